"""Units and periods side by side: warnings first, then the chart, then the table whose every number opens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from ui.charts import comparison_chart
from ui.comparing import Comparison, comparable_indicators, compare, period_order
from ui.objects import Figure
from ui.screens.table_files import offer_file
from ui.showing import alphabetical, escaped, number, plain
from ui.texts import say

_MOST_UNITS = 12
_BEGIN_WITH = 4  # units chosen at first
_SHAPES_AT_FIRST = "năm "  # whole years compare best


def show(figures: Sequence[Figure], titles: dict[str, str], open_figure: Callable[[Figure], None]) -> None:
    """Draw what is to be compared, and the comparison."""
    pairs = comparable_indicators(figures)
    if not pairs:
        st.info(say("figures.compare.empty"))
        return
    pair = st.selectbox(
        say("figures.compare.indicator"),
        pairs,
        key="compare_indicator",
        format_func=lambda one: say("figures.compare.heading", indicator=plain(one[0]), count_unit=plain(one[1])),
    )
    stated = [one for one in figures if (one.indicator, one.count_unit) == pair and one.unit and one.label]
    units, periods = _choose(stated)
    compared = compare(stated, units, periods)
    if not compared.cells:
        st.info(say("figures.compare.empty"))
        return
    warnings = [escaped(say(f"figures.warning.{name}", where=where)) for name, where in compared.warnings]
    if warnings:
        st.warning("\n".join(f"- {one}" for one in warnings), icon=":material/warning:")
    alt = say("figures.compare.chart", indicator=plain(pair[0]), count_unit=plain(pair[1]))
    st.altair_chart(
        comparison_chart(compared, f"{plain(pair[0])} ({plain(pair[1])})", dark=st.context.theme.type == "dark"),
        alt=alt,
    )
    _show_table(compared, open_figure)
    _show_downloads([one for values in compared.cells.values() for one in values], titles)


def _choose(stated: Sequence[Figure]) -> tuple[list[str], list[str]]:
    held = Counter(unit for unit, _ in {(one.unit or "", one.label) for one in stated})
    labels = sorted({one.label for one in stated}, key=period_order, reverse=True)
    fitting = sorted(held, key=lambda unit: (-held[unit], len(unit), alphabetical(unit)))[:_BEGIN_WITH]
    years = [label for label in labels if label.startswith(_SHAPES_AT_FIRST)]
    first = [label for label in years or labels if any(one.label == label and one.unit in fitting for one in stated)]
    key = abs(hash((stated[0].indicator, stated[0].count_unit)))
    left, right = st.columns(2)
    with left:
        units = st.multiselect(
            say("figures.compare.units"),
            sorted(held, key=alphabetical),
            default=fitting,
            key=f"units_{key}",
            max_selections=_MOST_UNITS,
            format_func=plain,
        )
    with right:
        periods = st.multiselect(
            say("figures.compare.periods"), labels, default=first[:4], key=f"periods_{key}", format_func=plain
        )
    return units, periods


def _show_table(compared: Comparison, open_figure: Callable[[Figure], None]) -> None:
    rows = [[_shown(compared.cells.get((unit, period), ())) for period in compared.periods] for unit in compared.units]
    table = pd.DataFrame(
        rows,
        columns=[plain(period) for period in compared.periods],
        index=pd.Index([plain(unit) for unit in compared.units], name=say("figures.column.unit")),
    )

    def picked() -> None:
        for row, column in st.session_state.comparison_table.selection.cells:
            period = compared.periods[list(table.columns).index(column)] if column in table.columns else ""
            values = compared.cells.get((compared.units[row], period), ())
            if values:
                open_figure(values[0])

    st.dataframe(
        table,
        key="comparison_table",
        on_select=picked,
        selection_mode="single-cell",
        column_config={column: st.column_config.TextColumn(alignment="right") for column in table.columns},
    )
    st.caption(say("figures.pick_cell"))


def _shown(values: Sequence[Figure]) -> str:
    if len(values) > 1:
        return say("figures.compare.conflict", values="; ".join(number(one.value) for one in values))
    return number(values[0].value) if values else ""


def _show_downloads(shown: Sequence[Figure], titles: dict[str, str]) -> None:
    with st.container(horizontal=True, gap="small"):
        for ending in ("docx", "xlsx", "csv"):
            offer_file(ending, shown, titles, key=f"compared_{ending}")
