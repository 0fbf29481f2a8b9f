"""Parts of a whole that the evidence counts one by one: "kỷ luật 02 trường hợp: khiển trách 01, cảnh cáo 01"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token, shown
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled
from documents.language.terms import terms
from documents.numbers.finding import readings

_LISTED = compiled(
    r"(?<![\d/.,])(?P<whole>\d[\d.]*)[^\d:;(.]{1,60}[:(]\s*"
    r"(?P<parts>(?:[^\d,;:()]{2,40}\s\d[\d.]*(?:\s*(?:,|và)\s*)?){2,6})"
)
_PART = compiled(r"(?P<name>[^\d,;:()]+?)\s(?P<count>\d[\d.]*)")
_AND = compiled(r"^\s*(?:và|còn)\s")


class _Whole(NamedTuple):
    """What is counted in all, and for each part the words that name it with its number."""

    value: Decimal
    parts: tuple[tuple[frozenset[str], Decimal], ...]


def check_parts(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the number of a whole that a claim gives to one of its parts."""
    wholes = [whole for source in sources for whole in _wholes(source)]
    for token in claim.tokens if wholes else ():
        if token.slot is Slot.NUMBER:
            for whole in wholes:
                yield from _check(token, claim, whole)


def _check(token: Token, claim: Outline, whole: _Whole) -> Iterator[Problem]:
    if token.value != whole.value:
        return
    beside = [other for other in claim.tokens if other.part == token.part]
    said = {word for other in beside for word in other.key.split()}
    named = [(name, count) for name, count in whole.parts if name <= said]
    if len(named) == 1 and not any(other.value == named[0][1] for other in beside):
        yield Problem(ProblemKind.FIGURE, shown(token), f"{named[0][1]:f}")


@lru_cache(maxsize=4096)
def _wholes(source: Source) -> tuple[_Whole, ...]:
    return tuple(_found(source.outline.text))


def _found(text: str) -> Iterator[_Whole]:
    """Yield each whole whose parts add up to it."""
    for match in _LISTED.finditer(text):
        parts = tuple(
            (frozenset(word.text for word in terms(_AND.sub("", part["name"]))), _value(part["count"]))
            for part in _PART.finditer(match["parts"])
        )
        value = _value(match["whole"])
        if sum(count for _, count in parts) == value and all(name for name, _ in parts):
            yield _Whole(value, parts)


def _value(written: str) -> Decimal:
    return max(readings(written.rstrip(".")), default=Decimal(0))
