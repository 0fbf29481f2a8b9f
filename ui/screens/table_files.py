"""The files that a table of figures can be taken along in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import streamlit as st

from ui.objects import Figure
from ui.tables import XLSX_TYPE, csv_file, xlsx_file
from ui.texts import say
from ui.word import WORD_TYPE, figures_document


class _Form(NamedTuple):
    """A kind of file: what its button says, its media type, its icon, and what makes it."""

    label: str
    type: str
    icon: str
    make: Callable[[Sequence[Figure], dict[str, str]], bytes]


def offer_file(ending: str, shown: Sequence[Figure], titles: dict[str, str], *, key: str) -> None:
    """Draw the button that makes the file when it is pressed; ``ending`` is "xlsx", "csv" or "docx".

    Raises:
        KeyError: a table cannot be had with this ending.
    """
    form = _forms()[ending]
    st.download_button(
        form.label,
        lambda: form.make(shown, titles),
        f"{say('figures.file')}.{ending}",
        form.type,
        key=key,
        icon=form.icon,
        on_click="ignore",
    )


def _forms() -> dict[str, _Form]:
    return {
        "xlsx": _Form(say("figures.xlsx"), XLSX_TYPE, ":material/table:", xlsx_file),
        "csv": _Form(say("figures.csv"), "text/csv", ":material/csv:", csv_file),
        "docx": _Form(say("figures.word"), WORD_TYPE, ":material/description:", figures_document),
    }
