"""Two facts that a claim joins, and that the evidence joins with others.

"Năm 2020 được tặng Cờ thi đua; năm 2021 được tặng Bằng khen" holds the year 2021 and the flag, but not together. A
pair of facts is bound if one part of the window has both; it is torn if each of the two stands in a part with another
of the other's kind. Parts are looked at from small to large, and the smallest that decides counts, so that what is
named once for a whole sentence (its year, its giver) still goes with everything in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from documents.language.text import canonical
from evals.support.claims import Parsed, parse
from evals.support.problems import Problem
from evals.support.quantities import Quantity
from evals.support.shares import OF_WHICH

_SENTENCE = r"\n|\.(?=\s|$)"
_CLAUSE = rf"{_SENTENCE}|;"
_ITEM = rf"{_CLAUSE}|,(?!\d)|(?<!\w)(?:và|còn)(?!\w)"
# From small to large: items with brackets as parts of their own, items with their brackets, clauses, sentences.
_LEVELS = tuple(re.compile(pattern) for pattern in (rf"{_ITEM}|[()]", _ITEM, _CLAUSE, _SENTENCE))
_BRACKETS = re.compile(r"\(([^()]*)\)")
_RANGE = re.compile(canonical(r"(?<!\w)từ (?:ngày )?$"))
_TERMS = {"award": "award", "giver": "giver", "level": "level", "surprise": "surprise", "instance": "instance"}
_OF_PLAN = re.compile(canonical(r"(?:kế hoạch|chỉ tiêu|so với) $"))  # whose time is not that of the figure
_TIMES = frozenset(("year", "month", "date", "period"))
_KIND_OF_PLACE = re.compile(canonical(r"(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn)\.? $"))
_SEAT = re.compile(
    canonical(r"(?<!\w)(?:tại|ở|đến|đóng trên) (?:[^ .,;]+ ){0,3}$")
)  # where something is, not whose it is
_FULL_NAME = 3  # words; shorter ones may be places

_MONTH = re.compile(r"tháng (\d{1,2})(?![\d/.]|\s?/)")
_OFFICE = re.compile(canonical(r"(?<!chánh )(?<!viên )(?<!\w)(?:thanh tra|văn phòng)(?!\w)"))
# "Cờ thi đua của ngành Kiểm sát" is the Chief Justice's to give, whether he is named or not.
_OF_SECTOR = re.compile(rf"{canonical('cờ thi đua')} (?:của )?(?:ngành|{canonical('viện kiểm sát')})(?!\w)")
_OF_SECTOR_BY = canonical("viện trưởng viện kiểm sát tối cao")
_MARKS = frozenset(("person", "label", "level", "surprise", "instance", "award"))
_NOT = re.compile(r"(?<!\w)(?:không|chưa) ([^\W\d]+ [^\W\d]+)")

Fact = tuple[str, str]


def check_bindings(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield the first pair of facts that the window has in other company only."""
    if "|" in window.plain:
        return  # the cells of a table row are bound by their heads
    pairs = _pairs(clause)
    for one, two in sorted(pairs):
        if torn := _torn(one, two, pairs, window):
            kind = "figure" if "figure" in (one[0], two[0]) else "binding"
            yield Problem(kind, f"{one[1]} – {two[1]}", torn)
            return
    yield from _check_breakdowns(clause, window)
    yield from _check_parts(clause, window)
    yield from _check_denied(clause, window)


def _check_parts(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield a whole given for its part: "14 phiên tòa, trong đó 03 phiên tòa do A ..." gives A three."""
    for part in _parts(window, _LEVELS[2]):
        match = OF_WHICH.search(part.plain)
        if match is None:
            continue
        whole, rest = parse(part.text[: match.start()]), parse(part.text[match.end() :])
        marks = {fact for fact in _facts(rest) - _facts(whole) if fact[0] in _MARKS}
        if not marks & _facts(clause):
            continue
        for claimed in clause.quantities:
            parts = [one for one in rest.quantities if one.has_unit_of(claimed)]
            held = any(one.equals(claimed) for one in whole.quantities)
            given = {other for other in clause.quantities if any(other.equals(one) for one in rest.quantities)}
            if held and parts and not given:
                yield Problem("figure", clause.written(claimed), rest.written(parts[0]))
                return


def _check_denied(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield a figure of what is denied, if the evidence denies it of another figure."""
    for denied in sorted(_denied(clause)):
        holders = [part for part in _parts(window, _LEVELS[2]) if denied in _denied(part)]
        figures = [one for part in holders for one in part.quantities]
        for claimed in clause.quantities:
            elsewhere = any(one.equals(claimed) for one in window.quantities)
            if elsewhere and figures and not any(one.equals(claimed) for one in figures):
                yield Problem("negation", clause.written(claimed), holders[0].text.strip())
                return


def _denied(parsed: Parsed) -> set[str]:
    """Return the two words behind each negation."""
    return {match[1] for match in _NOT.finditer(parsed.plain)}


def _pairs(clause: Parsed) -> frozenset[tuple[Fact, Fact]]:
    """Return the facts of different kinds that belong together, each pair in both orders.

    Where the facts of both kinds are spread over several items of the clause, only those of one item do.
    """
    facts = _facts(clause)
    items = [_facts(part) for part in _parts(clause, _LEVELS[1])]
    found: set[tuple[Fact, Fact]] = set()
    for one, two in combinations(sorted(facts), 2):
        if one[0] == two[0]:
            continue
        lone = any(sum(any(other[0] == fact[0] for other in item) for item in items) == 1 for fact in (one, two))
        if lone or any({one, two} <= item for item in items):
            found |= {(one, two), (two, one)}
    return frozenset(found)


def _torn(one: Fact, two: Fact, pairs: frozenset[tuple[Fact, Fact]], window: Parsed) -> str:
    """Return the part in which the first fact stands with another of the second's kind, empty if they are bound."""
    shared = [part for part in _parts(window, _LEVELS[-1]) if {one, two} <= _facts(part)]
    if not shared:
        return _torn_at(_LEVELS[-1], one, two, pairs, window)[1]
    found = [_torn_within(one, two, pairs, sentence) for sentence in shared]
    return found[0] if all(found) else ""


def _torn_within(one: Fact, two: Fact, pairs: frozenset[tuple[Fact, Fact]], sentence: Parsed) -> str:
    for level in _LEVELS[:-1]:
        decided, torn = _torn_at(level, one, two, pairs, sentence)
        if decided:
            return torn
    return ""


def _torn_at(
    level: re.Pattern[str], one: Fact, two: Fact, pairs: frozenset[tuple[Fact, Fact]], window: Parsed
) -> tuple[bool, str]:
    """Return whether parts of this size decide, and the part that tears the pair."""
    parts = [(part, _facts(part)) for part in _parts(window, level)]
    first = [(part, facts) for part, facts in parts if one in facts]
    second = [(part, facts) for part, facts in parts if two in facts]
    if not first or not second or any(two in facts for _, facts in first):
        return True, ""
    # A name that is mentioned again without a figure says nothing of the figure; an award or a giver may be passed on.
    enough = any if "figure" in (one[0], two[0]) else all
    torn = enough(_is_taken(one, two, facts, pairs) for _, facts in first) and enough(
        _is_taken(two, one, facts, pairs) for _, facts in second
    )
    return torn, first[0][0].text.strip() if torn else ""


def _is_taken(fact: Fact, wanted: Fact, facts: frozenset[Fact], pairs: frozenset[tuple[Fact, Fact]]) -> bool:
    return any(other[0] == wanted[0] and (fact, other) not in pairs for other in facts)


def _check_breakdowns(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield a whole given for its part: "11 kháng nghị (cấp tỉnh 04, cấp huyện 07)" says nothing of 11 of one level."""
    for match in _BRACKETS.finditer(window.text):
        items = [part for part in _parts(parse(match[1]), _LEVELS[0]) if part.quantities]
        outside = parse(window.text[: match.start()])
        if len(items) < 2 or not outside.quantities:
            continue
        whole = outside.quantities[-1]
        for claimed in clause.quantities:
            if not claimed.equals(whole) or any(one.equals(claimed) for item in items for one in item.quantities):
                continue
            part = next((item for item in items if _label(item) and _label(item) <= _near(clause, claimed)), None)
            if part is not None and not _is_whole_of(clause, claimed, items):
                yield Problem("figure", clause.written(claimed), part.text.strip())
                return


def _label(item: Parsed) -> frozenset[str]:
    units = {word for one in item.quantities for word in one.unit.split()}
    return frozenset(word for word in item.words if not word[0].isdigit()) - units


def _near(clause: Parsed, claimed: Quantity) -> frozenset[str]:
    """Return the words of the item of a clause that a figure stands in."""
    return frozenset(
        word
        for part in _parts(clause, _LEVELS[1])
        if any(one.equals(claimed) for one in part.quantities)
        for word in part.words
    )


def _is_whole_of(clause: Parsed, claimed: Quantity, items: list[Parsed]) -> bool:
    """Tell whether the clause gives the part's own figure, too: "7 trong số 11 kháng nghị"."""
    return any(one.equals(other) for one in clause.quantities for item in items for other in item.quantities)


@lru_cache(maxsize=32768)
def _facts(parsed: Parsed) -> frozenset[Fact]:
    found: set[Fact] = set()
    found.update(
        ("time", one.key)
        for one in parsed.moments
        if one.kind in _TIMES and not one.compared and not _OF_PLAN.search(parsed.plain[: one.start])
    )
    found.update(("figure", _value(one)) for one in parsed.quantities if not one.total)
    found.update((_TERMS[one.group], one.text) for one in parsed.terms if one.group in _TERMS)
    found.update(("time", f"tháng {match[1]}") for match in _MONTH.finditer(parsed.plain))
    found.update(("label", f"{kind} {number}") for kind, number in parsed.labels)
    found.update(("label", match[0]) for match in _OFFICE.finditer(parsed.plain))
    found.update(("giver", _OF_SECTOR_BY) for _ in _OF_SECTOR.finditer(parsed.unified))
    for name in parsed.names:
        place = _KIND_OF_PLACE.search(parsed.plain[max(0, name.start - 12) : name.start]) is not None
        person = not place and (name.is_person or len(name.words) >= _FULL_NAME)
        seat = place and _SEAT.search(parsed.plain[max(0, name.start - 40) : name.start]) is not None
        found.add(("person" if person else "seat" if seat else "label", " ".join(name.words)))
    return frozenset(found)


def _value(one: Quantity) -> str:
    """Return the value of a figure in one spelling; percentages and money are told from counts."""
    kind = "" if one.kind == "figure" else f" {one.unit}"
    return f"{'|'.join(sorted(str(value) for value in one.values))}{kind}"


@lru_cache(maxsize=32768)
def _parts(parsed: Parsed, level: re.Pattern[str]) -> tuple[Parsed, ...]:
    found, at = [], 0
    for match in level.finditer(parsed.plain):
        found.append(parsed.text[at : match.start()])
        at = match.end()
    found.append(parsed.text[at:])
    return tuple(parse(part) for part in found if part.strip(" ,.;:()"))
