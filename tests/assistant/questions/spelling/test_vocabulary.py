"""The words that a question can be expected to hold."""

from __future__ import annotations

from assistant.questions.spelling.vocabulary import bare, known, readings


def test_words_of_the_language_the_sector_and_its_places_are_known() -> None:
    """The commoner a word, the sooner it is what was meant."""
    assert known()["của"] > known()["nghị"] > known()["krông"] > 0


def test_letters_without_marks_have_the_share_of_all_their_words() -> None:
    """ "tinh" is "tình" and "tỉnh" and more."""
    assert bare()["tinh"] > known()["tỉnh"]


def test_a_content_word_is_none_that_says_nothing() -> None:
    """Where "trong" is left in a question without marks, "trọng" was meant."""
    assert "trọng" in readings("trong")
    assert "trong" not in readings("trong")


def test_a_marked_word_stands_for_itself() -> None:
    """Nothing is read into what was typed with care."""
    assert readings("hội") == ["hội"]
