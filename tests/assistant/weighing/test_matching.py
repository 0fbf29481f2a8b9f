"""How much of a question a piece of evidence covers."""

from __future__ import annotations

import pytest

from assistant.weighing.matching import coverage
from documents.language.words import words
from documents.statements import TermSet

NOTHING = TermSet.of(())


def _covered(question: str, *circles: tuple[str, float]) -> float:
    asked = words(question)
    return coverage(asked, [1.0] * len(asked), [(TermSet.of(words(text)), credit) for text, credit in circles])


def test_nothing_asked_is_covered() -> None:
    """A question of slots alone asks no words."""
    assert coverage((), [], [(NOTHING, 1.0)]) == 1.0


def test_all_words_in_order_cover_a_question_wholly() -> None:
    """The upper end of the scale."""
    assert _covered("thụ lý phúc thẩm", ("đã thụ lý phúc thẩm vụ án", 1.0)) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (("thụ lý phúc thẩm", 1.0), ("thụ lý sơ thẩm", 1.0)),
        (("thụ lý phúc thẩm", 1.0), ("thụ lý phúc thẩm", 0.6)),
        (("thụ lý phúc thẩm", 1.0), ("thẩm phúc lý thụ", 1.0)),
    ],
    ids=["more words", "nearer circle", "neighbours kept"],
)
def test_better_evidence_covers_more(better: tuple[str, float], worse: tuple[str, float]) -> None:
    """Words, where they stand, and their order count."""
    assert _covered("thụ lý phúc thẩm", better) > _covered("thụ lý phúc thẩm", worse)


def test_an_unmarked_word_matches_any_syllable_of_its_letters_but_a_marked_one_only_itself() -> None:
    """ "khang nghi" may be "kháng nghị"; "kiến" is not "kiên"."""
    assert _covered("khang", ("kháng", 1.0)) > _covered("kiến", ("kiên", 1.0))
