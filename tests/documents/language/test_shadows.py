"""Words beside a place in a text, and phrases among them."""

from __future__ import annotations

import pytest

from documents.language.shadows import Phrases, Shadows

PHRASES = Phrases(["vụ", "vụ án", "kỷ luật"])


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("trong số 12", ["trong", "số"]),
        ("năm qua, 12", []),
        ("Số: 12", ["số"]),
        ("12", []),
        ("một hai ba bốn 12", None),
    ],
)
def test_words_before_end_at_a_sign(text: str, before: list[str] | None) -> None:
    """At most three words are given, and none from beyond a comma."""
    assert Shadows.of(text).words_before(text.index("12")).plain == (
        before if before is not None else ["hai", "ba", "bốn"]
    )


def test_words_after_stop_at_a_sign() -> None:
    """Words behind a comma belong to something else."""
    assert Shadows.of("12 vụ án, tăng").words_after(2).plain == ["vụ", "án"]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [("12 vụ án ma túy", "vụ án"), ("12 vu an", "vụ án"), ("12 vụ việc", "vụ"), ("12 kĩ luật", ""), ("12 vũ án", "")],
)
def test_the_longest_phrase_is_found_in_either_spelling(text: str, phrase: str) -> None:
    """A word without diacritics may stand for one with them, another word with them may not."""
    assert PHRASES.first(Shadows.of(text).words_after(2)) == phrase


def test_an_exact_search_takes_no_bare_words() -> None:
    """Where diacritics are typed, a bare word is another word."""
    assert PHRASES.first(Shadows.of("12 vu an").words_after(2), exact=True) == ""
