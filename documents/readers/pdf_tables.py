"""Tables on a PDF page, where rules draw their cells.

A grid of rules states its cells itself: two neighbouring fields of the grid are one merged cell if no rule parts
them. Where the fields of a grid do not form rectangles the drawing is no table, and its text is left to be read as
lines.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.readers.pdf_words import Rule, Word
from documents.readers.wrapping import heal

_SAME = 3.0  # points; rules closer than this are drawn as one
_MAX_FIELDS = 20_000


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's fields: ``xs`` ascending, ``ys`` descending (top first), ``cells`` gives each field's merged cell."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[tuple[int, ...], ...]

    def holds(self, word: Word) -> bool:
        """Tell whether a word stands inside the table."""
        x, y = word.middle
        return self.xs[0] < x < self.xs[-1] and self.ys[-1] < y < self.ys[0]

    def rows(self, words: Iterable[Word]) -> list[list[str]]:
        """Return the cell texts that some words of the page give, merged cells repeated."""
        texts: dict[int, list[str]] = {}
        below = [-y for y in self.ys]
        for word in words:
            x, y = word.middle
            row = min(bisect_right(below, -y) - 1, len(self.cells) - 1)
            column = min(bisect_right(self.xs, x) - 1, len(self.xs) - 2)
            cell = self.cells[row][column]
            texts.setdefault(cell, []).append(word.text)
        return [[heal(texts.get(cell, [])) for cell in row] for row in self.cells]


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """Return the tables that rules draw: at least two rows and two columns each."""
    found: list[Grid] = []
    for group in _connected(_merged(rules)):
        xs = _positions([r.at for r in group if not r.is_horizontal], [r for r in group if r.is_horizontal])
        ys = _positions([r.at for r in group if r.is_horizontal], [r for r in group if not r.is_horizontal])[::-1]
        if len(xs) < 3 or len(ys) < 3 or len(xs) * len(ys) > _MAX_FIELDS:
            continue
        cells = _cells(xs, ys, group)
        if cells:
            found.append(Grid(xs, ys, cells))
    return found


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    """Join the pieces of one drawn line."""
    merged: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (rule.is_horizontal, round(rule.at / _SAME), rule.start)):
        last = merged[-1] if merged else None
        if (
            last
            and last.is_horizontal == rule.is_horizontal
            and abs(last.at - rule.at) < _SAME
            and rule.start <= last.end + _SAME
        ):
            merged[-1] = last._replace(end=max(last.end, rule.end))
        else:
            merged.append(rule)
    return merged


def _connected(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Group rules that touch each other, directly or through others."""
    left = set(range(len(rules)))
    while left:
        reached = [left.pop()]
        for at in reached:
            touching = [other for other in left if _touch(rules[at], rules[other])]
            reached += touching
            left.difference_update(touching)
        yield [rules[at] for at in reached]


def _touch(first: Rule, second: Rule) -> bool:
    if first.is_horizontal == second.is_horizontal:
        return False
    return (
        first.start - _SAME <= second.at <= first.end + _SAME and second.start - _SAME <= first.at <= second.end + _SAME
    )


def _positions(places: Iterable[float], crossing: Sequence[Rule]) -> tuple[float, ...]:
    """Return where a grid is parted along one axis; the ends of crossing rules stand in for a missing frame."""
    ends = [rule.start for rule in crossing] + [rule.end for rule in crossing]
    outer = [min(ends), max(ends)] if ends else []
    distinct: list[float] = []
    for place in sorted([*places, *outer]):
        if not distinct or place - distinct[-1] > _SAME:
            distinct.append(place)
    return tuple(distinct)


def _cells(xs: Sequence[float], ys: Sequence[float], rules: Sequence[Rule]) -> tuple[tuple[int, ...], ...]:
    """Number the merged cells of a grid, row by row; () if one of them is not a rectangle."""
    columns = [(left + right) / 2 for left, right in pairwise(xs)]
    rows = [(top + bottom) / 2 for top, bottom in pairwise(ys)]
    cells: list[list[int]] = []
    for row, y in enumerate(rows):
        cells.append([])
        for column, x in enumerate(columns):
            number = row * len(columns) + column
            if column and not _parted(rules, False, at=xs[column], across=y):
                number = cells[row][column - 1]
            elif row and not _parted(rules, True, at=ys[row], across=x):
                number = cells[row - 1][column]
            cells[row].append(number)
    frozen = tuple(map(tuple, cells))
    return frozen if _are_rectangles(frozen) else ()


def _parted(rules: Sequence[Rule], is_horizontal: bool, *, at: float, across: float) -> bool:
    return any(
        rule.is_horizontal == is_horizontal and abs(rule.at - at) <= _SAME and rule.start <= across <= rule.end
        for rule in rules
    )


def _are_rectangles(cells: Sequence[Sequence[int]]) -> bool:
    places: dict[int, list[tuple[int, int]]] = {}
    for row, numbers in enumerate(cells):
        for column, number in enumerate(numbers):
            places.setdefault(number, []).append((row, column))
    return all(
        len(found) == (found[-1][0] - found[0][0] + 1) * (1 + max(c for _, c in found) - min(c for _, c in found))
        for found in places.values()
    )
