from __future__ import annotations

from datetime import date

import pytest

from documents.organisations.provinces import (
    UnknownProvince,
    all_provinces,
    predecessors_of,
    province_named,
    province_of_dateline,
    today_of,
)

NAMES = [province.name for province in all_provinces()]


def test_the_register_holds_34_provinces_of_today_and_29_of_the_past() -> None:
    """The merger made 34 of 63 provinces."""
    assert (len(NAMES), sum(province.successor is None for province in all_provinces())) == (63, 34)


def test_every_past_province_is_among_the_predecessors_of_its_successor() -> None:
    """Both directions of the mapping say the same."""
    forth = {(province.successor, province.name) for province in all_provinces() if province.successor}
    back = {(province.name, old) for province in all_provinces() for old in province.predecessors}
    assert forth == back


@pytest.mark.parametrize(
    ("name", "today"),
    [
        ("Hậu Giang", "Cần Thơ"),
        ("Vĩnh Phúc", "Phú Thọ"),
        ("Cần Thơ", "Cần Thơ"),
        ("Thừa Thiên Huế", "Huế"),
        ("BR-VT", "Hồ Chí Minh"),
        ("tinh ba ria vung tau", "Hồ Chí Minh"),
        ("TP.HCM", "Hồ Chí Minh"),
        ("Khánh Hoà", "Khánh Hòa"),
        ("Đăk Nông", "Lâm Đồng"),
    ],
)
def test_any_spelling_of_a_province_leads_to_its_name_of_today(name: str, today: str) -> None:
    """Old names, abbreviations and other tone placement are understood."""
    assert today_of(name) == today


def test_predecessors_are_the_other_provinces_merged_in() -> None:
    """The province itself is not its own predecessor."""
    assert set(predecessors_of("Cần Thơ")) == {"Sóc Trăng", "Hậu Giang"}


@pytest.mark.parametrize("text", ["", "Hà", "Hậu Giang và Trà Vinh", "Việt Nam", "huyện Hà Nam"])
def test_what_is_not_one_province_is_refused_by_name(text: str) -> None:
    """The error carries the text that was given."""
    with pytest.raises(UnknownProvince) as caught:
        province_named(text)
    assert caught.value.text == text


@pytest.mark.parametrize(
    ("name", "on", "kind"),
    [
        ("Đồng Nai", date(2026, 4, 29), "tỉnh"),
        ("Đồng Nai", date(2026, 4, 30), "thành phố"),
        ("Huế", date(2024, 12, 31), "tỉnh"),
        ("Huế", None, "thành phố"),
    ],
)
def test_the_kind_of_a_province_depends_on_the_day(name: str, on: date | None, kind: str) -> None:
    """Two provinces became cities within the time of the documents."""
    assert province_named(name).kind_on(on).kind == kind


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Hải Phòng, ngày 06/4/2026 - Viện kiểm sát vừa sơ kết.", "Hải Phòng"),
        ("(KSHP) – TP. Hải Phòng, sáng 06/4 hội nghị khai mạc.", None),
        ("Nghệ An - Sáng 06/4, hội nghị khai mạc.", "Nghệ An"),
        ("Thủ Đức, ngày 06/4/2024 hội nghị khai mạc.", None),
        ("Hải Phòng, nơi có 12 đơn vị.", None),
    ],
)
def test_a_dateline_tells_the_province(text: str, province: str | None) -> None:
    """A name of a province and nothing else, before a day or a time of it."""
    assert province_of_dateline(text) == province
