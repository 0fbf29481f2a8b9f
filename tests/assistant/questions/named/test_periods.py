"""The periods a question asks about, as people name them."""

from __future__ import annotations

import pytest

from assistant.questions.named.periods import find_asked_periods, find_event_days
from documents.periods.finding import label
from documents.types import PeriodKind


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Sơ kết giữa 2023, 6 tháng cuối năm phải đạt bao nhiêu phần trăm?", ["6 tháng cuối năm 2023"]),
        ("9 tháng và cả năm 2023 có bao nhiêu vụ?", ["9 tháng năm 2023", "năm 2023"]),
        ("so với 2021 tăng bao nhiêu", ["năm 2021"]),
        ("6 tháng đầu năm 2026 so với cùng kỳ 2025", ["6 tháng đầu năm 2026", "6 tháng đầu năm 2025"]),
        ("Quý I năm 2024 và cùng kỳ năm 2023", ["quý I năm 2024", "quý I năm 2023"]),
        ("6 tháng 2025 và cùng kỳ là bao nhiêu?", ["6 tháng đầu năm 2025", "6 tháng đầu năm 2024"]),
        ("Cùng kỳ năm trước của quý I/2024 có mấy vụ?", ["quý I năm 2023"]),
        ("Cùng kỳ 6 tháng đầu năm 2024 là bao nhiêu?", ["6 tháng đầu năm 2023"]),
        ("So với cùng kỳ năm trước, quý I/2024 tăng mấy vụ?", ["quý I năm 2024"]),
        ("Quý I/2024 tăng mấy vụ so với cùng kỳ?", ["quý I năm 2024"]),
        ("Bao nhiêu tập thể được khen trong đợt cao điểm Tết Ất Tỵ 2025?", []),
        ("bao nhieu vu dip tet nguyen dan 2024 trong nam 2024", ["năm 2024"]),
        ("Đầu năm 2023 (6 tháng) tiếp bao nhiêu lượt?", ["6 tháng đầu năm 2023"]),
        ("tới giữa năm 2023 số hóa đạt bao nhiêu?", ["6 tháng đầu năm 2023"]),
        ("Kế hoạch số 2023/KH-VKS quy định gì?", []),
    ],
)
def test_periods_are_read_as_people_type_them(text: str, periods: list[str]) -> None:
    """A year without "năm" counts, one within a code does not; a half takes the year that is spoken of."""
    assert [label(mention.period) for mention in find_asked_periods(text, None)] == periods


def test_up_to_a_month_is_a_window_with_that_end() -> None:
    """ "Lũy kế đến hết tháng 5" is no figure of May."""
    (mention,) = find_asked_periods("Lũy kế đến hết tháng 5/2022 có mấy kiến nghị?", None)
    assert str(mention.period.end) == "2022-05-31"
    assert mention.period.number is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Hội nghị ngày 15/12/2022 do ai chủ trì?", ["2022-12-15"]),
        ("Ai dự buổi làm việc hôm 03/4/2023?", ["2023-04-03"]),
        ("sang 15/12/2022 hoi nghi do ai chu tri", ["2022-12-15"]),
        ("Từ ngày 01/8/2024 ai là Trưởng phòng 9?", []),
        ("Sau khi sắp xếp ngày 01/7/2025, ai là Viện trưởng?", []),
        ("Tính đến ngày 30/6/2025 có bao nhiêu vụ?", []),
        ("Từ 01/7/2025 đến 30/9/2025 thụ lý mấy vụ?", []),
        ("Năm 2023 ai chủ trì?", []),
    ],
)
def test_the_day_of_an_event_is_told_from_a_bound(text: str, days: list[str]) -> None:
    """What "từ", "đến" or "sau" names is no day on which something was held."""
    assert [day.isoformat() for day in find_event_days(text)] == days


@pytest.mark.parametrize(
    ("asked", "days"),
    [
        ("Có bao nhiêu phạm nhân được đặc xá dịp Quốc khánh 02/9 năm 2025?", 0),
        ("Chào mừng ngày 30/4/2024 VKSND tỉnh Sơn La tổ chức mấy hoạt động?", 0),
        ("Nhân dịp giao ban ngày 15/12/2022 ai phát biểu?", 1),
        ("Hội thao ngày 26/7/2025 tổ chức ở đâu?", 1),
    ],
)
def test_a_feast_is_no_day_of_an_event(asked: str, days: int) -> None:
    """It gives an occasion its name; what is told of it need not tell its day."""
    assert len(find_event_days(asked)) == days


@pytest.mark.parametrize(
    ("asked", "years"),
    [
        ("Hội nghị cuối năm 2023 giao Phòng 8 năm 2024 kiểm sát mấy cuộc?", [2024]),
        ("Báo cáo tổng kết năm 2024 nêu năm 2023 thụ lý bao nhiêu vụ?", [2023]),
        ("le tong ket 2023 giao phong 7 may phien toa trong nam 2024", [2024]),
        ("Báo cáo năm 2023 và báo cáo năm 2024 nêu bao nhiêu vụ?", [2023, 2024]),
        ("So với báo cáo năm 2023, năm 2024 ban hành bao nhiêu kháng nghị?", [2023, 2024]),
        ("Tổng kết năm 2023, Phòng 7 xét xử bao nhiêu vụ?", [2023]),
        ("Tỷ lệ giải quyết tin báo năm 2023 và năm 2024 là bao nhiêu?", [2023, 2024]),
    ],
)
def test_the_year_of_a_meeting_is_not_asked_about_beside_another(asked: str, years: list[int]) -> None:
    """It only tells where something of the other year was said, unless both are compared."""
    assert [mention.period.year for mention in find_asked_periods(asked, None)] == years


def test_the_province_before_a_month_reckons_nothing_up() -> None:
    """ "VKSND tỉnh tháng 5" has the letters of "tính tháng 5"."""
    (mention,) = find_asked_periods("VKSND tỉnh tháng 5/2026 kiểm sát mấy cuộc?", None)
    assert (mention.period.kind, mention.period.number) == (PeriodKind.MONTH, 5)


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("Từ đầu 2024 đến tháng 7 mở mấy phiên tòa?", PeriodKind.YEAR),
        ("Từ đầu năm 2024 đến hết tháng 7/2024 mở mấy phiên tòa?", PeriodKind.MONTHS),
        ("Đầu năm 2024 đến hết tháng 9 mở mấy phiên tòa?", PeriodKind.NINE_MONTHS),
    ],
)
def test_the_month_that_ends_the_year_so_far_is_no_period_beside_it(asked: str, kind: PeriodKind) -> None:
    """The year up to a month is one stretch, not a year and a month to compare; to its end it is so many months."""
    assert [mention.period.kind for mention in find_asked_periods(asked, None)] == [kind]
