"""The office that an organisation name is about: a procuracy of some level, with the place it belongs to."""

from __future__ import annotations

from datetime import date

from documents.organisations.completing import LOWER_TOTALS
from documents.organisations.lexicon import Part, Phrasing, Reading
from documents.organisations.military import read_military, read_seat
from documents.organisations.places import area_province, joined_province, read_place, read_province
from documents.organisations.register import section
from documents.types import Level, Unit

# Between a department and its office: "Phòng 8, VKSND tỉnh ...", "Văn phòng tổng hợp_VKSND tỉnh ...", and the bracket
# that closes the number behind a full name: "Phòng Kiểm sát án dân sự (Phòng 9) VKSND tỉnh ...".
_JOINTS = frozenset(("", ",", "-", "–", "—", "_", "(", "/", ")"))
_OF_WORDS = frozenset(("thuoc", "cua", "tai", "o"))
_PLURALS = frozenset(("cac", "nhieu", "nhung"))


def read_office(phrasing: Phrasing, index: int, *, on: date | None = None) -> Reading | None:
    """Return the procuracy named at word ``index``; None also for "VKSND" alone, which tells no level."""
    head = phrasing.at(index)
    if head is None:
        return None
    part, last = head.value.part, head.last
    if part is Part.SUPREME:
        return Reading(Unit(Level.SUPREME), last)
    if part is Part.HIGH:
        return None if head.value.name and not phrasing.number_at(last) else _high(phrasing, last)
    if part is Part.MILITARY:
        return read_military(phrasing, last, head.value.name or None)
    if part is Part.AREA:
        return _numbered_area(phrasing, last)
    if part is Part.WHOLE_SECTOR:
        return Reading(Unit(group=head.value.name), last)
    if part is Part.SECTOR:
        return _sector(phrasing, last)
    return _of_place(phrasing, last, on) if part is Part.PROCURACY else None


def joined_office(phrasing: Phrasing, index: int, *, on: date | None = None) -> Reading | None:
    """Return the office or province that continues the name of a department ending before word ``index``."""
    if index >= len(phrasing) or phrasing.joint(index) not in _JOINTS:
        return None
    after = index + 1 if phrasing.folded[index] in _OF_WORDS else index
    if phrasing.follows(after + 1, "vien") and phrasing.part_at(after + 1, Part.PROVINCE_KIND, Part.PROVINCE):
        after += 1  # behind a department "viện tỉnh Sơn La" is the procuracy
    return read_office(phrasing, after, on=on) or _area_beside(phrasing, after) or read_province(phrasing, after)


def _area_beside(phrasing: Phrasing, index: int) -> Reading | None:
    kind = phrasing.part_at(index, Part.LOCALITY_KIND)
    place = read_place(phrasing, index) if kind and kind.value.level is Level.AREA else None
    return place if place and place.unit.locality else None


def _of_place(phrasing: Phrasing, index: int, on: date | None) -> Reading | None:
    if index >= len(phrasing) or phrasing.joint(index) not in ("", "-", "–", "."):
        return None
    if phrasing.gap(index)[:1] == "." and phrasing.gap(index) != ".":
        return None  # "... của Viện kiểm sát. Hai cấp ..." are two sentences
    word = phrasing.folded[index]
    if word in ("quan", "qk") and (seat := read_seat(phrasing, index)):
        return seat
    if word in _PLURALS:
        place = read_place(phrasing, index + 1, on=on)
        return _plural(place) if place else None
    if word in _OF_WORDS and not phrasing.joint(index):
        place = read_place(phrasing, index + 1, on=on)
        return place if place and place.unit.province else None
    return read_place(phrasing, index, on=on)


def _plural(place: Reading) -> Reading | None:
    """Read "VKSND các huyện" as all offices of that level; "VKSND các tỉnh" without names is nobody's total."""
    unit = place.unit
    if unit.province or unit.locality or unit.group:
        return place
    return Reading(Unit(unit.level, group=LOWER_TOTALS[unit.level]), place.last) if unit.level in LOWER_TOTALS else None


def _sector(phrasing: Phrasing, index: int) -> Reading | None:
    """Read "ngành Kiểm sát Thanh Hóa": like a bare province name, it is read as the provincial office."""
    total = phrasing.part_at(index, Part.TOTAL)
    return read_place(phrasing, index) if total else joined_province(phrasing, index)


def _numbered_area(phrasing: Phrasing, index: int) -> Reading | None:
    number = phrasing.number_at(index)
    if not number:
        return None
    province = area_province(phrasing, index + 1)
    unit = Unit(Level.AREA, province.unit.province if province else None, f"khu vực {number}")
    return Reading(unit, province.last if province else index + 1)


def _high(phrasing: Phrasing, index: int) -> Reading:
    number = phrasing.number_at(index)
    for seat in section("high_seats"):
        if seat["number"] == number:
            return Reading(Unit(Level.HIGH, locality=seat["seat"]), index + 1)
    at = index < len(phrasing) and phrasing.folded[index] in _OF_WORDS
    seated = read_province(phrasing, index + 1 if at else index)
    if seated is None:
        return Reading(Unit(Level.HIGH), index)
    return Reading(Unit(Level.HIGH, locality=seated.unit.province), seated.last)
