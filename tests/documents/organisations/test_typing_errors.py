from __future__ import annotations

import pytest

from documents.language.text import fold
from documents.organisations.provinces import Province, all_provinces
from documents.types import Level, Unit
from tests.documents.organisations.naming import of, units_in


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("vks tinh hau gian nam 2023", "Hậu Giang"),
        ("VKSND tỉnh Hâu Giang", "Hậu Giang"),
        ("vksnd tinh thnah hoa", "Thanh Hóa"),
        ("vks hà tỉnh", "Hà Tĩnh"),
        ("ket qua cua haugiang", "Hậu Giang"),
        ("vks soc trng 9 thang", "Sóc Trăng"),
        ("VKSND thành phố Đà Nẵg", "Đà Nẵng"),
        ("kết quả của Trà Vihn", "Trà Vinh"),
    ],
)
def test_one_typing_error_in_a_province_is_forgiven_in_questions(text: str, province: str) -> None:
    """A wrong, missing, swapped or added letter or tone does not hide the province."""
    assert units_in(text, tolerant=True) == [of(province)]


@pytest.mark.parametrize("text", ["vks vinh phuoc", "kết quả của hai giang", "Đông Nam bộ", "vks ha nan"])
def test_a_slip_between_two_provinces_or_in_a_short_name_is_not_guessed(text: str) -> None:
    """Where two provinces are equally near, none is taken."""
    assert units_in(text, tolerant=True) == []


@pytest.mark.parametrize("province", all_provinces(), ids=lambda province: province.name)
def test_no_real_province_is_turned_into_another_one(province: Province) -> None:
    """Tolerance changes nothing for a name that is right."""
    texts = [f"vks {province.name}", f"vks tinh {fold(province.name)}"]
    assert [units_in(text, tolerant=True) for text in texts] == [units_in(text) for text in texts]


def test_documents_are_read_without_tolerance() -> None:
    """A document's words are taken as they stand."""
    assert units_in("VKSND tỉnh Hậu Giag") == [Unit(Level.PROVINCE)]


@pytest.mark.parametrize("text", ["vks ninh phuoc", "ninh phuoc va ninh son", "VKSND Ninh Phuoc"])
def test_the_name_of_a_district_is_no_slip_of_a_province(text: str) -> None:
    """ "Ninh Phước" is one letter from "Bình Phước", and another place."""
    assert not [unit for unit in units_in(text, tolerant=True) if unit.province == "Bình Phước"]
