"""Lists that break a stated total down without saying again what they count: "Phòng 7: 3; Phòng 8: 5; ...".

Reports put them into footnotes, whose marks files often lose. Such a list is bound by its sum: it counts what the one
total of the whole body counts that is stated in the same document with exactly that value. Where several things of
different units could be meant, or none, the list gives no figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from documents.figures.indicators import canonical_indicator
from documents.language.compiling import compiled
from documents.language.patterns import pattern
from documents.language.sentences import split_sentences
from documents.language.text import canonical
from documents.numbers.counting import PERCENT
from documents.numbers.finding import NumberMention, find_numbers
from documents.scopes.scoper import Scoper
from documents.types import BlockKind, Document, Figure, Span

_ITEM = compiled(r"[^;:]{2,80}:\s*\d[\d.]*\s*(?:[;,.]|$)")
_NOBODY = pattern(r"\b(?:các|những)?\s*(?:đơn vị|huyện|phòng|khu vực|cơ quan)[^;:]*\b(?:khác|còn lại)\b")
_COUNTED = compiled(r":\s*\d")  # what every item holds, in one quick look
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Item:
    """One entry of a list: its name and its number, at spans of the document."""

    name: str
    number: NumberMention
    span: Span


def with_breakdowns(document: Document, figures: Sequence[Figure], scoper: Scoper) -> tuple[Figure, ...]:
    """Return ``figures`` and those of the lists that break one of them down, in reading order."""
    added = [
        figure
        for sentence in _bare_lists(document, figures)
        for figure in _of_list(document, sentence, figures, scoper)
    ]
    return tuple(sorted([*figures, *added], key=lambda figure: figure.span.start) if added else figures)


def _bare_lists(document: Document, figures: Sequence[Figure]) -> Iterator[Span]:
    read = {figure.sentence for figure in figures}
    for block in document.blocks:
        text = document.text_of(block.span)
        if block.kind is BlockKind.TABLE_ROW or len(_COUNTED.findall(text)) < _FEWEST:
            continue
        if len(_ITEM.findall(text)) < _FEWEST:
            continue
        for sentence in split_sentences(text):
            span = Span(block.span.start + sentence.start, block.span.start + sentence.end)
            if span not in read:
                yield span


def _of_list(document: Document, sentence: Span, figures: Sequence[Figure], scoper: Scoper) -> Iterator[Figure]:
    items = list(_items(document, sentence))
    total = _total(sum((item.number.value for item in items), Decimal(0)), figures) if len(items) >= _FEWEST else None
    if total is None:
        return
    for item in items:
        scope = scoper.scope_of(sentence, at=item.span)
        wording = f"{total.wording} – {item.name}"
        yield replace(
            total,
            indicator=canonical_indicator(total.wording, total.count_unit),
            wording=wording,
            value=item.number.value,
            span=item.span,
            sentence=sentence,
            unit=None if _NOBODY.match(canonical(item.name)) else scope.unit,
            change=None,
            pair=None,
            hedge=item.number.hedge,
            is_cell=False,
        )


def _items(document: Document, sentence: Span) -> Iterator[_Item]:
    text = document.text_of(sentence)
    numbers = {number.span.start: number for number in find_numbers(text)}
    for match in _ITEM.finditer(text):
        name, _, _ = match[0].rpartition(":")
        number = next((numbers[at] for at in range(match.start() + len(name), match.end()) if at in numbers), None)
        if number is not None:
            span = Span(sentence.start + number.span.start, sentence.start + number.span.end)
            yield _Item(name.strip(" ;,."), number, span)


def _total(value: Decimal, figures: Sequence[Figure]) -> Figure | None:
    """Return the figure of a whole body that has the sum of a list for its value, None if none or several kinds do."""
    fitting = [
        figure
        for figure in figures
        if figure.value == value and figure.count_unit != PERCENT and not figure.target and figure.change is None
    ]
    wholes = [figure for figure in fitting if figure.unit and not (figure.unit.department or figure.unit.locality)]
    kinds = {figure.count_unit for figure in wholes}
    return wholes[0] if len(kinds) == 1 else None
