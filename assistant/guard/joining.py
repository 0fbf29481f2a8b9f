"""Facts that a sentence joins and that several documents state: "Năm 2022 thụ lý 61 vụ, năm 2023 thụ lý 74 vụ".

Each clause is written out as a sentence of its own, with the body, the time and the verb that it leaves to the first;
then it is held against the evidence like any other. Only clauses that open with a body or a time of their own are
parted: elsewhere the facts of a sentence belong together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.guard.tokens import Outline, Slot, Token

_JOINT = re.compile(r"(?:[,;]|\s(?=và |còn ))\s*(?:và |còn |trong khi |nhưng )*")
_TIMES = (Slot.YEAR, Slot.TERM, Slot.DATE)
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
    def number(self) -> Token | None:
        """The first number."""
        return next((token for token in self.tokens if token.slot is Slot.NUMBER), None)

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
    clauses = _parted(claim)
    if len(clauses) < 2:
        return []
    first = clauses[0]
    return [claim.text[first.start : first.end], *(_written_out(claim.text, first, one) for one in clauses[1:])]


def _parted(claim: Outline) -> list[_Clause]:
    """Return the clauses that each open with a body or a time and state a number."""
    starts = [0]
    ends = list[int]()
    for joint in _JOINT.finditer(claim.text):
        following = _clause(claim, joint.end(), len(claim.text))
        before = _clause(claim, starts[-1], joint.start())
        if before.number and following.opening and following.number and _opens(following, claim.text):
            ends.append(joint.start())
            starts.append(joint.end())
    return [_clause(claim, start, end) for start, end in zip(starts, [*ends, len(claim.text)], strict=True)]


def _opens(clause: _Clause, text: str) -> bool:
    """Tell whether a time or body stands at the beginning of a clause and before its number."""
    number = clause.number
    return number is not None and clause.opening[-1].span.end <= number.span.start and text[clause.start :] != ""


def _clause(claim: Outline, start: int, end: int) -> _Clause:
    return _Clause(start, end, tuple(token for token in claim.tokens if start <= token.span.start < end))


def _written_out(text: str, first: _Clause, clause: _Clause) -> str:
    """Return a clause with the time, the body and the verb that it takes from the first."""
    number = clause.number
    if number is None:
        return text[clause.start : clause.end]
    opened = clause.opening[-1].span.end
    missing = [*_lacking(first, clause, _TIMES), *_lacking(first, clause, (Slot.UNIT,))]
    lead = "".join(f"{_with_noun(text, token)}, " for token in missing)
    said = any(token.slot in (Slot.WORD, Slot.EXCLUSIVE) for token in clause.tokens if _lies(token, opened, number))
    verb = "" if said else f" {_verb(text, first)}"
    return f"{lead}{text[clause.start : opened]}{verb}{text[opened : clause.end]}"


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
    number = first.number
    begins = first.opening[-1].span.end if first.opening else first.start
    return text[begins : number.span.start].strip(" ,:") if number else ""
