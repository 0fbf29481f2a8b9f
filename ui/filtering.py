"""Filters of the talk: chosen with counts, and always in sight while they are in force."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ui import failing, holdings, session
from ui.errors import ApiError
from ui.showing import escaped, plain
from ui.texts import say

_MENU = 470  # pixels, for all choices; an office screen has 768


@st.fragment
def show_filters() -> None:
    """Show the button that opens the filters and, beside it, those in force with a way to lift each.

    A fragment: choosing a filter draws nothing else anew and never stops an answer that is coming. What there is to
    choose from is looked up when the menu is open.
    """
    chosen = session.filters()
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="filters"):
        menu = st.popover(say("filter.open"), icon=":material/filter_alt:", key="filter_menu", on_change="rerun")
        # As high before it is filled as after: a menu that grows has been put where there is no room for it.
        with menu, st.container(height=_MENU, border=False):
            st.caption(say("filter.help"))
            if menu.open:
                _choices()
        if chosen:
            st.caption(say("filter.active"))
        for key, value in list(chosen.items()):
            name = say(f"filter.{key}")
            label = say("filter.remove", name=name.casefold(), value=escaped(str(value)))
            st.button(
                f"{name}: {escaped(str(value))}",
                icon=":material/close:",
                key=f"lift_{key}",
                help=label,
                on_click=_lift,
                args=(key,),
            )
        if len(chosen) > 1:
            st.button(say("filter.clear"), key="lift_all", type="tertiary", on_click=_lift_all)


def _choices() -> None:
    try:
        facets = holdings.facets()
    except ApiError as error:
        st.warning(escaped(failing.explain(error)), icon=":material/cloud_off:")
        return
    for key in session.FILTER_KEYS:
        _choice(key, facets.get(key, {}))


def _choice(key: str, counted: Mapping[str, int]) -> None:
    if not counted:
        return
    chosen = str(session.filters().get(key, ""))
    known = chosen if chosen in counted else None
    if st.session_state.get(f"choose_{key}") != known:
        st.session_state[f"choose_{key}"] = known
    st.selectbox(
        say(f"filter.{key}"),
        list(counted),
        index=None,
        placeholder=say("filter.any"),
        format_func=lambda value: say("filter.count", name=plain(value), count=counted.get(value, 0)),
        key=f"choose_{key}",
        on_change=_choose,
        args=(key,),
    )


def _choose(key: str) -> None:
    value = st.session_state.get(f"choose_{key}")
    if value is None:
        _lift(key)
    else:
        session.filters()[key] = int(value) if key == "year" else value


def _lift(key: str) -> None:
    session.filters().pop(key, None)


def _lift_all() -> None:
    session.filters().clear()
