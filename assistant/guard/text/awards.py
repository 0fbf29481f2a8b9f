"""Commendations: who gave which title to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled, compiled_regex
from documents.language.terms import terms
from documents.mentions.awards import AwardMention, find_awards
from documents.mentions.persons import find_persons, find_roles, same_person
from documents.organisations.finding import PROCURACY, find_units
from documents.types import Unit

_STAFF = compiled(r"\b(?:cán bộ|công chức|cá nhân|đồng chí|kiểm sát viên)\b[^,;]* (?:của|thuộc|ở) ", re.IGNORECASE)
# "Đơn vị nhận Cờ thi đua là Phòng 7": the subject only counts whoever is named behind "là".
_NOBODY = frozenset({"đơn vị", "tập thể", "cá nhân", "người", "đồng chí", "tập thể duy nhất", "công chức"})
_IS = compiled_regex(r" là (?=(?:đồng chí |ông |bà |tập thể )?\p{Lu})")
# People by their given name alone, as texts go on: "Đồng chí Trung từng được tặng".
_ADDRESSED = compiled_regex(r"\b(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à|đ/c) (?P<name>\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)*)")
_FLAG, _FLAG_OF_SECTOR = "Cờ thi đua", "Cờ thi đua của ngành Kiểm sát nhân dân"
_HEAD_OF_SECTOR = compiled(r"^Viện trưởng (?:VKSND|Viện kiểm sát nhân dân) tối cao\b", re.IGNORECASE)
# Offices call the chairman of a committee after its place.
_CHAIRMAN = compiled(r"^Chủ tịch (?=(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\b)")
_UNNAMED = compiled(r"\d|\b(?:các|nhiều|một|hai|ba|bốn|cá nhân|tập thể|đơn vị)\b", re.IGNORECASE)


def check_awards(text: str, awards: Sequence[AwardMention], sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield commendations that the evidence gives to others, or has from somebody else."""
    for award in awards:
        stated = [other for source in sources for other in awards_of(source)]
        alike = [other for other in stated if _is_title(award.title, other.title)]
        if alike:
            meant = [other for other in alike if _share_recipient(award, other)] or alike
            if not award.proposed and all(other.proposed for other in meant):
                yield Problem(ProblemKind.OTHER, award.title, f"đề nghị {alike[0].title}")
            if award.recipient and award.recipient in _clause(text, award.span.start):
                yield from _check_recipient(award, alike, stated)
                yield from _check_holder(award, alike)
            yield from _check_giver(award, alike)


def with_announced(text: str, award: AwardMention) -> AwardMention:
    """Return a commendation with those whom its sentence names behind "là" for its recipient."""
    award = _of_sector(award)
    if (award.recipient or "").strip().lower() not in _NOBODY:
        return award
    announced = _IS.search(text, award.span.end)
    if announced is None:
        return award
    named = text[announced.end() :].rstrip(" .")
    units = tuple(found.unit for found in find_units(named) if found.body == PROCURACY)
    return replace(award, recipient=named, recipient_units=units)


def _check_holder(award: AwardMention, alike: Sequence[AwardMention]) -> Iterator[Problem]:
    """Yield a person or a body that gets what the evidence gives to others only, each of whom it names."""
    yield from _check_held_by_body(award, alike)
    named = [_given_names(other.recipient or "") for other in alike]
    if not all(named) or any(_UNNAMED.search(other.recipient or "") for other in alike):
        return
    for name in people_in(award.recipient):
        if not any(name.split()[-1].lower() in names for names in named):
            yield Problem(ProblemKind.OTHER, f"{award.title}: {name}", alike[0].recipient)


def _check_held_by_body(award: AwardMention, alike: Sequence[AwardMention]) -> Iterator[Problem]:
    if people_in(award.recipient) or not all(other.recipient_units for other in alike):
        return
    if any(_UNNAMED.search(other.recipient or "") or people_in(other.recipient) for other in alike):
        return
    for unit in award.recipient_units:
        if unit.locality and not any(_has_unit(other, unit) for other in alike):
            yield Problem(ProblemKind.OTHER, award.title, alike[0].recipient)


@lru_cache(maxsize=4096)
def _given_names(recipient: str) -> frozenset[str]:
    names = [match["name"] for match in _ADDRESSED.finditer(recipient)]
    return frozenset(name.split()[-1].lower() for name in (*names, *people_in(recipient)))


def _clause(text: str, at: int) -> str:
    """Return the stretch between semicolons that holds ``at``: beyond it another commendation begins."""
    start, end = text.rfind(";", 0, at) + 1, text.find(";", at)
    return text[start : end if end >= 0 else len(text)]


def _check_recipient(
    award: AwardMention, alike: Sequence[AwardMention], stated: Sequence[AwardMention]
) -> Iterator[Problem]:
    """Yield a recipient whom the evidence names with other titles only."""
    names = people_in(award.recipient)
    for name in names:
        others = [other for other in stated if _has_person(other, name)]
        if others and not any(other in alike for other in others):
            yield Problem(ProblemKind.OTHER, f"{award.title}: {name}", others[0].title)
    staff = _STAFF.search(award.recipient or "") is not None
    for unit in () if staff else award.recipient_units:
        others = [other for other in stated if _has_unit(other, unit)]
        if others and not any(other in alike for other in others):
            yield Problem(ProblemKind.OTHER, award.title, others[0].title)


def _check_giver(award: AwardMention, alike: Sequence[AwardMention]) -> Iterator[Problem]:
    """Yield a giver from whom the recipient did not get it, where the evidence tells of another."""
    if not award.giver:
        return
    meant = [other for other in alike if _share_recipient(award, other)] or list(alike)
    known = [other for other in meant if other.giver]
    if known and not any(_same_giver(award, other) for other in known):
        yield Problem(ProblemKind.OTHER, award.giver, known[0].giver)


def _same_giver(one: AwardMention, other: AwardMention) -> bool:
    ours, theirs = _giver_key(one.giver or ""), _giver_key(other.giver or "")
    if ours[0] and theirs[0] and not ours[0] & theirs[0]:
        return False
    if _holds(ours[1], theirs[1]) or _holds(theirs[1], ours[1]):
        return True
    offices = ours[0] or theirs[0]
    # "Tỉnh ủy" and "Đảng ủy Khối các cơ quan tỉnh" are told apart by what they begin with.
    if not offices and _opening(one.giver) != _opening(other.giver):
        return False
    return not (set(ours[1]) - set(theirs[1])) & _LEVELS


def _holds(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Tell whether a giver's words stand in another's side by side: not "Tỉnh đoàn" in "Đoàn khối các cơ quan tỉnh"."""
    return f" {' '.join(shorter)} " in f" {' '.join(longer)} "


def _opening(giver: str | None) -> str:
    return (giver or "").lower().partition(" ")[0]


# Of the givers of the sector's awards these words tell one office from another of the same name.
_LEVELS = frozenset({"tối", "tỉnh", "huyện", "thành", "phủ", "nước", "bộ", "ủy", "quốc"})


@lru_cache(maxsize=4096)
def _giver_key(giver: str) -> tuple[frozenset[str], tuple[str, ...]]:
    giver = _CHAIRMAN.sub("Chủ tịch UBND ", giver)
    roles = frozenset(role.role for role in find_roles(giver))
    return roles, tuple(word.text for word in terms(giver))


def _share_recipient(one: AwardMention, other: AwardMention) -> bool:
    if any(_has_unit(other, unit) for unit in one.recipient_units):
        return True
    return any(_has_person(other, name) for name in people_in(one.recipient))


def _has_unit(award: AwardMention, unit: Unit) -> bool:
    return any(
        unit == held or (unit.department, unit.locality) == (held.department, held.locality) != (None, None)
        for held in award.recipient_units
    )


def _has_person(award: AwardMention, name: str) -> bool:
    return any(same_person(name, other) for other in people_in(award.recipient))


@lru_cache(maxsize=4096)
def people_in(recipient: str | None) -> tuple[str, ...]:
    """Return the names of the people in the words for a recipient."""
    return tuple(person.name for person in find_persons(recipient)) if recipient else ()


def _is_title(claimed: str, stated: str) -> bool:
    return stated == claimed or stated.startswith(f"{claimed} ")


@lru_cache(maxsize=4096)
def awards_of(source: Source) -> tuple[AwardMention, ...]:
    """Return the commendations that a statement tells of."""
    home = source.unit or source.statement.document.metadata.unit
    return tuple(_of_sector(award) for award in find_awards(source.statement.text, home=home))


def _of_sector(award: AwardMention) -> AwardMention:
    """Return the flag that the head of the sector gives under its full name, however the sentence parts the two."""
    given = award.title == _FLAG and award.giver is not None and _HEAD_OF_SECTOR.search(award.giver)
    return replace(award, title=_FLAG_OF_SECTOR) if given else award


def told_titles(awards: Sequence[AwardMention], claim: Outline, sources: Sequence[Source]) -> frozenset[Token]:
    """Return the titles of a claim that the evidence has in other words: giver and title apart."""
    titles = {award.title for source in sources for award in awards_of(source)} if awards else set()
    spans = {award.span for award in awards if award.title in titles}
    return frozenset(token for token in claim.tokens if token.slot is Slot.AWARD and token.span in spans)
