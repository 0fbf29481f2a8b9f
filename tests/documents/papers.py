"""Documents of a province, put together for tests of scopes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from documents.periods.finding import label
from documents.scopes.scoper import Scoper
from documents.types import Block, BlockKind, Cell, Document, Level, Metadata, Period, PeriodKind, Scope, Span, Unit

PROVINCE = Unit(Level.PROVINCE, "Hậu Giang")
YEAR = Period(PeriodKind.YEAR, 2023)
Line = tuple[BlockKind, str]


def department(name: str) -> Unit:
    """Return a department of the province."""
    return Unit(Level.PROVINCE, "Hậu Giang", department=name)


def paper(lines: Sequence[Line | str], *, unit: Unit | None = PROVINCE, period: Period | None = YEAR) -> Document:
    """Return a document of the given lines; a plain string is a paragraph."""
    text, blocks = "", list[Block]()
    for line in lines:
        kind, words = (BlockKind.PARAGRAPH, line) if isinstance(line, str) else line
        blocks.append(Block(kind, Span(len(text), len(text) + len(words))))
        text += words + "\n"
    metadata = Metadata(unit=unit, province="Hậu Giang", period=period, published=date(2024, 1, 5))
    return Document("d", "d.txt", "Kết quả", text, tuple(blocks), metadata, "")


def scope(document: Document, figure: str) -> Scope:
    """Return the scope of ``figure``, taking its block for one sentence up to the full stop around it."""
    start = document.text.index(figure)
    block = next(block for block in document.blocks if block.span.start <= start < block.span.end)
    before = document.text.rfind(". ", block.span.start, start)
    after = document.text.find(". ", start, block.span.end)
    sentence = Span(before + 2 if before >= 0 else block.span.start, after + 1 if after >= 0 else block.span.end)
    return Scoper(document).scope_of(sentence, at=Span(start, start + len(figure)))


def when(found: Scope) -> str | None:
    """Return the label of the period of a scope."""
    return label(found.period) if found.period else None


def table(headers: Sequence[str], rows: Sequence[Sequence[str]], *, before: str = "Số liệu:") -> Document:
    """Return a document with one table: a row header, then value cells under ``headers``."""
    text, blocks = before + "\n", [Block(BlockKind.PARAGRAPH, Span(0, len(before)))]
    for name, *values in rows:
        start, cells = len(text), []
        text += name
        for header, value in zip(headers, values, strict=True):
            text += " | "
            cells.append(Cell(Span(len(text), len(text) + len(value)), name, header))
            text += value
        blocks.append(Block(BlockKind.TABLE_ROW, Span(start, len(text)), tuple(cells), table=0))
        text += "\n"
    metadata = Metadata(unit=PROVINCE, province="Hậu Giang", period=YEAR)
    return Document("d", "d.csv", "Số liệu", text, tuple(blocks), metadata, "")
