from __future__ import annotations

from datetime import date

import pytest

from documents.language.text import fold
from documents.organisations.finding import find_units
from documents.organisations.provinces import Province, all_provinces
from documents.types import Level, Unit
from tests.documents.organisations.naming import of, units_in


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("VKSND huyện Châu Thành, tỉnh Hậu Giang", Unit(Level.DISTRICT, "Hậu Giang", "huyện Châu Thành")),
        ("VKSND huyện Châu Thành (Bến Tre)", Unit(Level.DISTRICT, "Bến Tre", "huyện Châu Thành")),
        ("vks chau thanh hau giang", Unit(Level.DISTRICT, "Hậu Giang", "huyện Châu Thành")),
        ("VKSND huyện Châu Thành", Unit(Level.DISTRICT, None, "huyện Châu Thành")),
        ("VKSND huyện Châu Thành A", Unit(Level.DISTRICT, "Hậu Giang", "huyện Châu Thành A")),
        ("vks tp vi thanh nam 2023", Unit(Level.DISTRICT, "Hậu Giang", "thành phố Vị Thanh")),
        ("Viện KSND TP.Biên Hòa", Unit(Level.DISTRICT, "Đồng Nai", "thành phố Biên Hòa")),
        ("VKSND thị xã Ngã Bảy", Unit(Level.DISTRICT, "Hậu Giang", "thị xã Ngã Bảy")),
        ("VKSND quận 1", Unit(Level.DISTRICT, "Hồ Chí Minh", "quận 1")),
        ("VKSND thành phố Cà Mau", Unit(Level.DISTRICT, "Cà Mau", "thành phố Cà Mau")),
        ("VKSND huyện Hòa Bình", Unit(Level.DISTRICT, "Bạc Liêu", "huyện Hòa Bình")),
        ("VKSND huyện Tĩnh Gia", Unit(Level.DISTRICT, None, "huyện Tĩnh Gia")),
        (
            "VKSND thành phố Huế, tỉnh Thừa Thiên Huế",
            Unit(Level.DISTRICT, "Huế", "thành phố Huế"),
        ),
        ("VKSND khu vực 10 (Bình Định cũ)", Unit(Level.AREA, "Gia Lai", "khu vực 10")),
        ("VKSND khu vực 3 - Phú Thọ", Unit(Level.AREA, "Phú Thọ", "khu vực 3")),
        ("Viện KSND Khu vực 10 tỉnh Phú Thọ", Unit(Level.AREA, "Phú Thọ", "khu vực 10")),
        ("VKSKV7", Unit(Level.AREA, None, "khu vực 7")),
        ("KV 3", Unit(Level.AREA, None, "khu vực 3")),
        ("VKS khu vực số 3 tỉnh Phú Thọ", Unit(Level.AREA, "Phú Thọ", "khu vực 3")),
        ("Văn phòng VKSND khu vực 3 - Phú Thọ", Unit(Level.AREA, "Phú Thọ", "khu vực 3", "Văn phòng")),
    ],
)
def test_a_lower_office_is_read_with_its_province_where_that_is_known(text: str, unit: Unit) -> None:
    """The province is read beside the name, or inferred where only one had a district of that name."""
    assert units_in(text) == [unit]


def _spellings(province: Province) -> list[str]:
    kind, name = province.kind_on().kind, province.name
    late = name.replace("Hòa", "Hoà").replace("Hóa", "Hoá")
    half = " ".join(fold(word) if at % 2 else word for at, word in enumerate(name.split()))
    written = f"VKSND {kind} {name}"
    return [written, fold(written), f"vks {half.lower()}", f"Viện KSND {kind} {late}", written.upper()]


@pytest.mark.parametrize("province", all_provinces(), ids=lambda province: province.name)
def test_every_province_is_read_in_five_spellings(province: Province) -> None:
    """Full marks, no marks, half the marks, the other tone placement and capitals name the same office."""
    assert [units_in(text) for text in _spellings(province)] == [[of(province.name)]] * 5


@pytest.mark.parametrize("province", all_provinces(), ids=lambda province: province.name)
def test_a_bare_province_name_is_its_office(province: Province) -> None:
    """A question may name the place alone, with or without marks."""
    texts = [f"kết quả của {province.name} năm 2023", f"ket qua cua {fold(province.name)} nam 2023"]
    assert [units_in(text) for text in texts] == [[of(province.name)]] * 2


@pytest.mark.parametrize(
    ("on", "unit"),
    [
        (date(2023, 12, 31), Unit(Level.DISTRICT, "Huế", "thành phố Huế")),
        (date(2025, 12, 31), of("Huế")),
        (None, of("Huế")),
    ],
)
def test_the_day_decides_whether_hue_is_a_town_or_a_city(on: date | None, unit: Unit) -> None:
    """Until 2024 the city was a town of the province Thừa Thiên Huế."""
    assert [mention.unit for mention in find_units("VKSND thành phố Huế", on=on)] == [unit]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("vks huyen thanh tri ha noi", Unit(Level.DISTRICT, "Hà Nội", "huyện Thanh Trì")),
        ("vks huyen thanh tri, soc trang", Unit(Level.DISTRICT, "Sóc Trăng", "huyện Thạnh Trị")),
        ("vks huyen thanh tri", Unit(Level.DISTRICT, None, "huyện Thanh Tri")),
        ("vien truong vksnd thanh pho chu tri", Unit()),
    ],
)
def test_letters_alone_do_not_choose_between_two_districts(text: str, unit: Unit) -> None:
    """Without marks a name may be two districts, or no district at all."""
    assert units_in(text) == [unit] * (unit != Unit())
