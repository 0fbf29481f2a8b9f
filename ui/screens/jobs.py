"""Work that the API does in the background, followed on the page: how far it is, a way to stop it, how it ended."""

from __future__ import annotations

import streamlit as st

from ui import failing, session
from ui.errors import ApiError
from ui.objects import Job
from ui.showing import escaped, number
from ui.texts import say

_LOOK_SECONDS = 1.0


def follow(kind: str, job: Job) -> None:
    """Have the page show a job from now on."""
    st.session_state[f"job_{kind}"] = job


def find(kind: str) -> None:
    """Take up a job of this person that runs since before the page was opened.

    Raises:
        ApiError: the API does not tell.
    """
    if f"job_{kind}" in st.session_state:
        return
    running = [job for job in session.client().jobs() if job.kind == kind and not job.is_over]
    st.session_state[f"job_{kind}"] = running[0] if running else None


def is_running(kind: str) -> bool:
    """Tell whether a job of this kind is under way."""
    job = _job(kind)
    return job is not None and not job.is_over


def take_done(kind: str) -> Job | None:
    """Return the job of this kind that was done since this was last asked, once."""
    job = _job(kind)
    if job is None or job.state != "done":
        return None
    st.session_state[f"job_{kind}"] = None
    return job


def show(kind: str, title: str) -> None:
    """Draw how far the job of this kind is, looking again every second, and draw the page anew when it has ended."""
    if is_running(kind):
        st.fragment(_show_running, run_every=_LOOK_SECONDS)(kind, title)
        return
    job = _job(kind)
    if job is None:
        return
    known = say.group("working.ended")
    reason = job.report.get("message", "") if isinstance(job.report, dict) else ""
    st.warning(escaped(str(reason) or known.get(job.state, known["failed"])), icon=":material/info:")


def _show_running(kind: str, title: str) -> None:
    job = _job(kind)
    if job is None:
        return
    try:
        job = session.client().job(job.id)
    except ApiError as error:
        st.warning(escaped(failing.explain(error)), icon=":material/cloud_off:")
        return
    follow(kind, job)
    if job.is_over:
        st.rerun(scope="app")
    share = job.done / job.total if job.total else 0.0
    counted = say("working.counted", done=number(job.done), total=number(job.total)) if job.total else ""
    with st.container(border=True, key=f"running_{kind}"):
        st.progress(min(1.0, share), text=escaped(" · ".join(part for part in (title, job.current, counted) if part)))
        st.button(
            say("working.cancel"), key=f"cancel_{kind}", icon=":material/stop_circle:", on_click=_cancel, args=(job,)
        )


def _cancel(job: Job) -> None:
    try:
        session.client().cancel_job(job.id)
    except ApiError as error:
        st.warning(escaped(failing.explain(error)))


def _job(kind: str) -> Job | None:
    job: Job | None = st.session_state.get(f"job_{kind}")
    return job
