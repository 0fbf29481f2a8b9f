"""The page of questions and answers."""

from __future__ import annotations

import streamlit as st

from ui import failing, filtering, holdings, session
from ui.drawing_order import turns
from ui.errors import ApiError
from ui.objects import Document
from ui.screens import answering, beside
from ui.screens.exchanges import show_exchanges
from ui.screens.offering import ask, show_questions
from ui.session import Talk
from ui.showing import escaped, number
from ui.texts import say


def show() -> None:
    """Draw the talk, the source beside it, and the line for the next question."""
    talk = session.talk()
    with turns.in_line(asks=talk.is_asking()):
        _show(talk)


def _show(talk: Talk) -> None:
    coming = answering.send(talk)  # first of all, so that the API works while the page is drawn
    with st.bottom:
        above = st.container()
        st.chat_input(say("chat.placeholder"), key="question", max_chars=2000, on_submit=_ask)

    def show_filters() -> None:
        with above:
            filtering.show_filters()

    if not talk.exchanges:
        show_filters()
        _welcome()
    elif talk.opened is None:
        show_exchanges(talk, coming, rest=show_filters)
    else:
        left, right = st.columns([3, 2], gap="medium")
        with left:
            show_exchanges(talk, coming, rest=show_filters)
        with right:
            beside.show_opened(talk.opened, close=talk.close_source)


def _catalogue() -> tuple[Document, ...] | None:
    try:
        return holdings.documents()
    except ApiError as error:
        st.warning(escaped(failing.explain(error)), icon=":material/cloud_off:")
        st.button(say("failure.retry"), key="retry_catalogue")
        return None


def _welcome() -> None:
    st.title(say("chat.welcome"), anchor=False)
    st.markdown(say("chat.lead"))
    catalogue = _catalogue()
    if catalogue is None:
        return
    if not catalogue:
        st.info(say("chat.empty"))
        return
    st.caption(_holdings(catalogue))
    offered = holdings.starters()
    if offered:
        st.markdown(f"**{say('chat.starters')}**")
        show_questions(offered, "starter")


def _holdings(catalogue: tuple[Document, ...]) -> str:
    years = sorted(year for document in catalogue for year in holdings.years_of(document))
    provinces = {document.province for document in catalogue if document.province}
    if not years:
        return say("chat.holdings_plain", documents=number(len(catalogue)))
    return say(
        "chat.holdings", documents=number(len(catalogue)), provinces=len(provinces), first=years[0], last=years[-1]
    )


def _ask() -> None:
    question = str(st.session_state.question or "")
    if question.strip():
        session.talk().editing = False
        ask(question)
