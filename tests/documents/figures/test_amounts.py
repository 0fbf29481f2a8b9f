"""Numbers with their counting units, pairs and ratios."""

from __future__ import annotations

import pytest

from tests.documents.sentences_of_figures import counted, groups_in


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Thụ lý 45 vụ/90 bị can.", ["45 vụ", "90 bị can"]),
        ("Đã xử lý 318/318 đơn.", ["318 đơn", "318 đơn"]),
        ("Số phiên tòa rút kinh nghiệm là 58, số phiên tòa trực tuyến là 12.", ["58 phiên tòa", "12 phiên tòa"]),
        (
            "Ban hành 30 kháng nghị, Tòa án đã xét xử 22 và chấp nhận 19.",
            ["30 kháng nghị", "22 kháng nghị", "19 kháng nghị"],
        ),
        ("Tòa án đã xét xử 40 và chấp nhận 33 kháng nghị.", ["40 kháng nghị", "33 kháng nghị"]),
        ("Khởi tố mới tăng từ 25 lên 33 vụ.", ["25 vụ", "33 vụ"]),
        (
            "Ba phòng ban hành lần lượt 8, 6 và 5 kháng nghị.",
            ["3 phòng", "8 kháng nghị", "6 kháng nghị", "5 kháng nghị"],
        ),
        ("Giảm số nguồn tin tạm đình chỉ xuống dưới 50.", ["50 nguồn tin"]),
        ("Thu hồi 3 tỷ 500 triệu đồng.", ["3500000000 đồng"]),
        (
            "Hai đơn vị vượt từ 30 chỉ tiêu trở lên, gồm Sơn La 37, Lai Châu 35.",
            ["2 đơn vị", "30 chỉ tiêu", "37 chỉ tiêu", "35 chỉ tiêu"],
        ),
        ("Tổ chức 15 phiên tòa, ba trong số đó là phiên tòa trực tuyến.", ["15 phiên tòa", "3 phiên tòa"]),
        ("Tuyên phạt bị cáo C 30 tháng tù, kê biên 1.200 m2 đất và 3 mét khối gỗ.", ["2.50 năm tù", "1200 m2", "3 m3"]),
        ("Tuyên phạt bị cáo A 03 năm 06 tháng tù, bị cáo B 02 năm tù.", ["3.50 năm tù", "2 năm tù"]),
        ("Tổ chức 15 phiên tòa. Tổng điểm 961.", ["15 phiên tòa", "961 điểm"]),
        ("Tổng số điểm tự chấm là 974, theo điểm 3 mục II.", ["974 điểm"]),
        ("Thụ lý 640 nguồn tin: số cũ 40, mới 600.", ["640 nguồn tin", "40 nguồn tin", "600 nguồn tin"]),
    ],
)
def test_a_number_finds_what_it_counts(sentence: str, expected: list[str]) -> None:
    """The unit stands behind the number, at the end of its list, before it, or at the number before it."""
    assert counted(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Kiểm sát viên trực nghiệp vụ đủ 24/24 giờ.",
        "Chào mừng 65 năm thành lập ngành Kiểm sát nhân dân.",
        "Bà Trần Thị Hoa, 52 tuổi, ở số 12 đường Lê Lợi.",
        "Hoàn thành trong 02 tuần, chậm nhất ngày 25/9/2024.",
        "Theo Kế hoạch số 87/KH-VKS, Phòng 7 phối hợp với VKSND khu vực 3.",
        "Lần thứ 13 được tặng Cờ thi đua.",
    ],
)
def test_numbers_that_count_nothing_are_left_out(sentence: str) -> None:
    """Durations, ages, dates, addresses, ordinals and numbers in names are no figures."""
    assert counted(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "sizes"),
    [
        ("Truy tố 74 vụ/157 bị can.", [2]),
        ("Truy tố 74 vụ với 157 bị can.", [2]),
        ("Truy tố 74 vụ, 157 bị can.", [2]),
        ("Truy tố 74 vụ (157 bị can).", [2]),
        ("Khởi tố 30 vụ - 45 bị can.", [2]),
        ("Đạt 16/18 chỉ tiêu.", [2]),
        ("Ban hành 3 kháng nghị, 12 kiến nghị.", [1, 1]),
        ("Bắt 5 đối tượng, khởi tố 3 vụ.", [1, 1]),
    ],
)
def test_cases_and_people_of_one_breath_are_one_object(sentence: str, sizes: list[int]) -> None:
    """Pairs and ratios are stated as one; acts of different kinds are not."""
    assert [len(group.members) for group in groups_in(sentence)] == sizes
