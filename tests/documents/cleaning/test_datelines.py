from __future__ import annotations

from datetime import date

import pytest

from documents.cleaning.datelines import is_clock, read_dateline, read_place_and_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Cập nhật lúc 07:45, Thứ năm, 09/03/2023 (GMT+7)", date(2023, 3, 9)),
        ("Đăng ngày 05 - 11 - 2024", date(2024, 11, 5)),
        ("Ngày đăng: 22/12/2023 – Chuyên mục: Tin hoạt động", date(2023, 12, 22)),
        ("Thứ ba - 20/01/2026 14:30 112", date(2026, 1, 20)),
        ("Chủ nhật, 5/2/2023 | 08:30", date(2023, 2, 5)),
        ("(17/01/2023)", date(2023, 1, 17)),
        ("2024-07-09T08:00:00+07:00", date(2024, 7, 9)),
        ("Ngày 14 tháng 3 năm 2022", date(2022, 3, 14)),
    ],
)
def test_a_dateline_states_the_publication_date(text: str, day: date) -> None:
    """Every shape in which sites print the day of publication is read."""
    assert read_dateline(text, bare=True) == day


@pytest.mark.parametrize(
    "text",
    [
        "Sáng ngày 14/3/2022, VKSND tỉnh họp giao ban.",
        "Kế hoạch số 12/KH-VKS ngày 02/02/2023",
        "Ngày 31/02/2023",
        "Tổng kết năm 2023",
        "Đăng ký thi đua ngày 05/01/2024 của 14 đơn vị.",
    ],
)
def test_other_lines_with_days_are_no_datelines(text: str) -> None:
    """A day of an event or of a paper, and an impossible day, are not the publication date."""
    assert read_dateline(text, bare=True) is None


def test_a_date_alone_counts_only_outside_the_text() -> None:
    """Between paragraphs a bare date is content; a labelled one never is."""
    assert read_dateline("17/01/2023", bare=False) is None
    assert read_dateline("Cập nhật: 17/01/2023", bare=False) == date(2023, 1, 17)


def test_a_letterhead_line_ends_in_place_and_date() -> None:
    """The date of an official paper stands behind the place, after the paper's number."""
    assert read_place_and_date("Số: 14/BC-VKS Hậu Giang, ngày 04 tháng 6 năm 2023") == date(2023, 6, 4)


@pytest.mark.parametrize(("text", "clock"), [("00:04 ICT Chủ nhật", True), ("08:30", True), ("Phòng 8", False)])
def test_a_clock_says_nothing(text: str, clock: bool) -> None:
    """Time and weekday without a date are a leftover of the page."""
    assert is_clock(text) is clock
