"""What is foreign is shown as text; numbers, dates and names the Vietnamese way."""

from __future__ import annotations

import pytest

from tests.ui.corpus import HOSTILE
from ui.showing import escaped, plain, plain_data


def test_direction_marks_never_reach_the_screen() -> None:
    """A figure that is shown backwards would be a wrong figure."""
    assert plain("\u202e987\u202c vụ") == "987 vụ"


@pytest.mark.parametrize("text", ["**đậm**", "[x](http://a.b)", ":red[đỏ]", "<b>", "`x`", "$x$", "# đề", "~~x~~"])
def test_markdown_of_others_is_taken_letter_by_letter(text: str) -> None:
    """Every sign that Markdown knows stands behind a backslash."""
    shown = escaped(text)
    assert all(shown[place - 1] == "\\" for place, sign in enumerate(shown) if sign in "*[]()<>`$#~" and place)


def test_no_link_and_no_icon_is_made_of_an_address() -> None:
    """What looks like an address or an icon's name is broken up by a sign that nobody sees."""
    assert "://" not in escaped("http://evil.example www.evil.example :material/home:")


def test_data_of_components_is_cleaned_all_the_way_down() -> None:
    """Lists in objects in lists."""
    assert plain_data({"a": [("\u202ex", True)]}) == {"a": [["x", True]]}


def test_a_hostile_title_keeps_its_letters() -> None:
    """It is shown, not swallowed: the keeper of the corpus shall see it."""
    assert "<img src=x onerror=alert(1)>" in plain(HOSTILE)
