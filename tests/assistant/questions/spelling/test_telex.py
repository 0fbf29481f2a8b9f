"""Words typed while the input method was off."""

from __future__ import annotations

import pytest

from assistant.questions.spelling.telex import decode


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ("vuj", "vụ"),
        ("nawm", "năm"),
        ("truowngf", "trường"),
        ("ddieeuf", "điều"),
        ("quaanj", "quận"),
        ("tooij", "tội"),
    ],
)
def test_keys_are_read_as_the_letters_they_make(keys: str, word: str) -> None:
    """Double letters, the hook key and the tone keys give the word, among the places that a tone may take."""
    assert word in decode(keys)


@pytest.mark.parametrize("keys", ["vksnd", "khang", "mail"])
def test_plain_letters_are_no_keys(keys: str) -> None:
    """Nothing is read into a word without keys, or with tone keys before its vowel."""
    assert decode(keys) == ()
