"""The page of evaluations, for administrators: start one, watch it, read its report, set two side by side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from ui import failing, holdings, session
from ui.components import show_report
from ui.errors import ApiError
from ui.evaluations import Run
from ui.screens import jobs, run_comparison
from ui.screens.run_comparison import label_of
from ui.showing import escaped, moment, number, percent, plain
from ui.texts import say

KIND = "evaluation"
_COLUMNS = ("finished", "note", "questions", "right", "wrong_figure", "false_answer", "false_refusal", "system", "id")
_COUNTED = ("wrong_figure", "false_answer", "false_refusal")
_CARD = 168  # pixels; two stand side by side on a phone
_FORMS = (("html", "text/html", "html"), ("markdown", "text/markdown", "md"), ("json", "application/json", "json"))


def show() -> None:
    """Draw what runs, what was measured, and the report or the comparison that is chosen."""
    st.title(say("evaluation.title"), anchor=False)
    st.markdown(say("evaluation.lead"))
    try:
        jobs.find(KIND)
        runs = session.client().evaluations()
    except ApiError as error:
        st.error(escaped(failing.explain(error)), icon=":material/cloud_off:")
        st.button(say("failure.retry"), key="retry_evaluations")
        return
    if jobs.take_done(KIND) is not None:
        st.session_state.pop("evaluation_read", None)  # the newest one is what they waited for
        st.success(say("evaluation.done"), icon=":material/check_circle:")
    jobs.show(KIND, say("evaluation.running"))
    _show_start()
    if not runs:
        st.info(say("evaluation.none"))
        return
    _show_runs(runs)
    views = say.group("evaluation.view")
    view = st.segmented_control(
        say("evaluation.title"),
        list(views),
        format_func=lambda name: views[name],
        key="evaluation_view",
        default="report",
        required=True,
        label_visibility="collapsed",
    )
    if view == "compare":
        run_comparison.show(runs)
    else:
        _show_report(runs)


def _show_start() -> None:
    running = jobs.is_running(KIND)
    with st.expander(say("evaluation.new"), icon=":material/play_circle:"), st.form("new_evaluation", border=False):
        st.text_input(say("evaluation.note"), key="evaluation_note", max_chars=120)
        st.checkbox(say("evaluation.spellings"), key="evaluation_spellings")
        st.caption(say("evaluation.takes"))
        st.form_submit_button(say("evaluation.start"), type="primary", disabled=running, on_click=_start)
    if problem := st.session_state.pop("evaluation_problem", ""):
        st.error(escaped(problem), icon=":material/error:")


def _start() -> None:
    note = str(st.session_state.get("evaluation_note", "")).strip()
    try:
        job = session.client().evaluate(note=note, spellings=bool(st.session_state.get("evaluation_spellings")))
    except ApiError as error:
        st.session_state.evaluation_problem = failing.explain(error)
        return
    jobs.follow(KIND, job)


def _show_runs(runs: Sequence[Run]) -> None:
    table = pd.DataFrame([_row(run) for run in runs], columns=list(_COLUMNS))
    config = {name: st.column_config.Column(say(f"evaluation.column.{name}")) for name in _COLUMNS}
    config["note"] = st.column_config.TextColumn(say("evaluation.column.note"), width="medium")
    st.dataframe(table, column_config=config, hide_index=True, key="runs_table", alt=say("evaluation.title"))


def _row(run: Run) -> tuple[str | int, ...]:
    counts = [run.outcomes.get(name, 0) for name in _COUNTED]
    right = percent(run.measures.get("right"))
    return (moment(run.finished), plain(run.note), run.questions, right, *counts, plain(run.system), plain(run.id))


def _show_report(runs: Sequence[Run]) -> None:
    run = st.selectbox(say("evaluation.choose"), runs, format_func=label_of, key="evaluation_read")
    _show_figures(run)
    with st.container(horizontal=True, gap="small"):
        for form, kind, ending in _FORMS:
            st.download_button(
                say(f"evaluation.download.{form}"),
                partial(session.client().evaluation_report, run.id, form),
                f"{say('evaluation.file')}.{ending}",
                kind,
                key=f"evaluation_{form}",
                icon=":material/download:",
                on_click="ignore",
            )
        with st.popover(say("evaluation.remove"), icon=":material/delete:", key="evaluation_remove"):
            st.markdown(say("evaluation.sure"))
            st.button(
                say("evaluation.remove_now"), key="evaluation_gone", type="primary", on_click=_remove, args=(run,)
            )
    try:
        page = holdings.report(run)
    except ApiError as error:
        st.warning(escaped(failing.explain(error)))
        return
    show_report(page, name=run.id, title=say("evaluation.report", name=label_of(run)), key="evaluation_report")


def _show_figures(run: Run) -> None:
    shown = [(say("evaluation.column.right"), percent(run.measures.get("right")))]
    shown += [(say(f"evaluation.column.{name}"), number(run.outcomes.get(name, 0))) for name in _COUNTED]
    shown.append((say("evaluation.column.questions"), number(run.questions)))
    with st.container(horizontal=True, gap="small"):
        for name, value in shown:
            st.metric(name, value, border=True, width=_CARD)


def _remove(run: Run) -> None:
    try:
        session.client().remove_evaluation(run.id)
    except ApiError as error:
        st.session_state.evaluation_problem = failing.explain(error)
