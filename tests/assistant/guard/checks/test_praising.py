"""Who praises whom, who signs, who hands a prize over."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

CONTEST = (
    "Hội thi và quyết định\nVKSND tỉnh Lạng Sơn, năm 2023\nBan Giám khảo do đồng chí Vi Thị Lan, Phó Viện trưởng, làm"
    " Trưởng ban. Giải Nhất thuộc về thí sinh Hứa Thu Trang. Viện trưởng Lâm Văn Dũng trao giải Nhất. Viện trưởng VKSND"
    " tỉnh biểu dương sự phối hợp của Công an huyện. Quyết định số 41/QĐ-VKS ngày 02/10/2023 của Viện trưởng VKSND tỉnh"
    " Lạng Sơn thành lập Tổ công tác do Phó Viện trưởng Vi Thị Lan làm Tổ trưởng. VKSND huyện Chi Lăng cử Kiểm sát viên"
    " Nông Văn Tài khám nghiệm hiện trường."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Viện trưởng Lâm Văn Dũng trao giải Nhất.", True),
        ("Phó Viện trưởng Vi Thị Lan trao giải Nhất.", False),
        ("Viện trưởng VKSND tỉnh biểu dương sự phối hợp của Công an huyện.", True),
        ("Công an huyện được Viện trưởng VKSND tỉnh biểu dương vì sự phối hợp.", True),
        ("Công an huyện biểu dương sự phối hợp của Viện trưởng VKSND tỉnh.", False),
        ("Quyết định số 41/QĐ-VKS do Phó Viện trưởng Vi Thị Lan ký ngày 02/10/2023.", False),
        ("Tổ trưởng Tổ công tác là Phó Viện trưởng Vi Thị Lan.", True),
        ("Khám nghiệm hiện trường có Kiểm sát viên Nông Văn Tài của VKSND huyện.", True),
    ],
)
def test_whose_praise_prize_and_signature_it_is(claim: str, passes: bool) -> None:
    """The one who does it in the evidence passes, in the passive too; the one to whom it is done does not."""
    assert check(claim, CONTEST).passed is passes
