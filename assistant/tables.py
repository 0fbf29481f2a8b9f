"""Figures as tables that a person would send on: text, CSV, XLSX."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from assistant.types import CitedFigure
from documents.numbers.finding import format_number

HEADINGS = ("Chỉ tiêu", "Số liệu", "Đơn vị tính", "Đơn vị", "Kỳ", "Câu nguồn", "Tài liệu")
# A cell that begins like a formula would be run as one by a spreadsheet.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def figures_csv(figures: Sequence[CitedFigure]) -> str:
    """Return the figures as CSV with a heading row; numbers the Vietnamese way."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADINGS)
    writer.writerows([_safe(cell) for cell in _row(figure)] for figure in figures)
    return text.getvalue()


def figures_table(figures: Sequence[CitedFigure]) -> str:
    """Return the figures as lines for a terminal: the figure first, then where it stands."""
    return "\n".join(
        f"{value} {unit} – {indicator} ({', '.join(part for part in (body, period) if part) or 'không rõ'})\n"
        f"    “{quote}”\n    {source}"
        for indicator, value, unit, body, period, quote, source in map(_row, figures)
    )


def write_figures_xlsx(figures: Sequence[CitedFigure], file: Path) -> None:
    """Write the figures as a workbook with real numbers, a frozen heading row and a filter."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.active
    if sheet is None:
        raise RuntimeError("a new workbook has a sheet")
    sheet.title = "Số liệu"
    sheet.append(HEADINGS)
    for figure in figures:
        cells: list[str | float] = [_safe(cell) for cell in _row(figure)]
        cells[1] = float(figure.value)
        sheet.append(cells)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for letter, width in zip("ABCDEFG", (34, 12, 14, 38, 20, 90, 40), strict=True):
        sheet.column_dimensions[letter].width = width
    for (cell,) in sheet.iter_rows(min_row=2, min_col=6, max_col=6):
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    book.save(file)


def _row(figure: CitedFigure) -> tuple[str, ...]:
    return (
        figure.indicator,
        format_number(figure.value),
        figure.count_unit,
        figure.unit or figure.province or "",
        figure.period.label if figure.period else "",
        figure.quote,
        figure.source,
    )


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
