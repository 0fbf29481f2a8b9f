"""Persons and dates of which the evidence tells something else than the claim does.

A window often names two persons or two days. What a claim says of one of them is set against what stands around each:
if the words around another fit clearly better than those around the one claimed, the claim has taken the wrong one.
The same is done for figures in ``evals.support.figures``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from documents.language.text import canonical
from evals.support.claims import Parsed, parse
from evals.support.problems import Problem
from evals.support.proper_names import Name

_MARGIN = 0.35  # how much better another's words must fit; a little above that of figures, since names are free of unit
_STRANGE = 0.2  # a day with fewer of the claim's words around it is the day of something else
_FEW = 2  # content words; fewer say too little to tell one day from another
_CLOSES = re.compile(r"[;\n()]|\.(?=\s|$)")
_FULL_NAME = 3  # words; shorter ones may be places
_KIND_OF_PLACE = re.compile(canonical(r"(?:tỉnh|thành phố|tp|huyện|quận|thị xã)\.? $"))
_FORMER = re.compile(canonical(r"(?<!\w)nguyên $"))
_PROXY = re.compile(canonical(r"(?<!\w)(?:nhận thay|thay mặt|đại diện)(?!\w)"))


def check_rivals(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield persons and dates in whose place the window has another, and posts that somebody no longer holds."""
    yield from _check_persons(clause, window)
    yield from _check_dates(clause, window)
    yield from _check_former(clause, window)


def _check_persons(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    held = _persons(window)
    for words, around in _persons(clause):
        wanted = parse(around).content - set(words)
        own = [other for name, other in held if name == words]
        others = [(name, other) for name, other in held if name != words and name not in _names_of(clause)]
        if not wanted or not own:
            continue
        if any(term.group == "award" for term in parse(around).terms) and not _PROXY.search(clause.plain):
            receives = [other for other in own if not _PROXY.search(parse(other).plain)]
            if not receives:
                yield Problem("person", " ".join(words), own[0].strip())
                return
        best = max(_fit(wanted, other) for other in own)
        rival = max(others, key=lambda one: _fit(wanted, one[1]), default=None)
        if rival and _fit(wanted, rival[1]) > best + _MARGIN:
            yield Problem("person", " ".join(words), rival[1].strip())
            return


def _check_dates(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    claimed = [one for one in clause.moments if one.kind == "date"]
    if len(claimed) != 1:
        return
    here = parse(_part_at(clause, claimed[0].start))
    wanted = here.content - {word for name in here.names for word in name.words}
    parts = [(one.key, _part_at(window, one.start)) for one in window.moments if one.kind == "date"]
    own = [part for key, part in parts if key == claimed[0].key]
    others = [part for key, part in parts if key != claimed[0].key]
    if len(wanted) < _FEW or not own:
        return
    best, rival = max(_fit(wanted, part) for part in own), max(others or own, key=lambda part: _fit(wanted, part))
    if _fit(wanted, rival) > best + _MARGIN or best < _STRANGE:
        yield Problem("date", clause.text[claimed[0].start : claimed[0].end], rival.strip())


def _check_former(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield a post that only one side calls a former one."""
    for role, start, _ in clause.roles:
        held = [_is_former(window, at) for other, at, _ in window.roles if other == role]
        if held and all(one != _is_former(clause, start) for one in held):
            yield Problem("role", role, "nguyên" if held[0] else role)
            return


def _is_former(parsed: Parsed, start: int) -> bool:
    return _FORMER.search(parsed.plain, max(0, start - 8), start) is not None


def _fit(wanted: frozenset[str], around: str) -> float:
    return len(wanted & parse(around).content) / len(wanted)


def _names_of(parsed: Parsed) -> set[tuple[str, ...]]:
    return {name.words for name in parsed.names}


@lru_cache(maxsize=32768)
def _persons(parsed: Parsed) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return the persons of a text, each with what stands around it up to the next person or part."""
    names = [name for name in parsed.names if _is_person(parsed, name)]
    found = []
    for at, name in enumerate(names):
        start = names[at - 1].end if at else 0
        end = names[at + 1].start if at + 1 < len(names) else len(parsed.plain)
        breaks = [match.end() for match in _CLOSES.finditer(parsed.plain, start, name.start)]
        ending = _CLOSES.search(parsed.plain, name.end, end)
        stretch = parsed.text[breaks[-1] if breaks else start : ending.start() if ending else end]
        found.append((name.words, stretch))
    return tuple(found)


def _is_person(parsed: Parsed, name: Name) -> bool:
    place = _KIND_OF_PLACE.search(parsed.plain[max(0, name.start - 12) : name.start]) is not None
    return not place and (name.is_person or len(name.words) >= _FULL_NAME)


def _part_at(parsed: Parsed, at: int) -> str:
    """Return the part of the sentence around a place; what stands in brackets is a part of its own."""
    breaks = [match.end() for match in _CLOSES.finditer(parsed.plain, 0, at)]
    ending = _CLOSES.search(parsed.plain, at)
    return parsed.text[breaks[-1] if breaks else 0 : ending.start() if ending else None]
