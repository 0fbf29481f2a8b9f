from __future__ import annotations

import pytest

from documents.organisations.finding import find_units


@pytest.mark.parametrize(
    "text",
    [
        "bà Nguyễn Thị Hòa Bình",
        "nguyen thi hoa binh la ai",
        "Kiểm sát viên Trần Hà Nam",
        "đồng chí Hà Giang phát biểu",
        "dong chi son la ai",
        "vì hòa bình và phát triển",
        "biển Thái Bình Dương",
        "đường Điện Biên Phủ",
        "học tập tư tưởng Hồ Chí Minh",
        "kết quả không cao bằng năm 2022",
        "dien bien tinh hinh toi pham",
        "bao cao bang video",
        "trong nam dinh chi 3 vu",
        "danh gia lai chung cu",
        "hai phong nghiep vu",
        "Hà Nội, ngày 05 tháng 3 năm 2024",
        "quốc phòng 3 tỷ, dự phòng 2 phương án",
        "phòng 301",
        "74 vụ 7 bị cáo",
        "Vụ 7 bị cáo được xét xử",
        "công tác thanh tra, kiểm tra",
        "Văn phòng Chính phủ",
        "văn phòng công chứng",
        "Phòng họp không giấy",
        "các phòng nghiệp vụ",
        "Chỉ thị số 01/CT-VKSTC và Quyết định số 21/QĐ-VKSKV7",
        "quan điểm của cơ quan điều tra",
        "chính quyền địa phương hai cấp",
        "VKSND",
        "đại diện Viện kiểm sát",
        "VKSND các tỉnh trong Cụm",
    ],
)
def test_what_only_looks_like_a_unit_is_none(text: str) -> None:
    """Persons, ordinary words, document numbers and other bodies' rooms are not units."""
    assert find_units(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "dien bien quy 1/2025 co may vu",
        "dien bien 6 thang 2024",
        "dien bien nam 2023",
    ],
)
def test_a_province_that_opens_a_question_before_its_period_is_meant(text: str) -> None:
    """ "Diễn biến" is of something."""
    assert [mention.unit.province for mention in find_units(text)] == ["Điện Biên"]


@pytest.mark.parametrize("text", ["dien bien kv 3 co may vu", "dien bien phong 9 nam 2023"])
def test_a_province_that_opens_a_question_before_its_office_is_meant(text: str) -> None:
    """The office behind it says whose it is."""
    assert "Điện Biên" in [mention.unit.province for mention in find_units(text)]
