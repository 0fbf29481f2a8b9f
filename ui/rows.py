"""Rows of tables: the cleaned text of a document writes one as "header: value | header: value"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from ui.objects import Figure
from ui.showing import number

_WORD = re.compile(r"\w+")


class Cell(NamedTuple):
    """A cell of a row with its header; ``marked`` tells that it is the one to look at."""

    name: str
    value: str
    marked: bool = False


def cells_of(text: str) -> tuple[Cell, ...]:
    """Return the cells of a row; nothing if ``text`` is not a row.

    Example:
        >>> cells_of("Đơn vị: Phòng 7 | Thụ lý – Vụ: 74")
        (Cell(name='Đơn vị', value='Phòng 7', marked=False), Cell(name='Thụ lý – Vụ', value='74', marked=False))
    """
    parts = [part.partition(": ") for part in text.split(" | ")]
    if len(parts) < 2 or not all(colon for _, colon, _ in parts):
        return ()
    return tuple(Cell(name.strip(), value.strip()) for name, _, value in parts)


def figure_asked_for(question: str, figures: Iterable[Figure]) -> Figure | None:
    """Return the one figure that a question asks for, None where that is not beyond doubt.

    Its counting unit and every word of its indicator stand in the question, and no figure of another value does so
    as well: a wrong mark would be worse than none.
    """
    asked = words_of(question)
    fit = [one for one in figures if words_of(one.indicator) | words_of(one.count_unit) <= asked]
    longest = max((len(words_of(one.indicator)) for one in fit), default=0)
    best = [one for one in fit if len(words_of(one.indicator)) == longest]
    return best[0] if len({(one.value, one.count_unit) for one in best}) == 1 else None


def mark_cell(cells: tuple[Cell, ...], figure: Figure | None) -> tuple[Cell, ...]:
    """Return the row with the cell of ``figure`` marked, unmarked if it is not the only one that fits."""
    if figure is None:
        return cells
    wanted = words_of(figure.indicator) | words_of(figure.count_unit)
    fit = [cell for cell in cells if cell.value == number(figure.value)]
    named = [cell for cell in fit if wanted <= words_of(cell.name)] or fit
    return tuple(cell._replace(marked=len(named) == 1 and cell is named[0]) for cell in cells)


def split_at_figure(text: str, figure: Figure | None) -> list[tuple[str, bool]]:
    """Return ``text`` in parts, the one that writes ``figure`` marked; one part if it stands there not exactly once."""
    if figure is None:
        return [(text, False)]
    value = re.escape(number(figure.value))
    found = list(re.finditer(rf"(?<![\d.,])0*{value}\s+{re.escape(figure.count_unit)}\b", text))
    if len(found) != 1:
        return [(text, False)]
    start, end = found[0].span()
    return [part for part in ((text[:start], False), (text[start:end], True), (text[end:], False)) if part[0]]


def words_of(text: str) -> set[str]:
    """Return the words of a text, letters and digits alone, small."""
    return set(_WORD.findall(text.casefold()))
