"""Levels of courts, police and committees: "Tòa án nhân dân tỉnh" is not "Tòa án nhân dân tối cao".

Names of procuracies are read as units; of the other bodies only their kind is compared elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled
from documents.language.text import canonical

_BODY = "body"
_SEATS = frozenset({"nhân", "dân", "tỉnh", "huyện", "quận", "thị", "xã", "thành", "phố", "phường", "trấn"})
_REACH = 5  # tokens of "nhân dân thành phố" and the place behind them
_ACTS = frozenset({"outcome", "proceeding", "suspension"})  # groups of what courts and investigators do
_PLACED = compiled(
    r" (?:nhân dân )?(?P<level>tối cao|cấp cao|cấp tỉnh|cấp huyện|cấp xã|khu vực|tỉnh|thành phố|huyện|quận|thị xã"
    r"|xã|phường|thị trấn)\b"
)
# A city is a province's equal or a district's; what is called one tells no level.
_LEVELS = {
    "tối cao": "central", "cấp cao": "high", "cấp tỉnh": "province", "tỉnh": "province", "cấp huyện": "district",
    "huyện": "district", "quận": "district", "thị xã": "district", "khu vực": "area", "cấp xã": "commune",
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "thành phố": "",
}  # fmt: skip


def check_bodies(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the bodies of a claim that the evidence names at other levels only."""
    for body, level, said in levels(claim):
        stated = [found for source in sources for found in _stated_levels(source) if found[0] == body]
        known = {found[1] for found in stated}
        if level and known and not known & {level, ""}:
            yield Problem(ProblemKind.UNIT, said, stated[0][2])
    yield from _check_seats(claim, sources)
    yield from _check_deeds(claim, sources)


def _check_seats(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a court or a police of a place where the evidence names others of its kind only, each with its place."""
    for body, place in _seats(claim):
        stated = [found for source in sources for found in _stated_seats(source) if found[0].key == body.key]
        if place is None or not stated or any(other is None or other.key == place.key for _, other in stated):
            continue
        yield Problem(
            ProblemKind.UNIT, f"{body.text} {place.text}", " ".join(token.text for token in stated[0] if token)
        )


@lru_cache(maxsize=4096)
def _stated_seats(source: Source) -> tuple[tuple[Token, Token | None], ...]:
    return tuple(_seats(source.outline))


def _seats(outline: Outline) -> Iterator[tuple[Token, Token | None]]:
    """Yield each court or police with the place that its name ends in, None if it names none."""
    for at, token in enumerate(outline.tokens):
        if token.group == _BODY:
            behind = (other for other in outline.tokens[at + 1 : at + 1 + _REACH] if other.key not in _SEATS)
            place = next(behind, None)
            named = place is not None and place.slot is Slot.NAME and bool(place.note)
            yield token, place if named else None


def _check_deeds(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the bodies of a claim that do what a body of their kind at another level does in the same sentence."""
    for act, level, body in _deeds(claim):
        stated = [
            (other, its_body)
            for source in sources
            for its_act, other, its_body in _stated_deeds(source)
            if its_act == act and its_body.split()[0] == body.split()[0]
        ]
        if level and stated and not any(other in (level, "") for other, _ in stated):
            yield Problem(ProblemKind.UNIT, body, stated[0][1])


@lru_cache(maxsize=4096)
def _stated_deeds(source: Source) -> tuple[tuple[str, str, str], ...]:
    return tuple(_deeds(source.outline))


def _deeds(outline: Outline) -> Iterator[tuple[str, str, str]]:
    """Yield each act of law with the level and the words of the body that stands before it in its stretch."""
    named = levels(outline) if any(token.group in _ACTS for token in outline.tokens) else []
    for at, token in enumerate(outline.tokens if named else ()):
        before = [other for other in outline.tokens[:at] if other.part == token.part and other.group == _BODY]
        if token.group in _ACTS and before:
            said = outline.text[before[-1].span.start :]
            yield from ((token.key, level, words) for _, level, words in named if said.startswith(words))


@lru_cache(maxsize=4096)
def _stated_levels(source: Source) -> list[tuple[str, str, str]]:
    return levels(source.outline)


def levels(outline: Outline) -> list[tuple[str, str, str]]:
    """Return each body that is named with a level: its kind, the level ("" if it could be two), the words."""
    bodies = [token for token in outline.tokens if token.group == _BODY]
    if not bodies:
        return []
    plain = canonical(outline.text)
    found = []
    for token in bodies:
        placed = _PLACED.match(plain, token.span.end)
        if placed:
            said = outline.text[token.span.start : placed.end()]
            found.append((token.key, _LEVELS[placed["level"]], said))
    return found
