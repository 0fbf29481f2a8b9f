"""Figures as tables to take along: CSV and XLSX with the sentence that each number rests on."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from io import BytesIO, StringIO

from ui.objects import Figure
from ui.showing import number, plain
from ui.texts import say

COLUMNS = ("indicator", "unit", "province", "period", "value", "count_unit", "change", "quote", "title")
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDTHS = (28, 32, 14, 22, 12, 12, 18, 80, 50)
# A cell that begins like this would be read as a formula by a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def figure_row(figure: Figure, titles: Mapping[str, str]) -> dict[str, str | float]:
    """Return a figure as one row, by the names in ``COLUMNS``."""
    return {
        "indicator": plain(figure.indicator),
        "unit": plain(figure.unit or ""),
        "province": plain(figure.province or ""),
        "period": plain(figure.label),
        "value": int(figure.value) if figure.value % 1 == 0 else figure.value,
        "count_unit": plain(figure.count_unit),
        "change": _change(figure),
        "quote": plain(figure.quote),
        "title": plain(titles.get(figure.document_id, figure.source)),
    }


def csv_file(figures: Sequence[Figure], titles: Mapping[str, str]) -> bytes:
    """Return figures as CSV that a Vietnamese spreadsheet opens: UTF-8 with its mark, ";" between, "," in decimals."""
    target = StringIO()
    writer = csv.writer(target, delimiter=";")
    writer.writerow(_headers())
    for figure in figures:
        row = {**figure_row(figure, titles), "value": _decimal(figure.value)}
        writer.writerow([_harmless(row[name]) for name in COLUMNS])
    return target.getvalue().encode("utf-8-sig")


def xlsx_file(figures: Sequence[Figure], titles: Mapping[str, str]) -> bytes:
    """Return figures as a workbook with numbers as numbers, a fixed head row and a filter."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = say("figures.sheet")
    sheet.append(_headers())
    for figure in figures:
        row = figure_row(figure, titles)
        sheet.append([_harmless(row[name]) for name in COLUMNS])
    for letter, width in zip("ABCDEFGHI", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for cells in sheet.iter_rows(min_row=2):
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _headers() -> list[str]:
    return [say(f"figures.column.{name}") for name in COLUMNS]


def _change(figure: Figure) -> str:
    if figure.change is None:
        return ""
    value = "" if figure.change.value is None else number(figure.change.value)
    parts = (figure.change.direction, value, figure.change.count_unit or "", figure.change.versus or "")
    return plain(" ".join(part for part in parts if part))


def _decimal(value: float) -> str:
    return f"{value:g}".replace(".", ",") if value % 1 else f"{value:.0f}"


def _harmless(value: str | float) -> str | float:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
