"""The place that an organisation name ends in: a province, a district, an area office, a total over levels."""

from __future__ import annotations

from datetime import date

from documents.language.spellings import Match
from documents.organisations.districts import District, district_at
from documents.organisations.lexicon import Part, Phrasing, Piece, Reading
from documents.organisations.localities import LocalityName, read_locality_name
from documents.organisations.provinces import Province, today_of
from documents.types import Level, Unit

# Between a locality and its province: "huyện Châu Thành, tỉnh Hậu Giang", "khu vực 3 - Phú Thọ".
_JOINTS = frozenset(("", ",", "-", "–", "—", "_", "(", "/"))
_OF_WORDS = frozenset(("thuoc", "cua", "tai", "o"))
_ABBREVIATED = frozenset(("q", "h"))  # "Q.9", "H.Cần Giờ"; as letters they are too common to be trusted alone
_SECTOR_WORDS = (("nganh",), ("kiem", "sat"), ("nhan", "dan"))
_CITY = "thành phố"
_LONGEST_SHORT_FORM = 2  # "TP.", "TX.", "Q.", "H."
_HIGHEST_AREA = 20  # 355 area offices in 34 provinces; the most in one province is below this


def read_place(phrasing: Phrasing, index: int, *, on: date | None = None) -> Reading | None:
    """Return the place that starts at word ``index`` as the procuracy of that place, None if none does.

    A kind without a name ("VKSND tỉnh", "VKSND huyện") gives a unit with a level only.
    """
    match = phrasing.at(index)
    if match is None:
        return _unlabelled(phrasing, index)
    part = match.value.part
    if part is Part.PROVINCE:
        return Reading(Unit(Level.PROVINCE, match.value.name), match.last)
    if part is Part.TOTAL:
        return _total(phrasing, match)
    if part is Part.PROVINCE_KIND:
        province = read_province(phrasing, index)
        return province or Reading(Unit(Level.PROVINCE), match.last)
    if part is Part.LOCALITY_KIND:
        return _area(phrasing, match) if match.value.level is Level.AREA else _locality(phrasing, match, on)
    return _unlabelled(phrasing, index)


def read_province(phrasing: Phrasing, index: int) -> Reading | None:
    """Return the province named at word ``index``, with or without its kind."""
    kind = phrasing.part_at(index, Part.PROVINCE_KIND, Part.LOCALITY_KIND)
    labelled = kind is not None and kind.value.name in ("tỉnh", _CITY)
    match = phrasing.part_at(kind.last if kind and labelled else index, Part.PROVINCE)
    if match is None or (labelled and phrasing.joint(match.first) not in ("", ".", ":")):
        return None
    return Reading(Unit(Level.PROVINCE, match.value.name), match.last)


def joined_province(phrasing: Phrasing, index: int) -> Reading | None:
    """Return the province that continues a name ending before word ``index``."""
    if index >= len(phrasing) or phrasing.joint(index) not in _JOINTS:
        return None
    return read_province(phrasing, index + 1 if phrasing.folded[index] in _OF_WORDS else index)


def area_province(phrasing: Phrasing, index: int) -> Reading | None:
    """Return the province that continues the name of an area office.

    "VKSND khu vực 10 (Bình Định cũ)" lies in the province of today, and so does "khu vực 10 (Bình Định)": area offices
    are as old as the merger.
    """
    province = joined_province(phrasing, index)
    if province is None or not province.unit.province:
        return province
    if phrasing.joint(index) != "(" and not _is_former(phrasing, province.last):
        return province
    return Reading(Unit(Level.PROVINCE, today_of(province.unit.province)), province.last)


def _is_former(phrasing: Phrasing, index: int) -> bool:
    return index < len(phrasing) and phrasing.folded[index] == "cu" and phrasing.joint(index) in ("", "(")


def _total(phrasing: Phrasing, match: Match[Piece]) -> Reading:
    # "cấp tỉnh" is the provincial office itself; the other totals are bodies of their own.
    group = None if match.value.name == "cấp tỉnh" else match.value.name
    unit = Unit(match.value.level, group=group)
    province = joined_province(phrasing, _behind_sector(phrasing, match.last))
    return _inside(unit, province) if province else Reading(unit, match.last)


def _behind_sector(phrasing: Phrasing, index: int) -> int:
    """Return the word behind "(ngành) Kiểm sát (nhân dân)" at word ``index``: "hai cấp ngành Kiểm sát Tây Ninh"."""
    last = index
    for words in _SECTOR_WORDS:
        end = last + len(words)
        if tuple(phrasing.folded[last:end]) == words and not any(map(phrasing.joint, range(last, end))):
            last = end
    named = last > index and (phrasing.is_capital(index) or phrasing.folded[index] == "nganh")
    return last if named else index  # "hai cấp kiểm sát ..." is what they do


def _area(phrasing: Phrasing, match: Match[Piece]) -> Reading | None:
    at = match.last + _counts(phrasing, match.last)
    number = phrasing.number_at(at)
    if number is None or not 0 < number <= _HIGHEST_AREA:
        return None if number else Reading(Unit(Level.AREA), match.last)
    unit = Unit(Level.AREA, locality=f"khu vực {number}")
    province = area_province(phrasing, at + 1)
    return _inside(unit, province) if province else Reading(unit, at + 1)


def _counts(phrasing: Phrasing, index: int) -> bool:
    """Tell whether "số" stands at word ``index``, before the number of an office: "khu vực số 12"."""
    return index < len(phrasing) and phrasing.folded[index] == "so" and not phrasing.joint(index)


def _locality(phrasing: Phrasing, match: Match[Piece], on: date | None) -> Reading | None:
    kind, index = match.value.name, match.last
    if phrasing.folded[match.first] in _ABBREVIATED and phrasing.gap(index).strip() != ".":
        return None
    same_name = phrasing.part_at(index, Part.PROVINCE)
    if phrasing.joint(index) not in _joints_after(phrasing, match):
        return _unnamed(phrasing, match)
    known = district_at(phrasing, index)
    longer = known is not None and same_name is not None and known.last > same_name.last
    if kind == _CITY and same_name and same_name.value.province and not longer:
        return _city(phrasing, same_name, same_name.value.province, on)
    name = read_locality_name(phrasing, index, kind)
    if name is None:
        return _unnamed(phrasing, match)
    return _district(phrasing, name)


def _joints_after(phrasing: Phrasing, match: Match[Piece]) -> tuple[str, ...]:
    """Return what may stand between a kind and a name: a full stop only abbreviates ("TP. Vinh")."""
    short = len(phrasing.folded[match.first]) <= _LONGEST_SHORT_FORM and match.last - match.first == 1
    return ("", ".") if short else ("",)


def _unnamed(phrasing: Phrasing, match: Match[Piece]) -> Reading:
    """Read a kind without a name: "VKSND huyện" is elliptic, "VKSND quận, huyện" are all offices of the level."""
    last, listed = match.last, 0
    while phrasing.joint(last) == "," and (other := phrasing.part_at(last, Part.LOCALITY_KIND)):
        last, listed = other.last, listed + 1
    if listed:
        return Reading(Unit(Level.DISTRICT, group="cấp huyện"), last)
    return Reading(Unit(None if match.value.name == _CITY else Level.DISTRICT), match.last)


def _city(phrasing: Phrasing, match: Match[Piece], province: Province, on: date | None) -> Reading:
    """Read "thành phố X": a centrally-run city, or the town of that name inside province X."""
    outer = joined_province(phrasing, match.last)
    inside = outer if outer and outer.unit.province == province.name else None
    known = district_at(phrasing, match.first)
    is_town = known is not None and any(_is_town(district, province.name) for district in known.value)
    if inside is None and (province.was_city(on) or not is_town):
        return Reading(Unit(Level.PROVINCE, province.name), match.last)
    unit = Unit(Level.DISTRICT, province.name, f"{_CITY} {province.name}")
    return Reading(unit, inside.last if inside else match.last)


def _is_town(district: District, province: str) -> bool:
    return district.kind == _CITY and district.province == province


def _unlabelled(phrasing: Phrasing, index: int) -> Reading | None:
    """Read "VKSND Châu Thành", where the kind is left out."""
    if index >= len(phrasing) or not (phrasing.is_capital(index) or phrasing.text.islower()):
        return None
    name = read_locality_name(phrasing, index)
    if name is None or phrasing.folded[index].isdigit() or name.last - index < _least_words(phrasing, index):
        return None
    return _district(phrasing, name)


def _district(phrasing: Phrasing, name: LocalityName) -> Reading:
    province = joined_province(phrasing, name.last)
    locality = name.choose(province.unit.province if province else phrasing.home)
    unit = Unit(Level.DISTRICT, locality=locality)
    return _inside(unit, province) if province else Reading(unit, name.last)


def _least_words(phrasing: Phrasing, index: int) -> int:
    return 1 if phrasing.is_capital(index) else 2


def _inside(unit: Unit, province: Reading) -> Reading:
    return Reading(Unit(unit.level, province.unit.province, unit.locality, group=unit.group), province.last)
