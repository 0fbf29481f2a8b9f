"""An answer while it comes, and what is left of one that did not come to its end."""

from __future__ import annotations

import streamlit as st

from ui import failing, session
from ui.client import Stage
from ui.errors import ApiError
from ui.objects import Answer, Sentence
from ui.reading import streamed_text
from ui.session import Exchange, State, Talk
from ui.showing import escaped, plain
from ui.streaming import stream
from ui.texts import say


def show_coming(talk: Talk) -> None:
    """Draw the answer to the last question while it comes; draw the page anew when it is whole."""
    exchange = talk.exchanges[-1]
    with st.container(horizontal=True, vertical_alignment="center"):
        status = st.empty()
        st.button(say("chat.stop"), icon=":material/stop_circle:", key="stop", on_click=_stop, args=(exchange,))
    shown = st.empty()
    stage = say("chat.stage.start")
    exchange.arrived = []
    try:
        for part in stream(session.client(), talk.request()):
            if isinstance(part, Stage):
                stage = _stage(part, exchange)
            elif isinstance(part, Sentence):
                exchange.arrived.append(part)
                shown.text(plain(streamed_text(exchange.arrived)))
            elif isinstance(part, Answer):
                talk.conclude(part)
            status.markdown(f":material/hourglass_top: {stage}")
    except ApiError as error:
        exchange.state, exchange.problem = State.FAILED, failing.explain(error)
    st.rerun()


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
