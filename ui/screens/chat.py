"""The page of questions and answers."""

from __future__ import annotations

import streamlit as st

from ui import failing, filtering, holdings, questions, session
from ui.components import bring_here, show_answer
from ui.errors import ApiError
from ui.objects import Document
from ui.reading import answer_data, opened_source
from ui.screens import answering, beside, rating, refusing
from ui.session import Exchange, State, Talk
from ui.showing import escaped, number, plain
from ui.texts import say


def show() -> None:
    """Draw the talk, the source beside it, and the line for the next question."""
    talk = session.talk()
    with st.bottom:  # first of all, so that it is there while the API takes its time
        above = st.container()
        st.chat_input(say("chat.placeholder"), key="question", max_chars=2000, on_submit=_ask)
    catalogue = _catalogue()
    with above:
        filtering.show_filters(holdings.facets() if catalogue else {})
    if talk.opened is None:
        _show_talk(talk, catalogue)
        return
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _show_talk(talk, catalogue)
    with right:
        beside.show_opened(talk.opened, close=talk.close_source)


def _catalogue() -> tuple[Document, ...] | None:
    try:
        return holdings.documents()
    except ApiError as error:
        st.warning(escaped(failing.explain(error)), icon=":material/cloud_off:")
        st.button(say("failure.retry"), key="retry_catalogue")
        return None


def _show_talk(talk: Talk, catalogue: tuple[Document, ...] | None) -> None:
    if not talk.exchanges:
        _welcome(catalogue)
        return
    with st.container(horizontal=True, horizontal_alignment="right"):
        st.button(
            say("chat.new"), icon=":material/add_comment:", key="new_talk", type="tertiary", on_click=session.new_talk
        )
    for place, exchange in enumerate(talk.exchanges):
        _show_exchange(talk, place, exchange)


def _welcome(catalogue: tuple[Document, ...] | None) -> None:
    st.title(say("chat.welcome"), anchor=False)
    st.markdown(say("chat.lead"))
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


def _show_exchange(talk: Talk, place: int, exchange: Exchange) -> None:
    last = place == len(talk.exchanges) - 1
    with st.chat_message("user", avatar=":material/person:"):
        st.text(plain(exchange.question))
        if last:
            bring_here(f"{id(talk)}-{place}-{exchange.state}-{exchange.question}", key=f"here_{place}")
        if last and exchange.state is not State.ASKING:
            _show_editing(talk, exchange)
    with st.chat_message("assistant", avatar=":material/balance:"):
        if exchange.state is State.ASKING:
            answering.show_coming(talk)
        elif exchange.answer is None:
            answering.show_unfinished(exchange, last=last)
        elif exchange.answer.status == "answered":
            _show_answered(talk, place, exchange)
        else:
            refusing.show_refusal(exchange, place, last=last)


def _show_answered(talk: Talk, place: int, exchange: Exchange) -> None:
    answer = exchange.answer
    if answer is None:
        return
    key = f"answer_{place}"

    def open_cited() -> None:
        opened = opened_source(answer, int(st.session_state[key].cited))
        if opened is not None:
            talk.open_source(opened, (place, int(st.session_state[key].cited)))

    here = talk.opened_at is not None and talk.opened_at[0] == place
    show_answer(answer_data(answer, talk.opened_at[1] if here and talk.opened_at else None), key=key, cited=open_cited)
    known = say.group("chat.changed")
    for marker, state in exchange.changed.items():
        if state in known:
            st.warning(known[state].format(marker=marker), icon=":material/history:")
    if answer.model != "none":
        st.caption(say("chat.model"))
    if answer.removed:
        with st.expander(say("chat.removed", count=len(answer.removed))):
            for one in answer.removed:
                st.text(f"{one.text}\n{say('chat.removed_why', why=one.why)}")
    rating.show_tools(talk, place, exchange)
    if place == len(talk.exchanges) - 1:
        _show_follow_ups(exchange)


def _show_follow_ups(exchange: Exchange) -> None:
    if exchange.answer is None:
        return
    try:
        offered = questions.follow_ups(exchange.question, exchange.answer, holdings.figures())
    except ApiError:
        offered = list(exchange.answer.follow_ups)
    if offered:
        st.markdown(f"**{say('chat.follow_ups')}**")
        show_questions(offered, "follow_up")


def _show_editing(talk: Talk, exchange: Exchange) -> None:
    if not talk.editing:
        with st.container(horizontal=True, gap="small"):
            st.button(say("chat.edit"), icon=":material/edit:", key="edit", type="tertiary", on_click=_edit)
            st.button(
                say("chat.again"), icon=":material/refresh:", key="again", type="tertiary", on_click=talk.ask_again
            )
        return
    st.session_state.setdefault("edited", exchange.question)
    st.text_area(say("chat.edit_label"), key="edited", max_chars=2000)
    with st.container(horizontal=True, gap="small"):
        st.button(say("chat.edit_send"), key="send_edited", type="primary", on_click=_ask_edited)
        st.button(say("chat.cancel"), key="cancel_edit", on_click=_stop_editing)


def show_questions(offered: list[str], key: str) -> None:
    """Show questions that one click asks."""
    for place, question in enumerate(offered):
        st.button(
            escaped(question), key=f"{key}_{place}", icon=":material/chat_bubble:", on_click=ask, args=(question,)
        )


def ask(question: str) -> None:
    """Put a question with the filters in force."""
    session.talk().ask(question, session.filters())


def _ask() -> None:
    question = str(st.session_state.question or "")
    if question.strip():
        session.talk().editing = False
        ask(question)


def _edit() -> None:
    st.session_state.pop("edited", None)
    session.talk().editing = True


def _stop_editing() -> None:
    session.talk().editing = False


def _ask_edited() -> None:
    question = str(st.session_state.get("edited", ""))
    if question.strip():
        ask(question)
