"""What the sentences and table rows of a document say: each with its words, figures, scope, and what it names.

Reading them costs some 40 ms a document, so it is done once, when the document is indexed, and kept with it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from documents.governing import governed_blocks
from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.language.sentences import split_sentences
from documents.language.terms import content_terms, qualifiers, terms
from documents.language.words import Word
from documents.organisations.bare_districts import with_listed_districts
from documents.organisations.finding import PROCURACY, find_units
from documents.periods.finding import PeriodUse, find_periods
from documents.types import Block, BlockKind, Document, Figure, Period, PeriodKind, Scope, Span, Unit

if TYPE_CHECKING:
    from documents.scopes.scoper import Scoper
# "Cụ thể nhóm này có 12 vụ", "Năm 2022, con số tương ứng là 131 vụ", "Qua kiểm sát đã ban hành 9 kiến nghị": what it is
# about stands in the sentence before.
_POINTS_BACK = compiled(
    loosen(
        r"\W*(?:[^\W\d]+ ){0,4}?(?:(?:nhóm|loại|số)(?: án| tội)?|án|tội|tội phạm|khâu|lĩnh vực|mảng)"
        r" (?:này|đó|ấy)(?!\w)"
        r"|[^.;]{0,40}?(?<!\w)(?:con số|số liệu|số) tương ứng(?!\w)"
        r"|\W*(?:thông )?qua (?:(?:công tác|hoạt động|các đợt|đợt|cuộc|việc) )?(?:trực tiếp )?(?:kiểm sát|kiểm tra"
        r"|thanh tra|xác minh|đó)(?: trực tiếp)?(?=,| (?:đã|phát hiện|ban hành|phòng|đơn vị|viện)(?!\w))"
    ),
    re.IGNORECASE,
)
_FIELD = "field"  # the group of qualifiers


@dataclass(frozen=True, slots=True, eq=False)
class TermSet:
    """The content words of a text, for membership tests in marked and in unmarked spelling."""

    exact: frozenset[str]
    folded: frozenset[str]
    pairs: frozenset[tuple[str, str]]  # neighbours, folded

    @classmethod
    def of(cls, sequence: tuple[Word, ...]) -> TermSet:
        """Return the set of the given words."""
        folded = [word[1] for word in sequence]
        return cls(
            frozenset([word[0] for word in sequence]),
            frozenset(folded),
            frozenset(itertools.pairwise(folded)),
        )

    def has(self, word: Word) -> bool:
        """True if a word stands in the text; one without marks may stand for any syllable of the same letters."""
        return word.text in self.exact or (not word.is_marked and word.folded in self.folded)


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What matching needs to know of a text: its content words and the exclusive qualifiers it names."""

    words: TermSet
    named: dict[str, frozenset[str]]


@lru_cache(maxsize=4096)
def read_terms(text: str) -> Reading:
    """Return what is read in ``text``; titles, headings and wordings recur, so readings are kept."""
    sequence = terms(text)
    return Reading(TermSet.of(content_terms(sequence)), qualifiers(sequence))


@dataclass(frozen=True, slots=True, eq=False)
class StatementContent:
    """What a sentence or table row of a document says.

    Attributes:
        span: its place in the document's text.
        kind: the kind of block it stands in.
        scope: whose statement it is, for which period, plan or result.
        own: its content words.
        around: content words of what governs it: title, heading, paragraph label.
        named: exclusive qualifiers that it names.
        named_around: exclusive qualifiers that its surroundings name.
        figures: the figures it states.
        segments: what is read in the words around each figure.
        own_units: bodies named in it.
        units: bodies named in it or in what governs it.
        own_periods: reporting periods named in it.
        periods: reporting periods named in it or in what governs it.
        order: its ordinal within the document.
    """

    span: Span
    kind: BlockKind
    scope: Scope
    own: TermSet
    around: TermSet
    named: dict[str, frozenset[str]]
    named_around: dict[str, frozenset[str]]
    figures: tuple[Figure, ...]
    segments: tuple[Reading, ...]
    own_units: tuple[Unit, ...]
    units: tuple[Unit, ...]
    own_periods: tuple[Period, ...]
    periods: tuple[Period, ...]
    order: int


def read_statements(document: Document, *, scoper: Scoper, figures: Iterable[Figure]) -> tuple[StatementContent, ...]:
    """Return the statements of ``document`` in reading order.

    Args:
        document: the document that ``scoper`` knows.
        scoper: resolves whom and when a stretch of the document speaks about.
        figures: the figures of the document.
    """
    stated: dict[Span, list[Figure]] = {}
    for figure in figures:
        stated.setdefault(figure.sentence, []).append(figure)
    return tuple(
        _statement(document, block, span, around, scoper.scope_of(span), tuple(stated.get(span, ())), order)
        for order, (block, span, around) in enumerate(_sentences(document))
    )


def _sentences(document: Document) -> Iterator[tuple[Block, Span, str]]:
    """Yield each sentence with its block and the text that governs it."""
    for block, governing in governed_blocks(document):
        text = document.text_of(block.span)
        if block.kind is BlockKind.TABLE_ROW:
            yield block, block.span, governing
            continue
        before = ""
        for sentence in split_sentences(text):
            words = text[sentence.start : sentence.end]
            around = f"{governing}\n{before}" if _POINTS_BACK.match(words) else governing
            yield block, Span(block.span.start + sentence.start, block.span.start + sentence.end), around
            before = words


def _statement(  # noqa: PLR0913 - the one place where the parts of a statement meet
    document: Document,
    block: Block,
    span: Span,
    around: str,
    scope: Scope,
    figures: tuple[Figure, ...],
    order: int,
) -> StatementContent:
    text = document.text_of(span)
    own, governing = read_terms(text), read_terms(around)
    return StatementContent(
        span=span,
        kind=block.kind,
        scope=scope,
        own=own.words,
        around=governing.words,
        named=own.named,
        named_around=governing.named | _nearest_field(around),
        figures=figures,
        segments=tuple(read_terms(f"{figure.wording} {figure.count_unit}") for figure in figures),
        own_units=_units(text, document.metadata.unit),
        units=_units(text, document.metadata.unit) + _units(around, document.metadata.unit),
        own_periods=_periods(text) + _parts_named(text, scope.period.year if scope.period else None),
        periods=_periods(text) + _periods(around),
        order=order,
    )


def _nearest_field(around: str) -> dict[str, frozenset[str]]:
    """Return the field of work that the innermost of the lines around a statement names, nothing if none does.

    Under "2. Án hành chính" of a report titled "... các vụ, việc dân sự và vụ án hành chính" nothing is of both.
    """
    lines = (read_terms(line).named.get(_FIELD) for line in reversed(around.split("\n")))
    named = next((values for values in lines if values), None)
    return {_FIELD: named} if named else {}


@lru_cache(maxsize=2048)
def _units(text: str, home: Unit | None) -> tuple[Unit, ...]:
    named = with_listed_districts(text, find_units(text, home=home), home.province if home else None)
    return tuple(mention.unit for mention in named if mention.body == PROCURACY)


@lru_cache(maxsize=2048)
def _periods(text: str) -> tuple[Period, ...]:
    return tuple(mention.period for mention in find_periods(text))


@lru_cache(maxsize=2048)
def _parts_named(text: str, year: int | None) -> tuple[Period, ...]:
    """Return the parts of ``year`` that a sentence names without it: "hoàn thành trong quý III"."""
    if year is None:
        return ()
    told = _periods(text)
    named = (m.period for m in find_periods(text, reference=year) if m.use is PeriodUse.STATED)
    return tuple(period for period in named if period.kind is not PeriodKind.YEAR and period not in told)
