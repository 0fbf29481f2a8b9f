"""The figures of one sentence, brackets included, in groups with their words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from documents.figures.amounts import Amount, amounts_of, complete
from documents.figures.wordings import Group, bind, join
from documents.language.compiling import compiled
from documents.language.patterns import pattern
from documents.language.text import canonical
from documents.numbers.counting import PERCENT, is_person_unit
from documents.numbers.finding import NumberMention

_BRACKETS = compiled(r"\([^()]*\)")
_COMPARES = pattern(r"\b(?:so với|cùng kỳ)\b[^,;.]*$")


def read_sentence(text: str, numbers: Sequence[NumberMention], before: Group | None = None) -> list[Group]:
    """Return the figures of a sentence in groups, in order; numbers that count nothing are left out.

    ``before`` is the last amount of the sentence before: what "Trong đó có 5 vụ ..." goes on from.
    """
    amounts = amounts_of(text, numbers)
    brackets = [bracket.span() for bracket in _BRACKETS.finditer(text)] if "(" in text else []
    inside = [[amount for amount in amounts if start < amount.start < end] for start, end in brackets]
    held_inside = {amount.start for held in inside for amount in held}
    masked = _masked(text, brackets)
    outside = [amount for amount in amounts if amount.start not in held_inside]
    earlier = before.members[-1] if before else None
    groups = bind(masked, complete(masked, outside, earlier=earlier), before)
    explained: list[Group] = []
    for (start, end), held in zip(brackets, inside, strict=True):
        parent = _parent(groups, start, held) if held else None
        pair = _pair_across(text, groups[parent], (start, end), held) if parent is not None else None
        if parent is not None and pair is not None:
            groups[parent] = pair
        elif held:
            explained.extend(_of_bracket(text, groups[parent] if parent is not None else None, (start, end), held))
    return sorted([*groups, *explained], key=lambda group: group.start)


def _masked(text: str, brackets: Sequence[tuple[int, int]]) -> str:
    pieces, at = list[str](), 0
    for start, end in brackets:
        pieces += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*pieces, text[at:]])


def _parent(groups: Sequence[Group], bracket: int, held: Sequence[Amount]) -> int | None:
    """Return the figure that a bracket explains: the last before it, or the last amount if it holds amounts.

    "giảm 79 vụ (6,3%)" gives the share of the change, "giảm 79 vụ so với cùng kỳ (850 vụ)" the amount before it.
    """
    earlier = bisect_left(groups, bracket, key=lambda group: group.start)
    any_kind = all(amount.count_unit == PERCENT for amount in held)
    kinds = (at for at in range(earlier - 1, -1, -1) if any_kind or groups[at].direction is None)
    return next(kinds, None)


def _pair_across(text: str, parent: Group, bracket: tuple[int, int], held: Sequence[Amount]) -> Group | None:
    """Return "74 vụ (157 bị cáo)" as the pair that it is, None if it is none."""
    if len(held) != 1 or len(parent.members) != 1 or text[parent.end : bracket[0]].strip():
        return None
    alone = not text[bracket[0] + 1 : held[0].start].strip() and not text[held[0].end : bracket[1] - 1].strip()
    is_pair = parent.members[0].count_unit.startswith("vụ") and is_person_unit(held[0].count_unit)
    return join(text, parent, held[0]) if alone and is_pair else None


def _of_bracket(text: str, parent: Group | None, bracket: tuple[int, int], held: Sequence[Amount]) -> Iterator[Group]:
    """Yield the figures of a bracket: a breakdown, a comparison or a share of what stands before it.

    What the bracket is compared with right before it is read with it: "so với cùng kỳ (850 vụ)".
    """
    opens, closes = bracket
    compared = _COMPARES.search(canonical(text[parent.end : opens])) if parent and parent.end < opens else None
    base = parent.end + compared.start() if parent and compared else opens
    inner = f"{text[base:opens]} {text[opens + 1 : closes - 1]}"
    moved = [_moved(amount, -base) for amount in held]
    above = replace(parent, members=tuple(_moved(member, None) for member in parent.members)) if parent else None
    whole = complete(inner, moved, parent.members[-1] if parent else None)
    for group in bind(inner, whole, above, inside=True):
        yield replace(group, members=tuple(_moved(member, base) for member in group.members), bracket=opens)


def _moved(amount: Amount, by: int | None) -> Amount:
    """Return an amount at other offsets; None puts it right before the text."""
    if by is None:
        return replace(amount, start=0, digits_end=0, end=0)
    return replace(amount, start=amount.start + by, digits_end=amount.digits_end + by, end=amount.end + by)
