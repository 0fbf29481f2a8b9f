from __future__ import annotations

import pytest

from assistant.access.errors import LabelUnusable
from assistant.access.labels import read_label, read_labels


@pytest.mark.parametrize("text", ["internal", "Phòng 7", "noi_bo.v2", " internal "])
def test_a_label_is_kept_without_the_blanks_around_it(text: str) -> None:
    """Labels may be Vietnamese words; blanks around them are typing."""
    assert read_label(text) == text.strip()


def test_a_decomposed_label_is_the_composed_one() -> None:
    """Two spellings of the same word must not be two rights."""
    assert read_label("Pho\u0300ng 7") == "Phòng 7"


@pytest.mark.parametrize("text", ["", "  ", "-x", "a\nb", "a;b", "x" * 65, "*", "../x"])
def test_what_is_no_label_is_refused(text: str) -> None:
    """A label goes into queries, logs and headers: nothing odd gets in."""
    with pytest.raises(LabelUnusable):
        read_label(text)


def test_a_star_stands_for_every_label() -> None:
    """Which is None, not a label of that name."""
    assert read_labels(["internal", "*"]) is None


def test_no_labels_read_nothing() -> None:
    """The empty set is the opposite of every label."""
    assert read_labels([]) == frozenset()
