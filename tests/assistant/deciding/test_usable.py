"""Which evidence may be stated where nothing is said of the body itself."""

from __future__ import annotations

import pytest

from assistant.types import Status
from tests.assistant.corpus import decision, values

DEPARTMENT = (
    "Phòng 8 VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Năm 2023, Phòng 8 VKSND tỉnh Sóc Trăng kiểm sát xét giảm án cho 640 phạm nhân.",
)
DISTRICT = (
    "VKSND huyện Kế Sách tổng kết công tác năm 2023",
    "Năm 2023, VKSND huyện Kế Sách, tỉnh Sóc Trăng truy tố 61 vụ.",
)


def test_the_one_department_that_has_a_field_speaks_for_its_office() -> None:
    """The answer names the department, so nobody takes it for more."""
    found = decision("Năm 2023 Sóc Trăng kiểm sát xét giảm án cho bao nhiêu phạm nhân?", DEPARTMENT)
    assert (values(found), found.evidence[0].figure and found.evidence[0].figure.unit is not None) == ([640], True)


@pytest.mark.parametrize(
    ("deed", "found"), [("phối hợp với VKSND các huyện trực tiếp kiểm sát", [41]), ("trực tiếp kiểm sát", [])]
)
def test_what_a_department_did_with_the_offices_below_is_both_levels_work(deed: str, found: list[int]) -> None:
    """Its own work is not."""
    report = (DEPARTMENT[0], f"Năm 2023, Phòng 8 {deed} tại 41 UBND cấp xã.")
    asked = "Năm 2023 VKSND hai cấp tỉnh Sóc Trăng trực tiếp kiểm sát tại bao nhiêu UBND cấp xã?"
    assert values(decision(asked, report)) == found


@pytest.mark.parametrize(
    "question",
    ["Năm 2023 VKSND tỉnh Sóc Trăng truy tố bao nhiêu vụ?", "Năm 2023 Phòng 1 Sóc Trăng truy tố bao nhiêu vụ?"],
)
def test_a_district_never_speaks_for_the_province(question: str) -> None:
    """A part of a total is a wrong total."""
    assert decision(question, DISTRICT).status is Status.NOT_FOUND


def test_of_two_lists_that_say_as_much_the_one_of_the_very_year_is_told() -> None:
    """The year before is told in the same words, with more bodies, in a report given in the year asked about."""
    before = (
        "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2022, triển khai công tác năm 2023",
        "Thanh tra hành chính tại VKSND huyện Mỹ Tú, VKSND huyện Thạnh Trị và VKSND huyện Long Phú.",
    )
    very = (
        "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Thanh tra hành chính tại VKSND huyện Kế Sách và VKSND huyện Trần Đề.",
    )
    found = decision("Năm 2023 những VKSND cấp huyện nào của Sóc Trăng được thanh tra hành chính?", before, very)
    assert [item.statement.text for item in found.evidence] == [very[1]]


def test_of_two_plans_that_say_as_much_the_one_of_the_very_year_is_told() -> None:
    """A report given in the year asked about tells what is planned for the year behind it."""
    this = (
        "VKSND tỉnh Sóc Trăng triển khai công tác năm 2023",
        "Viện trưởng xác định khâu đột phá năm 2023 của VKSND tỉnh là “Số hóa hồ sơ”.",
    )
    following = (
        "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Nhiệm vụ năm 2024:",
        "Khâu đột phá: “Nâng cao chất lượng kháng nghị”.",
    )
    found = decision("Khâu đột phá năm 2023 của VKSND tỉnh Sóc Trăng là gì?", this, following)
    assert ["Số hóa" in item.statement.text for item in found.evidence] == [True]


@pytest.mark.parametrize("whole", ["Toàn tỉnh Sóc Trăng", "Cả tỉnh Sóc Trăng"])
def test_a_department_never_speaks_for_all_of_its_province(whole: str) -> None:
    """Not even where the question says that it tells so."""
    asked = f"Năm 2023 {whole} kiểm sát xét giảm án cho bao nhiêu phạm nhân (theo tổng kết của Phòng 8)?"
    assert values(decision(asked, DEPARTMENT)) == []
