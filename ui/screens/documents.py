"""The page of documents: what is in the corpus, each one's cleaned text, and its care."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from ui import failing, holdings, session
from ui.components import show_source
from ui.errors import ApiError
from ui.objects import Document
from ui.screens import care
from ui.screens.figures import drop_unknown
from ui.showing import day, escaped, number, plain
from ui.sources import Opened, source_data
from ui.texts import say

_FILTERS = ("province", "unit", "year", "access")
_COLUMNS = ("title", "unit", "province", "period", "published", "access", "source")


def show() -> None:
    """Draw one document if one was opened, else the catalogue."""
    opened: Opened | None = st.session_state.get("whole")
    if opened is not None:
        _show_whole(opened)
        return
    st.title(say("documents.title"), anchor=False)
    try:
        documents = holdings.documents()
    except ApiError as error:
        st.error(escaped(failing.explain(error)), icon=":material/cloud_off:")
        st.button(say("failure.retry"), key="retry_documents")
        return
    if session.person().may_edit():
        care.show_upload(documents)
    _show_catalogue(documents)
    if session.person().may_edit():
        care.show_reindexing()
    care.show_health()


def _show_catalogue(documents: Sequence[Document]) -> None:
    columns = st.columns([2, *[1] * len(_FILTERS)])
    with columns[0]:
        st.text_input(say("documents.search"), key="documents_search", placeholder=say("documents.search_help"))
    for column, name in zip(columns[1:], _FILTERS, strict=True):
        with column:
            _filter(name, documents)
    shown = [document for document in documents if _passes(document)]
    st.caption(say("documents.shown", shown=number(len(shown)), all=number(len(documents))))
    if not shown:
        st.info(say("documents.none" if documents else "chat.empty"))
        return
    table = pd.DataFrame([_row(document) for document in shown], columns=list(_COLUMNS))
    config = {name: st.column_config.TextColumn(say(f"documents.column.{name}")) for name in _COLUMNS}
    config["title"] = st.column_config.TextColumn(say("documents.column.title"), width="large")

    def picked() -> None:
        rows = st.session_state.documents_table.selection.rows
        if rows:
            st.session_state.whole = Opened(shown[rows[0]].id, 0, 0, "")

    st.dataframe(
        table,
        column_config=config,
        hide_index=True,
        height=440,
        key="documents_table",
        on_select=picked,
        selection_mode="single-row",
    )
    st.caption(say("documents.pick"))


def _show_whole(opened: Opened) -> None:
    st.button(say("documents.back"), icon=":material/arrow_back:", key="back", type="tertiary", on_click=_back)
    try:
        document = holdings.document(opened.document_id)
    except ApiError as error:
        st.error(escaped(say("source.gone", problem=failing.explain(error))))
        return
    st.header(escaped(document.title), anchor=False)
    if session.person().may_edit():
        with st.container(horizontal=True, gap="small"):
            care.show_removal(document)
            care.show_reindexing(document)
    with st.container(key="whole_text"):
        show_source(source_data(document, opened if opened.quote else None, whole=True), key=f"whole_{document.id}")


def _back() -> None:
    st.session_state.pop("whole", None)


def _filter(name: str, documents: Sequence[Document]) -> None:
    counted = holdings.counts(name, documents)
    drop_unknown(f"documents_{name}", counted)
    st.multiselect(
        say(f"filter.{name}"),
        list(counted),
        key=f"documents_{name}",
        persist_state="session",
        placeholder=say("filter.any"),
        format_func=lambda value: say("filter.count", name=plain(value), count=counted.get(value, 0)),
    )


def _passes(document: Document) -> bool:
    sought = str(st.session_state.get("documents_search", "")).casefold().split()
    text = " ".join([document.title, document.source, document.unit or "", *document.document_numbers]).casefold()
    if not all(word in text for word in sought):
        return False
    return all(
        not (chosen := st.session_state.get(f"documents_{name}"))
        or set(chosen) & set(holdings.counts(name, [document]))
        for name in _FILTERS
    )


def _row(document: Document) -> list[str]:
    values = (
        document.title,
        document.unit,
        document.province,
        document.period,
        day(document.published),
        document.access,
        document.source,
    )
    return [plain(value or "") for value in values]
