"""Figures of sample documents labelled by hand: one file per document, one figure per line, in reading order.

Each line says what a reader sees: the number as written, its value, the counting units that may be given for it, words
that say what is counted, whose figure it is and for which period, result or target, and the change stated with it.
``data/figures/README.md`` describes the fields.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from documents.types import Document, Span
from evals.datasets.dataset import DATA
from evals.datasets.fields import Fields
from evals.errors import BadDataset

FOLDER = DATA / "figures"
NO_SINGLE_BODY = "–"
ANY_PAIR = "any"
# Documents on which the rules were tuned; the others were labelled afterwards.
DEVELOPMENT = frozenset(
    [
        "an-giang-nguon-tin-nam-2023.txt",
        "bac-lieu-phong-7-8-nam-2024.txt",
        "ca-mau-chi-tieu-nam-2022-2024.xlsx",
        "ca-mau-tong-ket-nam-2025.md",
        "da-nang-nam-2021.txt",
        "da-nang-nam-2025.docx",
        "hau-giang-phong-7-8-nam-2022.txt",
        "hau-giang-phong-7-8-nam-2024.txt",
        "kien-giang-6-thang-nam-2024.docx",
        "kien-giang-6-thang-nam-2025.txt",
        "thanh-hoa-6-thang-2024.txt",
        "thanh-hoa-9-thang-2024.txt",
        "thanh-hoa-nam-2023.html",
        "tp-hcm-6-thang-2024.html",
        "vinh-long-khu-vuc-nam-2025.xlsx",
    ]
)
_NUMBER_START = re.compile(r"[-+−–]?\d")
_CHANGE = re.compile(r"(tăng|giảm|vượt) (-?\d+(?:\.\d+)?) (\S.*)")


@dataclass(frozen=True, slots=True)
class ChangeLabel:
    """A change stated with a figure; ``count_units`` are the units that may be given for it."""

    direction: str
    value: Decimal
    count_units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureLabel:
    """A figure as a reader sees it; empty ``units`` or ``periods`` mean that the slot is not judged.

    Attributes:
        text: the number as it stands in the text, the cell's text for a cell.
        value: its value.
        count_units: counting units that may be given for it.
        words: phrases that the wording has to hold, with the counting unit counted in.
        without: phrases that the wording must not hold: a neighbour's.
        units: labels of bodies that may be given; ``NO_SINGLE_BODY`` for none.
        periods: labels of periods that may be given.
        target: True for a plan or target.
        change: the change stated with it, or that it is.
        pair: name shared by figures that are stated as one; ``ANY_PAIR`` if it does not matter.
        hedge: the word that makes it inexact.
        optional: neither missed nor wrong: a number word that only announces what is listed ("ba việc").
        cell: table ordinal, row header and column header of a cell.
    """

    text: str
    value: Decimal
    count_units: tuple[str, ...]
    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    target: bool = False
    change: ChangeLabel | None = None
    pair: str | None = None
    hedge: str | None = None
    optional: bool = False
    cell: tuple[int, str, str] | None = None


def load_figure_labels(path: Path) -> tuple[FigureLabel, ...]:
    """Return the labels of one document.

    Raises:
        BadDataset: a line cannot be used.
    """
    found: list[FigureLabel] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            fields = Fields(json.loads(line, parse_float=Decimal), path, number)
        except json.JSONDecodeError as error:
            raise BadDataset(path, number, "", f"JSON sai ở ký tự {error.pos + 1}: {error.msg}") from error
        found.append(_label(fields))
        fields.done()
    return tuple(found)


def _label(fields: Fields) -> FigureLabel:
    value = fields.decimal("value")
    if value is None:
        fields.fail("value", "cần một số")
    table = fields.decimal("table")
    cell = None if table is None else (int(table), fields.optional("row") or "", fields.optional("column") or "")
    return FigureLabel(
        text=fields.text("text"),
        value=value,
        count_units=_listed(fields, "count_units"),
        words=_listed(fields, "words"),
        without=_listed(fields, "without"),
        units=_listed(fields, "units"),
        periods=_listed(fields, "periods"),
        target=bool(fields.optional("target")),
        change=_change(fields),
        pair=fields.optional("pair"),
        hedge=fields.optional("hedge"),
        optional=bool(fields.optional("optional")),
        cell=cell,
    )


def _listed(fields: Fields, name: str) -> tuple[str, ...]:
    """Return a list that is written as one text, its entries parted by "; "."""
    return tuple(entry.strip() for entry in (fields.optional(name) or "").split(";") if entry.strip())


def _change(fields: Fields) -> ChangeLabel | None:
    text = fields.optional("change")
    if text is None:
        return None
    read = _CHANGE.fullmatch(text)
    if read is None:
        fields.fail("change", f"cần dạng “tăng 37 vụ”, đang là “{text}”")
    return ChangeLabel(read[1], Decimal(read[2]), tuple(read[3].split("|")))


def places(document: Document, labels: Sequence[FigureLabel]) -> list[Span]:
    """Return where each label's number starts and its text ends, in the document's text.

    Raises:
        LookupError: the text of a label does not stand behind the one before it, or no such cell exists.
    """
    return list(_places(document, labels))


def _places(document: Document, labels: Sequence[FigureLabel]) -> Iterator[Span]:
    cells = {
        (block.table, cell.row_header, cell.column_header): (cell.span, block.span.end)
        for block in document.blocks
        for cell in block.cells
    }
    at = 0
    for label in labels:
        if label.cell is not None:
            if label.cell not in cells:
                raise LookupError(f"{document.source}: no cell {label.cell}")
            span, at = cells[label.cell]
            number = _NUMBER_START.search(document.text, span.start, span.end)
            yield Span(number.start() if number else span.start, span.end)
            continue
        found = re.compile(rf"(?<![\d.,]){re.escape(label.text)}").search(document.text, at)
        if found is None:
            raise LookupError(f"{document.source}: {label.text!r} not found behind character {at}")
        at = found.end()
        yield Span(*found.span())
