from __future__ import annotations

import pytest

from documents.language.spellings import Match, Spellings, Words

BOOK = Spellings([("quận", "district"), ("Hậu Giang", "HG"), ("Bà Rịa - Vũng Tàu", "VT"), ("Khánh Hòa", "KH")])


@pytest.mark.parametrize("text", ["Hậu Giang", "hau giang", "Hau Giang", "hậu giang", "HẬU GIANG", "Hậu  Giang"])
def test_a_phrase_is_found_with_and_without_marks(text: str) -> None:
    """Each word is compared by its marks if it has any, by its letters if not."""
    assert BOOK.at(Words(text), 0) == Match(0, 2, "HG")


@pytest.mark.parametrize("text", ["Hầu Giang", "Hậu. Giang", "Hậu\n\nGiang", "Hậu", "hau gian"])
def test_a_phrase_is_not_found_across_other_marks_or_sentences(text: str) -> None:
    """A wrong mark or a full stop makes it something else."""
    assert BOOK.at(Words(text), 0) is None


@pytest.mark.parametrize("text", ["Bà Rịa - Vũng Tàu", "Bà Rịa–Vũng Tàu", "ba ria vung tau"])
def test_a_dash_of_the_phrase_may_be_written_any_way(text: str) -> None:
    """Hyphen, en dash or blank stand for each other where the phrase has a dash."""
    assert BOOK.at(Words(text), 0) == Match(0, 4, "VT")


@pytest.mark.parametrize("text", ["Khánh Hoà", "khanh hoà", "Khánh hoa"])
def test_both_tone_placements_are_one_word(text: str) -> None:
    """ "Hoà" and "Hòa" are the same syllable."""
    assert BOOK.at(Words(text), 0) == Match(0, 2, "KH")


@pytest.mark.parametrize(
    ("text", "index", "found"),
    [("quan 1 tp ho chi minh", 0, True), ("cơ quan điều tra đã kết luận", 1, False), ("vụ ở quận 1", 2, True)],
)
def test_a_single_word_needs_its_marks_where_the_text_has_them(text: str, index: int, found: bool) -> None:
    """An unmarked syllable in marked prose is a word of its own."""
    assert (BOOK.at(Words(text), index) is not None) is found


def test_offsets_are_those_of_the_text() -> None:
    """Words point into the text as given."""
    words = Words("Ở TP.HCM, 1.054 vụ")
    assert [words.text[start:end] for start, end in words.spans] == ["Ở", "TP", "HCM", "1", "054", "vụ"]
