"""A statement prepared for checking: its outline, what governs it, and whom and when it speaks about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from assistant.guard.text.reading import read
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.weighing.statements import Statement
from documents.language.text import normalise
from documents.types import BlockKind, Figure, Period, Unit

_TOGETHER = (Slot.NUMBER, Slot.LABEL)
_KEPT = 4096  # prepared statements; one takes some ten kilobytes


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A statement read for comparison.

    ``words`` are all its words, ``keys`` its words and facts without the words that names of bodies are made of,
    ``around`` those of its title, heading and paragraph label, ``said`` both; ``slots`` tells for each slot the places
    of the tokens that compete in it, ``pairs`` which keys stand side by side.
    """

    statement: Statement
    outline: Outline
    keys: frozenset[str]
    said: frozenset[str]
    around: frozenset[str]
    slots: dict[Slot, tuple[int, ...]]
    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]

    @property
    def unit(self) -> Unit | None:
        """The body that the statement speaks about."""
        return self.statement.scope.unit

    @property
    def period(self) -> Period | None:
        """The period that the statement speaks about."""
        return self.statement.scope.period


@lru_cache(maxsize=_KEPT)
def source_of(statement: Statement) -> Source:
    """Return ``statement`` prepared; readings are kept, because the same evidence is cited again and again."""
    home = statement.scope.unit or statement.document.metadata.unit
    if statement.kind is BlockKind.TABLE_ROW:
        outline = _read_row(statement, home)
    else:
        outline = read(normalise(statement.text), home=home)
    words = frozenset(word.text for word in outline.words)
    pairs = frozenset(pairwise(token.key for token in outline.tokens))
    keys, around = _keys(outline), _around(statement)
    return Source(statement, outline, keys, keys | around, around, _slots(outline), words, pairs)


def _keys(outline: Outline) -> frozenset[str]:
    bodies = [token.span for token in outline.tokens if token.slot is Slot.UNIT]
    words = {
        word.text for word in outline.words if not any(span.start <= word.span.start < span.end for span in bodies)
    }
    return frozenset(outline.places) | words


def _slots(outline: Outline) -> dict[Slot, tuple[int, ...]]:
    """Return the places of each slot; numbers and labels, which may be read as each other, are looked up together."""
    found: dict[Slot, list[int]] = {}
    for at, token in enumerate(outline.tokens):
        for slot in _TOGETHER if token.slot in _TOGETHER else (token.slot,):
            found.setdefault(slot, []).append(at)
    return {slot: tuple(places) for slot, places in found.items()}


def _around(statement: Statement) -> frozenset[str]:
    """Return the words that govern a statement: title and heading as it holds them, and its document's opening."""
    found = set(statement.around.exact) | _title_keys(statement.document.title)
    for period in (statement.scope.period, *statement.periods):
        if period:
            found |= {str(period.year), str(period.last_year or period.year)}
    return frozenset(found)


@lru_cache(maxsize=1024)
def _title_keys(title: str) -> frozenset[str]:
    outline = read(normalise(title))
    return frozenset(outline.places) | {word.text for word in outline.words}


def _read_row(statement: Statement, home: Unit | None) -> Outline:
    """Read a table row as the sentences that its cells stand for: headers, then the number with its unit."""
    figures = [figure for figure in statement.figures if figure.sentence == statement.span]
    told = [_told(statement, figure) for figure in figures]
    rest = _without(statement, figures)
    outline = read(normalise(" ; ".join([*told, rest])), home=home)
    return replace(outline, tokens=tuple(_counted(outline.tokens, figures)))


def _told(statement: Statement, figure: Figure) -> str:
    number = statement.document.text_of(figure.span).split(" ")[0]
    return f"{figure.wording} {number} {figure.count_unit}"


def _without(statement: Statement, figures: Sequence[Figure]) -> str:
    """Return the text of a row with the numbers of its figures blanked out: bare, they would count anything."""
    text, start = statement.text, statement.span.start
    for figure in figures:
        first, last = figure.span.start - start, figure.span.end - start
        text = text[:first] + " " * (last - first) + text[last:]
    return text


def _counted(tokens: Sequence[Token], figures: Sequence[Figure]) -> list[Token]:
    """Give the numbers of a row the counting unit that its figure was resolved to."""
    units = {figure.value: figure.count_unit for figure in figures}
    return [
        token._replace(group=units[token.value]) if token.slot is Slot.NUMBER and token.value in units else token
        for token in tokens
    ]
