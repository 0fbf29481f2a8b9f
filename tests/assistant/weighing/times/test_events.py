"""Tests of news of one event, which a question names and places in time."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

VISIT = (
    "Phòng 8 VKSND tỉnh Bến Tre kết thúc đợt trực tiếp kiểm sát Trại giam Châu Bình",
    "Từ ngày 05/8/2024 đến ngày 16/8/2024, Đoàn kiểm sát do Phòng 8 chủ trì đã làm việc tại Trại giam Châu Bình.",
    "Số liệu lấy từ ngày 01/8/2023 đến ngày 31/7/2024. Khi Đoàn đến, Trại giam quản lý 1.408 phạm"
    " nhân. Năm 2021, Trại giam quản lý 1.266 phạm nhân.",
)
SESSION = (
    "VKSND huyện Ba Tri tổ chức phiên tòa rút kinh nghiệm vụ trộm cắp tài sản",
    "Ngày 09/4/2024, VKSND huyện Ba Tri, tỉnh Bến Tre phối hợp mở phiên tòa rút kinh nghiệm.",
    "Thực hành quyền công tố tại phiên tòa là đồng chí Lê Văn Phú, Kiểm sát viên sơ cấp. Trước đó, ngày 06/02/2024, đơn"
    " vị đã tổ chức phiên tòa rút kinh nghiệm do đồng chí Trần Thị Mai, Kiểm sát viên, thực hành quyền công tố.",
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Khi VKSND tỉnh Bến Tre kiểm sát hồi tháng 8/2024, Trại giam Châu Bình quản lý bao nhiêu phạm nhân?", [1408]),
        ("Quý III/2024 Trại giam Châu Bình được VKSND tỉnh Bến Tre kiểm sát quản lý bao nhiêu phạm nhân?", [1408]),
        ("Khi VKSND tỉnh Bến Tre kiểm sát hồi tháng 3/2024, Trại giam Châu Bình quản lý bao nhiêu phạm nhân?", []),
        ("Quý I/2024 VKSND tỉnh Bến Tre kiểm sát trại giam, có bao nhiêu phạm nhân?", []),
    ],
)
def test_what_an_event_counts_is_of_its_time_and_of_all_who_took_part(asked: str, found: list[int]) -> None:
    """A department's inspection is its province's; one of another quarter is no answer."""
    assert values(decision(asked, VISIT)) == found


@pytest.mark.parametrize(("day", "name"), [("ngày 09/4/2024", "Lê Văn Phú"), ("ngày 06/02/2024", "Trần Thị Mai")])
def test_an_event_told_in_passing_is_another(day: str, name: str) -> None:
    """ "Trước đó, ngày ..." begins with its own day."""
    asked = f"Ai thực hành quyền công tố tại phiên tòa rút kinh nghiệm {day} ở Ba Tri?"
    assert [name in item.statement.text for item in decision(asked, SESSION).evidence] == [True]


OF_DEPARTMENT = (
    "Phiên tòa rút kinh nghiệm của Phòng 1 VKSND tỉnh Sóc Trăng",
    "Ngày 12/8/2021, Phòng 1 VKSND tỉnh Sóc Trăng phối hợp với Tòa án nhân dân tỉnh tổ chức phiên tòa rút kinh nghiệm.",
    "Sau phiên tòa, VKSND tỉnh Sóc Trăng tổ chức họp rút kinh nghiệm. Kết quả chấm điểm, phiên tòa đạt 88/100 điểm. "
    "VKSND tỉnh Sóc Trăng đã tổ chức 34 phiên tòa rút kinh nghiệm.",
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Phiên tòa rút kinh nghiệm ngày 12/8/2021 của Phòng 1 VKSND tỉnh Sóc Trăng đạt bao nhiêu điểm?", [88]),
        ("Phiên tòa rút kinh nghiệm ngày 19/8/2021 của Phòng 1 VKSND tỉnh Sóc Trăng đạt bao nhiêu điểm?", []),
        ("Phiên tòa rút kinh nghiệm ngày 12/8/2021 của Phòng 7 VKSND tỉnh Sóc Trăng đạt bao nhiêu điểm?", []),
        ("Ngày 12/8/2021 Phòng 1 VKSND tỉnh Sóc Trăng tổ chức bao nhiêu phiên tòa rút kinh nghiệm?", []),
    ],
)
def test_a_departments_event_stays_its_own_behind_the_office_above(asked: str, found: list[int]) -> None:
    """What the sentence says of the office above itself is of that office."""
    assert [value for value in values(decision(asked, OF_DEPARTMENT)) if value != 100] == found
