"""The page itself, run by Streamlit: ``streamlit run ui/app.py`` or, with everything set, ``python -m ui``."""

from __future__ import annotations

from importlib.resources import files

import streamlit as st

from ui import session
from ui.errors import BadPageSetting
from ui.screens import chat, documents, figures, history, signing_in, verifying
from ui.texts import say

_SIDEBAR = 230  # pixels; an office screen has 1366


def draw() -> None:
    """Draw the page that was opened, or the way in."""
    assets = files("ui").joinpath("frontend")
    st.set_page_config(
        page_title=say("app.title"),
        page_icon=str(assets.joinpath("icon.png")),
        layout="wide",
        initial_sidebar_state=_SIDEBAR,
    )
    st.html(f"<style>{assets.joinpath('page.css').read_text(encoding='utf-8')}</style>")
    try:
        session.settings()
    except BadPageSetting as error:
        st.error(say("failure.setting", problem=str(error)))
        return
    if signing_in.admit():
        _open_pages()


def _open_pages() -> None:
    pages = {
        "chat": st.Page(chat.show, title=say("page.chat"), icon=":material/forum:", url_path="hoi-dap", default=True),
        "figures": st.Page(figures.show, title=say("page.figures"), icon=":material/table_chart:", url_path="so-lieu"),
        "verify": st.Page(verifying.show, title=say("page.verify"), icon=":material/fact_check:", url_path="kiem-tra"),
        "documents": st.Page(
            documents.show, title=say("page.documents"), icon=":material/folder_open:", url_path="tai-lieu"
        ),
        "history": st.Page(history.show, title=say("page.history"), icon=":material/history:", url_path="lich-su"),
    }
    st.session_state.pages = pages
    opened = st.navigation({say("app.title"): list(pages.values())})
    signing_in.show_person()
    opened.run()


draw()
