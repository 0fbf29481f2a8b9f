"""How many are on the very board that is asked about."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

BOARDS = (
    "VKSND tỉnh Sóc Trăng thành lập Ban Chỉ đạo cải cách hành chính",
    "Ban Chỉ đạo gồm 13 thành viên do đồng chí Lâm Quốc Tường làm Trưởng ban; Tổ giúp việc 5 người.",
)
STAFF = ("VKSND tỉnh Sóc Trăng cải cách hành chính", "VKSND tỉnh Sóc Trăng hiện có 214 người.")
INSPECTORS = (
    "VKSND tỉnh Sóc Trăng trực tiếp kiểm sát Trại tạm giam",
    "Đoàn gồm 9 thành viên do đồng chí Lâm Quốc Tường làm Trưởng đoàn.",
)


@pytest.mark.parametrize(
    ("report", "asked", "found"),
    [
        (BOARDS, "Ban Chỉ đạo cải cách hành chính của VKSND tỉnh Sóc Trăng gồm bao nhiêu thành viên?", [13]),
        (BOARDS, "ban chi dao cai cach hanh chinh vksnd tinh soc trang co may thanh vien", [13]),
        (BOARDS, "Tổ giúp việc cải cách hành chính của VKSND tỉnh Sóc Trăng gồm bao nhiêu người?", [5]),
        (BOARDS, "Hội đồng thi đua của VKSND tỉnh Sóc Trăng gồm bao nhiêu thành viên?", []),
        (STAFF, "Tổ giúp việc cải cách hành chính của VKSND tỉnh Sóc Trăng có mấy người?", []),
        (BOARDS, "Có bao nhiêu thành viên trong Tổ thư ký của VKSND tỉnh Sóc Trăng?", []),
        (INSPECTORS, "Đoàn kiểm sát Trại tạm giam của VKSND tỉnh Sóc Trăng gồm bao nhiêu thành viên?", [9]),
    ],
)
def test_only_the_size_of_the_board_asked_about_answers(report: tuple[str, ...], asked: str, found: list[int]) -> None:
    """A paper that sets up a board sets up the team that helps it, too."""
    assert values(decision(asked, report)) == found
