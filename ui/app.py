"""The page itself, run by Streamlit: ``streamlit run ui/app.py`` or, with everything set, ``python -m ui``."""

from __future__ import annotations

import json
from importlib.resources import files

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from ui import session
from ui.components import translate
from ui.errors import BadPageSetting
from ui.screens import chat, documents, evaluation, figures, history, signing_in, verifying
from ui.texts import say

_SIDEBAR = 250  # pixels; an office screen has 1366


def draw() -> None:
    """Draw the page that was opened, or the way in."""
    icon = str(files("ui").joinpath("frontend/icon.png"))
    st.set_page_config(page_title=say("app.title"), page_icon=icon, layout="wide", initial_sidebar_state=_SIDEBAR)
    st.html(f"<style>{_style()}</style>")
    translate()
    try:
        session.settings()
    except BadPageSetting as error:
        st.error(say("failure.setting", problem=str(error)))
        return
    admitted = signing_in.is_admitted()
    st.session_state.pages = _pages()
    shown = [*st.session_state.pages.values(), _first_by_name()]
    opened = st.navigation(shown, position="sidebar" if admitted else "hidden")
    if admitted:
        signing_in.show_person()
        opened.run()
    else:
        signing_in.show_way_in()


def _pages() -> dict[str, StreamlitPage]:
    shown = {
        "chat": (chat.show, "", "forum"),
        "figures": (figures.show, "so-lieu", "table_chart"),
        "verify": (verifying.show, "kiem-tra", "fact_check"),
        "documents": (documents.show, "tai-lieu", "folder_open"),
        "history": (history.show, "lich-su", "history"),
    }
    if session.person().may_administer():
        shown["evaluation"] = (evaluation.show, "danh-gia", "monitoring")
    if session.person().shares_key:
        del shown["history"]
    return {
        name: st.Page(show, title=say(f"page.{name}"), icon=f":material/{icon}:", url_path=path, default=name == "chat")
        for name, (show, path, icon) in shown.items()
    }


def _first_by_name() -> StreamlitPage:
    """Return the first page under a name of its own: Streamlit serves it at the bare address alone."""
    return st.Page(chat.show, title=say("page.chat"), url_path="hoi-dap", visibility="hidden")


def _style() -> str:
    """Return the page's style sheet; the texts that Streamlit has in English alone are put in through it."""
    style = files("ui").joinpath("frontend/page.css").read_text(encoding="utf-8")
    texts = "".join(
        f"--text-{name}: {json.dumps(text, ensure_ascii=False)};" for name, text in say.group("style").items()
    )
    return f":root {{{texts}}}\n{style}"


draw()
