"""Comparisons as charts. Numbers and labels the Vietnamese way; colours that the colour-blind tell apart."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from ui.comparing import Comparison
from ui.showing import number, plain

_COLOURS = ("#1d4f91", "#d97706", "#0f766e", "#9d174d", "#6b7280", "#65a30d", "#7c3aed", "#0891b2")
_VIETNAMESE = "replace(format(datum.value, ',.12~g'), /,/g, '.')"
_BAR = 22  # pixels
_LEGEND = 2  # periods beside each other; more are cut off on a phone


def comparison_chart(comparison: Comparison, axis: str, *, dark: bool = False) -> Any:
    """Return bars by unit, one colour per period; a cell whose sources disagree is left out, as it has no one value."""
    rows = [
        {"unit": plain(unit), "period": plain(period), "value": values[0].value, "shown": number(values[0].value)}
        for (unit, period), values in comparison.cells.items()
        if len(values) == 1
    ]
    data = pd.DataFrame(rows, columns=["unit", "period", "value", "shown"])
    periods = [plain(period) for period in comparison.periods]
    base = alt.Chart(data).encode(
        y=alt.Y("unit:N", title=None, sort=[plain(unit) for unit in comparison.units], axis=alt.Axis(labelLimit=260)),
        yOffset=alt.YOffset("period:N", sort=periods),
        x=alt.X("value:Q", title=axis, axis=alt.Axis(labelExpr=_VIETNAMESE, tickMinStep=1)),
    )
    bars = base.mark_bar().encode(
        color=alt.Color(
            "period:N",
            title=None,
            sort=periods,
            scale=alt.Scale(domain=periods, range=[_COLOURS[i % 8] for i in range(len(periods))]),
            legend=alt.Legend(orient="top", columns=_LEGEND),
        ),
        tooltip=[alt.Tooltip(name, title=" ") for name in ("unit", "period", "shown")],
    )
    labels = base.mark_text(align="left", dx=4, color="#eef2f7" if dark else "#1b2430").encode(text="shown:N")
    height = max(120, _BAR * max(1, len(periods)) * max(1, len(comparison.units)) + 40)
    return (bars + labels).properties(height=height)
