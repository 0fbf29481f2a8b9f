"""A question that was not answered: what is missing, and what the corpus holds instead."""

from __future__ import annotations

import streamlit as st

from ui import holdings, questions, session
from ui.errors import ApiError
from ui.objects import Passage
from ui.screens.offering import show_questions
from ui.session import Exchange
from ui.showing import escaped, plain
from ui.sources import Opened
from ui.texts import say

_ICONS = {"not_found": ":material/search_off:", "out_of_scope": ":material/block:", "clarify": ":material/help:"}
_NEAR = 3  # passages and questions offered
_SHORT = 8  # syllables; a question with a body, a period and a subject of its own is longer


def show_refusal(exchange: Exchange, place: int, *, last: bool) -> None:
    """Draw a refusal, unlike an answer, with what exists one click away."""
    answer = exchange.answer
    if answer is None:
        return
    with st.container(border=True, key=f"refusal_{place}"):
        st.markdown(f"{_ICONS[answer.status]} **{say(f'refusal.{answer.status}')}**")
        st.text(plain(answer.missing or answer.answer))
        if not last:
            return
        if exchange.filters:
            st.caption(say("refusal.filters"))
            st.button(say("refusal.clear"), key="unfiltered", on_click=_ask_unfiltered)
        sought = _sought(exchange, place)
        if exchange.near is None:
            exchange.near = _near(sought)
        _show_offers(exchange, exchange.near, sought)
        _show_passages(exchange.near, told=answer.status == "not_found")
        if st.button(say("refusal.coverage"), icon=":material/grid_on:", key="to_coverage", type="tertiary"):
            st.session_state.figures_view = "coverage"
            st.switch_page(st.session_state.pages["figures"])


def _sought(exchange: Exchange, place: int) -> str:
    """Return what to look for: a short question lives on the one before it, which names the body and the subject."""
    earlier = [one for one in session.talk().exchanges[:place] if one.answer is None or not one.answer.small_talk]
    if not earlier or len(exchange.question.split()) > _SHORT:
        return exchange.question
    return f"{earlier[-1].question} {exchange.question}"


def _show_offers(exchange: Exchange, passages: tuple[Passage, ...], sought: str) -> None:
    told = exchange.answer.follow_ups[:_NEAR] if exchange.answer else ()
    offered = list(told) or _offers(sought, passages, exchange.question)
    if offered:
        st.markdown(f"**{say('refusal.offers')}**")
    show_questions(offered, "offer")


def _show_passages(passages: tuple[Passage, ...], *, told: bool) -> None:
    """Draw the documents nearest to the question, with the sentence of each where the question is one for them."""
    once = list({passage.document_id: passage for passage in reversed(passages)}.values())[::-1][:_NEAR]
    if once:
        st.markdown(f"**{say('refusal.passages')}**")
    for place, passage in enumerate(once):
        st.button(
            escaped(passage.title),
            key=f"near_{place}",
            icon=":material/article:",
            type="tertiary",
            on_click=_open,
            args=(passage,),
        )
        if told and passage.sentence:
            st.caption(escaped(f"{passage.unit}: {passage.sentence.text}" if passage.unit else passage.sentence.text))


def _near(question: str) -> tuple[Passage, ...]:
    try:
        return session.client().search(question, k=8)
    except ApiError:
        return ()


def _offers(question: str, passages: tuple[Passage, ...], refused: str) -> list[str]:
    try:
        held = holdings.shelves()
    except ApiError:
        return []
    near = dict.fromkeys(passage.document_id for passage in passages)
    return questions.offers(question, near, held, refused=refused, most=_NEAR)


def _open(passage: Passage) -> None:
    shown = passage.sentence or passage
    session.talk().open_source(Opened(passage.document_id, shown.start, shown.end, shown.text, unit=passage.unit or ""))


def _ask_unfiltered() -> None:
    session.filters().clear()
    session.talk().ask_again(without_filters=True)
