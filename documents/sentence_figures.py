"""The figures of one sentence, brackets included, in groups with their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.amounts import Amount, amounts_of, complete
from documents.counting import PERCENT, is_person_unit
from documents.numbers import NumberMention
from documents.patterns import pattern
from documents.text import canonical
from documents.wordings import Group, bind, join

_BRACKETS = re.compile(r"\([^()]*\)")
_COMPARES = pattern(r"\b(?:so với|cùng kỳ)\b[^,;.]*$")


def read_sentence(text: str, numbers: Sequence[NumberMention], before: Group | None = None) -> list[Group]:
    """Return the figures of a sentence in groups, in order; numbers that count nothing are left out.

    ``before`` is the last amount of the sentence before: what "Trong đó có 5 vụ ..." goes on from.
    """
    amounts = amounts_of(text, numbers)
    brackets = [bracket.span() for bracket in _BRACKETS.finditer(text)] if "(" in text else []
    inside = [[amount for amount in amounts if start < amount.start < end] for start, end in brackets]
    outside = [amount for amount in amounts if not any(start < amount.start < end for start, end in brackets)]
    masked = _masked(text, brackets)
    groups = bind(masked, complete(masked, outside), before)
    for (start, end), held in zip(brackets, inside, strict=True):
        if held:
            groups = sorted(_with_bracket(text, groups, (start, end), held), key=lambda group: group.start)
    return groups


def _masked(text: str, brackets: Sequence[tuple[int, int]]) -> str:
    for start, end in brackets:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _with_bracket(
    text: str, groups: Sequence[Group], bracket: tuple[int, int], held: Sequence[Amount]
) -> Iterator[Group]:
    """Add the figures of a bracket to those around it: a breakdown, a comparison, a share, or half of a pair."""
    earlier = [group for group in groups if group.start < bracket[0]]
    parent = _parent(earlier, held)
    if parent and (pair := _pair_across(text, parent, bracket, held)):
        yield from (pair if group is parent else group for group in groups)
        return
    inner = _visible(text, parent, bracket)
    whole = complete(inner, held, parent.members[-1] if parent else None)
    yield from groups
    yield from (replace(group, bracket=bracket[0]) for group in bind(inner, whole, parent, inside=True))


def _parent(earlier: Sequence[Group], held: Sequence[Amount]) -> Group | None:
    """Return the figure that a bracket explains: the last before it, or the last amount if it holds amounts.

    "giảm 79 vụ (6,3%)" gives the share of the change, "giảm 79 vụ so với cùng kỳ (850 vụ)" the amount before it.
    """
    if all(amount.count_unit == PERCENT for amount in held):
        return earlier[-1] if earlier else None
    return next((group for group in reversed(earlier) if group.direction is None), None)


def _pair_across(text: str, parent: Group, bracket: tuple[int, int], held: Sequence[Amount]) -> Group | None:
    """Return "74 vụ (157 bị cáo)" as the pair that it is, None if it is none."""
    if len(held) != 1 or len(parent.members) != 1 or text[parent.end : bracket[0]].strip():
        return None
    alone = not text[bracket[0] + 1 : held[0].start].strip() and not text[held[0].end : bracket[1] - 1].strip()
    is_pair = parent.members[0].count_unit.startswith("vụ") and is_person_unit(held[0].count_unit)
    return join(text, parent, held[0]) if alone and is_pair else None


def _visible(text: str, parent: Group | None, bracket: tuple[int, int]) -> str:
    """Blank out everything but the bracket, and what it is compared with before it ("so với cùng kỳ (850 vụ)")."""
    start, end = bracket
    compared = _COMPARES.search(canonical(text), parent.end if parent else 0, start)
    shown = compared.start() if compared and parent else start
    return " " * shown + text[shown:start] + " " + text[start + 1 : end - 1] + " " * (len(text) - end + 1)
