"""How often something is done: "mỗi quý một lần" is not "định kỳ 06 tháng", nor the year the whole term of office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled
from documents.types import Span

_SPANS = {
    "ngày": Fraction(1, 30), "tuần": Fraction(1, 4), "tháng": Fraction(1), "quý": Fraction(3), "năm": Fraction(12),
    "nhiệm kỳ": Fraction(60),
}  # fmt: skip
_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6}
_TERM = _SPANS["nhiệm kỳ"]
_SPAN = r"(?P<span{0}>ngày|tuần|tháng|quý|năm|nhiệm kỳ)\b"
_COUNT = r"(?:(?P<count{0}>\d{{1,2}}|hai|ba|bốn|sáu) )?"
_TIMES = r"(?P<times{0}>\d{{1,2}}|một|hai|ba|bốn|sáu) lần"
_OFTEN = compiled(
    # "02 lần/năm", "hai lần mỗi năm", not "hai lần trong năm 2024", which happened then
    rf"\b{_TIMES.format(1)}(?:/| mỗi | một | trong một | trong )(?:01 )?{_SPAN.format(1)}(?! \d)"
    # "mỗi quý một lần", "định kỳ 06 tháng họp một lần", "hằng tháng"
    rf"|\b(?:mỗi|hằng|hàng|từng|định kỳ(?: hằng| hàng| mỗi)?) {_COUNT.format(2)}{_SPAN.format(2)}"
    rf"(?:(?:(?! và | mỗi | hằng | hàng | định kỳ )[^,;.:]){{0,30}}? {_TIMES.format(2)})?"
    rf"|\b{_COUNT.format(3)}{_SPAN.format(3)} (?:[^,;.:\d]{{1,20}} )?{_TIMES.format(3)}"
    rf"|\b(?:cả|toàn|suốt|trong) (?P<span4>nhiệm kỳ)\b",
    re.IGNORECASE,
)
_CLAUSE_END = compiled(r"[,;:]\s|\.(?:\s|$)|\s(?=và )")
_NUMBER = 3  # what a number that two clauses share weighs among their words
_MORE = 2  # words by which a clause of the evidence has to be nearer than the one that says it as often


@dataclass(frozen=True, slots=True)
class _Often:
    """How often, in months from one time to the next; the words that say so; the words and numbers of its clause."""

    months: Fraction
    text: str
    span: Span
    said: frozenset[str]
    numbers: frozenset[str]


def check_frequencies(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield how often a claim lets something be done if the evidence says that it is done more or less often."""
    for often in _found(claim):
        stated = [other for source in sources for other in _found(source.outline)]
        if not stated:
            continue
        nearest = max(stated, key=lambda other: _shared(often, other))
        own = [_shared(often, other) for other in stated if other.months == often.months]
        least = max(own) + _MORE if own else _MORE
        if often.months == _TERM and not own:
            continue  # "trong nhiệm kỳ qua" tells when, not how often
        if nearest.months != often.months and _shared(often, nearest) >= least:
            yield Problem(ProblemKind.OTHER, often.text, nearest.text)


def told_intervals(claim: Outline, sources: Sequence[Source]) -> frozenset[Token]:
    """Return the numbers and times of a claim that tell how often, if the evidence says that it is done as often."""
    found = _found(claim)
    held = {often.months for source in sources for often in _found(source.outline)} if found else set()
    spans = [often.span for often in found if often.months in held]
    return frozenset(token for token in claim.tokens for span in spans if span.start <= token.span.start < span.end)


def _shared(one: _Often, other: _Often) -> int:
    return len(one.said & other.said) + _NUMBER * len(one.numbers & other.numbers)


@lru_cache(maxsize=4096)  # two checks ask it of a claim, and each claim of its evidence
def _found(outline: Outline) -> list[_Often]:
    found = []
    for match in _OFTEN.finditer(outline.text):
        start = max((end.end() for end in _CLAUSE_END.finditer(outline.text, 0, match.start())), default=0)
        behind = _CLAUSE_END.search(outline.text, match.end())
        end = behind.start() if behind else len(outline.text)
        tokens = [
            token
            for token in outline.tokens
            if start <= token.span.start < end and not match.start() <= token.span.start < match.end()
        ]
        said = frozenset(token.key for token in tokens if token.slot in (Slot.WORD, Slot.EXCLUSIVE))
        numbers = frozenset(token.key for token in tokens if token.slot is Slot.NUMBER)
        found.append(_Often(_months(match), match[0], Span(*match.span()), said, numbers))
    return found


def _months(match: re.Match[str]) -> Fraction:
    """Return the months from one time to the next: 6 of "02 lần/năm" and of "06 tháng một lần"."""
    group = next(number for number in range(1, 5) if match[f"span{number}"])
    count = match[f"count{group}"] if group in (2, 3) else None
    times = match[f"times{group}"] if group != 4 else None
    return _SPANS[match[f"span{group}"].lower()] * _value(count) / _value(times)


def _value(written: str | None) -> Fraction:
    if written is None:
        return Fraction(1)
    return Fraction(_WORDS.get(written.lower()) or int(written) or 1)
