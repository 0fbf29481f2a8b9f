"""Units of bodies without a province: of the supreme procuracy, of the high ones, and the military regions."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from documents.language.spellings import Match
from documents.organisations.bureaus import HIGHEST_BUREAU, Bureau, gloss_behind, is_same_bureau, read_bureau
from documents.organisations.lexicon import Part, Phrasing, Piece, Reading
from documents.organisations.military import read_region
from documents.organisations.offices import joined_office, read_office
from documents.organisations.register import section
from documents.types import Level, Unit

CENTRAL_PARTS = frozenset((Part.BUREAU, Part.SUPREME_UNIT, Part.INSTITUTE, Part.REGION))
# "Vụ 7 bị cáo ..." at the beginning of a sentence is a case.
_COUNTED = frozenset(("bi", "nguoi", "doi", "vu", "an", "viec"))


def read_institute(phrasing: Phrasing, match: Match[Piece], home: Unit | None) -> Reading | None:
    """Return the institute of a high procuracy that the entry ``match`` begins: "Viện nghiệp vụ 3".

    "Viện 3" is one with its office behind it, or in the paper ``home`` of a high procuracy.
    """
    number = phrasing.number_at(match.last)
    office = joined_office(phrasing, match.last + 1) if number else None
    high = office if office and office.unit.level is Level.HIGH else None
    at_home = home is not None and home.level is Level.HIGH
    if not number or number > HIGHEST_BUREAU or not (high or at_home or match.value.name != "Viện"):
        return None
    unit = Unit(Level.HIGH, locality=high.unit.locality if high else None, department=f"Viện nghiệp vụ {number}")
    return Reading(unit, high.last if high else match.last + 1)


def read_central(phrasing: Phrasing, match: Match[Piece], known: Mapping[str, str], *, asked: bool) -> Reading | None:
    """Return the unit that the entry ``match`` begins, None if it begins none.

    ``known`` holds the document's own glosses by ``gloss_key``. In a question (``asked``) a code ("V4") and the bare
    name of a region stand for the body; in a text "Quân khu 9" is the region, or its command.
    """
    if match.value.part is Part.REGION:
        return read_region(phrasing, match.first) if asked else None
    read = _named(phrasing, match, known)
    if read is None:
        return None
    office = joined_office(phrasing, read.last)
    if phrasing.joint(read.last) == "),":  # "Vụ ... (Vụ 4), VKSND tối cao"
        office = read_office(phrasing, read.last)
    supreme = office if office and office.unit == Unit(Level.SUPREME) else None
    if supreme is None:
        return None if _is_open(phrasing, match, read, asked) else _unit_of(read, read.last)
    behind = gloss_behind(phrasing, supreme.last)
    return _unit_of(read, behind.last if behind else supreme.last)


def read_below(phrasing: Phrasing, index: int, known: Mapping[str, str]) -> Reading | None:
    """Return the unit of the supreme procuracy that stands behind its name: "VKSND tối cao (Vụ 9)"."""
    match = phrasing.part_at(index, Part.BUREAU, Part.SUPREME_UNIT)
    read = _named(phrasing, match, known) if match else None
    return _unit_of(read, read.last) if read else None


def _unit_of(read: Bureau, last: int) -> Reading:
    return Reading(Unit(Level.SUPREME, department=read.short), last)


def _named(phrasing: Phrasing, match: Match[Piece], known: Mapping[str, str]) -> Bureau | None:
    if match.value.part is Part.BUREAU:
        return read_bureau(phrasing, match.first, known)
    gloss = gloss_behind(phrasing, match.last)
    if gloss is None:
        return Bureau(match.value.name, match.last)
    same = is_same_bureau(match.value.name, gloss.short)
    return Bureau(match.value.name if same else gloss.short, gloss.last, is_glossed=True)


def _is_open(phrasing: Phrasing, match: Match[Piece], read: Bureau, asked: bool) -> bool:
    """Tell whether a name needs its office beside it: another body has a unit of that name, or it counts cases."""
    if read.short in _needing_office() and not read.is_glossed:
        return True
    is_code = match.value.name == "V" and not asked
    return is_code or _is_case(phrasing, read, match.first)


def _is_case(phrasing: Phrasing, bureau: Bureau, first: int) -> bool:
    """Tell whether "vụ 7 ..." counts cases: in lower case, in capitals only, or with what is counted after it."""
    if not bureau.is_plain:
        return False
    after = phrasing.folded[bureau.last] if bureau.last < len(phrasing) else ""
    in_lower_case = not phrasing.is_capital(first) and phrasing.folded[first] != "v"
    return in_lower_case or phrasing.text.isupper() or after in _COUNTED


@cache
def _needing_office() -> frozenset[str]:
    """Return the units of the supreme procuracy whose names are those of other bodies' units too."""
    return frozenset(entry["short"] for entry in section("supreme_units") if entry.get("needs_office"))
