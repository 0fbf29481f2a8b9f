"""The page of figures: a table to filter, a comparison with its warnings, and what the corpus covers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Sequence

import pandas as pd
import streamlit as st

from ui import failing, holdings
from ui.comparing import of_province, period_order, province_today
from ui.errors import ApiError
from ui.objects import Figure
from ui.screens import beside, comparison, coverage
from ui.screens.table_files import offer_file
from ui.showing import alphabetical, escaped, number, plain
from ui.sources import Opened
from ui.tables import figure_row
from ui.texts import say

_FILTERS = ("indicator", "unit", "province", "period", "count_unit")
_MOST_IN_WORD = 300  # a table that prints on some twenty pages
_SHOWN = ("indicator", "unit", "period", "value", "count_unit", "change", "quote")


def show() -> None:
    """Draw the view that was chosen and, beside it, the sentence behind the number that was picked."""
    st.title(say("figures.title"), anchor=False)
    st.markdown(say("figures.lead"))
    try:
        figures = holdings.figures()
        titles = {document.id: document.title for document in holdings.documents()}
    except ApiError as error:
        st.error(escaped(failing.explain(error)), icon=":material/cloud_off:")
        st.button(say("failure.retry"), key="retry_figures")
        return
    views = say.group("figures.view")
    st.session_state.setdefault("figures_view", "table")
    view = st.segmented_control(
        say("figures.title"),
        list(views),
        format_func=lambda name: views[name],
        key="figures_view",
        persist_state="session",
        required=True,
        label_visibility="collapsed",
    )
    with_source(lambda: _draw(str(view), figures, titles))


def with_source(draw: Callable[[], None]) -> None:
    """Draw something and, beside it, the source that was picked in it."""
    opened: Opened | None = st.session_state.get("figure_opened")
    if opened is None:
        draw()
        return
    left, right = st.columns([3, 2], gap="medium")
    with left:
        draw()
    with right:
        beside.show_opened(opened, close=lambda: st.session_state.pop("figure_opened", None))


def open_figure(figure: Figure) -> None:
    """Show the sentence that states a figure."""
    st.session_state.figure_opened = Opened(
        figure.document_id, figure.start, figure.end, figure.quote, figure, figure.label, figure.unit or ""
    )


def _draw(view: str, figures: Sequence[Figure], titles: dict[str, str]) -> None:
    if view == "compare":
        comparison.show(figures, titles, open_figure)
    elif view == "coverage":
        coverage.show(figures)
    else:
        _show_table(figures, titles)


def _show_table(figures: Sequence[Figure], titles: dict[str, str]) -> None:
    columns = st.columns(len(_FILTERS))
    for column, name in zip(columns, _FILTERS, strict=True):
        with column:
            _filter(name, figures)
    shown = [figure for figure in figures if all(_passes(figure, name) for name in _FILTERS)]
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(say("figures.shown", shown=number(len(shown)), all=number(len(figures))))
        if any(st.session_state.get(f"only_{name}") for name in _FILTERS):
            st.button(
                say("figures.clear"),
                key="clear_figures",
                type="tertiary",
                icon=":material/close:",
                on_click=clear_filters,
            )
    if not shown:
        st.info(say("figures.none"))
        return
    _show_rows(shown, titles)
    _show_downloads(shown, titles)


def _show_rows(shown: Sequence[Figure], titles: dict[str, str]) -> None:
    table = pd.DataFrame([figure_row(figure, titles) for figure in shown])[list(_SHOWN)]
    config = {name: st.column_config.Column(say(f"figures.column.{name}")) for name in _SHOWN}
    config["unit"] = st.column_config.TextColumn(say("figures.column.unit"), width="medium")
    config["quote"] = st.column_config.TextColumn(say("figures.column.quote"), width="large")

    def picked() -> None:
        rows = st.session_state.figure_table.selection.rows
        if rows:
            open_figure(shown[rows[0]])

    st.dataframe(
        table.style.format({"value": number}),
        column_config=config,
        hide_index=True,
        height=420,
        key="figure_table",
        on_select=picked,
        selection_mode="single-row",
        alt=say("figures.title"),
    )
    st.caption(say("figures.pick"))


def _show_downloads(shown: Sequence[Figure], titles: dict[str, str]) -> None:
    with st.container(horizontal=True, gap="small"):
        offer_file("xlsx", shown, titles, key="xlsx")
        offer_file("csv", shown, titles, key="csv")
        offer_file("docx", shown[:_MOST_IN_WORD], titles, key="docx")
    if len(shown) > _MOST_IN_WORD:
        st.caption(say("figures.word_limit", most=_MOST_IN_WORD))


def _filter(name: str, figures: Sequence[Figure]) -> None:
    counted = Counter(value for figure in figures for value in _values(figure, name))
    options = sorted(counted, key=period_order, reverse=True) if name == "period" else sorted(counted, key=alphabetical)
    drop_unknown(f"only_{name}", counted)
    st.multiselect(
        say(f"figures.filter.{name}"),
        options,
        key=f"only_{name}",
        persist_state="session",
        placeholder=say("figures.filter.any"),
        format_func=lambda value: say("filter.count", name=plain(value), count=counted.get(value, 0)),
    )


def drop_unknown(key: str, known: Container[str]) -> None:
    """Take out of a choice what the corpus does not hold (any more).

    The choice is set only where it changes: setting it anew at each run would undo what is being chosen meanwhile.
    """
    chosen = st.session_state.get(key, [])
    kept = [value for value in chosen if value in known]
    if kept != chosen:
        st.session_state[key] = kept


def clear_filters() -> None:
    """Lift every filter of the table."""
    for name in _FILTERS:
        st.session_state[f"only_{name}"] = []


def _passes(figure: Figure, name: str) -> bool:
    chosen = st.session_state.get(f"only_{name}") or []
    if name == "province":
        return not chosen or any(of_province(figure, province) for province in chosen)
    return not chosen or bool(_values(figure, name) & set(chosen))


def _values(figure: Figure, name: str) -> set[str]:
    if name == "province":
        return {figure.province, province_today(figure.province)} if figure.province else set()
    value = figure.label if name == "period" else getattr(figure, name)
    return {value} if value else set()
