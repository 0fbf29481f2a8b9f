"""Tests of periods that are named without being reported on."""

from __future__ import annotations

from datetime import date

import pytest

from documents.periods.citing import closes_period, explains, is_cited, with_window
from documents.periods.finding import find_periods
from documents.periods.visits import is_of_meeting
from documents.types import Period, PeriodKind

WINDOW = Period(PeriodKind.WINDOW, 2024, start=date(2023, 12, 1), end=date(2024, 5, 31))


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Chỉ thị số 02/CT-VKS ngày 04/01/2023 về công tác năm 2023", True),
        ("thực hiện Kế hoạch công tác năm 2023", True),
        ("thực hiện Kế hoạch của Ngành, năm 2023 đơn vị nỗ lực", False),
        ("thực hiện Kế hoạch của Ngành trong năm 2023", False),
        ("Kế hoạch về nhiệm vụ trọng tâm trong năm 2023", True),
        ("kết quả công tác năm 2023", False),
        ("98 đơn của năm 2023 chuyển sang", True),
        ("tồn năm 2023 (gồm cả đơn cũ) chuyển qua", True),
        ("họp triển khai nhiệm vụ năm 2023", True),
        ("đạt 61% chỉ tiêu năm 2023", True),
        ("vượt chỉ tiêu được giao của năm 2023", True),
        ("cũ nhất từ năm 2009", True),
        ("nhận nhiệm vụ từ tháng 4/2023", True),
        ("từ tháng 4 đến tháng 8/2023 kiểm tra", False),
        ("Theo cáo trạng, năm 2023 bị cáo đã lừa đảo ba người", True),
        ("Theo cáo trạng bị cáo nhận tội. Năm 2023", False),
        ("ký giao ước thi đua năm 2023", True),
        ("Kết thúc lễ ký. Giao ước thi đua năm 2023", False),
        ("Nội dung giao ước của Cụm năm 2023", False),
        ("hạn chế đã nêu tại sơ kết 6 tháng đầu năm 2023", True),
        ("hạn chế nêu tại hội nghị sơ kết 6 tháng đầu năm 2023", True),
    ],
)
def test_the_year_in_the_name_of_a_document_is_cited(text: str, cited: bool) -> None:
    """It belongs to the document until a new constituent of the sentence opens."""
    (mention,) = find_periods(text)
    assert is_cited(text, mention) is cited


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Số liệu được tổng hợp từ ngày 01/12/2023 đến ngày 31/5/2024.", True),
        ("Từ ngày 01/12/2023 đến ngày 31/5/2024 đã thụ lý 9 vụ.", False),
    ],
)
def test_days_that_explain_the_figures_are_told_from_a_period(text: str, expected: bool) -> None:
    """Behind "số liệu" days say what the report covers; elsewhere they are a period of their own."""
    (mention,) = find_periods(text)
    assert explains(text, mention) is expected


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        (None, WINDOW),
        (
            Period(PeriodKind.FIRST_HALF, 2024),
            Period(PeriodKind.FIRST_HALF, 2024, start=date(2023, 12, 1), end=date(2024, 5, 31)),
        ),
        (Period(PeriodKind.YEAR, 2024), Period(PeriodKind.YEAR, 2024)),
    ],
)
def test_days_go_only_to_a_period_of_their_length(base: Period | None, expected: Period) -> None:
    """Half a year of days never becomes the window of a year."""
    assert with_window(base, [WINDOW]) == expected


@pytest.mark.parametrize(("quarter", "year", "explained"), [(1, 2026, True), (2, 2026, False), (1, 2024, False)])
def test_the_first_quarter_of_a_work_year_that_begins_in_october_ends_the_year_before(
    quarter: int, year: int, explained: bool
) -> None:
    """No other quarter does, nor the first of the years that began in December."""
    base = Period(PeriodKind.QUARTER, year, number=quarter)
    days = Period(PeriodKind.WINDOW, year - 1, start=date(year - 1, 10, 1), end=date(year - 1, 12, 31))
    assert (with_window(base, [days]).start is not None) is explained


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Từ ngày 08/01/2024 đến ngày 10/01/2024, ba phòng lần lượt tổ chức hội nghị.", True),
        ("Từ ngày 08/01/2024 đến ngày 10/01/2024 đã tiếp 12 lượt công dân.", False),
        ("Số liệu từ ngày 01/12/2023 đến ngày 31/5/2024 do hội nghị thống nhất.", False),
    ],
)
def test_days_of_a_meeting_are_told_from_a_period(text: str, expected: bool) -> None:
    """A few days on which something was held are no reporting period."""
    (mention,) = find_periods(text)
    assert is_of_meeting(text, mention) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Khác với năm 2022, đoàn làm việc tại 4 đơn vị.",
        "Giải hoãn từ năm 2022 có 5 đội.",
        "Phòng đã kiểm sát 7 cơ quan, khắc phục được hạn chế của năm 2022; kiểm sát 9 đơn vị.",
        "Phát huy kết quả năm 2022, Phòng mở 3 phiên.",
    ],
)
def test_a_year_that_a_sentence_sets_itself_off_from_is_cited(text: str) -> None:
    """The sentence speaks about another year."""
    (mention,) = find_periods(text)
    assert is_cited(text, mention)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quy chế này thay thế Quy chế ký năm 2018.", True),
        ("Quy định mới thay cho quy định phối hợp năm 2018.", True),
        ("Hai ngành thực hiện quy chế phối hợp ký kết từ năm 2018.", True),
        ("Hai ngành thực hiện quy chế đã ký, trong năm 2018 xử lý 12 vụ.", False),
        ("Tiến hành 01 cuộc phúc tra việc thực hiện kết luận thanh tra năm 2018.", True),
        ("Thanh tra ban hành 05 kết luận thanh tra, trong năm 2018 phúc tra 02 đơn vị.", False),
    ],
)
def test_the_year_of_what_is_replaced_is_cited(text: str, expected: bool) -> None:
    """Rules are known by the year that they were signed in."""
    (mention,) = find_periods(text)
    assert is_cited(text, mention) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đây là quý đầu tiên của năm công tác 2026.", True),
        ("Tháng thứ hai của năm 2026 đã qua.", True),
        ("Kết quả của năm công tác 2026 như sau.", False),
    ],
)
def test_the_year_that_a_part_is_of_is_named_in_passing(text: str, expected: bool) -> None:
    """What follows is of the part, and no plan for the year."""
    mention = find_periods(text)[-1]
    assert is_cited(text, mention) is expected


@pytest.mark.parametrize(
    ("text", "year", "closes"),
    [
        ("Tính đến hết tháng 11/2022, đơn vị thụ lý 9 vụ", 2022, True),
        ("Tính đến hết tháng 9/2025, đơn vị thụ lý 9 vụ", 2025, True),
        ("Tính đến hết tháng 9/2022, đơn vị thụ lý 9 vụ", 2022, False),
        ("Tính đến hết tháng 11/2022, đơn vị thụ lý 9 vụ", 2023, False),
        ("Tháng 11/2022, đơn vị thụ lý 9 vụ", 2022, False),
    ],
)
def test_what_is_counted_up_to_the_last_month_is_of_the_work_year(text: str, year: int, closes: bool) -> None:
    """Work-years ended in November and have ended in September since 2025."""
    (mention,) = find_periods(text)
    assert closes_period(text, mention, Period(PeriodKind.YEAR, year)) is closes


@pytest.mark.parametrize(
    ("text", "base", "closes"),
    [
        ("Về số hóa, đến hết tháng 5/2023 đã có 9 hồ sơ", Period(PeriodKind.FIRST_HALF, 2023), True),
        ("Về số hóa, đến hết tháng 4/2023 đã có 9 hồ sơ", Period(PeriodKind.FIRST_HALF, 2023), False),
        ("Về số hóa, đến hết tháng 3/2026 đã có 9 hồ sơ", Period(PeriodKind.FIRST_HALF, 2026), True),
        ("Về số hóa, từ tháng 1 đến hết tháng 5/2023 có 9 hồ sơ", Period(PeriodKind.FIRST_HALF, 2023), False),
        ("Về số hóa, đến hết tháng 8/2023 đã có 9 hồ sơ", Period(PeriodKind.NINE_MONTHS, 2023), True),
        (
            "Về số hóa, đến hết tháng 6/2023 đã có 9 hồ sơ",
            Period(PeriodKind.FIRST_HALF, 2023, start=date(2022, 12, 1), end=date(2023, 5, 31)),
            False,
        ),
    ],
)
def test_what_is_counted_up_to_the_last_month_of_a_part_is_of_that_part(text: str, base: Period, closes: bool) -> None:
    """A review of half a year counts up to its last month; its own days say which that is."""
    *_, mention = find_periods(text)
    assert closes_period(text, mention, base) is closes
