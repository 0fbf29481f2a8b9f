"""Facts that a sentence joins and that several documents state: "Năm 2022 thụ lý 61 vụ, năm 2023 thụ lý 74 vụ".

Each clause is written out as a sentence of its own, with the body, the time and the verb that it leaves to the first;
then it is held against the evidence like any other. Only clauses that open with a body or a time of their own are
parted: elsewhere the facts of a sentence belong together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from assistant.guard.figures.comparing import compared_clauses
from assistant.guard.text.tokens import Outline, Slot, Token
from documents.language.compiling import compiled

_JOINT = compiled(r"(?:[,;]|\s(?=và |còn |thì ))\s*(?:và |còn |thì |trong khi |nhưng )*")
_IN_TURN = compiled(r"\s*lần lượt\b", re.IGNORECASE)
_COUNTED_YEARS = compiled(r"\b(?:hai|ba|bốn|năm|\d) (?=năm $)", re.IGNORECASE)  # "trong hai năm 2022 và 2023"
_TIMES = (Slot.YEAR, Slot.TERM, Slot.DATE)
_FACTS = (Slot.NUMBER, Slot.AWARD)
_OPENINGS = (*_TIMES, Slot.UNIT)
_TIME_WORDS = frozenset(
    {"năm", "quý", "tháng", "ngày", "trong", "sang", "đến", "tại", "ở", "riêng", "của", "đầu", "cuối"}
)


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause of a sentence: its place, and its tokens."""

    start: int
    end: int
    tokens: tuple[Token, ...]

    @property
    def fact(self) -> Token | None:
        """What the clause is for: its first number or award."""
        return next((token for token in self.tokens if token.slot in _FACTS), None)

    @property
    def closing(self) -> tuple[Token, ...]:
        """The times and bodies behind the first number, if the clause begins with that number: "74 vụ năm 2023"."""
        said = [token for token in self.tokens if token.slot is not Slot.FUNCTION]
        if not said or said[0].slot is not Slot.NUMBER:
            return ()
        return tuple(token for token in said if token.slot in _OPENINGS)

    @property
    def opening(self) -> tuple[Token, ...]:
        """The bodies and times before the first number, if the clause opens with one."""
        found = []
        for token in self.tokens:
            if token.slot in _OPENINGS:
                found.append(token)
            elif token.slot is not Slot.FUNCTION and token.key not in _TIME_WORDS:
                break
        return tuple(found)


def joined_clauses(claim: Outline) -> list[str]:
    """Return the clauses of ``claim`` as sentences of their own; none if they belong together."""
    together = _listed(claim) or compared_clauses(claim)
    if together:
        return together
    clauses = _parted(claim)
    if len(clauses) < 2:
        return []
    first = clauses[0]
    return [claim.text[first.start : first.end], *(_written_out(claim.text, first, one) for one in clauses[1:])]


def _listed(claim: Outline) -> list[str]:
    """Return one sentence for each body or time of a list that takes its numbers in turn ("lần lượt là 5 và 8")."""
    turn = _IN_TURN.search(claim.text)
    if not turn:
        return []
    numbers = [token for token in claim.tokens if token.slot is Slot.NUMBER and token.span.start > turn.end()]
    named = [token for token in claim.tokens if token.span.start < turn.start()]
    for slot in (Slot.UNIT, Slot.YEAR):
        owners = [token for token in named if token.slot is slot][-len(numbers) :]
        if len(numbers) > 1 and len(owners) == len(numbers):
            places = (owners[0].span.start, owners[-1].span.end, numbers[0].span.start, numbers[-1].span.end)
            return [_of_one(claim.text, places, *pair) for pair in zip(owners, numbers, strict=True)]
    return []


def _of_one(text: str, places: tuple[int, int, int, int], owner: Token, number: Token) -> str:
    before, owned, counts, behind = places
    lead = _IN_TURN.sub("", text[owned:counts])
    opening = _COUNTED_YEARS.sub("", text[:before])
    return f"{opening}{owner.text}{lead}{number.text}{text[behind:]}"


def _parted(claim: Outline) -> list[_Clause]:
    """Return the clauses that each open with a body or a time and state a number."""
    starts = [0]
    ends = list[int]()
    joints = list(_JOINT.finditer(claim.text))
    for joint, behind in zip_longest(joints, joints[1:]):
        following = _clause(claim, joint.end(), len(claim.text))
        alone = _clause(claim, joint.end(), behind.start() if behind else len(claim.text))
        before = _clause(claim, starts[-1], joint.start())
        if not before.fact or not following.fact:
            continue
        if (following.opening and _opens(following, claim.text)) or _closes_alike(before, alone):
            ends.append(joint.start())
            starts.append(joint.end())
    return [_clause(claim, start, end) for start, end in zip(starts, [*ends, len(claim.text)], strict=True)]


def _opens(clause: _Clause, text: str) -> bool:
    """Tell whether a time or body stands at the beginning of a clause and before its number."""
    fact = clause.fact
    return fact is not None and clause.opening[-1].span.end <= fact.span.start and text[clause.start :] != ""


def _closes_alike(first: _Clause, clause: _Clause) -> bool:
    """Tell whether both clauses name a time or body of one kind behind their number: "61 vụ năm 2022 và 74 vụ ..."."""
    fact = first.fact
    if fact is None or not clause.closing:
        return False
    behind = {token.slot for token in first.tokens if token.slot in _OPENINGS and token.span.start > fact.span.start}
    return {token.slot for token in clause.closing} <= behind


def _clause(claim: Outline, start: int, end: int) -> _Clause:
    return _Clause(start, end, tuple(token for token in claim.tokens if start <= token.span.start < end))


def _written_out(text: str, first: _Clause, clause: _Clause) -> str:
    """Return a clause with the time, the body and the verb that it takes from the first."""
    number = clause.fact
    if number is None:
        return text[clause.start : clause.end]
    replaced = _replaced(first, clause)
    if replaced:
        before, behind = text[first.start : replaced.span.start], text[replaced.span.end : _fact_start(first)]
        return f"{before}{clause.opening[-1].text}{behind}{text[number.span.start : clause.end]}"
    if clause.closing:
        return f"{text[first.start : _fact_start(first)]}{text[clause.start : clause.end]}"
    opened = clause.opening[-1].span.end
    missing = [*_lacking(first, clause, _TIMES), *_lacking(first, clause, (Slot.UNIT,))]
    lead = "".join(f"{_with_noun(text, token)}, " for token in missing)
    said = any(token.slot in (Slot.WORD, Slot.EXCLUSIVE) for token in clause.tokens if _lies(token, opened, number))
    verb = "" if said else f" {_verb(text, first)}"
    return f"{lead}{text[clause.start : opened]}{verb}{text[opened : clause.end]}"


def _replaced(first: _Clause, clause: _Clause) -> Token | None:
    """Return what the one time or body of a clause stands for in the first, if that does not open with its like.

    "Số kháng nghị năm 2023 là 74, năm 2022 là 61": the second says nothing of its own but year and number.
    """
    number = clause.fact
    if number is None or len(clause.opening) != 1:
        return None
    opening = clause.opening[0]
    if any(token.slot is opening.slot for token in first.opening):
        return None
    said = any(
        token.slot in (Slot.WORD, Slot.EXCLUSIVE) for token in clause.tokens if _lies(token, opening.span.end, number)
    )
    alike = [t for t in first.tokens if t.slot is opening.slot and t.span.end <= _fact_start(first)]
    return alike[0] if len(alike) == 1 and not said else None


def _fact_start(first: _Clause) -> int:
    return first.fact.span.start if first.fact else first.start


def _lies(token: Token, start: int, number: Token) -> bool:
    return start <= token.span.start < number.span.start


def _lacking(first: _Clause, clause: _Clause, slots: Sequence[Slot]) -> list[Token]:
    """Return the facts of ``slots`` that open the first clause, if the other has none of its own."""
    if any(token.slot in slots for token in clause.tokens):
        return []
    return [token for token in first.tokens if token.slot in slots]


def _with_noun(text: str, token: Token) -> str:
    return f"năm {token.text}" if token.slot is Slot.YEAR else token.text


def _verb(text: str, first: _Clause) -> str:
    """Return the words between what opens the first clause and its number."""
    number = first.fact
    begins = first.opening[-1].span.end if first.opening else first.start
    return text[begins : number.span.start].strip(" ,:") if number else ""
