from __future__ import annotations

import pytest

from documents.organisations.finding import find_units
from documents.types import Level, Unit
from tests.documents.organisations.naming import of, units_in

HAU_GIANG = Unit(Level.PROVINCE, "Hậu Giang")


@pytest.mark.parametrize(
    ("text", "home", "unit"),
    [
        ("VKSND tỉnh", HAU_GIANG, HAU_GIANG),
        ("THANH TRA VKSND HUYỆN LONG MỸ", HAU_GIANG, Unit(Level.DISTRICT, "Hậu Giang", "huyện Long Mỹ")),
        ("Thanh tra VKSND tỉnh", HAU_GIANG, of("Hậu Giang", "Thanh tra")),
        ("Viện kiểm sát tỉnh", of("Hậu Giang", "Phòng 8"), HAU_GIANG),
        ("Phòng 7", HAU_GIANG, of("Hậu Giang", "Phòng 7")),
        ("Phòng 7", Unit(Level.AREA, "Phú Thọ", "khu vực 3"), of("Phú Thọ", "Phòng 7")),
        ("VKSND hai cấp", HAU_GIANG, Unit(Level.PROVINCE, "Hậu Giang", group="hai cấp")),
        ("VKSND cấp huyện", HAU_GIANG, Unit(Level.DISTRICT, "Hậu Giang", group="cấp huyện")),
        ("VKSND quận, huyện", of("Cần Thơ"), Unit(Level.DISTRICT, "Cần Thơ", group="cấp huyện")),
        ("VKSND huyện", Unit(Level.DISTRICT, "Trà Vinh", "huyện Càng Long"),
         Unit(Level.DISTRICT, "Trà Vinh", "huyện Càng Long")),
        ("VKSND thành phố", of("Cần Thơ"), of("Cần Thơ")),
        ("VKSND thành phố", Unit(Level.DISTRICT, "Cà Mau", "thành phố Cà Mau"),
         Unit(Level.DISTRICT, "Cà Mau", "thành phố Cà Mau")),
        ("VKSND khu vực 2", of("Cà Mau"), Unit(Level.AREA, "Cà Mau", "khu vực 2")),
        ("VKSND huyện Châu Thành", HAU_GIANG, Unit(Level.DISTRICT, "Hậu Giang", "huyện Châu Thành")),
        ("VKSND huyện Trà Ôn", HAU_GIANG, Unit(Level.DISTRICT, "Vĩnh Long", "huyện Trà Ôn")),
        ("đơn vị đã hoàn thành", of("Trà Vinh", "Phòng 9"), of("Trà Vinh", "Phòng 9")),
        ("Văn phòng đã tham mưu", HAU_GIANG, of("Hậu Giang", "Văn phòng")),
    ],
)  # fmt: skip
def test_an_elliptic_form_is_completed_from_home(text: str, home: Unit, unit: Unit) -> None:
    """A document's own office is meant where the text leaves something out."""
    assert units_in(text, home=home) == [unit]


def test_a_completed_mention_is_not_qualified() -> None:
    """Only words that tell everything themselves are qualified."""
    mentions = find_units("VKSND tỉnh, Phòng 7 và VKSND tỉnh Trà Vinh", home=HAU_GIANG)
    assert [mention.qualified for mention in mentions] == [False, False, True]


@pytest.mark.parametrize(
    "text", ["các đơn vị đã hoàn thành", "6 đơn vị tham gia", "đơn vị tính", "từng đơn vị thực hiện"]
)
def test_other_units_are_not_the_home_unit(text: str) -> None:
    """Only "đơn vị" as the subject points to the unit whose text it is."""
    assert units_in(text, home=HAU_GIANG) == []


def test_without_home_the_text_completes_itself() -> None:
    """A question may name its province after the department."""
    assert units_in("Phòng 8 năm 2023 của Hậu Giang") == [of("Hậu Giang", "Phòng 8"), HAU_GIANG]
