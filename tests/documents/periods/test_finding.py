"""Tests of the period finder."""

from __future__ import annotations

from datetime import date

import pytest

from documents.periods.finding import PeriodUse, find_periods, label
from documents.types import PeriodKind


def labels(text: str, reference: date | int | None = None) -> list[str]:
    """Return the labels of the periods found in ``text``."""
    return [label(mention.period) for mention in find_periods(text, reference=reference)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trong năm 2023, đơn vị hoàn thành chỉ tiêu", ["năm 2023"]),
        ("12 tháng năm 2023", ["năm 2023"]),
        ("cả năm 2023", ["năm 2023"]),
        ("6 tháng đầu năm 2024", ["6 tháng đầu năm 2024"]),
        ("nửa đầu năm 2024", ["6 tháng đầu năm 2024"]),
        ("06 tháng cuối năm 2023", ["6 tháng cuối năm 2023"]),
        ("9 tháng năm 2022", ["9 tháng năm 2022"]),
        ("chín tháng đầu năm 2022", ["9 tháng năm 2022"]),
        ("quý I/2026", ["quý I năm 2026"]),
        ("quý 3 năm 2023", ["quý III năm 2023"]),
        ("3 tháng đầu năm 2023", ["quý I năm 2023"]),
        ("tháng 8/2023", ["tháng 8 năm 2023"]),
        ("T8/2023", ["tháng 8 năm 2023"]),
        ("Trường T2 năm 2023", ["năm 2023"]),
        ("Trại giam T8 năm 2023", ["năm 2023"]),
        ("8 tháng đầu năm 2024", ["8 tháng đầu năm 2024"]),
        ("năm 2021, 2022 và 2023", ["năm 2021", "năm 2022", "năm 2023"]),
        ("hai năm 2022-2023", ["giai đoạn 2022–2023"]),
        ("giai đoạn 2021 – 2025", ["giai đoạn 2021–2025"]),
        ("từ năm 2016 đến 2023", ["giai đoạn 2016–2023"]),
        ("từ năm 2016 đến 2023 đồng chí A làm Viện trưởng", ["giai đoạn 2016–2023"]),
        ("từ năm 2016 đến năm 2023 đơn vị đạt", ["giai đoạn 2016–2023"]),
        ("ket qua nam 2023", ["năm 2023"]),
        ("6 thang dau nam 2024", ["6 tháng đầu năm 2024"]),
        ("quy 1/2025", ["quý I năm 2025"]),
        ("kết quả công tác 2023 thế nào?", ["năm 2023"]),
        ("VKSND tỉnh Hà Nam năm 2023", ["năm 2023"]),
        ("ket qua cua vksnd tinh ha nam 2023", ["năm 2023"]),
        ("quý I và quý II năm 2024", ["quý I năm 2024", "quý II năm 2024"]),
        ("tháng 7, 8 năm 2023", ["tháng 7 năm 2023", "tháng 8 năm 2023"]),
        ("năm 2021, năm 2022 và năm 2023", ["năm 2021", "năm 2022", "năm 2023"]),
        ("6 tháng đầu năm 2022 và 2023", ["6 tháng đầu năm 2022", "6 tháng đầu năm 2023"]),
        ("6T/2024", ["6 tháng đầu năm 2024"]),
        ("khắc phục ngay trong quý I năm sau", ["quý I năm 2024"]),
        ("5 năm qua, năm năm qua, nhiều năm nay", []),
        ("năm qua", ["năm 2023"]),
        ("số liệu từ tháng 5 đến tháng 8 năm 2023", ["từ ngày 01/05/2023 đến ngày 31/08/2023"]),
        ("từ năm 2020 đến hết tháng 6 năm 2022", ["từ ngày 01/01/2020 đến ngày 30/06/2022"]),
        ("tu 2020 den thang 6/2022", ["từ ngày 01/01/2020 đến ngày 30/06/2022"]),
        ("giai đoạn 2020 - tháng 6/2022", ["từ ngày 01/01/2020 đến ngày 30/06/2022"]),
        ("năm 2020, tháng 6/2022", ["năm 2020", "tháng 6 năm 2022"]),
        ("tuần 32 năm 2023", ["tuần 32 năm 2023"]),
        ("vi phạm pháp luật năm 2022", ["năm 2022"]),
        ("xử lý kỷ luật năm 2022", ["năm 2022"]),
    ],
)
def test_a_period_is_read_in_its_usual_wordings(text: str, expected: list[str]) -> None:
    """Every wording of section 5.9, marked or not, gives its label and year."""
    assert labels(text, 2023 if "năm sau" in text or "năm qua" in text else None) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 96/2019/QH14 ngày 27/11/2019",
        "Kế hoạch số 12/KH-VKS ngày 02/8/2023",
        "ngày 05 tháng 8 năm 2023",
        "Bộ luật Tố tụng hình sự năm 2015, sửa đổi, bổ sung năm 2021",
        "bị cáo sinh năm 1987",
        "Luật Thi đua, khen thưởng năm 2022",
        "năm học 2023-2024",
        "ông N (SN 1975)",
        "xử phạt 6 tháng tù",
        "đã thụ lý 2023 vụ việc",
        "4 tháng cuối năm 2023",
        "chào mừng 60 năm thành lập ngành (26/7/1960 - 26/7/2020)",
        "Thông báo số 12/2023 - VKS",
        "đến cuối năm 2023",
    ],
)
def test_a_year_of_something_else_is_no_period(text: str) -> None:
    """Dates, document numbers, laws, births, sentences and plain numbers are not periods."""
    assert labels(text) == []


@pytest.mark.parametrize("text", ["kỳ kiểm sát (6/2022 - 5/2023)", "từ 6/2022 đến 5/2023", "06/2022-05/2023"])
def test_months_by_their_numbers_alone_are_a_window(text: str) -> None:
    """They run from the first day of the one to the last of the other."""
    (mention,) = find_periods(text)
    assert (mention.period.start, mention.period.end) == (date(2022, 6, 1), date(2023, 5, 31))


def test_a_stated_window_belongs_to_the_label_before_it() -> None:
    """The days in brackets become the window of the period that they explain."""
    (mention,) = find_periods("6 tháng đầu năm 2024 (tính từ ngày 01/12/2023 đến ngày 31/5/2024) thụ lý 9 vụ")
    assert (mention.period.start, mention.period.end) == (date(2023, 12, 1), date(2024, 5, 31))


def test_the_same_period_of_another_year_takes_the_kind_it_is_compared_with() -> None:
    """After nine months, "cùng kỳ năm 2022" means nine months, and is marked as the compared side."""
    mention = find_periods("9 tháng đầu năm 2023 tăng 12 vụ so với cùng kỳ năm 2022")[1]
    assert (label(mention.period), mention.use) == ("9 tháng năm 2022", PeriodUse.COMPARED)


def test_the_year_after_a_comparison_is_not_its_other_side() -> None:
    """In "so với năm 2022, năm 2023 tăng" only the first year is compared with."""
    uses = [mention.use for mention in find_periods("so với năm 2022, năm 2023 tăng 4 vụ")]
    assert uses == [PeriodUse.COMPARED, PeriodUse.STATED]


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("sáu tháng đầu năm", 2024, ["6 tháng đầu năm 2024"]),
        ("sáu tháng đầu năm", None, []),
        ("kết quả 06 tháng", 2024, ["6 tháng đầu năm 2024"]),
        ("năm nay", 2024, ["năm 2024"]),
        ("ước cả năm đạt 90%", 2024, ["năm 2024"]),
        ("ước cả năm đạt 90%", None, []),
        ("năm ngoái", date(2024, 7, 1), ["năm 2023"]),
        ("trong năm qua", date(2024, 1, 12), ["năm 2023"]),
        ("trong năm qua", date(2025, 11, 12), ["năm 2025"]),
        ("từ đầu năm đến nay", date(2024, 8, 1), ["từ đầu năm 2024 đến nay"]),
        ("cuộc thứ 9 tính từ đầu năm công tác 2024", None, ["từ đầu năm 2024 đến nay"]),
        ("Lũy kế từ đầu năm khởi tố 61 vụ", 2024, ["từ đầu năm 2024 đến nay"]),
        ("luy ke: 61 vu", 2024, ["từ đầu năm 2024 đến nay"]),
        ("Cộng dồn từ đầu năm 2024 đến nay có 61 vụ", None, ["từ đầu năm 2024 đến nay"]),
        ("Lũy kế đến hết tháng 8/2024 có 61 vụ", None, ["tháng 8 năm 2024"]),
        ("Lũy kế 10 tháng là 61 vụ", 2024, ["10 tháng đầu năm 2024"]),
        ("Lũy kế 9 tháng đầu năm 2024 là 61 vụ", None, ["9 tháng năm 2024"]),
        ("Năm tới, đơn vị số hóa 61 hồ sơ", 2024, ["năm 2025"]),
        ("trong 5 năm tới", 2024, []),
        ("Từ đầu năm 2024 đến hết tháng 9, thụ lý 61 vụ", None, ["9 tháng năm 2024"]),
        ("Đầu năm nay đến hết tháng 7 thụ lý 61 vụ", 2024, ["7 tháng đầu năm 2024"]),
        ("tính từ đầu năm đến cuối tháng 8/2024", None, ["8 tháng đầu năm 2024"]),
        ("tháng 10 năm ngoái thụ lý 61 vụ", 2024, ["tháng 10 năm 2023"]),
        ("VKS Q.1 thụ lý 61 vụ", 2024, []),
    ],
)
def test_relative_periods_need_a_reference(text: str, reference: date | int | None, expected: list[str]) -> None:
    """What a text leaves to its day is resolved from ``reference`` or skipped."""
    assert labels(text, reference) == expected


@pytest.mark.parametrize("text", ["bảo đảm mỗi quý một cuộc kiểm sát", "hằng quý 1 lần"])
def test_how_often_something_is_done_is_no_period(text: str) -> None:
    """One in every quarter is not of the first."""
    assert find_periods(text, reference=2022) == []


@pytest.mark.parametrize(
    "text",
    [
        "nhiều hơn năm 2022 ba phiên",
        "cao hơn năm 2022 (0,6%)",
        "bằng với năm 2022",
        "bằng 105,2% năm 2022",
        "gấp đôi năm 2022",
        "tăng 20 vụ so với tổng số của hai địa phương năm 2022",
        "giảm so với con số năm 2022",
        "giảm 4 dạng so với kỳ kiểm sát lần 2 năm 2022",
        "nhiều hơn so với kết quả của các huyện năm 2022",
    ],
)
def test_any_comparison_names_the_other_side(text: str) -> None:
    """What is more, less or equal is measured against a year, not of it."""
    (mention,) = find_periods(text, reference=2023)
    assert (mention.use, mention.period.year) == (PeriodUse.COMPARED, 2022)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Trong sáu tháng (từ 01/7/2025 đến 31/12/2025), đơn vị", PeriodKind.SECOND_HALF),
        ("Kết quả 6 tháng (từ 01/10/2024 đến 31/3/2025)", PeriodKind.FIRST_HALF),
        ("họp đánh giá sáu tháng đầu tiên vận hành mô hình mới", None),
    ],
)
def test_six_months_are_the_half_that_their_days_tell(text: str, kind: PeriodKind | None) -> None:
    """Six months of a new office begin with it, not in January."""
    found = find_periods(text, reference=date(2025, 12, 31))
    assert [mention.period.kind for mention in found] == ([kind] if kind else [])


@pytest.mark.parametrize("text", ["vượt 5% so với chỉ tiêu giao năm 2022", "so với các chỉ tiêu của năm 2022"])
def test_what_was_set_for_a_year_is_no_other_side(text: str) -> None:
    """The year of a target is the one that its result is of."""
    (mention,) = find_periods(text, reference=2023)
    assert mention.use is PeriodUse.STATED


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Về thi hành án dân sự: 9 tháng, Phòng 11 kiểm sát 412 quyết định", ["9 tháng năm 2024"]),
        ("6 tháng qua, toàn tỉnh thụ lý 90 vụ", ["6 tháng đầu năm 2024"]),
        ("bị phạt tù 9 tháng, án treo", []),
        ("Thời hạn là 6 tháng, kể từ ngày ký", []),
    ],
)
def test_months_at_the_head_of_a_clause_are_a_period(text: str, labels: list[str]) -> None:
    """Elsewhere they are a term or a punishment."""
    assert [label(mention.period) for mention in find_periods(text, reference=2024)] == labels


@pytest.mark.parametrize("body", ["Trại giam số 6", "Phòng 9", "VKSND khu vực 6", "phong 9", "Cụm thi đua số 9"])
def test_the_number_of_a_body_belongs_to_no_period(body: str) -> None:
    """ "Phòng 9 tháng 5/2024" is neither a day nor nine months."""
    assert [label(mention.period) for mention in find_periods(f"{body} tháng 5/2024 kiểm sát")] == ["tháng 5 năm 2024"]
