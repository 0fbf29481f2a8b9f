"""What a reader can do with an answer: take it along, and say whether it was good."""

from __future__ import annotations

import streamlit as st

from ui import failing, session
from ui.answer_data import as_text
from ui.components import show_copy
from ui.errors import ApiError
from ui.session import Exchange, Talk
from ui.showing import escaped
from ui.texts import say
from ui.word import WORD_TYPE, answers_document


def show_tools(talk: Talk, place: int, exchange: Exchange) -> None:
    """Draw the download of an answer, and the thumbs where the API keeps the talk."""
    answer = exchange.answer
    if answer is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"tools_{place}"):
        show_copy(as_text(answer), key=f"copy_{place}")
        st.download_button(
            say("chat.word"),
            lambda: answers_document([answer]),
            file_name=say("chat.word_file"),
            mime=WORD_TYPE,
            key=f"word_{place}",
            icon=":material/description:",
            on_click="ignore",
        )
        answers = [one.answer for one in talk.exchanges if one.answer is not None and one.answer.status == "answered"]
        if place == len(talk.exchanges) - 1 and len(answers) > 1:
            st.download_button(
                say("chat.word_all"),
                lambda: answers_document(answers),
                file_name=say("chat.word_file"),
                mime=WORD_TYPE,
                key="word_all",
                icon=":material/library_books:",
                on_click="ignore",
            )
        if talk.conversation_id is not None and exchange.number is not None:
            st.feedback("thumbs", key=f"thumbs_{place}", on_change=_rated, args=(talk, place))
    if exchange.rating == "down":
        _ask_reason(talk, place)
    elif exchange.rating in ("up", "told"):
        st.caption(say("chat.thanks"))


def _rated(talk: Talk, place: int) -> None:
    given = st.session_state.get(f"thumbs_{place}")
    exchange = talk.exchanges[place]
    if given == 1:
        _send(talk, exchange, "up", "")
        exchange.rating = "up"
    else:
        exchange.rating = None if given is None else "down"


def _ask_reason(talk: Talk, place: int) -> None:
    reasons = list(say.group("chat.reasons").values())
    chosen = st.pills(say("chat.reason"), reasons, selection_mode="multi", key=f"reasons_{place}")
    comment = st.text_input(say("chat.comment"), key=f"comment_{place}", max_chars=500)
    if st.button(say("chat.send_rating"), key=f"send_rating_{place}"):
        told = "; ".join([*chosen, *([comment.strip()] if comment.strip() else [])])
        try:
            _send(talk, talk.exchanges[place], "down", told)
        except ApiError as error:
            st.error(escaped(failing.explain(error)))
            return
        talk.exchanges[place].rating = "told"
        st.rerun()


def _send(talk: Talk, exchange: Exchange, rating: str, comment: str) -> None:
    if talk.conversation_id is not None and exchange.number is not None:
        session.client().rate(talk.conversation_id, exchange.number, rating=rating, comment=comment)
