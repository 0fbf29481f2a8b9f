"""How the words of a question and of a candidate meet."""

from __future__ import annotations

import pytest

from assistant.confidence.wording import longest_run


@pytest.mark.parametrize(
    ("one", "other", "length"),
    [
        ("a b c d", "x b c y", 2),
        ("a b a b c", "a b c", 3),
        ("a b", "c d", 0),
        ("", "a", 0),
    ],
)
def test_the_longest_run_of_common_words_is_counted(one: str, other: str, length: int) -> None:
    """Only words that stand in a row in both count."""
    assert longest_run(one.split(), other.split()) == length
