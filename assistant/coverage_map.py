"""What the corpus holds: how many figures it has of each body for each period."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant import texts
from assistant.types import CitedFigure

_GAP = "–"


@dataclass(frozen=True, slots=True)
class CoverageMap:
    """A grid of bodies by periods; ``counts`` has the number of figures, nothing for a gap."""

    units: tuple[str, ...]
    periods: tuple[str, ...]
    counts: dict[tuple[str, str], int]


def map_coverage(figures: Sequence[CitedFigure]) -> CoverageMap:
    """Return the grid of ``figures``: bodies in order of their names, periods in order of time."""
    counts = Counter((_unit(figure), _period(figure)) for figure in figures)
    starts = {_period(figure): _when(figure) for figure in figures}
    return CoverageMap(
        units=tuple(sorted({unit for unit, _ in counts})),
        periods=tuple(sorted({period for _, period in counts}, key=lambda period: (starts[period], period))),
        counts=dict(counts),
    )


def coverage_table(found: CoverageMap) -> str:
    """Return the grid as lines for a terminal: a body, then the periods it has figures for."""
    lines = []
    for unit in found.units:
        held = [
            f"{period} ({found.counts[unit, period]})" for period in found.periods if (unit, period) in found.counts
        ]
        lines.append(f"{unit}: {'; '.join(held)}")
    return "\n".join(lines)


def coverage_csv(found: CoverageMap) -> str:
    """Return the grid as CSV, bodies down and periods across; gaps are dashes."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([texts.TABLE_BODY, *found.periods])
    for unit in found.units:
        writer.writerow([unit, *(found.counts.get((unit, period), _GAP) for period in found.periods)])
    return text.getvalue()


def coverage_rows(found: CoverageMap) -> list[dict[str, str | int]]:
    """Return the cells of the grid that hold figures, for JSON."""
    return [
        {"unit": unit, "period": period, "figures": found.counts[unit, period]}
        for unit in found.units
        for period in found.periods
        if (unit, period) in found.counts
    ]


def _unit(figure: CitedFigure) -> str:
    return figure.unit or texts.UNKNOWN_UNIT


def _period(figure: CitedFigure) -> str:
    return figure.period.label if figure.period else texts.UNKNOWN_PERIOD


def _when(figure: CitedFigure) -> str:
    """Return the year of a period, the last of its label's numbers of four digits; unknown ones come last."""
    years = [part for part in _period(figure).replace("/", " ").split() if part.isdigit() and len(part) == 4]
    return years[-1] if years else "9999"
