"""The spelling of Vietnamese syllables."""

from __future__ import annotations

import pytest

from documents.language.syllables import is_syllable


@pytest.mark.parametrize(
    "word",
    [
        "kiểm",
        "sát",
        "nghị",
        "quyết",
        "giường",
        "gì",
        "gìn",
        "khuỷu",
        "ngoằn",
        "ý",
        "yêu",
        "Huế",
        "ĐIỀU",
        "thuở",
        "quýt",
    ],
)
def test_words_of_the_language_are_syllables(word: str) -> None:
    """Any onset, rhyme and tone of the orthography is accepted, in any case."""
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["kiÓm", "saùt", "sạtt", "video", "VKSND", "çà", "cảc", "tếp̀", "mặng̣", "", "thẩmm"])
def test_other_letter_sequences_are_not(word: str) -> None:
    """Foreign words, abbreviations, text in a wrong encoding and impossible tones are refused."""
    assert not is_syllable(word)
