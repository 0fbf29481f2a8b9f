"""An answer while it comes, and what is left of one that did not come to its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import streamlit as st

from ui import failing, session
from ui.answer_data import streamed_text
from ui.client import Stage, StreamPart
from ui.drawing_order import turns
from ui.errors import ApiError
from ui.objects import Answer, Sentence
from ui.session import Exchange, State, Talk
from ui.showing import escaped, plain
from ui.streaming import stream
from ui.texts import say

Coming = Iterator[StreamPart | None]
_IDLE = 3  # looks at the stream that find nothing, before the rest of the page is drawn


def send(talk: Talk) -> Coming | None:
    """Send the question that waits, and return what comes of it; None where no question waits."""
    if not talk.is_asking():
        return None
    return stream(session.client(), talk.request())


def show_coming(coming: Coming, talk: Talk, *, others: Callable[[], None]) -> None:
    """Draw the answer to the last question while it comes, until it is whole or has failed.

    ``others`` draws the rest of the page. It is called where nothing comes for a while, perhaps many times.
    """
    exchange = talk.exchanges[-1]
    with st.container(horizontal=True, vertical_alignment="center"):
        status = st.empty()
        st.button(say("chat.stop"), icon=":material/stop_circle:", key="stop", on_click=_stop, args=(exchange,))
    shown = st.empty()
    stage, idle = say("chat.stage.start"), 0
    exchange.arrived = []
    turns.sent()
    try:
        for part in coming:
            if isinstance(part, Stage):
                stage = _stage(part, exchange)
            elif isinstance(part, Sentence):
                exchange.arrived.append(part)
                shown.text(plain(streamed_text(exchange.arrived)))
                turns.answered()
            elif isinstance(part, Answer):
                talk.conclude(part)
            else:  # drawn while nothing comes alone, since every stroke takes time that the words could have
                status.markdown(f":material/hourglass_top: {stage}")
                idle += 1
            if idle >= _IDLE:
                others()
    except ApiError as error:
        exchange.state, exchange.problem = State.FAILED, failing.explain(error)
    turns.answered()
    turns.let_pass()


def show_unfinished(exchange: Exchange, *, last: bool) -> None:
    """Draw a question that was stopped or that failed, with what had come, and offer to ask again."""
    if exchange.arrived:
        st.text(plain(streamed_text(exchange.arrived)))
    if exchange.state is State.STOPPED:
        st.info(say("chat.stopped"), icon=":material/stop_circle:")
    else:
        st.error(escaped(exchange.problem), icon=":material/cloud_off:")
    if last:
        st.button(
            say("failure.retry"),
            key="retry",
            type="primary",
            icon=":material/refresh:",
            on_click=session.talk().ask_again,
        )


def _stop(exchange: Exchange) -> None:
    exchange.state = State.STOPPED


def _stage(part: Stage, exchange: Exchange) -> str:
    if part.name == "fall_back":
        exchange.arrived = []
    known = say.group("chat.stage")
    return known.get(part.name, known["other"])
