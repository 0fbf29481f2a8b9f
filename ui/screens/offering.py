"""Questions that one click asks."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from ui import session
from ui.showing import escaped


def show_questions(offered: Iterable[str], key: str) -> None:
    """Draw one button for each question; ``key`` tells these from others on the page."""
    for place, question in enumerate(offered):
        st.button(
            escaped(question), key=f"{key}_{place}", icon=":material/chat_bubble:", on_click=ask, args=(question,)
        )


def ask(question: str) -> None:
    """Put a question with the filters in force."""
    session.talk().ask(question, session.filters())
