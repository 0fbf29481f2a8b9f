"""What belongs together: names with figures, ranks and superlatives, recipients with awards.

A window can hold every fact of a claim and still say something else: "A thụ lý 402, B 251" holds B and 402. Here the
parts of the window that name somebody are looked at for what they say about them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from documents.language.text import canonical
from evals.support.claims import Parsed, parse
from evals.support.lexicon import EXCLUSIVE, GROUP_OF, SUPERLATIVE
from evals.support.problems import Problem
from evals.support.quantities import Quantity

_PART = re.compile(
    r"[;\n]|,(?!\d)|\.(?=\s|$)|(?<= )(?:và|còn|tiếp đó là)(?= (?:viện|vksnd|tỉnh|huyện|quận|thành phố|thị xã))"
)
_LISTS = re.compile(canonical(r"(?<!\w)(?:là|gồm)(?!\w)|:"))
_WHOLE = re.compile(canonical(r"(?<!\w)(?:toàn tỉnh|toàn thành phố|toàn ngành|hai cấp|2 cấp|cả nước|toàn quốc)(?!\w)"))
_SMALLER = re.compile(canonical(r"(?<!cấp )(?<!\w)(?:huyện|thị xã|quận|khu vực|phòng \d+|viện \d)(?!\w)"))
_CLAUSE = re.compile(r"[;\n]|\.(?=\s|$)")
_AWARDS = frozenset({"award", "class"})
_BOUND = frozenset({"place", "role"})


@dataclass(frozen=True, slots=True)
class _Whom:
    """Somebody or something that is named: canonical words joined by blanks, and where."""

    words: str
    start: int
    is_person: bool = False
    is_name: bool = False


def check_pairs(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield facts that the window states of somebody else than the clause does."""
    yield from _check_scope(clause, window)
    yield from _check_company(clause, window)
    yield from _check_figures(clause, window)
    yield from _check_terms(clause, window)
    yield from _check_awards(clause, window)


def _check_figures(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    for part in _parts(clause):
        names = _named(part)
        if len(names) != 1:
            continue
        theirs = [other for other in _parts(window) if names[0].words in {one.words for one in _named(other)}]
        for claimed in part.quantities:
            if _LISTS.search(part.plain[claimed.end : names[0].start]):
                continue  # "ba đơn vị dẫn đầu là ..." announces a list, whose members stand in other parts
            stated = [one for other in theirs for one in other.quantities if one.has_unit_of(claimed) and one.unit]
            elsewhere = [other for other in _parts(window) if other not in theirs and _states(other, claimed)]
            named = [other for other in elsewhere if _named(other)]
            if any(one.equals(claimed) for one in stated):
                continue
            if (stated and named) or (theirs and named and named == elsewhere):
                yield Problem("figure", part.text.strip(), (theirs if stated else named)[0].text.strip())
                return


def _check_scope(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield figures of one office that the clause gives for the whole province or both levels."""
    for part in _parts(clause):
        if not _WHOLE.search(part.plain) or _SMALLER.search(part.plain):
            continue
        for claimed in part.quantities:
            holders = [other for other in _parts(window) if _states(other, claimed)]
            if holders and all(_SMALLER.search(other.plain) for other in holders):
                yield Problem("quantifier", part.text.strip(), holders[0].text.strip())
                return


def _check_company(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield a year or numbered body that the window names with others, and with those named here another."""
    years, names = clause.own_years, _named(clause)
    for whom in names if len(names) <= 2 else ():
        theirs = _clauses_of(whom, window)
        others = [one for one in _clauses(window) if one not in theirs and _named(one)]
        spoken = set().union(*(one.own_years for one in theirs))
        if len(years) == 1 and spoken and not years & spoken and any(years & one.own_years for one in others):
            yield Problem("year", clause.text.strip(), ", ".join(sorted(spoken)))
            return
        yield from _check_periods(clause, whom, window)
        for kind, number in sorted(clause.labels) if whom.is_name and len(clause.labels) == 1 else ():
            near = {other for one in theirs for name, other in one.labels if name == kind}
            if (
                near
                and number not in near
                and any((kind, number) in one.labels and (whom.is_person or one.names) for one in others)
            ):
                yield Problem("unit", f"{kind} {number}", ", ".join(sorted(near)))


def _check_periods(clause: Parsed, whom: _Whom, window: Parsed) -> Iterator[Problem]:
    """Yield a quarter or half-year that the window names with others, part by part."""
    claimed = _periods(clause)
    theirs = [one for one in _parts(window) if whom.words in {other.words for other in _named(one)}]
    others = [one for one in _parts(window) if one not in theirs and _named(one)]
    spoken = set().union(*map(_periods, theirs))
    if len(claimed) == 1 and spoken and not claimed & spoken and any(claimed & _periods(one) for one in others):
        yield Problem("period", clause.text.strip(), ", ".join(sorted(spoken)))


def _periods(parsed: Parsed) -> set[str]:
    return {one.key for one in parsed.moments if one.kind == "period"}


def _clauses_of(whom: _Whom, window: Parsed) -> list[Parsed]:
    return [one for one in _clauses(window) if whom.words in {other.words for other in _named(one)}]


def _check_terms(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    for part in _parts(clause):
        for whom in _named(part):
            theirs = [other for other in _parts(window) if whom.words in {one.words for one in _named(other)}]
            if not theirs:
                continue
            for term in part.terms:
                if term.group not in _BOUND or (term.group == "role" and whom.is_person):
                    continue
                held = {one.text for other in theirs for one in other.terms if one.group == term.group}
                if held and term.text not in held:
                    yield Problem("term", part.text.strip(), theirs[0].text.strip())
                    return
            best = {match[0] for match in SUPERLATIVE.finditer(part.plain)} - {"100%"}
            for word in sorted(best):
                holders = [other for other in _parts(window) if word in other.plain and _named(other)]
                if any(one.end <= other.plain.find(word) for other in holders for one in other.quantities):
                    continue  # "ba đơn vị dẫn đầu" closes a list whose members stand in other parts
                if holders and not any(other in theirs for other in holders):
                    yield Problem("superlative", part.text.strip(), holders[0].text.strip())
                    return


def _check_awards(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    for part in _clauses(clause):
        awards = frozenset(term.text for term in part.terms if term.group in _AWARDS)
        if not awards:
            continue
        yield from _check_givers(part, awards, window)
        for whom in _named(part):
            claimed, held = _awards_of(part, whom.words), _awards_of(window, whom.words)
            if claimed and held and not any(one <= other for one in claimed for other in held):
                yield Problem("award", part.text.strip(), "; ".join(", ".join(sorted(one)) for one in held))
                return


def _check_givers(part: Parsed, awards: frozenset[str], window: Parsed) -> Iterator[Problem]:
    """Yield a giver of an award who gives it to others: those named here get theirs from somebody else."""
    givers = {term.text for term in part.terms if term.group == "giver"}
    named = {one.words for one in _named(part)}
    conflict: frozenset[str] = frozenset()
    for clause in _clauses(window) if givers else ():
        held = frozenset(term.text for term in clause.terms if term.group == "giver")
        same = awards <= {term.text for term in clause.terms}
        theirs = {one.words for one in _named(clause)}
        counted = part.quantities and all(_states(clause, one) for one in part.quantities)
        if same and held and (named & theirs or counted):
            if givers & held:
                return
            conflict = held
    if conflict:
        yield Problem("giver", ", ".join(sorted(givers)), ", ".join(sorted(conflict)))


def _awards_of(window: Parsed, words: str) -> list[frozenset[str]]:
    """Return the awards that each mention of somebody goes with: the one announced before it, or taken after it."""
    found = []
    for clause in _clauses(window):
        places = [
            (match.start(), match[0]) for match in EXCLUSIVE.finditer(clause.plain) if GROUP_OF[match[0]] in _AWARDS
        ]
        groups = _grouped(places)
        for whom in _named(clause):
            if whom.words != words:
                continue
            after = [(start, terms) for start, terms in groups if start > whom.start]
            before = [(start, terms) for start, terms in groups if start < whom.start]
            if after and "được" in clause.plain[whom.start : after[0][0]]:
                found.append(after[0][1])
            elif before:
                found.append(before[-1][1])
            elif after and not before and "tặng" not in clause.plain[whom.start : after[0][0]]:
                found.append(after[0][1])
    return found


def _grouped(places: list[tuple[int, str]]) -> list[tuple[int, frozenset[str]]]:
    """Join an order with its class: "huân chương" and "hạng ba" behind it are one award."""
    groups: list[tuple[int, frozenset[str]]] = []
    for start, text in places:
        if GROUP_OF[text] == "class" and groups:
            groups[-1] = (groups[-1][0], groups[-1][1] | {text})
        else:
            groups.append((start, frozenset({text})))
    return groups


@lru_cache(maxsize=32768)
def _parts(parsed: Parsed) -> list[Parsed]:
    return _cut(parsed, _PART)


@lru_cache(maxsize=32768)
def _clauses(parsed: Parsed) -> list[Parsed]:
    return _cut(parsed, _CLAUSE)


def _cut(parsed: Parsed, pattern: re.Pattern[str]) -> list[Parsed]:
    found, at = [], 0
    for match in pattern.finditer(parsed.plain):
        found.append(parsed.text[at : match.start()])
        at = match.end()
    found.append(parsed.text[at:])
    return [parse(part) for part in found if part.strip()]


def _states(part: Parsed, claimed: Quantity) -> bool:
    return any(one.equals(claimed) for one in part.quantities)


@lru_cache(maxsize=32768)
def _named(parsed: Parsed) -> list[_Whom]:
    names = [_Whom(" ".join(name.words), name.start, name.is_person, is_name=True) for name in parsed.names]
    return names + [_Whom(f"{kind} {number}", start) for kind, number, start in parsed.label_places]
