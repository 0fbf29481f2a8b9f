"""Figures side by side: units in rows, periods in columns, and what keeps them from being compared."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from documents.organisations.provinces import UnknownProvince, predecessors_of, today_of
from documents.organisations.reform import merged_on
from ui.objects import Figure

_YEAR = re.compile(r"(?:19|20)\d\d")
_FIRST_HALF = re.compile(r"đầu năm|quý I{1,2}\b|\b[1-6] tháng|\btháng [1-6]\b")
# The longest shape first where several fit: "6 tháng cuối năm 2024" is no year.
_SHAPES = (
    ("second_half", re.compile(r"tháng cuối năm|cuối năm")),
    ("months", re.compile(r"\d+ tháng")),
    ("quarter", re.compile(r"quý")),
    ("month", re.compile(r"tháng \d")),
    ("window", re.compile(r"từ ngày|tuần")),
    ("range", re.compile(r"giai đoạn")),
    ("year", re.compile(r"năm")),
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One indicator in one counting unit.

    Attributes:
        cells: the figures by unit and period; several where documents state different values.
        warnings: names of texts below ``figures.warning``, with the units concerned.
    """

    units: tuple[str, ...]
    periods: tuple[str, ...]
    cells: Mapping[tuple[str, str], tuple[Figure, ...]]
    warnings: tuple[tuple[str, str], ...]


def compare(figures: Iterable[Figure], units: Sequence[str], periods: Sequence[str]) -> Comparison:
    """Set figures of one indicator and counting unit side by side; gaps stay empty."""
    found: dict[tuple[str, str], dict[float, Figure]] = defaultdict(dict)
    for figure in figures:
        if figure.unit and figure.unit in units and figure.label in periods:
            found[figure.unit, figure.label].setdefault(figure.value, figure)
    cells = {place: tuple(values.values()) for place, values in found.items()}
    shown = tuple(period for period in sorted(set(periods), key=period_order) if any(p == period for _, p in cells))
    return Comparison(tuple(units), shown, cells, tuple(_warnings(cells, shown)))


def comparable_indicators(figures: Iterable[Figure]) -> list[tuple[str, str]]:
    """Return indicators with their counting units, those that most units and periods state first."""
    counted = Counter((name, count) for name, count, _, _ in {_place(one) for one in figures if one.unit and one.label})
    return sorted(counted, key=lambda pair: (-counted[pair], pair))


def period_order(label: str) -> tuple[int, int, str]:
    """Return what periods are sorted by: year, then length, then name."""
    years = _YEAR.findall(label)
    shapes = [name for name, _ in _SHAPES]
    return (int(years[-1]) if years else 0, shapes.index(shape_of(label)), label)


def shape_of(label: str) -> str:
    """Return the shape of a period: year, months, quarter, ...

    Example:
        >>> shape_of("6 tháng đầu năm 2024"), shape_of("năm 2024")
        ('months', 'year')
    """
    return next((name for name, pattern in _SHAPES if pattern.search(label)), "year")


def of_province(figure: Figure, province: str) -> bool:
    """Tell whether a figure is of a province, by the name of its time or by today's."""
    return figure.province is not None and province in (figure.province, province_today(figure.province))


def province_today(province: str) -> str:
    """Return the province of today that ``province`` belongs to."""
    try:
        return today_of(province)
    except UnknownProvince:
        return province


def _place(figure: Figure) -> tuple[str, str, str | None, str]:
    return (figure.indicator, figure.count_unit, figure.unit, figure.label)


def _warnings(cells: Mapping[tuple[str, str], tuple[Figure, ...]], periods: Sequence[str]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    if len({shape_of(period) for period in periods}) > 1:
        found.append(("lengths", ""))
    found += [("conflict", f"{unit}, {period}") for (unit, period), values in cells.items() if len(values) > 1]
    found += [("windows", period) for period in periods if len(_windows(cells, period)) > 1]
    found += [("reform", unit) for unit in dict.fromkeys(unit for unit, _ in cells) if _crosses_reform(cells, unit)]
    if len({"hai cấp" in unit for unit, _ in cells}) > 1:
        found.append(("levels", ""))
    return found


def _windows(cells: Mapping[tuple[str, str], tuple[Figure, ...]], period: str) -> set[tuple[object, object]]:
    stated = [one.period for (_, label), values in cells.items() if label == period for one in values]
    return {(one.start, one.end) for one in stated if one is not None and one.start and one.end}


def _crosses_reform(cells: Mapping[tuple[str, str], tuple[Figure, ...]], unit: str) -> bool:
    mine = {label: values for (name, label), values in cells.items() if name == unit}
    province = next((one.province for values in mine.values() for one in values if one.province), None)
    if province is None or not _merged(province):
        return False
    after = {_is_after_reform(label) for label in mine}
    return len(after) > 1


def _merged(province: str) -> bool:
    try:
        return today_of(province) != province or bool(predecessors_of(province))
    except UnknownProvince:
        return False


def _is_after_reform(label: str) -> bool:
    year, _, _ = period_order(label)
    merged = merged_on().year
    return year > merged or (year == merged and not _FIRST_HALF.search(label))
