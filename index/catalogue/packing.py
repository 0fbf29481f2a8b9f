"""The statements of a document in little room, and out of it again within a millisecond or two.

The title and the heading above a paragraph govern each of its sentences, and words, bodies and periods come back all
the time: each is written once, and what has it says in which place it stands. A question opens half a dozen documents,
so rows are plain lists, which are read in a third of the time that objects with names take.
"""

from __future__ import annotations

import zlib
from collections.abc import Hashable, Iterable, Sequence
from decimal import Decimal
from itertools import chain
from sys import intern
from typing import Any, Generic, TypeVar

from documents.statements import Reading, StatementContent, TermSet
from documents.types import BlockKind, Change, Figure, Period, Scope, Span, Unit
from index.catalogue.codec import decode_period, decode_unit, encode

T = TypeVar("T", bound=Hashable)
Row = Sequence[Any]
Named = dict[str, frozenset[str]]
_NONE = -1  # place of what is not there: the last of a list that ends with None
_KINDS = {kind.value: kind for kind in BlockKind}


def pack_statements(statements: Sequence[StatementContent]) -> bytes:
    """Return the statements of a document as bytes."""
    from pydantic_core import to_json

    return zlib.compress(to_json(_Packing().packed(statements)), level=1)


def unpack_statements(content: bytes) -> tuple[StatementContent, ...]:
    """Return the statements that ``pack_statements`` wrote."""
    from pydantic_core import from_json

    words, units, periods, readings, rows = from_json(zlib.decompress(content))
    words = [intern(word) for word in words]  # the same strings for all documents
    unpacking = _Unpacking(
        [*map(decode_unit, units), None],
        [*map(decode_period, periods), None],
        [_reading(row, words) for row in readings],
    )
    return tuple(map(unpacking.statement, rows))


class _Listed(Generic[T]):
    """Values, each once, and the place of each."""

    def __init__(self) -> None:
        self._places: dict[T, int] = {}

    def place(self, value: T | None) -> int:
        return _NONE if value is None else self._places.setdefault(value, len(self._places))

    def places(self, values: Iterable[T]) -> list[int]:
        places = self._places  # of half a million words in a hundred documents
        return [places.setdefault(value, len(places)) for value in values]

    def values(self) -> list[T]:
        return [*self._places]


class _Packing:
    """What the statements of one document have in common."""

    def __init__(self) -> None:
        self._words, self._units, self._periods = _Listed[str](), _Listed[Unit](), _Listed[Period]()
        self._readings: dict[Hashable, tuple[int, Row]] = {}

    def packed(self, statements: Sequence[StatementContent]) -> Row:
        rows = [self._statement(one) for one in statements]
        units, periods = map(encode, self._units.values()), map(encode, self._periods.values())
        readings = [row for _, row in self._readings.values()]
        return [self._words.values(), [*units], [*periods], readings, rows]

    def _statement(self, one: StatementContent) -> Row:
        scope = one.scope
        return [
            one.span,
            one.kind.value,
            [self._units.place(scope.unit), self._periods.place(scope.period)],
            [scope.plan, scope.own_unit, scope.own_period],
            [self._reading(one.own, one.named), self._reading(one.around, one.named_around)],
            [self._figure(figure) for figure in one.figures],
            [self._reading(segment.words, segment.named) for segment in one.segments],
            [self._units.places(one.own_units), self._units.places(one.units)],
            [self._periods.places(one.own_periods), self._periods.places(one.periods)],
            one.order,
        ]

    def _figure(self, one: Figure) -> Row:
        change = one.change
        return [
            one.indicator,
            one.wording,
            str(one.value),
            one.count_unit,
            one.span,
            one.sentence,
            self._units.place(one.unit),
            self._periods.place(one.period),
            one.hedge,
            one.target,
            change and [change.direction, _digits(change.value), change.count_unit, change.versus],
            one.pair,
            one.is_cell,
        ]

    def _reading(self, terms: TermSet, named: Named) -> int:
        key = (terms.exact, terms.folded, terms.pairs, frozenset(named.items()))
        if key not in self._readings:
            texts = (sorted(terms.exact), sorted(terms.folded), chain.from_iterable(sorted(terms.pairs)))
            row = [*map(self._words.places, texts), {group: sorted(values) for group, values in named.items()}]
            self._readings[key] = (len(self._readings), row)
        return self._readings[key][0]


class _Unpacking:
    """The lists of one document, for putting its statements together."""

    def __init__(
        self, units: Sequence[Unit | None], periods: Sequence[Period | None], readings: Sequence[Reading]
    ) -> None:
        self._units, self._periods, self._readings = units, periods, readings

    def statement(self, row: Row) -> StatementContent:
        span, kind, (unit, period), flags, (own, around), figures, segments, units, periods, order = row
        of_own, of_around = self._readings[own], self._readings[around]
        own_units, all_units = ([self._units[at] for at in places] for places in units)
        own_periods, all_periods = ([self._periods[at] for at in places] for places in periods)
        return StatementContent(
            span=Span(*span),
            kind=_KINDS[kind],
            scope=Scope(self._units[unit], self._periods[period], *flags),
            own=of_own.words,
            around=of_around.words,
            named=of_own.named,
            named_around=of_around.named,
            figures=tuple([self._figure(figure) for figure in figures]),
            segments=tuple([self._readings[at] for at in segments]),
            own_units=tuple(filter(None, own_units)),
            units=tuple(filter(None, all_units)),
            own_periods=tuple(filter(None, own_periods)),
            periods=tuple(filter(None, all_periods)),
            order=order,
        )

    def _figure(self, row: Row) -> Figure:
        indicator, wording, value, count_unit, span, sentence, unit, period, hedge, target, change, pair, is_cell = row
        return Figure(
            indicator=indicator,
            wording=wording,
            value=Decimal(value),
            count_unit=count_unit,
            span=Span(*span),
            sentence=Span(*sentence),
            unit=self._units[unit],
            period=self._periods[period],
            hedge=hedge,
            target=target,
            change=change and Change(change[0], change[1] and Decimal(change[1]), *change[2:]),
            pair=pair,
            is_cell=is_cell,
        )


_TERMS = ("exact", "folded", "pairs")
_set = object.__setattr__  # what is set here shows to nobody: outside, the terms are as frozen as any


class _KeptTerms(TermSet):
    """Words that are put together when somebody first looks for one.

    Of most statements of an open document body and period tell that they answer nothing. Their words would be half of
    the time that opening takes, and most of the objects that the garbage collector then walks through.
    """

    __slots__ = ("_row", "_words")
    _row: Row
    _words: Sequence[str]

    def __init__(self, row: Row, words: Sequence[str]) -> None:
        _set(self, "_row", row)
        _set(self, "_words", words)

    def __getattr__(self, name: str) -> Any:
        # Called for what is not there yet; once put together, a set is found without coming here.
        if name not in _TERMS:
            raise AttributeError(name)
        exact, folded, pairs = self._row
        word = self._words.__getitem__
        neighbours = map(word, pairs)
        _set(self, "exact", frozenset(map(word, exact)))
        _set(self, "folded", frozenset(map(word, folded)))
        _set(self, "pairs", frozenset(zip(neighbours, neighbours, strict=True)))
        return getattr(self, name)


def _reading(row: Row, words: Sequence[str]) -> Reading:
    *terms, named = row
    return Reading(_KeptTerms(terms, words), {group: frozenset(values) for group, values in named.items()})


def _digits(value: Decimal | None) -> str | None:
    return None if value is None else str(value)
