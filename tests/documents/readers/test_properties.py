from __future__ import annotations

import pytest

from documents.readers.properties import stated


@pytest.mark.parametrize("title", ["", None, "Microsoft Word - bc", "bao cao.docx", "Word Document", "untitled"])
def test_what_programs_enter_is_dropped(title: str | None) -> None:
    """A title that no person wrote is no title."""
    assert stated(title=title) == {}


def test_what_people_enter_stays() -> None:
    """Blanks collapse, the rest is kept."""
    assert stated(title=" Báo cáo \n năm 2023 ", author="Lê Văn An") == {
        "title": "Báo cáo năm 2023",
        "author": "Lê Văn An",
    }
