"""The bodies that a question asks about, and the places of others that it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from assistant.questions.named.beside import (
    beside_the_body,
    has_communes_inspected,
    is_level_asked,
    is_of_case,
    partner_words,
    with_word_before,
    works_beside,
)
from assistant.questions.named.joined_units import joined_units, with_levels, with_seats
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.organisations.bare_districts import (
    district_at_work,
    joined_districts,
    names_of_districts,
    with_bare_districts,
)
from documents.organisations.districts import split_locality
from documents.organisations.finding import PROCURACY, UnitMention, find_units
from documents.organisations.provinces import today_of
from documents.types import Level, Span, Unit

# "Huyện Quế Phong và Kỳ Sơn", "nhiều hơn Kỳ Sơn"
_JOINS = compiled_regex(r"(?:,|\bvà|\bvới|/|\bhay|\bhơn|\bbằng|\bva|\bvoi|\bhon) $")
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
_JOINED_TO = compiled_regex(r",? (?:và|với|cùng|va|voi|cung) ", regex.IGNORECASE)
_PRISON = compiled_regex(r"\b(?:trai (?:tam )?giam|nha tam giu|cong an tinh)\b")
_CENTRAL = (Level.SUPREME, Level.HIGH, Level.MILITARY)
_INSPECTION = compiled_regex(r"thanh tra (?=v)")


@dataclass(frozen=True, slots=True)
class AskedUnits:
    """The bodies asked about, where they and any body of the procuracy are named, and the places of others.

    ``others`` are where bodies of districts stand that are not the procuracy's: what they are called narrows nothing.
    ``partners`` are the words of bodies that did it together with the one asked about, without marks.
    """

    units: tuple[Unit, ...]
    spans: tuple[Span, ...]
    places: tuple[Span, ...]
    sites: tuple[str, ...] = ()
    others: tuple[Span, ...] = ()
    partners: frozenset[str] = frozenset()


def find_asked_units(asked: str) -> AskedUnits:
    """Return the bodies that ``asked`` is about."""
    named = find_units(asked, tolerant=True)
    mentions = [mention for mention in named if mention.body == PROCURACY and not _is_counted(asked, mention)]
    acting = any(not mention.bare for mention in mentions)
    inspected = [
        mention
        for mention in mentions
        if has_communes_inspected(asked, mention, acting=acting) or _is_joined_to_other(asked, mention, named)
    ]
    mentions = [mention for mention in mentions if mention not in inspected]
    levels = [mention for mention in named if is_level_asked(asked, mention)]
    mentions = [mention for mention in mentions if mention not in levels]
    mentions = [mention for mention in mentions if not _is_merged(asked, mention)] or mentions
    mentions = with_seats(asked, _of_today(asked, mentions))
    mentions = _with_districts(asked, [_placed(mention, named) for mention in mentions], named)
    beside = beside_the_body(asked, mentions)
    partners = [mention for mention in beside if works_beside(asked, mention, mentions)]
    about = with_levels(asked, _scope_mentions([mention for mention in mentions if mention not in beside]))
    spans = tuple(
        [
            *(_without_act(asked, mention) for mention in (*about, *levels)),
            *(with_word_before(asked, one) for one in beside if one not in partners),
        ]
    )
    places = tuple(mention.span for mention in mentions)
    elsewhere = [one for one in named if one.unit.locality and (one.body != PROCURACY or one in inspected)]
    sites = _sites(asked, elsewhere, [*named, *mentions])
    others = tuple(mention.span for mention in elsewhere)
    units = joined_units(about) or _of_prison(asked, named)
    return AskedUnits(units, spans, places, sites, others, partner_words(partners))


def _of_prison(asked: str, named: Sequence[UnitMention]) -> tuple[Unit, ...]:
    """Return the province whose prison is named alone: "Trại tạm giam Công an tỉnh A" is inspected by its procuracy."""
    if not _PRISON.search(fold(asked)):
        return ()
    provinces = list(dict.fromkeys(one.unit.province for one in named if one.body != PROCURACY and one.unit.province))
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
    provinces = list(dict.fromkeys(mention.unit.province for mention in named if mention.unit.province))
    if not any(mention.unit.province or mention.unit.locality or mention.unit.group for mention in named):
        told = any(mention.unit.department or mention.unit.level is not Level.DISTRICT for mention in mentions)
        # "A với B, VKSND huyện nào ...?"
        return mentions if told else [*mentions, *(joined_districts(asked) or district_at_work(asked))]
    if len(provinces) != 1:
        return mentions
    others = [mention for mention in named if mention not in mentions]
    bare = with_bare_districts(asked, [*mentions, *others], provinces[0])
    bare = [one for one in bare if one in mentions or not is_of_case(asked, one, mentions)]
    if any(mention.unit.locality for mention in named):
        bare = [mention for mention in bare if _JOINS.search(asked, 0, mention.span.start)]
    return [*mentions, *(mention for mention in bare if mention not in mentions and mention not in others)]


def _is_joined_to_other(asked: str, mention: UnitMention, named: Sequence[UnitMention]) -> bool:
    """True for the second district of another body: "Nhà tạm giữ huyện A và thành phố B"."""
    if not mention.bare or not mention.unit.locality:
        return False
    others = [one for one in named if one.body != PROCURACY and one.unit.locality]
    return any(_JOINED_TO.fullmatch(asked, one.span.end, mention.span.start) for one in others)


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
    if unit.level is Level.DISTRICT and not (unit.locality or unit.group or unit.department):
        return _in_district(mention, named)
    elsewhere = [other.unit.province for other in named if other.unit.province]
    if unit.province or unit.group or unit.level in _CENTRAL or not elsewhere:
        return mention
    return replace(mention, unit=replace(unit, province=elsewhere[0]))


def _in_district(mention: UnitMention, named: Sequence[UnitMention]) -> UnitMention:
    """Give "VKSND huyện" the one district of the other bodies named: "Nhà tạm giữ Công an huyện Gia Bình"."""
    others = [one.unit for one in named if one.body != PROCURACY and one.unit.locality]
    if len({(unit.province, unit.locality) for unit in others}) != 1:
        return mention
    return replace(mention, unit=replace(mention.unit, province=others[0].province, locality=others[0].locality))


def _scope_mentions(mentions: Sequence[UnitMention]) -> list[UnitMention]:
    """Leave out the centre where a lower body is named too: it then gives, directs or receives."""
    lower = [mention for mention in mentions if mention.unit.level is not Level.SUPREME]
    return lower or list(mentions)
