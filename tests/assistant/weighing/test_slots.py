"""Whether a body and a period are the ones asked about."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.types import Status
from assistant.weighing.slots import Agreement, period_agreement, unit_agreement
from assistant.weighing.times.loose_periods import loose_period_agreement
from assistant.weighing.times.windows import is_since_reform
from documents.types import Level, Period, PeriodKind, Unit
from tests.assistant.corpus import YEAR_2022, YEAR_2023, decision, statements

PROVINCE = Unit(Level.PROVINCE, "Sóc Trăng")
NEIGHBOUR = Unit(Level.PROVINCE, "Bến Tre")
DEPARTMENT = Unit(Level.PROVINCE, "Sóc Trăng", department="Phòng 7")
SIBLING = Unit(Level.PROVINCE, "Sóc Trăng", department="Phòng 8")
DISTRICT = Unit(Level.DISTRICT, "Sóc Trăng", locality="Kế Sách")
BOTH_LEVELS = Unit(None, "Sóc Trăng", group="hai cấp")
CENTRE = Unit(Level.SUPREME)

YEAR = Period(PeriodKind.YEAR, 2023)
HALF = Period(PeriodKind.FIRST_HALF, 2023)


@pytest.mark.parametrize(
    ("asked", "stated", "agreement"),
    [
        (PROVINCE, PROVINCE, Agreement.YES),
        (DEPARTMENT, DEPARTMENT, Agreement.YES),
        (Unit(department="Phòng 7"), DEPARTMENT, Agreement.YES),
        (Unit(locality="huyện Ke Sach"), Unit(Level.DISTRICT, "Sóc Trăng", "huyện Kế Sách"), Agreement.YES),
        (Unit(locality="huyện Kề Sách"), Unit(Level.DISTRICT, "Sóc Trăng", "huyện Kế Sách"), Agreement.NO),
        (PROVINCE, None, Agreement.UNKNOWN),
        (PROVINCE, NEIGHBOUR, Agreement.NO),
        (PROVINCE, CENTRE, Agreement.NO),
        (CENTRE, PROVINCE, Agreement.NO),
        (DEPARTMENT, SIBLING, Agreement.NO),
        (DEPARTMENT, PROVINCE, Agreement.NO),
        (DISTRICT, PROVINCE, Agreement.NO),
        (PROVINCE, DEPARTMENT, Agreement.NEAR),
        (PROVINCE, DISTRICT, Agreement.NEAR),
        (PROVINCE, BOTH_LEVELS, Agreement.YES),
        (BOTH_LEVELS, PROVINCE, Agreement.YES),
        (BOTH_LEVELS, DEPARTMENT, Agreement.NEAR),
        (DEPARTMENT, BOTH_LEVELS, Agreement.NO),
        (NEIGHBOUR, BOTH_LEVELS, Agreement.NO),
    ],
)
def test_a_part_is_never_the_whole_and_a_sibling_never_the_one_asked_for(
    asked: Unit, stated: Unit | None, agreement: Agreement
) -> None:
    """Slots that the question leaves open agree with anything; "hai cấp" and the province alone are one total."""
    assert unit_agreement(asked, stated) is agreement


@pytest.mark.parametrize(
    ("asked", "stated", "agreement"),
    [
        (YEAR, YEAR, Agreement.YES),
        (YEAR, None, Agreement.UNKNOWN),
        (YEAR, Period(PeriodKind.YEAR, 2022), Agreement.NO),
        (YEAR, HALF, Agreement.NO),
        (HALF, YEAR, Agreement.NO),
        (YEAR, Period(PeriodKind.NINE_MONTHS, 2023), Agreement.NO),
        (HALF, Period(PeriodKind.SECOND_HALF, 2023), Agreement.NO),
        (Period(PeriodKind.QUARTER, 2023, number=1), Period(PeriodKind.QUARTER, 2023, number=2), Agreement.NO),
    ],
)
def test_a_half_year_is_never_a_year(asked: Period, stated: Period | None, agreement: Agreement) -> None:
    """Figures of one period never answer for another, not even for one that it lies in."""
    assert period_agreement(asked, stated) is agreement


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (YEAR, date(2022, 12, 1), date(2023, 11, 30)),
        (HALF, date(2022, 12, 1), date(2023, 5, 31)),
        (Period(PeriodKind.NINE_MONTHS, 2024), date(2023, 12, 1), date(2024, 8, 31)),
        (Period(PeriodKind.FIRST_HALF, 2025), date(2024, 10, 1), date(2025, 3, 31)),
        (Period(PeriodKind.YEAR, 2026), date(2025, 10, 1), date(2026, 9, 30)),
    ],
)
def test_days_are_read_by_the_calendar_of_the_sector(period: Period, first: date, last: date) -> None:
    """Until 2024 the work-year began on 1 December, from 2025 on it begins on 1 October."""
    window = Period(PeriodKind.WINDOW, last.year, start=first, end=last)
    assert period_agreement(window, period) is Agreement.YES


@pytest.mark.parametrize(
    ("asked", "first", "last", "agreement"),
    [
        (Period(PeriodKind.SECOND_HALF, 2025), date(2025, 7, 1), date(2025, 12, 25), Agreement.YES),
        (Period(PeriodKind.FIRST_HALF, 2025), date(2025, 7, 1), date(2025, 12, 25), Agreement.NO),
        (Period(PeriodKind.SECOND_HALF, 2025), date(2025, 7, 1), date(2025, 9, 30), Agreement.NO),
        (Period(PeriodKind.YEAR, 2025), date(2025, 7, 1), date(2025, 12, 25), Agreement.NO),
    ],
)
def test_days_as_long_as_a_period_are_that_period(asked: Period, first: date, last: date, agreement: Agreement) -> None:
    """ "Từ 01/7 đến 25/12" is the second half of the year, three months are not."""
    window = Period(PeriodKind.WINDOW, last.year, start=first, end=last)
    assert period_agreement(asked, window) is agreement


@pytest.mark.parametrize(
    ("month", "agreement"),
    [(12, Agreement.NEAR), (11, Agreement.NO)],
)
def test_an_event_is_found_by_its_month(month: int, agreement: Agreement) -> None:
    """A conference of 15 December is of that month, though it reports on the year."""
    event = next(one for one in statements(YEAR_2023) if "tổ chức hội nghị" in one.text)
    assert loose_period_agreement(Period(PeriodKind.MONTH, 2023, number=month), event) is agreement


def test_a_sentence_of_another_year_is_not_taken_for_this_one() -> None:
    """What names no year close by belongs to the report's own."""
    found = {loose_period_agreement(YEAR, one) for one in statements(YEAR_2022)}
    assert found == {Agreement.NO}


@pytest.mark.parametrize(("month", "status"), [(5, Status.ANSWERED), (4, Status.NOT_FOUND)])
def test_what_is_counted_up_to_a_month_is_told_up_to_it(month: int, status: Status) -> None:
    """ "Tính đến hết tháng 5/2023" is the same in the question and in the report, and no other month is."""
    told = "Tính đến hết tháng 5/2023, VKSND tỉnh Sóc Trăng đã thụ lý 47 vụ/83 bị can về ma túy."
    asked = f"Tính đến hết tháng {month}/2023 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ về ma túy?"
    assert decision(asked, ("VKSND tỉnh Sóc Trăng xét xử vụ án ma túy", told)).status is status


@pytest.mark.parametrize(("month", "status"), [(9, Status.ANSWERED), (8, Status.NOT_FOUND), (12, Status.NOT_FOUND)])
def test_months_from_the_beginning_of_a_year_are_up_to_the_last_of_them(month: int, status: Status) -> None:
    """ "Từ đầu năm 2023 đến hết tháng 9" is what "tính đến hết tháng 9/2023" asks for."""
    told = "Tính từ đầu năm 2023 đến hết tháng 9, VKSND tỉnh Sóc Trăng đã ban hành 13 kiến nghị."
    asked = f"Tính đến hết tháng {month}/2023 VKSND tỉnh Sóc Trăng ban hành bao nhiêu kiến nghị?"
    assert decision(asked, ("VKSND tỉnh Sóc Trăng kiểm sát nhà tạm giữ", told)).status is status


INSPECTION = (
    "VKSND huyện Kế Sách trực tiếp kiểm sát Nhà tạm giữ Công an huyện",
    "Từ ngày 11/4 đến ngày 14/4/2023, VKSND huyện Kế Sách, tỉnh Sóc Trăng tiến hành trực tiếp kiểm sát Nhà tạm giữ.",
    "Đoàn đã gặp hỏi 23 người bị tạm giữ.",
)


@pytest.mark.parametrize(("month", "status"), [(4, Status.ANSWERED), (5, Status.NOT_FOUND)])
def test_what_an_inspection_did_is_of_the_month_it_was_held_in(month: int, status: Status) -> None:
    """Its report names no period, only the days on which the inspectors came."""
    asked = f"Tháng {month}/2023 đoàn của VKSND huyện Kế Sách gặp hỏi bao nhiêu người bị tạm giữ?"
    assert decision(asked, INSPECTION).status is status


@pytest.mark.parametrize(("month", "agreement"), [(4, Agreement.NEAR), (5, Agreement.NO)])
def test_a_report_of_days_is_of_no_other_month(month: int, agreement: Agreement) -> None:
    """A sentence without a period stands in the month of the event, and in no month that its report does not name."""
    told = next(one for one in statements(INSPECTION) if "gặp hỏi" in one.text)
    assert loose_period_agreement(Period(PeriodKind.MONTH, 2023, number=month), told) is agreement


@pytest.mark.parametrize("plan_asked", [False, True])
@pytest.mark.parametrize(("year", "agreement"), [(2023, Agreement.NO), (2024, Agreement.YES)])
def test_a_task_of_next_year_is_not_of_the_year_it_was_set_in(
    year: int, agreement: Agreement, plan_asked: bool
) -> None:
    """A plan of November for the year to come tells nothing of the year it was written in, planned or done."""
    plan = (
        "Kế hoạch công tác năm 2024 của VKSND tỉnh Sóc Trăng",
        "Số: 61/KH-VKS, ngày 20 tháng 11 năm 2023",
        "Thanh tra tiến hành thanh tra toàn diện 02 đơn vị gồm VKSND huyện Kế Sách và VKSND huyện Mỹ Tú.",
    )
    task = next(one for one in statements(plan) if "toàn diện" in one.text)
    assert loose_period_agreement(Period(PeriodKind.YEAR, year), task, plan=plan_asked) is agreement


@pytest.mark.parametrize(("year", "status"), [(2023, Status.ANSWERED), (2024, Status.NOT_FOUND)])
def test_what_was_done_is_not_of_the_year_on_the_agenda(year: int, status: Status) -> None:
    """Who was rewarded at a meeting on one year, with the tasks of the next, was so for the former."""
    report = (
        "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023, triển khai nhiệm vụ năm 2024",
        "Dịp này, VKSND huyện Kế Sách và VKSND huyện Mỹ Tú được tặng Cờ thi đua của ngành Kiểm sát nhân dân.",
    )
    asked = f"Những đơn vị nào của VKSND tỉnh Sóc Trăng được tặng Cờ thi đua năm {year}?"
    assert decision(asked, report).status is status


@pytest.mark.parametrize(
    ("asked", "stated", "agreement"),
    [
        ("quân khu 3", Unit(Level.MILITARY, locality="quân khu 3", group="hai cấp"), Agreement.YES),
        ("quân khu 3", Unit(Level.MILITARY, locality="quân khu 4", group="hai cấp"), Agreement.NO),
        ("quân khu 3", Unit(Level.MILITARY, locality="khu vực 31"), Agreement.NO),
        (None, Unit(Level.PROVINCE, "Sơn La"), Agreement.NO),
        (None, Unit(Level.PROVINCE, "Sơn La", group="hai cấp"), Agreement.NO),
    ],
)
def test_a_military_procuracy_is_told_by_its_region(asked: str | None, stated: Unit, agreement: Agreement) -> None:
    """Its two levels go by the region's name; another region, an area of it and a province are others."""
    assert unit_agreement(Unit(Level.MILITARY, locality=asked), stated) is agreement


@pytest.mark.parametrize(
    ("unit", "last", "expected"),
    [
        (Unit(Level.AREA, "Sơn La", "khu vực 2"), date(2025, 11, 30), True),
        (Unit(Level.AREA, "Sơn La", "khu vực 2"), date(2025, 8, 31), False),
        (Unit(Level.PROVINCE, "Sơn La"), date(2025, 11, 30), False),
    ],
)
def test_an_area_office_has_its_year_since_the_reform(unit: Unit, last: date, expected: bool) -> None:
    """There was no such office before; two months of it are no year, and a province had the months before."""
    stated = Period(PeriodKind.WINDOW, 2025, start=date(2025, 7, 1), end=last)
    assert is_since_reform(Period(PeriodKind.YEAR, 2025), stated, unit) is expected


def test_an_institute_of_a_high_procuracy_is_not_the_whole() -> None:
    """What the whole had is no figure of its institute."""
    asked = Unit(Level.HIGH, locality="Hà Nội", department="Viện nghiệp vụ 2")
    assert unit_agreement(asked, Unit(Level.HIGH, locality="Hà Nội")) is Agreement.NO


@pytest.mark.parametrize(("year", "known"), [(2023, True), (2022, False)])
def test_a_year_only_compared_with_is_not_told_of(year: int, known: bool) -> None:
    """ "Giảm 9% so với năm 2022" says nothing of what was missed in that year."""
    title = "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023"
    text = "Chỉ tiêu kháng nghị dân sự chưa đạt do số án sơ thẩm giảm 9% so với năm 2022."
    asked = f"Vì sao năm {year} VKSND tỉnh Sóc Trăng chưa đạt chỉ tiêu kháng nghị dân sự?"
    assert bool(decision(asked, (title, text)).evidence) is known
