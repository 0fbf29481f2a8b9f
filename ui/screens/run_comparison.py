"""Two evaluation runs side by side: the verdict, what moved, and which questions changed sides."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from ui import failing, session
from ui.errors import ApiError
from ui.evaluations import ChangedMeasure, Flip, Run, RunComparison
from ui.showing import escaped, moment, percent, plain
from ui.texts import say

_COLUMNS = ("measure", "before", "after", "difference", "interval", "result")
_MOST_FLIPS = 50


def show(runs: Sequence[Run]) -> None:
    """Draw the choice of two runs, and what changed from one to the other."""
    left, right = st.columns(2)
    with left:
        after = st.selectbox(say("compared.after"), runs, format_func=label_of, key="compared_after")
    older = [run for run in runs if run.id != after.id and run.compares_with(after)]
    if not older:
        st.info(say("compared.nothing"))
        return
    with right:
        before = st.selectbox(say("compared.before"), older, format_func=label_of, key=f"compared_before_{after.id}")
    try:
        with st.spinner(say("compared.working")):
            found = session.client().compare_evaluations(before.id, after.id)
    except ApiError as error:
        st.error(escaped(failing.explain(error)), icon=":material/error:")
        return
    _show(found, before, after)


def label_of(run: Run) -> str:
    """Return what a run is called in a list: when it ended, and what it was noted as."""
    return plain(" · ".join(part for part in (moment(run.finished), run.note or run.id) if part))


def _show(found: RunComparison, before: Run, after: Run) -> None:
    counts = {"broken": len(found.broken), "fixed": len(found.fixed), "errors": found.new_errors}
    told = f"**{say(f'compared.result.{found.result}')}** {say('compared.counts', **counts)}"
    {"pass": st.success, "fail": st.error}.get(found.result, st.warning)(told)
    rows = [_row(one) for one in found.changes]
    table = pd.DataFrame(rows, columns=list(_COLUMNS))
    config = {name: st.column_config.TextColumn(say(f"compared.column.{name}")) for name in _COLUMNS}
    st.dataframe(table, column_config=config, hide_index=True, key="compared_table", alt=say("evaluation.view.compare"))
    st.caption(say("compared.signed"))
    _show_flips(say("compared.broken", count=len(found.broken)), found.broken, "broken")
    _show_flips(say("compared.fixed", count=len(found.fixed)), found.fixed, "fixed")
    st.download_button(
        say("compared.download"),
        partial(session.client().comparison_page, before.id, after.id),
        f"{say('compared.file')}.html",
        "text/html",
        key="compared_html",
        icon=":material/download:",
        on_click="ignore",
    )


def _row(one: ChangedMeasure) -> list[str]:
    low, high = one.difference.get("low", 0.0), one.difference.get("high", 0.0)
    return [
        plain(one.label),
        percent(one.before),
        percent(one.after),
        percent(one.difference.get("mean", 0.0), signed=True),
        say("compared.interval", low=percent(low, signed=True), high=percent(high, signed=True)),
        say(f"compared.result.{one.result}") if one.result else say("compared.not_gated"),
    ]


def _show_flips(title: str, flips: Sequence[Flip], key: str) -> None:
    if not flips:
        return
    st.subheader(title, anchor=False)
    for place, flip in enumerate(flips[:_MOST_FLIPS]):
        with st.expander(escaped(flip.question), key=f"{key}_{place}"):
            for name, side in (("before", flip.before), ("after", flip.after)):
                st.markdown(f"**{say(f'compared.column.{name}')}: {escaped(side.outcome)}**")
                st.text(plain(side.answer or say("compared.empty")))
            if flip.after.reason:
                st.caption(escaped(flip.after.reason))
