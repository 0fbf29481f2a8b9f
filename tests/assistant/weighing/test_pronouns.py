"""Tests of sentences that only say "đồng chí"."""

from __future__ import annotations

import pytest

from assistant.weighing.pronouns import person_spoken_of
from tests.assistant.corpus import statements

TITLE = "VKSND tỉnh Sóc Trăng trao quyết định bổ nhiệm"
APPOINTED = "Đồng chí Cao Văn Sáu, Trưởng phòng 15 công bố quyết định bổ nhiệm đồng chí Lê Thị Mận."
BORN = "Đồng chí Lê Thị Mận sinh năm 1981."
TWO = "Đồng chí Cao Văn Sáu và đồng chí Lê Thị Mận cùng dự."
REWARDED = "Quá trình công tác, đồng chí được tặng Kỷ niệm chương năm 2019."


@pytest.mark.parametrize(
    ("lines", "person"),
    [
        ((TITLE, BORN, REWARDED), "Lê Thị Mận"),
        ((TITLE, f"{BORN} Đồng chí vào ngành năm 2005. {REWARDED}"), "Lê Thị Mận"),
        ((TITLE, f"{APPOINTED} {REWARDED}"), "Lê Thị Mận"),
        ((TITLE, f"{TWO} {REWARDED}"), None),
        ((TITLE, REWARDED), None),
    ],
)
def test_a_life_goes_on_about_the_one_named_before(lines: tuple[str, ...], person: str | None) -> None:
    """The appointed where an appointment is announced; of several nobody."""
    (stated,) = [one for one in statements(lines) if one.text == REWARDED]
    assert person_spoken_of(stated) == person


def test_a_name_behind_the_word_is_no_pronoun() -> None:
    """ "Đồng chí Lê Thị Mận" is named."""
    (stated,) = [one for one in statements((TITLE, BORN)) if one.text == BORN]
    assert person_spoken_of(stated) is None
