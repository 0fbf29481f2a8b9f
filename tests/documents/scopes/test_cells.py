"""Tests of whom and when a table cell speaks about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from documents.types import Cell, Level, Span, Unit
from tests.documents.papers import department, scope, table, when


@pytest.mark.parametrize(
    ("value", "unit", "period", "plan"),
    [
        ("31", department("Phòng 7"), "năm 2022", False),
        ("44", department("Phòng 8"), "năm 2023", False),
        ("52", department("Phòng 8"), "năm 2024", True),
        ("97", Unit(Level.PROVINCE, "Hậu Giang", group="hai cấp"), "năm 2023", False),
    ],
)
def test_a_cell_belongs_to_its_row_and_column(value: str, unit: Unit, period: str, plan: bool) -> None:
    """Headers name the unit, the year and whether it is a target."""
    headers = ["Năm 2022", "Năm 2023", "Chỉ tiêu năm 2024"]
    document = table(
        headers, [("Phòng 7", "31", "38", "40"), ("Phòng 8", "43", "44", "52"), ("Toàn tỉnh", "9", "97", "8")]
    )
    found = scope(document, value)
    assert (found.unit, when(found), found.plan) == (unit, period, plan)


def test_the_same_period_of_the_year_before_has_the_kind_of_the_document() -> None:
    """A column "Cùng kỳ năm 2022" in a report of a year holds years."""
    document = table(["Cùng kỳ năm 2022", "Năm 2023"], [("Phòng 7", "31", "38")])
    assert when(scope(document, "31")) == "năm 2022"


def test_a_sum_of_districts_is_of_the_district_level() -> None:
    """A sum under districts only is not the whole province's."""
    document = table(["Vụ"], [("VKSND huyện Long Mỹ", "31"), ("VKSND huyện Vị Thủy", "12"), ("Cộng", "43")])
    assert scope(document, "43").unit == Unit(Level.DISTRICT, "Hậu Giang", group="cấp huyện")


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        ("31", Unit(Level.PROVINCE, "Hậu Giang", group="cấp tỉnh")),
        ("46", Unit(Level.PROVINCE, "Hậu Giang", group="cấp tỉnh")),
        ("12", Unit(Level.DISTRICT, "Hậu Giang", "huyện Vị Thủy")),
        ("77", None),
        ("150", Unit(Level.PROVINCE, "Hậu Giang", group="hai cấp")),
    ],
)
def test_rows_of_a_column_of_units_are_never_taken_for_the_whole(value: str, unit: Unit | None) -> None:
    """The departments are the provincial level, the rest is nobody's, the sum of both levels is the total."""
    rows = [
        ("Phòng nghiệp vụ", "31"),
        ("VKSND tỉnh (Phòng 1, Phòng 2)", "46"),
        ("Huyện Vị Thủy", "12"),
        ("Các huyện còn lại", "77"),
        ("Cộng", "150"),
    ]
    assert scope(table(["Vụ"], rows), value).unit == unit


def test_the_introduction_of_a_table_governs_its_cells() -> None:
    """A period named before the colon holds for the whole table."""
    document = table(["Vụ"], [("Phòng 7", "31"), ("Phòng 8", "12")], before="Số liệu 6 tháng đầu năm 2023 như sau:")
    assert when(scope(document, "12")) == "6 tháng đầu năm 2023"


@pytest.mark.parametrize(
    ("value", "period"), [("31", "tháng 2 năm 2022"), ("38", "tháng 2 năm 2023"), ("45", None), ("52", None)]
)
def test_a_month_under_a_column_of_years_is_of_that_year(value: str, period: str | None) -> None:
    """The month of a year is told by row and column together, and only where the calendars agree."""
    document = table(["Năm 2022", "Năm 2023"], [("Tháng 2", "31", "38"), ("Tháng 12", "45", "52")])
    assert when(scope(document, value)) == period


def test_a_label_of_several_columns_is_read_column_by_column() -> None:
    """The district beside the name of an area office is where it works, not who."""
    rows = [("VKSND khu vực 1 – Huyện Long Mỹ cũ", "31"), ("VKSND khu vực 2 – Huyện Vị Thủy cũ", "12")]
    assert scope(table(["Vụ"], rows), "12").unit == Unit(Level.AREA, "Hậu Giang", "khu vực 2")


def test_a_sum_of_as_many_bodies_as_are_listed_is_nobodys() -> None:
    """A form of some bodies only does not state the province's total."""
    rows = [("Phòng 1", "31"), ("Huyện Vị Thủy", "12"), ("Cộng 2 đơn vị", "43")]
    assert scope(table(["Vụ"], rows), "43").unit is None


def test_a_row_headed_by_the_bare_name_of_a_district_is_its_own() -> None:
    """Tables of a province leave out "VKSND huyện"."""
    document = table(["Vụ"], [("Long Mỹ", "31"), ("Vị Thủy", "12")])
    assert scope(document, "12").unit == Unit(Level.DISTRICT, "Hậu Giang", locality="huyện Vị Thủy")


@pytest.mark.parametrize(("value", "group"), [("19", None), ("143", "cấp khu vực"), ("162", "hai cấp"), ("59", None)])
def test_a_column_of_sums_is_of_the_bodies_beside_it(value: str, group: str | None) -> None:
    """Beside the office and the level below it the sum is of both; beside plain counts it is nobody else's."""
    levels = table(["VKSND tỉnh", "VKSND khu vực", "Tổng số"], [("Kiểm tra viên", "19", "143", "162")])
    counts = table(["Nam", "Nữ", "Tổng số"], [("Kiểm tra viên", "31", "28", "59")])
    unit = scope(counts if value == "59" else levels, value).unit
    assert unit is not None
    assert unit.group == group


def test_what_is_demanded_is_the_target_beside_a_result() -> None:
    """A column "Yêu cầu" beside "Kết quả" holds targets."""
    document = table(["Yêu cầu", "Kết quả năm 2023"], [("Kháng nghị phúc thẩm", "20", "18")])
    assert [scope(document, value).plan for value in ("20", "18")] == [True, False]


def test_in_a_plan_a_column_of_results_tells_what_was_done() -> None:
    """Beside the target of the year ahead stands what the year before reached."""
    rows = [("Phòng 7", "Kháng nghị phúc thẩm", "18", "20")]
    document = table(["Nội dung", "Kết quả năm 2023", "Chỉ tiêu năm 2024"], rows, before="Phấn đấu năm 2024:")
    assert [scope(document, value).plan for value in ("18", "20")] == [False, True]


@pytest.mark.parametrize(
    ("header", "plan"),
    [
        ("Kết quả năm 2023", False),
        ("KQ 2023", False),
        ("Số thực hiện", False),
        ("Đã đạt", False),
        ("Chỉ tiêu giao năm 2024", True),
        ("Kết quả dự kiến", True),
    ],
)
def test_a_column_of_results_among_targets_tells_results(header: str, *, plan: bool) -> None:
    """What heads the column decides, below whatever heads the table."""
    document = table([header], [("Số phiên tòa", "18")], before="Phấn đấu năm 2024:")
    assert scope(document, "18").plan is plan


def test_who_gives_an_award_is_not_the_body_of_its_row() -> None:
    """Those who got it belong to the body whose report it is."""
    rows = [("Bằng khen của Viện trưởng VKSND tối cao", "6"), ("Giấy khen của Viện trưởng VKSND tỉnh", "31")]
    document = table(["Cá nhân"], rows)
    assert scope(document, "6").unit == scope(document, "31").unit
    assert scope(document, "6").unit != Unit(Level.SUPREME)


def test_the_place_of_a_lesson_is_not_its_body() -> None:
    """A column of places says where, not who, also where it is a part of the row's header."""
    written = "Nội dung: Lớp 1 | Địa điểm: TP. Cần Thơ | Số học viên: 65"
    label, at = "Lớp 1 – TP. Cần Thơ", len("Số liệu:\n") + written.index("65")
    cell = Cell(Span(at, at + 2), label, "Số học viên")
    document = table([], [(written,)])
    row = replace(document.blocks[-1], cells=(cell,))
    found = scope(replace(document, blocks=(*document.blocks[:-1], row)), "65")
    assert found.unit == Unit(Level.PROVINCE, "Hậu Giang")
