from __future__ import annotations

import pytest

from index.lexical.vocabulary import Vocabulary

WORDS = {"tỉnh": 70, "tính": 20, "tinh": 5, "nghị": 40, "nghĩ": 3, "huguenot": 2, "an": 9, "ân": 1, "2023": 8}


@pytest.fixture
def vocabulary() -> Vocabulary:
    """The words of a small corpus."""
    return Vocabulary(WORDS, passages=100)


def test_spellings_come_by_frequency(vocabulary: Vocabulary) -> None:
    """What the corpus says most often is most likely meant."""
    assert vocabulary.spellings("tinh") == ("tỉnh", "tính", "tinh")


def test_unknown_letters_have_no_spelling(vocabulary: Vocabulary) -> None:
    """Nothing is invented."""
    assert vocabulary.spellings("khang") == ()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("nhgị", "nghị"),
        ("ngị", "nghị"),
        ("nghhị", "nghị"),
        ("nghĩi", "nghĩ"),
        ("hugeunots", "huguenot"),
    ],
)
def test_a_slip_is_near_to_what_was_meant(vocabulary: Vocabulary, typed: str, first: str) -> None:
    """Swapped, dropped and doubled letters; two errors in a long word."""
    assert vocabulary.nearest(typed)[0] == first


@pytest.mark.parametrize("typed", ["na", "2032", "tihnnn"])
def test_short_words_numbers_and_far_words_are_near_to_nothing(vocabulary: Vocabulary, typed: str) -> None:
    """A figure is never corrected, and two letters could be anything."""
    assert vocabulary.nearest(typed) == ()


def test_the_same_slip_is_looked_up_once(vocabulary: Vocabulary) -> None:
    """Asking again gives the very same words."""
    assert vocabulary.nearest("nhgị") is vocabulary.nearest("nhgị")
