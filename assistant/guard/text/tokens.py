"""Words and facts of a text as tokens that can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from documents.language.words import Word
from documents.types import Period, Span, Unit


class Slot(StrEnum):
    """What a token is; tokens of one slot can stand in each other's place."""

    WORD = "word"
    FUNCTION = "function"
    NUMBER = "number"
    YEAR = "year"
    TERM = "term"
    DATE = "date"
    CODE = "code"
    LABEL = "label"
    NAME = "name"
    ROLE = "role"
    UNIT = "unit"
    AWARD = "award"
    EXCLUSIVE = "exclusive"


class Token(NamedTuple):
    """A word or a fact; a tuple, because one is made for every word of every sentence that is checked.

    Attributes:
        key: what is compared: a canonical word, an ISO date, the key of a document number, ...
        slot: what it is.
        span: its place in the text.
        text: as written.
        part: ordinal of the stretch between two marks that it stands in.
        negated: it is denied ("không", "chưa").
        light: it says too little to be missed.
        group: for an exclusive word its group; for a number its counting unit; for a label the word before it.
        missing: the evidence must have it.
        note: for a number its hedge; for a year "compared"; for a date the word that bounds it ("trước"); for a
            label the word behind it; for a name "place" behind the noun of one.
        value: of a number.
        unit: of a body.
    """

    key: str
    slot: Slot
    span: Span
    text: str
    part: int = 0
    negated: bool = False
    light: bool = False
    group: str = ""
    missing: bool = True
    note: str = ""
    value: Decimal | None = None
    unit: Unit | None = None

    @property
    def weighs(self) -> bool:
        """True for what says something: neither a function word nor a word too light to be missed."""
        return self.slot is not Slot.FUNCTION and not self.light


_made = tuple.__new__  # what _replace does, without the walk over the names of the fields


def in_part(token: Token, part: int) -> Token:
    """Return ``token`` as it stands in the stretch ``part``."""
    return _made(Token, (*token[:4], part, *token[5:]))


def denied(token: Token) -> Token:
    """Return ``token`` as it is denied."""
    return _made(Token, (*token[:5], True, *token[6:]))


def runs_of(marks: Iterable[bool | None]) -> Iterator[list[int]]:
    """Yield the places of marked tokens that follow on each other; None neither counts nor breaks a run.

    Example:
        >>> list(runs_of([True, None, True, False, True]))
        [[0, 2], [4]]
    """
    run: list[int] = []
    for at, mark in enumerate(marks):
        if mark:
            run.append(at)
        elif run and mark is False:
            yield run
            run = []
    if run:
        yield run


def shown(number: Token) -> str:
    """Return a number as it is shown in a problem: with its counting unit."""
    return f"{number.text} {number.group}".strip()


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """The tokens of a text, and where each key stands among them."""

    text: str
    tokens: tuple[Token, ...]
    words: tuple[Word, ...]
    periods: tuple[Period, ...]
    places: dict[str, list[int]] = field(default_factory=dict)

    def numbers(self) -> list[Token]:
        """Return the numbers, in their order; each has a value."""
        return [token for token in self.tokens if token.slot is Slot.NUMBER]
