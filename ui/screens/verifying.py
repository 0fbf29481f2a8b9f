"""The page that checks a draft: every sentence with its verdict, what it claims and what the documents say."""

from __future__ import annotations

from collections import Counter
from typing import Any

import streamlit as st

from ui import failing, session
from ui.components import show_verdicts
from ui.drafts import UnreadableDraft, checked_document, read_draft
from ui.errors import ApiError
from ui.objects import Citation, Verification
from ui.screens import beside
from ui.showing import escaped, number
from ui.sources import Opened
from ui.texts import say
from ui.word import WORD_TYPE

_MOST_CHARACTERS = 50_000
_VERDICTS = ("contradicted", "not_found", "supported", "no_claim")


def show() -> None:
    """Draw the draft, its verdicts and, beside them, the source that was opened."""
    st.title(say("verify.title"), anchor=False)
    st.markdown(say("verify.lead"))
    _show_input()
    verification: Verification | None = st.session_state.get("verification")
    if st.session_state.get("draft_file") is not None and st.session_state.get("draft_cut"):
        st.warning(say("verify.cut", most=number(_MOST_CHARACTERS)), icon=":material/content_cut:")
    if problem := st.session_state.get("verify_problem"):
        st.error(escaped(problem), icon=":material/cloud_off:")
    if verification is None:
        return
    opened: Opened | None = st.session_state.get("verify_opened")
    if opened is None:
        _show_verdicts(verification)
        return
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _show_verdicts(verification)
    with right:
        beside.show_opened(opened, close=lambda: st.session_state.pop("verify_opened", None))


def _show_input() -> None:
    st.file_uploader(
        say("verify.upload"), type=["docx", "txt", "md"], key="draft_file", on_change=_read_file, max_upload_size=10
    )
    st.text_area(
        say("verify.paste"),
        key="draft",
        persist_state="session",
        height=180,
        max_chars=_MOST_CHARACTERS,
        placeholder=say("verify.placeholder"),
    )
    st.button(say("verify.check"), key="check_draft", type="primary", icon=":material/fact_check:", on_click=_check)


def _read_file() -> None:
    uploaded = st.session_state.get("draft_file")
    if uploaded is None:
        st.session_state.pop("draft_original", None)
        return
    content = uploaded.getvalue()
    try:
        draft = read_draft(uploaded.name, content)
    except UnreadableDraft:
        st.session_state.verify_problem = say("verify.unreadable", name=uploaded.name)
        return
    st.session_state.draft, st.session_state.draft_cut = draft[:_MOST_CHARACTERS], len(draft) > _MOST_CHARACTERS
    st.session_state.verify_problem = ""
    st.session_state.draft_original = content if uploaded.name.lower().endswith(".docx") else None


def _check() -> None:
    text = str(st.session_state.get("draft", "")).strip()
    st.session_state.verify_problem = ""
    st.session_state.pop("verify_opened", None)
    if not text:
        st.session_state.verify_problem = say("verify.empty")
        return
    try:
        st.session_state.verification = session.client().verify(text)
    except ApiError as error:
        st.session_state.verify_problem = failing.explain(error)


def _show_verdicts(verification: Verification) -> None:
    counted: Counter[str] = Counter(one.verdict for one in verification.sentences)
    shown = [(say(f"verify.verdict.{verdict}"), counted.get(verdict, 0)) for verdict in _VERDICTS]
    st.markdown(" · ".join(f"{name}: **{count}**" for name, count in shown))
    original = st.session_state.get("draft_original")
    st.download_button(
        say("verify.download"),
        lambda: checked_document(verification, original),
        say("verify.file"),
        WORD_TYPE,
        key="checked",
        icon=":material/description:",
        on_click="ignore",
    )
    places = [one for checked in verification.sentences for one in checked.citations]

    def cited() -> None:
        _open(places[int(st.session_state.verdicts.cited)])

    show_verdicts(_data(verification), key="verdicts", cited=cited)


def _open(citation: Citation) -> None:
    st.session_state.verify_opened = Opened(
        citation.document_id, citation.start, citation.end, citation.quote, unit=citation.unit or ""
    )


def _data(verification: Verification) -> dict[str, Any]:
    sentences, place = list[dict[str, Any]](), 0
    for checked in verification.sentences:
        citations = [
            {"place": place + offset, "marker": offset + 1, "title": one.title}
            for offset, one in enumerate(checked.citations)
        ]
        place += len(citations)
        problems = [
            {"kind": say(f"verify.kind.{one.kind}"), "claimed": one.claimed, "found": one.found}
            for one in checked.problems
        ]
        sentences.append(
            {
                "text": checked.text,
                "verdict": checked.verdict,
                "label": say(f"verify.verdict.{checked.verdict}"),
                "problems": problems,
                "citations": citations,
            }
        )
    labels = {name: say(f"verify.label.{name}") for name in ("claimed", "found", "nothing", "source", "list")}
    return {"sentences": sentences, "labels": labels}
