"""What a page shows, as Streamlit's testing tool tells it."""

from __future__ import annotations

import json
from typing import Any

from streamlit.testing.v1 import AppTest


def said(page: AppTest) -> str:
    """Return the text on a page, without the signs that keep Markdown from reading it."""
    shown = [*page.caption, *page.info, *page.warning, *page.error, *page.text, *page.markdown, *page.success]
    return " ".join(one.value for one in shown).replace("\\", "")


def given_to(page: AppTest, key: str) -> Any:
    """Return what the component with a key was given to show."""
    found = [one for one in page.main if getattr(one, "key", None) == key]
    return json.loads(found[0].proto.json)


def documents_page() -> None:
    """Draw the page of documents; imports within, for the tool runs it apart from its module."""
    from ui.screens import documents

    documents.show()
