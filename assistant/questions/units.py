"""The bodies that a question asks about: parts named apart are joined, parts named once are spread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import regex

from assistant.questions.beside import beside_the_body, has_communes_inspected, is_level_asked, with_word_before
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.organisations.bare_districts import joined_districts, names_of_districts, with_bare_districts
from documents.organisations.districts import split_locality
from documents.organisations.finding import PROCURACY, UnitMention, find_units
from documents.organisations.provinces import today_of
from documents.types import Level, Span, Unit

T = TypeVar("T")
# "Huyện Quế Phong và Kỳ Sơn", "nhiều hơn Kỳ Sơn"
_JOINS = compiled_regex(r"(?:,|\bvà|\bvới|/|\bhay|\bhơn|\bbằng|\bva|\bvoi|\bhon) $")
_TWO_LEVELS = "hai cấp"  # "hai cấp tỉnh BĐ (Bình Định)" names one body twice
_MERGED_WITH = tuple(
    f"{joined}{tie}{kind}"
    for joined in ("nhap", "sap nhap", "hop nhat")
    for tie in (" voi", " cung", " cung voi", " them")
    for kind in ("", " tinh", " thanh pho")
)


_TAKEN_IN = (
    "sau khi sap nhap",
    "sau khi nhap",
    "sau khi hop nhat",
    "truoc khi sap nhap",
    "truoc khi nhap",
    "truoc khi hop nhat",
    ", sap nhap",
    "sau khi sap nhap tinh",
    "va sap nhap",
)
_FORMER = compiled_regex(r" \(?(?:cũ|cu)\b", regex.IGNORECASE)
# The levels below a province's own office: with it they are both levels, unless they are held against each other.
_BELOW = ("cấp huyện", "cấp khu vực")
_AND_THOSE_BELOW = compiled_regex(r"\s*(?:,|va|cung(?: voi)?|voi)\s+(?:(?:toan bo|tat ca|cac|nhung|\d+) ?)*$")
_PLACED = compiled_regex(r"\b(?:cua|o|tai|thuoc|ben|dia ban) $")
_HELD_APART = compiled_regex(r"\b(?:moi|lan luot|rieng|so sanh|doi chieu|so voi|hon|chenh|(?:ben|cap|noi) nao)\b")
_JOINED_TO = compiled_regex(r",? (?:và|với|cùng|va|voi|cung) ", regex.IGNORECASE)


_PRISON = compiled_regex(r"\b(?:trai (?:tam )?giam|nha tam giu|cong an tinh)\b")
_INSPECTION = compiled_regex(r"thanh tra (?=v)")


@dataclass(frozen=True, slots=True)
class AskedUnits:
    """The bodies asked about, where they and any body of the procuracy are named, and the places of others.

    ``others`` are where bodies of districts stand that are not the procuracy's: what they are called narrows nothing.
    """

    units: tuple[Unit, ...]
    spans: tuple[Span, ...]
    places: tuple[Span, ...]
    sites: tuple[str, ...] = ()
    others: tuple[Span, ...] = ()


def find_asked_units(asked: str) -> AskedUnits:
    """Return the bodies that ``asked`` is about."""
    named = find_units(asked, tolerant=True)
    mentions = [mention for mention in named if mention.body == PROCURACY and not _is_counted(asked, mention)]
    acting = any(not mention.bare for mention in mentions)
    inspected = [mention for mention in mentions if has_communes_inspected(asked, mention, acting=acting)]
    mentions = [mention for mention in mentions if mention not in inspected]
    levels = [mention for mention in named if is_level_asked(asked, mention)]
    mentions = [mention for mention in mentions if mention not in levels]
    mentions = [mention for mention in mentions if not _is_merged(asked, mention)] or mentions
    mentions = _of_today(asked, mentions)
    mentions = _with_districts(asked, [_placed(mention, named) for mention in mentions], named)
    beside = beside_the_body(asked, mentions)
    about = _with_levels(asked, _scope_mentions([mention for mention in mentions if mention not in beside]))
    spans = tuple(
        [
            *(_without_act(asked, mention) for mention in (*about, *levels)),
            *(with_word_before(asked, one) for one in beside),
        ]
    )
    places = tuple(mention.span for mention in mentions)
    elsewhere = [one for one in named if one.unit.locality and (one.body != PROCURACY or one in inspected)]
    sites = _sites(asked, elsewhere, [*named, *mentions])
    others = tuple(mention.span for mention in elsewhere)
    return AskedUnits(_merge(about) or _of_prison(asked, named), spans, places, sites, others)


def _of_prison(asked: str, named: Sequence[UnitMention]) -> tuple[Unit, ...]:
    """Return the province whose prison is named alone: "Trại tạm giam Công an tỉnh A" is inspected by its procuracy."""
    if not _PRISON.search(fold(asked)):
        return ()
    provinces = _distinct([one.unit.province for one in named if one.body != PROCURACY and one.unit.province])
    is_local = any(mention.unit.locality for mention in named)
    return (Unit(Level.PROVINCE, provinces[0]),) if len(provinces) == 1 and not is_local else ()


def _without_act(asked: str, mention: UnitMention) -> Span:
    """Return where a body stands without the inspection before it: "Thanh tra VKSND huyện A tiến hành khi nào?".

    A district's office has no inspectorate.
    """
    span = mention.span
    opened = _INSPECTION.match(fold(asked), span.start, span.end)
    return Span(opened.end(), span.end) if opened and mention.unit.locality else span


def _sites(asked: str, elsewhere: Sequence[UnitMention], named: Sequence[UnitMention]) -> tuple[str, ...]:
    """Return the districts of bodies that are not the procuracy's, by their bare names without marks.

    Of a district that stands by its bare name alone it is open whose it is, but nothing about another place answers.
    """
    told = [split_locality(mention.unit.locality)[1] for mention in elsewhere if mention.unit.locality]
    bare = names_of_districts(asked, named)
    return tuple(dict.fromkeys(fold(name) for name in (*told, *bare)))


def _with_districts(asked: str, mentions: list[UnitMention], named: Sequence[UnitMention]) -> list[UnitMention]:
    """Return ``mentions`` with the districts of the province asked about that stand there by their bare names."""
    provinces = _distinct([mention.unit.province for mention in named if mention.unit.province])
    if not any(mention.unit.province or mention.unit.locality or mention.unit.group for mention in named):
        told = any(mention.unit.department or mention.unit.level is not Level.DISTRICT for mention in mentions)
        return mentions if told else [*mentions, *joined_districts(asked)]  # "A với B, VKSND huyện nào ...?"
    if len(provinces) != 1:
        return mentions
    others = [mention for mention in named if mention not in mentions]
    bare = with_bare_districts(asked, [*mentions, *others], provinces[0])
    if any(mention.unit.locality for mention in named):
        bare = [mention for mention in bare if _JOINS.search(asked, 0, mention.span.start)]
    return [*mentions, *(mention for mention in bare if mention not in mentions and mention not in others)]


def _is_counted(asked: str, mention: UnitMention) -> bool:
    """True for bodies that are counted or spoken of one by one: "bao nhiêu VKSND khu vực", "mỗi VKSND cấp huyện"."""
    before = f" {fold(asked[: mention.span.start]).rstrip()}"
    return before.endswith((" bao nhieu", " may", " moi", " tung"))


def _is_merged(asked: str, mention: UnitMention) -> bool:
    """True for what joined the body asked about: "Cà Mau sau khi nhập với Bạc Liêu" asks about one."""
    before = fold(asked[: mention.span.start]).rstrip()
    taken_in = before.endswith(_TAKEN_IN) and not _JOINED_TO.match(asked, mention.span.end)
    return taken_in or before.endswith(_MERGED_WITH)


def _of_today(asked: str, mentions: list[UnitMention]) -> list[UnitMention]:
    """Read "khu vực 8 (địa bàn Phú Yên cũ)" as an office of today's province: they are as old as the merger."""
    former = [mention for mention in mentions if mention.bare and _FORMER.match(asked, mention.span.end)]
    if not former or not any(mention.unit.level is Level.AREA for mention in mentions):
        return mentions
    return [_moved(mention, former) for mention in mentions if mention not in former]


def _moved(mention: UnitMention, former: Sequence[UnitMention]) -> UnitMention:
    province = mention.unit.province
    if mention.unit.level is not Level.AREA or province is None or all(one.unit.province != province for one in former):
        return mention
    return replace(mention, unit=replace(mention.unit, province=today_of(province)))


def _placed(mention: UnitMention, named: Sequence[UnitMention]) -> UnitMention:
    """Give "VKSND tỉnh" the province of the other body that the question names: "Tỉnh ủy Quảng Ngãi"."""
    unit = mention.unit
    elsewhere = [other.unit.province for other in named if other.unit.province]
    if unit.province or unit.group or unit.level is Level.SUPREME or not elsewhere:
        return mention
    return replace(mention, unit=replace(unit, province=elsewhere[0]))


def _scope_mentions(mentions: Sequence[UnitMention]) -> list[UnitMention]:
    """Leave out the centre where a lower body is named too: it then gives, directs or receives."""
    lower = [mention for mention in mentions if mention.unit.level is not Level.SUPREME]
    return lower or list(mentions)


def _with_levels(asked: str, mentions: list[UnitMention]) -> list[UnitMention]:
    """Read a province's office and those below it as its two levels, and a place of those below as no body beside."""
    clear = fold(asked)
    below = [mention for mention in mentions if mention.unit.group in _BELOW]
    if not below:
        return mentions
    mentions = [one for one in mentions if not (one.bare and _PLACED.search(clear, 0, one.span.start))] or mentions
    for lower in below:
        upper = [one for one in mentions if _is_office_above(one, lower) and one.span.end <= lower.span.start]
        between = clear[upper[-1].span.end : lower.span.start] if upper else ""
        if _AND_THOSE_BELOW.match(between) and not _HELD_APART.search(clear):
            both = replace(upper[-1], unit=replace(upper[-1].unit, group=_TWO_LEVELS), bare=False)
            mentions = [both if one is upper[-1] else one for one in mentions if one is not lower]
    return mentions


def _is_office_above(mention: UnitMention, lower: UnitMention) -> bool:
    unit = mention.unit
    return unit.province == lower.unit.province is not None and not (unit.department or unit.locality or unit.group)


def _merge(mentions: Sequence[UnitMention]) -> tuple[Unit, ...]:
    """Join the parts of one body named apart ("ở Hậu Giang, Phòng 8 ..."), and spread what is shared.

    Two departments of one province give two bodies of that province; one department and two provinces likewise, and
    so does one area office: "khu vực 1 của hai tỉnh".
    """
    units = list(_distinct([mention.unit for mention in mentions]))
    provinces = _distinct([unit.province for unit in units if unit.province])
    departments = _distinct([unit.department for unit in units if unit.department])
    if len(provinces) == 1:
        units = [unit if unit.province or unit.group else _within(unit, units, provinces[0]) for unit in units]
    if len(departments) == 1 and len(provinces) >= 1:
        units = [_with_department(unit, departments[0]) for unit in units if unit.province or unit.group]
    units = [unit for unit in units if not (unit.group is None and replace(unit, group=_TWO_LEVELS) in units)]
    units = _spread_area(units, provinces)
    below = [unit for unit in units if unit.department or unit.locality]
    units = [unit for unit in units if not unit.group or unit.province or len(units) == 1] or units
    wholes = [unit for unit in units if not (unit.department or unit.locality or unit.group)]
    if below and wholes:
        units = [unit for unit in units if unit not in wholes or not _has_part(unit, below)]
    return tuple(_distinct([unit for unit in units if not _is_said_better(unit, units)]))


def _spread_area(units: list[Unit], provinces: Sequence[str]) -> list[Unit]:
    """Give the one area office named to every province named: their numbers begin anew in each (domain facts, 1.1)."""
    areas = _distinct([unit.locality for unit in units if unit.level is Level.AREA and unit.locality])
    if len(areas) != 1 or len(provinces) < 2:
        return units
    bare = [unit for unit in units if not (unit.locality or unit.department or unit.group)]
    return [replace(unit, level=Level.AREA, locality=areas[0]) if unit in bare else unit for unit in units]


def _is_said_better(unit: Unit, units: Sequence[Unit]) -> bool:
    """True if another names the same body with its level: "Phòng 7" placed by "VKSND tỉnh Hậu Giang" further on."""
    return unit.level is None and any(other.level and replace(unit, level=other.level) == other for other in units)


def _within(unit: Unit, units: Sequence[Unit], province: str) -> Unit:
    level = next((other.level for other in units if other.province == province), None)
    return replace(unit, province=province, level=unit.level or level)


def _with_department(unit: Unit, department: str) -> Unit:
    return unit if unit.department or unit.locality or unit.group else replace(unit, department=department)


def _has_part(whole: Unit, parts: Sequence[Unit]) -> bool:
    return any(part.province == whole.province for part in parts)


def _distinct(values: Sequence[T]) -> list[T]:
    return list(dict.fromkeys(values))
