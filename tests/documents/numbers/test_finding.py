"""Which numbers of a text count something."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.language.text import fold, normalise
from documents.numbers.finding import find_numbers, format_number


def values(text: str) -> list[str]:
    """Return the values found in ``text``, as strings."""
    return [f"{mention.value:f}" for mention in find_numbers(normalise(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("xét xử 74 vụ/157 bị cáo", ["74", "157"]),
        ("xét giảm cho 1.054 trường hợp", ["1054"]),
        ("đạt 99,9%, vượt 9,9 %", ["99.9", "9.9"]),
        ("đạt 12.5% kế hoạch", ["12.5"]),
        ("thu hồi 26.215 tỷ đồng", ["26215000000000"]),
        ("thu hồi 2 tỷ 500 triệu đồng", ["2500000000"]),
        ("01 đồng chí, 03 tháng cuối năm, 02 phiên tòa", ["1", "3", "2"]),
        ("đạt 16/18 chỉ tiêu, 505/505 nguồn tin", ["16", "18", "505", "505"]),
        ("1 054 đơn", ["1054"]),
        ("1,054 vụ", ["1054"]),
        ("1,054 tỷ đồng", ["1054000000"]),
        ("134,427 nguồn tin", ["134427"]),
        ("157bị cáo", ["157"]),
        ("từ 10 - 15 vụ", ["10", "15"]),
        ("tổng số 12 vụ, trong số 20 người", ["12", "20"]),
        ("Kháng nghị: 12. Phòng 8: 5 vụ", ["12", "5"]),
        ("Phòng 7, 12 vụ", ["12"]),
        ("Phòng 7 100 vụ", ["100"]),
        ("kế hoạch 12 cuộc kiểm sát", ["12"]),
        ("trong tháng 15 vụ", ["15"]),
        ("năm 2023 có 2000 người, 2.023 đơn", ["2000", "2023"]),
        ("lớp 30 học viên", ["30"]),
        ("9 tháng đầu năm 2022", ["9"]),
        ("đạt 172% kế hoạch 6 tháng", ["172", "6"]),
        ("tổng điểm 1.000; mức 90%", ["1000", "90"]),
        ("phạt 3-5 tháng, từ 2-3 %", ["3", "5", "2", "3"]),
        ("thu từ 5 đến 6 tỷ đồng", ["6000000000"]),
        ("số hóa hồ sơ 34 vụ, so hoa ho so 34 vu", ["34", "34"]),
    ],
)
def test_numbers_in_digits_are_found_with_their_values(text: str, expected: list[str]) -> None:
    """Thousands, decimals, scales, pairs and leading zeros are read exactly."""
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hai mươi mốt vụ", ["21"]),
        ("mười lăm bị can", ["15"]),
        ("một trăm linh năm đơn", ["105"]),
        ("hai mươi tư người", ["24"]),
        ("ba chục lượt", ["30"]),
        ("một tỷ rưỡi đồng", ["1500000000"]),
        ("mười phần trăm", ["10"]),
        ("khởi tố một vụ, năm bị can", ["1", "5"]),
        ("Năm bị cáo kháng cáo", ["5"]),
        ("mười năm tù", ["10"]),
        ("hai năm liên tục", ["2"]),
        ("sáu tháng đầu năm", ["6"]),
        ("đầu tư ba vụ", ["3"]),
        ("trong một vụ án có một bị cáo", ["1"]),
        ("Bảy trong số tám kháng nghị được chấp nhận, ba trong số đó về dân sự", ["7", "8", "3"]),
        ("gồm hai cuộc định kỳ và một cuộc đột xuất", ["2", "1"]),
        ("trong 12 vi phạm chỉ còn một vi phạm chưa khắc phục", ["12", "1"]),
        ("kiểm sát 12 cuộc, đây là một cuộc khó. Một cuộc khác", ["12"]),
        ("kết nạp ít nhất một đảng viên, không quá một lần", ["1", "1"]),
        ("hai muoi mot vu, muoi lam bi can, ba dong chi", ["21", "15", "3"]),
    ],
)
def test_numbers_in_words_are_found_with_their_values(text: str, expected: list[str]) -> None:
    """Words count like digits where they cannot mean anything else."""
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ngày 02/8/2023, 12-9-2022, 02 tháng 8 năm 2023",
        "ngay 02 thang 8 nam 2023",
        "ngày 31/02/2023",
        "sáng 12/9, ngày 12/9 đơn vị họp, dịp 30-4",
        "năm 2023, giai đoạn 2021 – 2025, từ năm 2016 đến 2023",
        "số 96/KH-VKS, 02/2024/TT-VKSTC, 27-NQ/TW",
        "Điều 173, khoản 2, 3 Điều 5, điểm 1, Điều 171, 172 và 173",
        "dieu 173, khoan 2",
        "Phòng 7, Phòng 7, 8 và 9, phong 8",
        "khu vực 3, khu vuc 4, KV5",
        "Cụm thi đua số 11 tổ chức hội nghị",
        "lần thứ XIII, lần thứ 13, thứ 2, thứ ba, quý 3, quý III, tháng 8, tháng mười hai",
        "Nghị quyết 96 của Quốc hội, Đề án 06, Quận 12, tổ 5, tuần 32",
        "Kế hoạch số 17 ngày 03/01/2024",
        "Vụ 7 VKSND tối cao, Viện cấp cao 3",
        "1. Công tác kiểm sát. 2. Công tác khác",
        "a) Mở đầu; 2) Kết quả; (3) Tồn tại [4]",
        "8 giờ 30 phút, 14h30, 08:00, lúc 9 giờ",
        "0292.3878.123, 024 3825 5058, 0912345678",
        "Covid-19, 4S, T5, A4, V12, 20m2",
        "khu công nghiệp Biên Hòa 2, tệp phong-7-8-nam.txt, 26/1-1/2, 15 giờ cùng ngày",
        "mục 1.8, bản 1.0540 và 12.5.3",
        "một số đơn vị, một trong những, một cách, là một đơn vị, một lần nữa, một trong số các đơn vị",
        "trong năm vụ án tăng, trong năm đơn vị họp, năm công tác",
        "Nguyễn Văn Mười, Ba Tri, Ba Lan, bà Hai",
        "dăm ba vụ, hai ba vụ, vài chục vụ, hàng trăm người, mười mấy vụ",
        "hai cấp, cấp hai, hạng Ba",
        "5 trăm vụ, hai năm rưỡi tù, 2 năm rưỡi",
        "sau vu, nam vu, sau khi, nam 2023",
        "",
    ],
)
def test_what_names_or_dates_is_no_amount(text: str) -> None:
    """Dates, labels, codes, names and vague words are left to others."""
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("xây dựng trên 20 video", "trên"),
        ("xay dung tren 20 video", "trên"),
        ("hơn 45.000 tỷ đồng", "hơn"),
        ("gần 80 %", "gần"),
        ("khoảng 15 vụ", "khoảng"),
        ("ít nhất 5 kiến nghị", "ít nhất"),
        ("it nhat 5 kien nghi", "ít nhất"),
        ("không dưới 90%", "không dưới"),
        ("dưới 18 tuổi", "dưới"),
        ("hơn hai mươi vụ", "hơn"),
        ("từ 80% trở lên", "trở lên"),
        ("tang 10%", None),
        ("tăng hơn 10%", "hơn"),
        ("cao hơn 39 chỉ tiêu", None),
        ("nhiều hơn 12 vụ", None),
        ("cấp dưới 2 đơn vị", None),
        ("triển khai trên 3 lĩnh vực", None),
        ("gắn 5 biển", None),
        ("đúng 20 video", None),
    ],
)
def test_a_hedge_is_kept_beside_the_number(text: str, hedge: str | None) -> None:
    """A number that is not exact says so, in one spelling; a comparison is no hedge."""
    assert [mention.hedge for mention in find_numbers(text)] == [hedge]


def test_a_ratio_has_no_hedge() -> None:
    """In "16 trên 18" the word stands for a fraction bar."""
    assert [mention.hedge for mention in find_numbers("đạt 16 trên 18 chỉ tiêu")] == [None, None]


@given(st.integers(0, 10**9), st.sampled_from(["vụ", "bị cáo", "trường hợp", "kiến nghị", "đồng"]), st.booleans())
def test_a_written_number_is_found_again(number: int, unit: str, bare: bool) -> None:
    """Formatting a number into a sentence and finding it gives the number and its place."""
    written = format_number(Decimal(number))
    text = f"Đơn vị đã giải quyết {written} {unit} trong kỳ."
    found = find_numbers(fold(text) if bare else text)
    assert [(mention.value, mention.text) for mention in found] == [(Decimal(number), written)]


@given(st.text(alphabet="0123456789.,/- :()%vụnăm hai mươi tỷPhòng\n"))
def test_mentions_are_spans_in_order(text: str) -> None:
    """Whatever the text, mentions lie in it one behind the other and quote it."""
    shown = normalise(text)
    found = find_numbers(shown)
    assert [mention.text for mention in found] == [shown[m.span.start : m.span.end] for m in found]
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("gồm Sơn La 47, Lai Châu 45", ["47", "45"]),
        ("hai khu công nghiệp Biên Hòa 1, Biên Hòa 2", []),
    ],
)
def test_a_list_of_different_names_gives_each_its_number(text: str, values: list[str]) -> None:
    """A name with a number behind it is a name, unless the next name of the list has one, too."""
    assert [str(number.value) for number in find_numbers(text) if number.value > 2] == values


def test_what_is_signed_digitally_is_counted() -> None:
    """ "Ký số" is a way to sign, no number of a paper."""
    assert values("ký số 8.120 văn bản") == ["8120"]


@pytest.mark.parametrize(
    ("text", "found"), [("ban hành 12 văn bản", ["12"]), ("ban hanh 12 van ban", ["12"]), ("12 vạn người", [])]
)
def test_papers_are_no_tens_of_thousands(text: str, found: list[str]) -> None:
    """ "Văn" without its mark looks like the scale word "vạn", which is not read by halves."""
    assert values(text) == found
