"""Figures as files that a person would send on."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from assistant.tables import HEADINGS, figures_csv, figures_table, write_figures_xlsx
from assistant.types import CitedFigure, PeriodLabel


def _figure(quote: str = "Thụ lý 1.054 vụ, tăng.", value: str = "1054") -> CitedFigure:
    return CitedFigure(
        indicator="thụ lý",
        value=Decimal(value),
        count_unit="vụ",
        province="Sóc Trăng",
        unit="VKSND tỉnh Sóc Trăng",
        period=PeriodLabel(None, None, "năm 2023"),
        change=None,
        document_id="0",
        source="bai.txt",
        quote=quote,
        start=0,
        end=len(quote),
    )


def test_csv_reads_back_with_its_headings() -> None:
    """Commas and line breaks of a sentence stay inside their cell."""
    rows = list(csv.reader(io.StringIO(figures_csv([_figure('Nêu "rõ",\nrồi: 5 vụ.')]))))
    assert (tuple(rows[0]), rows[1][5]) == (HEADINGS, 'Nêu "rõ",\nrồi: 5 vụ.')


def test_numbers_are_written_the_vietnamese_way() -> None:
    """A dot groups thousands."""
    assert "1.054 vụ" in figures_table([_figure()])


@pytest.mark.parametrize("opening", ["=", "+", "-", "@", "\t"])
def test_no_cell_is_run_as_a_formula(opening: str) -> None:
    """A spreadsheet that opens the file executes nothing of a document."""
    (_, row) = csv.reader(io.StringIO(figures_csv([_figure(f"{opening}1+1 vụ")])))
    assert row[5] == f"'{opening}1+1 vụ"


def test_the_workbook_has_real_numbers_below_a_frozen_heading(tmp_path: Path) -> None:
    """It can be summed and filtered at once."""
    write_figures_xlsx([_figure(), _figure(value="99.5")], tmp_path / "so-lieu.xlsx")
    sheet = load_workbook(tmp_path / "so-lieu.xlsx").worksheets[0]
    assert [sheet.cell(row, 2).value for row in (2, 3)] == [1054, 99.5]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:G3")


def test_no_figures_still_make_a_workbook(tmp_path: Path) -> None:
    """An empty list has its headings."""
    write_figures_xlsx([], tmp_path / "so-lieu.xlsx")
    sheet = load_workbook(tmp_path / "so-lieu.xlsx").worksheets[0]
    assert [tuple(cell.value for cell in row) for row in sheet.iter_rows()] == [HEADINGS]
