"""What the corpus covers: places or units by periods, every cell a way to its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from ui.comparing import period_order
from ui.objects import Figure
from ui.showing import alphabetical, number, plain
from ui.texts import say


def show(figures: Sequence[Figure]) -> None:
    """Draw the map and go to the table of a cell that is picked."""
    st.markdown(say("figures.coverage.lead"))
    everywhere = say("figures.coverage.all")
    provinces = sorted({one.province for one in figures if one.province}, key=alphabetical)
    province = st.selectbox(
        say("figures.coverage.by_unit"), [everywhere, *provinces], key="coverage_province", format_func=plain
    )
    by_unit = province != everywhere
    shown = [one for one in figures if one.label and (not by_unit or one.province == province)]
    counted = Counter((_name(one, by_unit=by_unit), one.label) for one in shown)
    names = sorted({name for name, _ in counted}, key=alphabetical)
    periods = sorted({period for _, period in counted}, key=period_order, reverse=True)
    table = pd.DataFrame(
        [[counted.get((name, period)) for period in periods] for name in names],
        columns=periods,
        index=pd.Index(
            [plain(name) for name in names], name=say("figures.column.unit" if by_unit else "figures.column.province")
        ),
        dtype="Int64",
    )

    def picked() -> None:
        for row, column in st.session_state.coverage_table.selection.cells:
            if counted.get((names[row], column)):
                _go(names[row], column, by_unit=by_unit)

    st.dataframe(
        table.style.format(number, na_rep="").map(_shade),
        placeholder=" ",
        key="coverage_table",
        on_select=picked,
        selection_mode="single-cell",
        height=min(640, 38 * (len(names) + 1) + 4),
    )


def _name(figure: Figure, *, by_unit: bool) -> str:
    return (figure.unit if by_unit else figure.province) or say("figures.coverage.central")


def _go(name: str, period: str, *, by_unit: bool) -> None:
    """Show the table with the figures of one cell."""
    for key in ("indicator", "unit", "province", "period", "count_unit"):
        st.session_state[f"only_{key}"] = []
    if name != say("figures.coverage.central"):
        st.session_state[f"only_{'unit' if by_unit else 'province'}"] = [name]
    st.session_state.only_period = [period]
    st.session_state.figures_view = "table"


def _shade(value: object) -> str:
    """Return the background of a cell: the more figures, the darker; the number itself says it too."""
    if not isinstance(value, int) or value <= 0:
        return ""
    strength = min(0.55, 0.12 + value / 150)
    return f"background-color: rgba(47, 111, 192, {strength:.2f})"
