"""The source that is open, beside whatever it was opened from."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from ui import failing, holdings
from ui.components import show_source
from ui.errors import ApiError
from ui.showing import escaped
from ui.sources import Opened, source_data
from ui.texts import say


def show_opened(opened: Opened, *, close: Callable[[], None]) -> None:
    """Draw the paragraph of the source with the cited sentence marked, and the way to the whole document."""
    with st.container(border=True, key="source_panel"):
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            st.subheader(say("source.heading"), anchor=False)
            with st.container(horizontal=True, gap="small", width="content"):
                if st.button(say("source.whole"), icon=":material/article:", key="open_whole", type="tertiary"):
                    st.session_state.whole = opened
                    st.switch_page(st.session_state.pages["documents"])
                st.button(
                    say("source.close"), icon=":material/close:", key="close_source", type="tertiary", on_click=close
                )
        try:
            document = holdings.document(opened.document_id)
        except ApiError as error:
            st.warning(escaped(say("source.gone", problem=failing.explain(error))))
            return
        show_source(source_data(document, opened), key=f"source_{opened.document_id}_{opened.start}")
