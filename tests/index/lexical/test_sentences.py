from __future__ import annotations

import pytest

from index.lexical.query import Field
from index.lexical.sentences import Comparison, pack, shares_holding
from index.lexical.tokens import tokens

PASSAGE = ("tỉnh Hậu Giang", "Phòng 7 thụ lý 74 vụ", "Phòng 8 ban hành 3 kháng nghị")
WEIGHTS = {
    (Field.EXACT, "phòng"): 1.0,
    (Field.EXACT, "kháng"): 4.0,
    (Field.EXACT, "74"): 3.0,
    (Field.EXACT, "hậu"): 0.5,
    (Field.FOLDED, "khang"): 0.25,
    (Field.FOLDED, "an"): 8.0,
}


def _compared(*passages: tuple[str, ...]) -> Comparison:
    return Comparison([pack([tokens(line) for line in passage]) for passage in passages], WEIGHTS)


def test_the_best_sentence_counts_with_what_governs_it() -> None:
    """ "Phòng" 1, "kháng" 4, "khang" 0.25 in the third line, "hậu" 0.5 from the first."""
    assert _compared(PASSAGE).best_sentences() == pytest.approx([5.75])


def test_sentences_are_not_added_up() -> None:
    """Words strewn over sentences answer less than words of one."""
    (apart,) = _compared(("", "74 vụ", "kháng nghị")).best_sentences()
    (together,) = _compared(("", "74 vụ kháng nghị")).best_sentences()
    assert together - apart == pytest.approx(3.0)


def test_a_repeated_term_counts_once() -> None:
    """What a sentence says twice it says."""
    once, twice = _compared(("", "74 vụ"), ("", "74 vụ 74")).best_sentences()
    assert once == twice


def test_spellings_of_the_same_letters_differ_in_the_exact_field() -> None:
    """ "khẳng" has the letters of "kháng" only."""
    assert _compared(("", "khẳng")).best_sentences() == pytest.approx([0.25])


def test_shared_terms_come_by_weight() -> None:
    """They explain a hit."""
    assert _compared(PASSAGE).shared_terms() == [("kháng", "74", "phòng", "hậu", "khang")]


def test_no_passages_compare_to_nothing() -> None:
    """A search without hits reads nothing."""
    assert (len(_compared().best_sentences()), _compared().shared_terms()) == (0, [])


def test_a_passage_without_sentences_covers_nothing() -> None:
    """Its governing line alone is no sentence that answers, but what it holds still counts."""
    assert _compared(("tỉnh Hậu Giang",)).best_sentences() == pytest.approx([0.5])


@pytest.mark.parametrize(("term", "share"), [("trọng_lực", 0.75), ("lúc", 0.25), ("trong", 0.25), ("luc", 0.0)])
def test_a_term_as_it_is_written_has_the_shares_of_the_passages_that_hold_it(term: str, share: float) -> None:
    """Spellings of the same letters are told apart."""
    packed = [pack([[], tokens("trọng lực")]), pack([[], tokens("trong lúc")])]
    assert shares_holding(packed, [0.75, 0.25])(term) == share
