"""Dates and months in the spellings of official texts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.language.text import fold
from documents.periods.dates import find_dates, last_day_told

SPELLINGS = [
    "{d:02}/{m}/{y}",
    "{d}/{m}/{y}",
    "{d:02}/{m:02}/{y}",
    "{d:02}.{m}.{y}",
    "{d}-{m}-{y}",
    "{d:02} - {m:02} - {y}",
    "{d:02} / {m:02} / {y}",
    "{d:02} tháng {m} năm {y}",
    "{d:02} tháng {m:02} năm {y}",
    "{d} tháng {m}/{y}",
    "{d}/{m} năm {y}",
    "{d} tháng {m}, năm {y}",
    "{y}-{m:02}-{d:02}",
]
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


@given(DAYS, st.sampled_from(SPELLINGS), st.booleans())
def test_a_date_is_found_in_every_spelling_with_or_without_diacritics(day: date, spelling: str, bare: bool) -> None:
    """Writing a date and finding it again gives the same day."""
    text = f"Hội nghị ngày {spelling.format(d=day.day, m=day.month, y=day.year)}, tại trụ sở."
    assert [mention.date for mention in find_dates(fold(text) if bare else text)] == [day]


@given(DAYS, st.sampled_from(SPELLINGS))
def test_the_span_covers_the_date_and_nothing_else(day: date, spelling: str) -> None:
    """The word "ngày" is not part of the mention."""
    written = spelling.format(d=day.day, m=day.month, y=day.year)
    text = f"ngày {written} (thứ hai)"
    assert [text[mention.span.start : mention.span.end] for mention in find_dates(text)] == [written]


@pytest.mark.parametrize("text", ["tháng 8/2023", "tháng 8 năm 2023", "thang 08 nam 2023", "T8/2023", "đến 8/2023"])
def test_a_month_has_no_day(text: str) -> None:
    """Months are found too; they are no calendar day."""
    assert [(found.day, found.month, found.year, found.date) for found in find_dates(text)] == [(None, 8, 2023, None)]


def test_the_days_of_a_window_come_in_order() -> None:
    """Both ends of a window are found, and the last day of a range with one month."""
    found = find_dates("từ ngày 01/12/2022 đến ngày 30/11/2023, họp 12-14/9/2023")
    assert [mention.date for mention in found] == [date(2022, 12, 1), date(2023, 11, 30), date(2023, 9, 14)]


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2023",
        "ngày 30 tháng 2 năm 2023",
        "13/2023",
        "02/2024/TT-VKSTC",
        "Thông tư số 02/2024/TT-VKSTC",
        "Luật số 63/2014/QH13",
        "Nghị quyết 07/2012",
        "Luật số: 10/2015",
        "9 tháng 2022",
        "9 tháng đầu năm 2022",
        "quý III/2021",
        "năm 2022-2023",
        "74 vụ/157 bị cáo",
        "1.12.2023.456",
        "",
    ],
)
def test_what_is_no_date_is_left_out(text: str) -> None:
    """Impossible days, laws, periods, ratios and long numbers are no dates."""
    assert find_dates(text) == []


@pytest.mark.parametrize(
    "body", ["Cụm thi đua số 3", "VKSND khu vực 4", "Phòng 7", "khoi thi dua so 2", "Phân trại 2", "đợt 2"]
)
def test_the_number_of_a_body_is_no_day_of_the_month_behind_it(body: str) -> None:
    """ "Cụm thi đua số 3 tháng 02/2024" names a month."""
    assert [(mention.day, mention.month) for mention in find_dates(f"Hội nghị của {body} tháng 02/2024")] == [(None, 2)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Từ ngày 01/7/2025, chị về đơn vị mới; ngày 02/3/2024 nhận quyết định.", date(2025, 7, 1)),
        ("Ngày 02/3/2024 giao nhiệm vụ, báo cáo trước ngày 30/4/2026.", date(2024, 3, 2)),
        ("Năm 2024, đơn vị kiểm sát 3 cuộc.", None),
    ],
)
def test_the_last_day_told_is_one_that_is_over(text: str, day: date | None) -> None:
    """What is due by a day has still to come."""
    assert last_day_told(text) == day
