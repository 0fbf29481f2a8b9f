"""Charts of a report as SVG that stands in the page: shares with their intervals, one row each.

Drawn by Altair and vl-convert, which needs neither network nor browser. The same rows give the same bytes. Colours
are those of the page (``templates/style.css``), set by class, so that a dark page has readable charts, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from evals.runs import wording

_ROW = 20  # pixels
_WIDTH = 430  # of the bars, where two charts stand beside each other
_WIDE = 780  # of the bars, where a chart has the page for itself
_ALONE = ("measures", "fidelity", "spellings", "checker")  # sections of one chart
_LABELS = 210  # pixels that the names beside a chart may take
_GOOD, _BAD, _INTERVAL, _TEXT, _GRID = "#1f5fa8", "#b3261e", "#1c2430", "#5b6675", "#d9dee6"
# The page's own colours in the place of those that the chart was drawn in.
_THEMED = {
    _GOOD: "var(--blue)",
    _BAD: "var(--bad)",
    _INTERVAL: "var(--ink)",
    _TEXT: "var(--soft)",
    _GRID: "var(--line)",
}
_NAMESPACE = re.compile(r' xmlns(?::\w+)?="[^"]*"')  # inside a page SVG needs none
_UNBOUNDED = ("answer_score", "answer_score_strict")  # no shares


@dataclass(frozen=True, slots=True)
class Row:
    """A share from 0 to 1 with its interval; ``lower_is_better`` shares are drawn in the colour of faults."""

    name: str
    mean: float
    low: float
    high: float
    lower_is_better: bool = False


def charts_of(results: Mapping[str, Any]) -> dict[str, str]:
    """Return the charts of a run's results by section; sections without figures have none."""
    rows = {
        "measures": _measures(results["summary"]["measures"]),
        "fidelity": [
            Row(wording.FACTS.get(name, name), row["bound"] / row["stated"], *row["wilson"])
            for name, row in results["fidelity"].items()
        ],
        "spellings": [
            Row(wording.SPELLINGS[name], row["right"], row["right"], row["right"])
            for name, row in results["robustness"]["spellings"].items()
        ],
        "checker": [
            Row(name, one["balanced_accuracy"], one["balanced_accuracy"], one["balanced_accuracy"])
            for name, one in results["checker"].items()
        ],
    }
    slices: Mapping[str, Sequence[Mapping[str, Any]]] = results["summary"]["slices"]
    for key, names in (("type", wording.TYPES), ("slice", wording.SLICES), ("slot_changed", wording.SLOTS)):
        rows[key] = [
            Row(names.get(one["name"], one["name"]), one["right"] / one["n"], *one["wilson"])
            for one in slices.get(key) or ()
        ]
    mutations = (results["mutations"] or {"rows": ()})["rows"]
    for tier in (1, 2, 3, 0):
        rows[f"tier{tier}"] = [
            Row(f"{row['id']} {row['label']}", row["rate"], row["wilson"][0], row["wilson"][1], tier == 0)
            for row in mutations
            if row["tier"] == tier and row["n"]
        ]
    return {
        section: draw(found, width=_WIDE if section in _ALONE else _WIDTH) for section, found in rows.items() if found
    }


def _measures(found: Mapping[str, Mapping[str, float]]) -> list[Row]:
    return [
        Row(one.label, max(0.0, row["mean"]), max(0.0, row["low"]), row["high"], not one.higher_is_better)
        for one in wording.MEASURES
        if one.name not in _UNBOUNDED and (row := found.get(one.name))
    ]


def draw(rows: Iterable[Row], *, width: int = _WIDE) -> str:
    """Return bars from 0 to 100 % with a line over each interval, in the order given; ``width`` in pixels."""
    import altair
    import vl_convert

    data = altair.InlineData(values=[asdict(row) for row in rows])
    names = altair.Y("name:N", sort=None, title=None, axis=altair.Axis(labelLimit=_LABELS, ticks=False, domain=False))
    share = altair.X(
        "mean:Q",
        title=None,
        scale=altair.Scale(domain=[0, 1]),
        axis=altair.Axis(format=".0%", tickCount=5, ticks=False, domain=False),
    )
    base = altair.Chart(data).encode(y=names)
    colour = altair.condition(altair.datum.lower_is_better, altair.value(_BAD), altair.value(_GOOD))
    bars = base.mark_bar(height=9).encode(x=share, color=colour)
    intervals = base.mark_rule(color=_INTERVAL, strokeWidth=1.5).encode(x="low:Q", x2="high:Q")
    ends = [base.mark_tick(color=_INTERVAL, thickness=1.5, height=9).encode(x=f"{end}:Q") for end in ("low", "high")]
    chart = (
        altair.layer(bars, intervals, *ends)
        .properties(width=width, height={"step": _ROW})
        .configure(background="transparent", font="system-ui, sans-serif")
        .configure_view(stroke=None)
        .configure_axis(labelColor=_TEXT, labelFontSize=12, gridColor=_GRID)
    )
    return _themed(vl_convert.vegalite_to_svg(chart.to_dict(validate=False)))


def _themed(svg: str) -> str:
    for drawn, named in _THEMED.items():
        svg = svg.replace(f'"{drawn}"', f'"{named}"')
    return _NAMESPACE.sub("", svg).replace("<svg ", '<svg role="img" ', 1)
