"""What the corpus holds, body by body and period by period."""

from __future__ import annotations

from assistant.composing import cite_figure
from assistant.coverage_map import coverage_csv, coverage_rows, coverage_table, map_coverage
from assistant.types import CitedFigure
from tests.assistant.corpus import HALF_2023, NEIGHBOUR_2023, YEAR_2022, statements


def _figures() -> list[CitedFigure]:
    read = statements(YEAR_2022, HALF_2023, NEIGHBOUR_2023)
    return [cite_figure(one.document, figure) for one in read for figure in one.figures]


def test_the_grid_is_a_recount_of_the_figures() -> None:
    """Every figure is in exactly one cell."""
    figures = _figures()
    assert sum(map_coverage(figures).counts.values()) == len(figures)


def test_the_table_names_the_periods_of_each_body() -> None:
    """One line a body, with the number of figures of each period."""
    assert "Phòng 8, VKSND tỉnh Sóc Trăng: năm 2022 (1)" in coverage_table(map_coverage(_figures()))


def test_the_csv_keeps_gaps_open() -> None:
    """A period without figures is a dash."""
    lines = coverage_csv(map_coverage(_figures())).splitlines()
    assert "–" in next(line for line in lines if "Phòng 8, VKSND tỉnh Sóc Trăng" in line)


def test_rows_hold_only_what_there_is() -> None:
    """For programs, gaps are left out."""
    found = map_coverage(_figures())
    assert len(coverage_rows(found)) == len(found.counts)
