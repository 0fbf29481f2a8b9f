"""Care of the corpus: adding files with what became of each, removing, and the health of the service."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from ui import failing, holdings, session
from ui.errors import ApiError
from ui.objects import Document, Job
from ui.screens import jobs
from ui.showing import escaped, number, plain
from ui.texts import say

_TYPES = ["docx", "pdf", "txt", "md", "html", "htm", "xlsx", "csv"]
_OUTCOMES = ("replaced", "updated", "unchanged", "added")
# Which earlier uploads of a file's name go: what the form of the API says.
_REPLACING: dict[str, bool | None] = {"alike": None, "all": True, "none": False}
_LOOK_SECONDS = 0.3
REINDEXING = "reindex"


def show_upload(documents: Sequence[Document]) -> None:
    """Draw the upload, and what became of the files that were sent."""
    with st.expander(say("care.add"), icon=":material/upload_file:", expanded=bool(st.session_state.get("uploads"))):
        files = st.file_uploader(say("care.choose"), type=_TYPES, accept_multiple_files=True, key="new_files")
        labels = sorted({document.access for document in documents if document.access})
        access = st.selectbox(
            say("care.access"),
            labels,
            index=None,
            key="new_access",
            accept_new_options=True,
            placeholder=say("care.access_default"),
            format_func=plain,
        )
        replacing = st.radio(
            say("care.replace"),
            list(_REPLACING),
            key="new_replace",
            format_func=lambda name: say(f"care.replacing.{name}"),
            captions=[say(f"care.replacing.{name}_help") for name in _REPLACING],
        )
        if st.button(say("care.send"), key="send_files", type="primary", disabled=not files):
            titles = {document.id: document.title for document in documents}
            _send(list(files), access, replace=_REPLACING[replacing], titles=titles)
        for name, text, ok in st.session_state.get("uploads", []):
            (st.success if ok else st.warning)(escaped(say("care.result", name=name, text=text)))


def show_removal(document: Document) -> None:
    """Draw the button that removes a document, which asks once more."""
    if st.button(say("care.remove"), key="remove", icon=":material/delete:"):
        _confirm_removal(document)


def show_reindexing(document: Document | None = None) -> None:
    """Draw the way to have one document, or all, read anew from where they came, and how far that is."""
    try:
        jobs.find(REINDEXING)
    except ApiError:
        return  # the page has said already what is wrong with the API
    if (done := jobs.take_done(REINDEXING)) is not None:
        holdings.forget()
        st.session_state.reindexed = done.report
    jobs.show(REINDEXING, say("care.reindexing"))
    running = jobs.is_running(REINDEXING)
    st.button(
        say("care.reindex"),
        key="reindex",
        icon=":material/sync:",
        help=say("care.reindex_help"),
        disabled=running,
        on_click=_reindex,
        args=(document.id if document else None,),
    )
    if problem := st.session_state.pop("reindex_problem", ""):
        st.error(escaped(problem), icon=":material/error:")
    if not running:
        _show_reindexed(st.session_state.pop("reindexed", None))


def _reindex(document_id: str | None) -> None:
    try:
        jobs.follow(REINDEXING, session.client().reindex(document_id))
    except ApiError as error:
        st.session_state.reindex_problem = failing.explain(error)


def _show_reindexed(report: object) -> None:
    if not isinstance(report, dict):
        return
    counts = {name: number(report.get(name) or 0) for name in ("updated", "unchanged")}
    st.success(say("care.reindexed", **counts), icon=":material/check_circle:")
    _show_skipped(report.get("skipped"), "care.not_reindexed")


def show_health() -> None:
    """Draw whether the service is ready, and what the API tells about itself."""
    with st.expander(say("care.health"), icon=":material/monitor_heart:"):
        try:
            session.client().get("/readyz")
            st.success(say("care.ready"), icon=":material/check_circle:")
        except ApiError as error:
            st.error(escaped(failing.explain(error)), icon=":material/cloud_off:")
        try:
            found = session.client().get("/v1/status")
        except ApiError:
            return
        for name in ("documents", "passages", "figures"):
            if isinstance(found.get(name), int):
                st.markdown(f"{say(f'care.count.{name}')}: **{number(found[name])}**")
        _show_last_run(found.get("last_run"))


def _show_last_run(run: object) -> None:
    report = run.get("report") if isinstance(run, dict) else None
    _show_skipped(report.get("skipped") if isinstance(report, dict) else None, "care.skipped")


def _show_skipped(skipped: object, name: str) -> None:
    if not isinstance(skipped, list) or not skipped:
        return
    st.markdown(f"**{say(name, count=len(skipped))}**")
    for one in skipped:
        st.text(plain(f"{one.get('source', '')}: {one.get('reason', '')}"))


def _send(files: Sequence[Any], access: str | None, *, replace: bool | None, titles: Mapping[str, str]) -> None:
    progress = st.progress(0.0, text=say("care.sending", done=0, all=len(files)))
    results: list[tuple[str, str, bool]] = []
    for done, file in enumerate(files, start=1):
        try:
            job = session.client().upload(file.name, file.getvalue(), access, replace=replace)
            results.append((file.name, *_told(_ended(job), titles)))
        except ApiError as error:
            results.append((file.name, failing.explain(error), False))
        progress.progress(done / len(files), text=say("care.sending", done=done, all=len(files)))
    st.session_state.uploads = results
    holdings.forget()
    st.rerun()


def _ended(job: Job) -> Job:
    """Return a job once it is over, or as it stands when the page has waited long enough."""
    waited_until = time.monotonic() + session.settings().timeout_seconds
    while not job.is_over and time.monotonic() < waited_until:
        time.sleep(_LOOK_SECONDS)
        job = session.client().job(job.id)
    return job


def _told(job: Job, titles: Mapping[str, str]) -> tuple[str, bool]:
    """Return in plain words what became of a file, and whether it is in; ``titles`` are those of the catalogue."""
    report = job.report if isinstance(job.report, dict) else {}
    skipped = report.get("skipped") or []
    if skipped:
        return str(skipped[0].get("reason", "")), False
    if not job.is_over:
        return say("care.told.waiting"), True
    if job.state != "done":
        return str(report.get("reason") or report.get("message") or say("care.told.failed")), False
    outcome = next((name for name in _OUTCOMES if report.get(name)), "added")
    told = [say(f"care.told.{outcome}"), _named("replaced", report, titles), _named("beside", report, titles)]
    return " ".join(filter(None, told)), True


def _named(name: str, report: Mapping[str, Any], titles: Mapping[str, str]) -> str:
    """Return which documents went or stay beside the upload, by title as far as the page knows them; empty for none."""
    known = [say("care.quoted", title=titles[one]) for one in report.get(name) or [] if one in titles]
    listed = "; ".join(dict.fromkeys(known))
    if report.get(name) and name == "beside":
        return say("care.told.beside", titles=listed or say("care.not_listed"))
    return say("care.told.gone", titles=listed) if listed else ""


@st.dialog(say("care.remove"))
def _confirm_removal(document: Document) -> None:
    st.text(plain(say("care.sure", title=document.title)))
    if st.button(say("care.remove_now"), key="remove_now", type="primary"):
        try:
            session.client().remove(document.id)
        except ApiError as error:
            st.error(escaped(failing.explain(error)))
            return
        holdings.forget()
        st.session_state.pop("whole", None)
        st.rerun()
