"""Words and phrases, in any spelling."""

from __future__ import annotations

import pytest

from documents.language.words import PhraseFinder, words


def test_a_number_with_separators_is_one_word() -> None:
    """ "1.054" is never split into two numbers."""
    assert [word.text for word in words("kiểm sát 1.054 trường hợp")] == ["kiểm", "sát", "1.054", "trường", "hợp"]


def test_word_spans_point_into_the_text_as_shown() -> None:
    """Offsets hold for the display text although matching is done on its canonical shadow."""
    text = "VKSND tỉnh Khánh Hoà"
    assert [text[word.span.start : word.span.end] for word in words(text)] == ["VKSND", "tỉnh", "Khánh", "Hoà"]


@pytest.mark.parametrize(
    ("text", "lenient", "expected"),
    [
        ("ban hành kháng nghị", False, ["protest"]),
        ("ban hanh khang nghi", True, ["protest"]),
        ("ban hanh khang nghi", False, []),
        ("ban hành kháng nghi", True, ["protest"]),  # marks left out on one word only
        ("kháng nghĩ", True, []),  # a wrong mark is another word
        ("kháng nghị phúc thẩm", False, ["appeal protest"]),  # the longest phrase wins
    ],
)
def test_phrases_are_found_by_their_words(text: str, lenient: bool, expected: list[str]) -> None:
    """Unmarked words stand for any syllable of the same letters, but only where that is asked for."""
    finder = PhraseFinder({"kháng nghị": "protest", "kháng nghị phúc thẩm": "appeal protest"})
    assert [found.value for found in finder.find(words(text), lenient=lenient)] == expected
