"""The page of one's own conversations: find, read on, rename, take along, delete."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st
from pydantic import ValidationError

from ui import failing, session
from ui.errors import ApiError
from ui.objects import Answer, Conversation
from ui.reading import as_text
from ui.session import Exchange, State, Talk
from ui.showing import escaped, plain
from ui.texts import say
from ui.word import WORD_TYPE, answers_document


def show() -> None:
    """Draw the list of conversations."""
    st.title(say("history.title"), anchor=False)
    try:
        conversations = session.client().conversations()
    except ApiError as error:
        unknown = getattr(error, "status", None) == 404
        st.info(say("history.off") if unknown else escaped(failing.explain(error)))
        return
    sought = st.text_input(say("history.search"), key="history_search").casefold()
    shown = [one for one in conversations if sought in one.title.casefold()]
    if not shown:
        st.info(say("history.none"))
    for one in shown:
        _show_conversation(one)


def _show_conversation(one: Conversation) -> None:
    with st.container(border=True, key=f"conversation_{one.id}"):
        st.text(plain(one.title or say("history.untitled")))
        st.caption(say("history.updated", moment=_moment(one.updated)))
        with st.container(horizontal=True, gap="small"):
            if st.button(say("history.open"), key=f"open_{one.id}", icon=":material/chat:"):
                _open(one)
            with st.popover(say("history.rename"), icon=":material/edit:", key=f"rename_{one.id}"):
                title = st.text_input(say("history.new_title"), value=one.title, key=f"title_{one.id}", max_chars=200)
                if st.button(say("history.save"), key=f"save_{one.id}", type="primary"):
                    _do(lambda: session.client().rename_conversation(one.id, title.strip()))
            st.download_button(
                say("history.word"),
                lambda: _word(one.id),
                f"{say('history.file')}.docx",
                WORD_TYPE,
                key=f"word_{one.id}",
                icon=":material/description:",
                on_click="ignore",
            )
            st.download_button(
                say("history.markdown"),
                lambda: _markdown(one.id),
                f"{say('history.file')}.md",
                "text/markdown",
                key=f"markdown_{one.id}",
                icon=":material/article:",
                on_click="ignore",
            )
            with st.popover(say("history.delete"), icon=":material/delete:", key=f"delete_{one.id}"):
                st.markdown(say("history.sure"))
                if st.button(say("history.delete_now"), key=f"sure_{one.id}", type="primary"):
                    _do(lambda: session.client().delete_conversation(one.id))


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
    talk = Talk(conversation_id=conversation.id, kept=len(conversation.turns))
    for number, turn in enumerate(conversation.turns):
        answer = answer_of(turn)
        talk.exchanges.append(
            Exchange(
                str(turn.get("question", "")),
                state=State.ANSWERED if answer else State.FAILED,
                answer=answer,
                problem="" if answer else say("history.withheld"),
                number=int(turn.get("number", turn.get("turn", number))),
            )
        )
    return talk


def answer_of(turn: dict[str, Any]) -> Answer | None:
    """Return the answer of a kept turn; None where the reader may no longer see what it rests on."""
    try:
        return Answer.model_validate(turn.get("answer"))
    except ValidationError:
        return None


def markdown_of(answers: Sequence[Answer]) -> str:
    """Return questions and answers with their sources as Markdown."""
    return "\n\n".join(f"## {escaped(answer.question)}\n\n{_quoted(as_text(answer))}" for answer in answers) + "\n"


def _quoted(text: str) -> str:
    return "\n\n".join(escaped(line) for line in text.splitlines() if line.strip())


def _answers(conversation_id: str) -> list[Answer]:
    turns = session.client().conversation(conversation_id).turns
    return [answer for turn in turns if (answer := answer_of(turn)) is not None]


def _word(conversation_id: str) -> bytes:
    return answers_document(_answers(conversation_id))


def _markdown(conversation_id: str) -> bytes:
    return markdown_of(_answers(conversation_id)).encode()


def _do(action: Any) -> None:
    try:
        action()
    except ApiError as error:
        st.error(escaped(failing.explain(error)))
        return
    st.rerun()


def _moment(text: str) -> str:
    """Return an ISO moment as day/month/year hour:minute."""
    day, _, time = text.partition("T")
    return f"{'/'.join(reversed(day.split('-')))} {time[:5]}".strip()
