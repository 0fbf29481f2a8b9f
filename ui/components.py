"""The parts of the page that Streamlit does not have: an answer with its citations, a source, a checked draft.

Their scripts build every node from text, never from markup, so that nothing a document or a model wrote can become
part of the page. What they show is handed over as data.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import streamlit as st

from ui.showing import plain, plain_data
from ui.texts import say


def show_answer(data: Mapping[str, Any], *, key: str, cited: Callable[[], None]) -> None:
    """Show an answer; ``cited`` is called when a citation is opened, ``st.session_state[key].cited`` is its marker."""
    _mount("answer")(key=key, data=plain_data(data), on_cited_change=cited)


def show_source(data: Mapping[str, Any], *, key: str) -> None:
    """Show a stretch of a document with the cited sentence marked."""
    _mount("source")(key=key, data=plain_data(data))


def show_verdicts(data: Mapping[str, Any], *, key: str, cited: Callable[[], None]) -> None:
    """Show a checked draft; ``st.session_state[key].cited`` is the place of the citation that was opened."""
    _mount("verdicts")(key=key, data=plain_data(data), on_cited_change=cited)


def show_copy(text: str, *, key: str) -> None:
    """Show a button that copies ``text``."""
    labels = {name: say(f"chat.{name}") for name in ("copy", "copied")}
    _mount("copy")(key=key, data={"text": plain(text), "labels": labels}, width="content")


def show_report(html: str, *, name: str, title: str, key: str) -> None:
    """Show a page of another program in a frame that can reach nothing; drawn anew when ``name`` changes."""
    # Not through ``plain``: the page is a document of its own, and its letters stay as they are.
    _mount("report")(key=key, data={"html": html, "name": name, "title": plain(title)})


def bring_here(name: str, *, key: str) -> None:
    """Bring the message that this is drawn in to the top of the screen, once for each ``name``."""
    _mount("here")(key=key, data={"id": name})


def translate() -> None:
    """Have Streamlit's own texts shown in the language of the page, and tell the browser which one that is."""
    data = {"texts": say.group("streamlit"), "patterns": say.group("streamlit_patterns"), "lang": say("app.language")}
    _mount("translate")(key="translate", data=data)


@cache
def _mount(name: str) -> Callable[..., Any]:
    """Return the component called ``name``, which sees itself to being known to the runtime that it is drawn in."""
    return st.components.v2.component(
        f"assistant_{name}",
        js=_asset("base.js") + _asset(f"{name}.js"),
        css=_asset("base.css") + _asset(f"{name}.css"),
    )


@cache
def _asset(name: str) -> str:
    return files("ui").joinpath(f"frontend/{name}").read_text(encoding="utf-8")
