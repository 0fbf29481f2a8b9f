from __future__ import annotations

from itertools import pairwise

import pytest

from documents.language.text import fold
from documents.language.words import words
from index.lexical.restoring import Witness, is_typed_with_marks, no_witness, restore
from index.lexical.vocabulary import Vocabulary

SENTENCES = (
    "kết quả công tác kiểm sát năm 2023 của tỉnh Hậu Giang",
    "ban hành kháng nghị phúc thẩm",
    "kiến nghị khắc phục vi phạm",
    "đơn vị trực thuộc tỉnh ban hành kiến nghị",
    "hội nghị của tỉnh nêu kết quả",
    "con dao giang ra",
)


def _restored(query: str) -> str:
    known: dict[str, int] = {}
    pairs: dict[str, int] = {}
    for sentence in SENTENCES:
        texts = [word.text for word in words(sentence)]
        for text in set(texts):
            known[text] = known.get(text, 0) + 1
        for left, right in pairwise(texts):
            pairs[f"{left}_{right}"] = pairs.get(f"{left}_{right}", 0) + 1
    return restore(query, Vocabulary(known, passages=len(SENTENCES)), lambda pair: pairs.get(pair, 0))


@pytest.mark.parametrize("sentence", SENTENCES[:5])
def test_a_sentence_without_diacritics_gets_them_back(sentence: str) -> None:
    """Neighbours decide which syllable the letters stand for."""
    assert _restored(fold(sentence)).lower() == sentence.lower()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_what_the_corpus_says_stays_as_it_is(sentence: str) -> None:
    """A query that needs no help gets none."""
    assert _restored(sentence) == sentence


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ban hành kháng nhgị phúc thẩm", "ban hành kháng nghị phúc thẩm"),
        ("kết quả công tác kiem sát", "kết quả công tác kiểm sát"),
        ("kiến nghị khắc phcụ vi phạm", "kiến nghị khắc phục vi phạm"),
    ],
)
def test_a_slip_is_mended_where_the_corpus_does_not_know_the_word(typed: str, meant: str) -> None:
    """Letters swapped, and one word whose marks were forgotten."""
    assert _restored(typed) == meant


def test_marks_that_were_typed_are_meant() -> None:
    """ "khẳng" alone is not taken for "kháng" although the corpus knows only that."""
    assert _restored("khẳng") == "khẳng"


def test_numbers_and_codes_stay() -> None:
    """Digits are never corrected."""
    assert _restored("nam 2032 so 96/KH-VKS").split()[1] == "2032"


def test_nothing_stays_nothing() -> None:
    """An empty query has no words."""
    assert _restored("") == ""


@pytest.mark.parametrize(("query", "careful"), [("kháng nghị hậu giang", True), ("khang nghi hau giang", False)])
def test_half_of_the_words_marked_is_typed_with_marks(query: str, *, careful: bool) -> None:
    """One in five syllables has no mark in any text."""
    assert is_typed_with_marks(words(query)) is careful


def test_the_passages_found_first_say_how_a_rare_word_is_spelt() -> None:
    """What most of the corpus speaks of is outvoted by what stands beside the other words of the query."""
    known = {"lúc": 90, "lực": 4, "trong": 95, "trọng": 5, "nào": 50}
    pairs = {"trong_lúc": 40, "trọng_lực": 1, "lúc_nào": 20, "lực_nào": 1}
    witnessed = {"trọng": 1.0, "lực": 1.0, "trọng_lực": 1.0}

    def read(witness: Witness) -> str:
        return restore(
            "trong luc nao", Vocabulary(known, passages=100), lambda pair: pairs.get(pair, 0), witness=witness
        )

    assert (read(no_witness), read(lambda term: witnessed.get(term, 0.0))) == ("trong lúc nào", "trọng lực nào")
