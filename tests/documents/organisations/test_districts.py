from __future__ import annotations

import pytest

from documents.language.spellings import Words
from documents.organisations.districts import district_at, districts_named, is_renamed, province_of
from documents.organisations.provinces import all_provinces
from documents.organisations.register import districts


def test_the_lists_hold_the_districts_of_two_official_counts() -> None:
    """There were 705 districts in 2022 and 696 before they ended in 2025."""
    counts = {
        year: sum(len(names) for lists in districts().values() for years, names in lists.items() if year in years)
        for year in ("2022", "2025")
    }
    assert counts == {"2022": 705, "2025": 696}


def test_every_province_of_the_register_has_districts() -> None:
    """Both files name the provinces alike."""
    assert set(districts()) == {province.name for province in all_provinces()}


def test_seven_or_more_provinces_had_a_chau_thanh() -> None:
    """The commonest name tells no province."""
    assert len(districts_named("huyện Châu Thành")) > 6


@pytest.mark.parametrize(
    ("locality", "home", "province"),
    [
        ("huyện Long Mỹ", None, "Hậu Giang"),
        ("huyện Châu Thành", None, None),
        ("huyện Châu Thành", "Hậu Giang", "Hậu Giang"),
        ("huyện Châu Thành", "Đồng Tháp", "Đồng Tháp"),
        ("huyện Chợ Mới", "Thái Nguyên", "Bắc Kạn"),
        ("huyện Trà Ôn", "Hậu Giang", "Vĩnh Long"),
        ("thị xã Ngã Bảy", None, "Hậu Giang"),
        ("huyện Không Có", "Hậu Giang", None),
    ],
)
def test_a_district_tells_its_province_where_only_one_can_be_meant(
    locality: str, home: str | None, province: str | None
) -> None:
    """Home and its predecessors decide between districts of one name."""
    assert province_of(locality, home) == province


@pytest.mark.parametrize(
    ("one", "other", "province", "expected"),
    [
        ("huyện Việt Yên", "thị xã Việt Yên", "Bắc Giang", True),
        ("thị xã Ngã Bảy", "thành phố Ngã Bảy", "Hậu Giang", True),
        ("huyện Cai Lậy", "thị xã Cai Lậy", "Tiền Giang", False),
        ("huyện Long Mỹ", "huyện Phụng Hiệp", "Hậu Giang", False),
    ],
)
def test_a_district_that_changed_kind_is_the_same_but_neighbours_of_one_name_are_not(
    one: str, other: str, province: str, expected: bool
) -> None:
    """Two districts of one name at the same time are two bodies."""
    assert is_renamed(one, other, province) is expected


@pytest.mark.parametrize("text", ["Đắk Mil", "Đăk Mil", "Đak Mil", "dak mil"])
def test_highland_names_are_found_in_every_marking(text: str) -> None:
    """Offices mark the first vowel of these names differently."""
    found = district_at(Words(text), 0)
    assert found is not None
    assert found.value[0].province == "Đắk Nông"
