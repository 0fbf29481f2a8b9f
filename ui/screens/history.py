"""The page of one's own conversations: find, read on, rename, take along, delete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from ui import failing, session
from ui.answer_data import as_text
from ui.client import ApiClient
from ui.errors import ApiError
from ui.objects import Answer, Conversation, KeptTurn
from ui.session import Exchange, State, Talk
from ui.showing import escaped, markdown, moment, plain
from ui.texts import say
from ui.word import WORD_TYPE, answers_document

_SHOWN = 20  # conversations at a time; each has half a dozen buttons, and hundreds take seconds to draw


def show() -> None:
    """Draw the list of conversations."""
    st.title(say("history.title"), anchor=False)
    sought = st.text_input(say("history.search"), key="history_search", max_chars=200).strip()
    try:
        shown = session.client().conversations(sought)
    except ApiError as error:
        unknown = getattr(error, "status", None) == 404
        st.info(say("history.off") if unknown else escaped(failing.explain(error)))
        return
    if not shown:
        st.info(say("history.none"))
    most = st.session_state.setdefault("history_most", _SHOWN)
    for one in shown[:most]:
        _show_conversation(one)
    if len(shown) > most:
        st.button(say("history.more", count=len(shown) - most), key="history_more", on_click=_show_more)


def _show_more() -> None:
    st.session_state.history_most += _SHOWN


def _show_conversation(one: Conversation) -> None:
    client = session.client()  # a file is made when it is asked for, where nobody is signed in any more
    with st.container(border=True, key=f"conversation_{one.id}"):
        st.text(plain(one.title or say("history.untitled")))
        if one.updated:
            st.caption(say("history.updated", moment=moment(one.updated)))
        with st.container(horizontal=True, gap="small"):
            if st.button(say("history.open"), key=f"open_{one.id}", icon=":material/chat:"):
                _open(one)
            with st.popover(say("history.rename"), icon=":material/edit:", key=f"rename_{one.id}"):
                title = st.text_input(say("history.new_title"), value=one.title, key=f"title_{one.id}", max_chars=200)
                if st.button(say("history.save"), key=f"save_{one.id}", type="primary"):
                    _do(lambda: session.client().rename_conversation(one.id, title.strip()))
            st.download_button(
                say("history.word"),
                partial(_word, client, one.id),
                f"{say('history.file')}.docx",
                WORD_TYPE,
                key=f"word_{one.id}",
                icon=":material/description:",
                on_click="ignore",
            )
            st.download_button(
                say("history.markdown"),
                partial(_markdown, client, one.id),
                f"{say('history.file')}.md",
                "text/markdown",
                key=f"markdown_{one.id}",
                icon=":material/article:",
                on_click="ignore",
            )
            with st.popover(say("history.delete"), icon=":material/delete:", key=f"delete_{one.id}"):
                st.markdown(say("history.sure"))
                if st.button(say("history.delete_now"), key=f"sure_{one.id}", type="primary"):
                    _delete(one)


def _open(one: Conversation) -> None:
    try:
        whole = session.client().conversation(one.id)
    except ApiError as error:
        st.error(escaped(failing.explain(error)))
        return
    st.session_state.talk = talk_of(whole)
    st.switch_page(st.session_state.pages["chat"])


def talk_of(conversation: Conversation) -> Talk:
    """Return a kept conversation as a talk that can go on."""
    return Talk([_exchange(turn) for turn in conversation.turns], conversation.id)


def _exchange(turn: KeptTurn) -> Exchange:
    known = turn.answer is not None
    return Exchange(
        turn.question,
        state=State.ANSWERED if known else State.FAILED,
        answer=turn.answer,
        problem="" if known else say("history.withheld"),
        number=turn.turn,
        rating="told" if turn.rating else None,
        changed={marker: state for marker, state in turn.sources.items() if state != "same"},
    )


def markdown_of(answers: Sequence[Answer]) -> str:
    """Return questions and answers with their sources as Markdown."""
    return "\n\n".join(f"## {markdown(answer.question)}\n\n{_quoted(as_text(answer))}" for answer in answers) + "\n"


def _quoted(text: str) -> str:
    return "\n\n".join(markdown(line) for line in text.splitlines() if line.strip())


def _answers(client: ApiClient, conversation_id: str) -> list[Answer]:
    turns = client.conversation(conversation_id).turns
    return [turn.answer for turn in turns if turn.answer is not None]


def _word(client: ApiClient, conversation_id: str) -> bytes:
    return answers_document(_answers(client, conversation_id))


def _markdown(client: ApiClient, conversation_id: str) -> bytes:
    return markdown_of(_answers(client, conversation_id)).encode()


def _do(action: Callable[[], object]) -> None:
    try:
        action()
    except ApiError as error:
        st.error(escaped(failing.explain(error)))
        return
    st.rerun()


def _delete(one: Conversation) -> None:
    talk = session.talk()
    if talk.conversation_id == one.id:
        talk.conversation_id = None  # what is on the screen goes on as a conversation of its own
    _do(lambda: session.client().delete_conversation(one.id))
