"""The bodies a question is about."""

from __future__ import annotations

import pytest

from assistant.questions.named.units import find_asked_units
from documents.organisations.labels import label
from documents.types import Level, Unit


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("VKSND khu vực 9 (địa bàn Bình Định cũ) thụ lý bao nhiêu vụ?", ["VKSND khu vực 9 - Gia Lai"]),
        ("khu vuc 8 dak lak (dia ban phu yen cu) co bao nhieu vu", ["VKSND khu vực 8 - Đắk Lắk"]),
        (
            "So sánh số vụ của VKSND khu vực 4 Gia Lai với Lâm Đồng",
            ["VKSND khu vực 4 - Gia Lai", "VKSND khu vực 4 - Lâm Đồng"],
        ),
        (
            "VKSND tỉnh Cà Mau sau khi sáp nhập với Bạc Liêu có bao nhiêu đảng viên?",
            ["VKSND tỉnh Cà Mau"],
        ),
        (
            "Ở Bắc Ninh, VKSND huyện Yên Phong và Gia Bình mỗi nơi truy tố mấy vụ?",
            ["VKSND huyện Yên Phong, tỉnh Bắc Ninh", "VKSND huyện Gia Bình, tỉnh Bắc Ninh"],
        ),
        ("Sau khi sắp xếp, sáp nhập Bạc Liêu thì VKSND tỉnh Cà Mau có mấy phòng?", ["VKSND tỉnh Cà Mau"]),
        ("Sau khi hợp nhất Bến Tre, VKSND tỉnh Vĩnh Long có bao nhiêu người?", ["VKSND tỉnh Vĩnh Long"]),
        ("VKSND hai cấp tỉnh BĐ (Bình Định) hủy mấy lệnh?", ["VKSND hai cấp tỉnh Bình Định"]),
        ("VKSND tỉnh Bến Tre và các VKSND cấp huyện có tổng cộng mấy vụ?", ["VKSND hai cấp tỉnh Bến Tre"]),
        ("Các VKSND khu vực của Cần Thơ thụ lý mấy vụ?", ["VKSND cấp khu vực thành phố Cần Thơ"]),
        (
            "VKSND tỉnh Bến Tre và các VKSND cấp huyện mỗi bên mấy vụ?",
            ["VKSND tỉnh Bến Tre", "VKSND cấp huyện tỉnh Bến Tre"],
        ),
        ("Ai là trưởng đoàn kiểm sát Trại tạm giam Công an tỉnh Bến Tre?", ["VKSND tỉnh Bến Tre"]),
        ("Tòa án nhân dân cấp cao tại Đà Nẵng xét xử mấy vụ?", []),
        ("Ở Bắc Ninh, Yên Phong năm 2023 có mấy kháng nghị?", ["VKSND huyện Yên Phong, tỉnh Bắc Ninh"]),
        (
            "Ân Thi với Khoái Châu, VKSND huyện nào có nhiều kháng nghị hơn?",
            ["VKSND huyện Ân Thi, tỉnh Hưng Yên", "VKSND huyện Khoái Châu, tỉnh Hưng Yên"],
        ),
        ("Bắc Ninh năm 2023 có bao nhiêu VKSND cấp huyện không có kháng nghị?", ["VKSND tỉnh Bắc Ninh"]),
    ],
)
def test_parts_named_once_are_spread_and_bare_districts_are_known(text: str, units: list[str]) -> None:
    """An area office's number begins anew in each province; a district is placed by the province beside it."""
    assert [label(unit) for unit in find_asked_units(text).units] == units


def test_an_inspection_of_a_district_is_no_part_of_its_name() -> None:
    """ "Thanh tra" is then what is asked about."""
    asked = "Thanh tra VKSND huyện Ba Tri tiến hành khi nào?"
    (span,) = find_asked_units(asked).spans
    assert asked[span.start : span.end] == "VKSND huyện Ba Tri"


def test_the_district_of_communes_that_were_inspected_is_no_office() -> None:
    """Beside the office that inspected it only says where they lie."""
    asked = "Đoàn của VKSND tỉnh Đắk Nông kiểm sát tại UBND những xã nào của huyện Đắk Song?"
    assert find_asked_units(asked).units == (Unit(Level.PROVINCE, "Đắk Nông"),)


def test_a_district_of_communes_inspected_is_where_they_are() -> None:
    """Whose work it was, the province's office tells."""
    found = find_asked_units("VKSND tỉnh Bến Tre kiểm sát thi hành án tại UBND những xã nào của huyện Ba Tri?")
    assert [label(unit) for unit in found.units] == ["VKSND tỉnh Bến Tre"]
    assert found.sites == ("ba tri",)


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("VKSND huyện kiểm sát Nhà tạm giữ Công an huyện Gia Bình mấy lần?", "huyện Gia Bình"),
        ("Năm 2023 VKSND huyện ban hành mấy kiến nghị với UBND huyện Gia Bình?", "huyện Gia Bình"),
        ("VKSND huyện kiểm sát Công an huyện Gia Bình và Công an huyện Yên Phong mấy lần?", None),
        ("VKSND cấp huyện kiểm sát Nhà tạm giữ Công an huyện Gia Bình mấy lần?", None),
        ("Phòng 8 VKSND tỉnh kiểm sát Nhà tạm giữ Công an huyện Gia Bình mấy lần?", None),
        ("VKSND huyện ban hành mấy kiến nghị?", None),
    ],
)
def test_the_district_office_is_that_of_the_one_district_named(text: str, district: str | None) -> None:
    """Where two districts are named, or all offices of that level or another are meant, it stays open."""
    assert [unit.locality for unit in find_asked_units(text).units] == [district]


@pytest.mark.parametrize(
    ("text", "sites", "units"),
    [
        ("Nhà tạm giữ huyện Kế Sách và TX Vĩnh Châu mỗi nơi giữ mấy người?", ("ke sach", "vinh chau"), 0),
        ("Chi cục THADS huyện Kế Sách và VKSND thị xã Vĩnh Châu họp mấy lần?", ("ke sach",), 1),
    ],
)
def test_a_district_joined_to_another_bodys_is_of_that_kind(text: str, sites: tuple[str, ...], units: int) -> None:
    """Unless it is named as the procuracy's."""
    found = find_asked_units(text)
    assert (found.sites, len(found.units)) == (sites, units)


@pytest.mark.parametrize(
    ("text", "units", "partners"),
    [
        ("Vụ 9 phối hợp với Vụ 14 mở mấy lớp?", ["Vụ 9, VKSND tối cao"], {"vu", "14"}),
        ("VKSND cấp cao tại Hà Nội rút mấy hồ sơ ở Sơn La?", ["VKSND cấp cao tại Hà Nội"], {"son", "la"}),
        ("Cục 1 VKSND tối cao mở lớp nào tại Đà Nẵng?", ["Cơ quan điều tra, VKSND tối cao"], {"da", "nang"}),
        (
            "VKSND cấp cao tại Hà Nội với Đà Nẵng, nơi nào kháng nghị nhiều hơn?",
            ["VKSND cấp cao tại Hà Nội", "VKSND cấp cao tại Đà Nẵng"],
            set(),
        ),
        (
            "VKS quân sự Quân khu 3 và Quân khu 4 mỗi nơi mấy vụ?",
            ["VKS quân sự quân khu 3", "VKS quân sự quân khu 4"],
            set(),
        ),
    ],
)
def test_who_did_it_is_told_from_with_whom_and_where(text: str, units: list[str], partners: set[str]) -> None:
    """A partner and the place where a body of the centre acted are no second body, but have to be told."""
    found = find_asked_units(text)
    assert [label(unit) for unit in found.units] == units
    assert found.partners == partners
