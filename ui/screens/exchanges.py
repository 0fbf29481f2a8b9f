"""The talk so far: every question with what became of it, the one that is being answered first of all."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import streamlit as st

from ui import holdings, questions, session
from ui.answer_data import answer_data, opened_source
from ui.components import bring_here, show_answer
from ui.errors import ApiError
from ui.screens import answering, rating, refusing
from ui.screens.answering import Coming
from ui.screens.offering import ask, show_questions
from ui.session import Exchange, Talk
from ui.showing import plain
from ui.texts import say

_SHOWN = 10  # exchanges on the screen; every run of the page draws them all anew


def show_exchanges(talk: Talk, coming: Coming | None, *, rest: Callable[[], object]) -> None:
    """Draw the talk, what is being answered first; ``rest`` draws what else is on the page.

    Each exchange keeps its place among the others, so that nothing on the screen is built anew when one is added.
    """
    with st.container(horizontal=True, horizontal_alignment="right"):
        st.button(
            say("chat.new"), icon=":material/add_comment:", key="new_talk", type="tertiary", on_click=session.new_talk
        )
    first = 0 if talk.unfolded else max(0, len(talk.exchanges) - _SHOWN)
    if first:
        st.button(
            say("chat.earlier", count=first),
            icon=":material/expand_less:",
            key="earlier",
            on_click=_unfold,
            args=(talk,),
        )
    places = [(st.container(), place) for place in range(first, len(talk.exchanges))]

    @cache
    def show_others() -> None:
        rest()
        for box, place in places[:-1]:
            with box:
                _show_exchange(talk, place)

    box, place = places[-1]
    with box:
        _show_exchange(talk, place, coming, others=show_others)
    show_others()


def _show_exchange(
    talk: Talk, place: int, coming: Coming | None = None, *, others: Callable[[], None] | None = None
) -> None:
    exchange = talk.exchanges[place]
    last = place == len(talk.exchanges) - 1
    with st.chat_message("user", avatar=":material/person:"):
        st.text(plain(exchange.question))
        if last:
            bring_here(f"{id(talk)}-{place}-{exchange.question}", key=f"here_{place}")
        editing = st.container()
    with st.chat_message("assistant", avatar=":material/balance:"):
        head = st.empty()  # stands here with an answer of old, too, so that all that follows keeps its place
        if coming is not None and others is not None:
            with head.container():
                answering.show_coming(coming, talk, others=others)
            head.empty()
        _show_outcome(talk, place, last=last)
    if last:
        with editing:
            _show_editing(talk, exchange)


def _show_outcome(talk: Talk, place: int, *, last: bool) -> None:
    exchange = talk.exchanges[place]
    if exchange.answer is None:
        answering.show_unfinished(exchange, last=last)
    elif exchange.answer.status == "answered":
        _show_answered(talk, place, exchange)
    elif exchange.answer.small_talk:
        st.text(plain(exchange.answer.answer))
        if len(talk.exchanges) == 1:
            show_questions(_starters(), "starter")
    else:
        refusing.show_refusal(exchange, place, last=last)


def _starters() -> list[str]:
    try:
        return holdings.starters()
    except ApiError:
        return []


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
    if exchange.offered is None:
        try:
            exchange.offered = questions.follow_ups(exchange.question, exchange.answer, holdings.shelves())
        except ApiError:
            exchange.offered = list(exchange.answer.follow_ups)
    if exchange.offered:
        st.markdown(f"**{say('chat.follow_ups')}**")
        show_questions(exchange.offered, "follow_up")


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


def _unfold(talk: Talk) -> None:
    talk.unfolded = True


def _edit() -> None:
    st.session_state.pop("edited", None)
    session.talk().editing = True


def _stop_editing() -> None:
    session.talk().editing = False


def _ask_edited() -> None:
    question = str(st.session_state.get("edited", ""))
    if question.strip():
        ask(question)
