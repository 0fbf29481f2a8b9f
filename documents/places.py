"""The place that an organisation name ends in: a province, a district, an area office, a total over levels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from documents.lexicon import Part, Phrasing
from documents.provinces import Province
from documents.register import section
from documents.types import Level

# Between a district and its province: "huyện Châu Thành, tỉnh Hậu Giang", "khu vực 3 - Phú Thọ".
_JOINTS = {"", ",", "-", "–", "—", "_", "(", "/", ", "}
_LONGEST_NAME = 4
_LOWER_CASE_NAME = 2


@dataclass(frozen=True, slots=True)
class Place:
    """A place read from token to token ``last`` (exclusive); ``stated`` tells that the province is named."""

    last: int
    level: Level | None = None
    province: str | None = None
    locality: str | None = None
    group: str | None = None


def read_place(phrasing: Phrasing, index: int, *, on: date | None = None) -> Place | None:
    """Return the place that starts at token ``index``, None if none does."""
    match = phrasing.at(index)
    if match is None:
        return None
    piece = match.value
    if piece.part is Part.TOTAL:
        return _total(phrasing, match.last, piece.name, piece.level)
    if piece.part is Part.PROVINCE_KIND:
        return _after_kind(phrasing, match.last)
    if piece.part is Part.LOCALITY_KIND:
        return _locality(phrasing, index, on)
    if piece.part is Part.PROVINCE:
        return Place(match.last, Level.PROVINCE, piece.name)
    return None


def read_province(phrasing: Phrasing, index: int) -> tuple[str, int] | None:
    """Return the province named at token ``index``, with or without its kind, and the token after it."""
    kind = phrasing.part_at(index, Part.PROVINCE_KIND, Part.LOCALITY_KIND)
    start = kind.last if kind and kind.value.name in ("tỉnh", "thành phố") else index
    match = phrasing.part_at(start, Part.PROVINCE)
    return (match.value.name, match.last) if match else None


def joined_province(phrasing: Phrasing, index: int) -> tuple[str, int] | None:
    """Return the province that continues a name ending before token ``index``, and the token after it."""
    if index >= len(phrasing.tokens):
        return None
    if phrasing.gap(index).strip() not in _JOINTS:
        return None
    of = phrasing.tokens[index].folded in ("thuoc", "cua")
    return read_province(phrasing, index + 1 if of else index)


def _total(phrasing: Phrasing, index: int, group: str, level: Level | None) -> Place:
    province = joined_province(phrasing, index)
    name, last = province if province else (None, index)
    return Place(last, level, name, group=group)


def _after_kind(phrasing: Phrasing, index: int) -> Place:
    match = phrasing.part_at(index, Part.PROVINCE)
    if match and not phrasing.gap(index).strip(" \u00a0:\n"):
        return Place(match.last, Level.PROVINCE, match.value.name)
    return Place(index, Level.PROVINCE)


def _locality(phrasing: Phrasing, index: int, on: date | None) -> Place | None:
    kind = phrasing.part_at(index, Part.LOCALITY_KIND)
    if kind is None:
        return None
    piece, after = kind.value, kind.last
    if piece.name == "khu vực":
        number = phrasing.number_at(after)
        return None if number is None else _within(phrasing, after + 1, Level.AREA, f"khu vực {number}")
    province = phrasing.part_at(after, Part.PROVINCE)
    if piece.name == "thành phố" and province and province.value.province:
        if _is_city(province.value.province, on) and not _outer(phrasing, province.last, province.value.name):
            return Place(province.last, Level.PROVINCE, province.value.name)
        place = _within(phrasing, province.last, Level.DISTRICT, f"thành phố {province.value.name}")
        return place if place.province else Place(place.last, place.level, province.value.name, place.locality)
    name = _name(phrasing, after)
    return _within(phrasing, name[1], Level.DISTRICT, f"{piece.name} {name[0]}") if name else None


def _is_city(province: Province, on: date | None) -> bool:
    return any(kind.kind == "thành phố" and _covers(kind.since, kind.until, on) for kind in province.kinds)


def _covers(since: date | None, until: date | None, on: date | None) -> bool:
    return on is None or ((since is None or since <= on) and (until is None or on <= until))


def _outer(phrasing: Phrasing, index: int, name: str) -> bool:
    """Tell whether "thành phố Huế" stands inside a province: "thành phố Huế, tỉnh Thừa Thiên Huế"."""
    outer = joined_province(phrasing, index)
    return outer is not None and outer[0] == name


def _within(phrasing: Phrasing, index: int, level: Level, locality: str) -> Place:
    province = joined_province(phrasing, index)
    return Place(province[1], level, province[0], locality) if province else Place(index, level, None, locality)


def _name(phrasing: Phrasing, index: int) -> tuple[str, int] | None:
    tokens = phrasing.tokens
    if index >= len(tokens) or phrasing.gap(index).strip(" \u00a0."):
        return None
    if tokens[index].folded.isdigit():
        return (tokens[index].folded, index + 1) if phrasing.number_at(index) is not None else None
    last = (
        _capitals(phrasing, index) if tokens[index].capital and not _shouts(phrasing) else _lower(phrasing, index)
    )
    if last == index:
        return None
    return " ".join(token.raw[0].upper() + token.raw[1:].lower() for token in tokens[index:last]), last


def _capitals(phrasing: Phrasing, index: int) -> int:
    tokens, last = phrasing.tokens, index
    while last < len(tokens) and last - index < _LONGEST_NAME and tokens[last].capital:
        if last > index and (phrasing.gap(last).strip() or phrasing.part_at(last, Part.PROVINCE, Part.PROCURACY)):
            break
        last += 1
    return last


def _lower(phrasing: Phrasing, index: int) -> int:
    tokens, last = phrasing.tokens, index
    while last < len(tokens) and last - index < _LOWER_CASE_NAME and tokens[last].folded not in _stops():
        if tokens[last].folded.isdigit() or (last > index and phrasing.gap(last).strip()):
            break
        last += 1
    return last


def _shouts(phrasing: Phrasing) -> bool:
    return phrasing.text.isupper()


@cache
def _stops() -> frozenset[str]:
    return frozenset(section("stop_words"))
