from __future__ import annotations

from collections.abc import Sequence

import pytest

from index.lexical.query import Clause, Field, plan, said_instead, worth_looking_up
from index.lexical.tokens import tokens

CORPUS = {"giang", "nam", "an"}


def _clauses_for(query: str) -> dict[tuple[Field, str], float]:
    found = plan(tokens(query, lenient=True), known=CORPUS.__contains__)
    return {(clause.field, clause.term): clause.boost for clause in found}


def _fields_of(term: str, query: str) -> set[Field]:
    return {field for field, found in _clauses_for(query) if found == term}


def test_a_marked_token_is_looked_up_as_it_is() -> None:
    """Whoever types marks means them: "kháng" never finds "khẳng"."""
    assert _fields_of("khang", "kháng nghị") == set()


def test_a_marked_token_is_looked_up_in_every_marked_field() -> None:
    """Title, heading and label lift a passage that only speaks of "vụ"."""
    assert _fields_of("kháng", "kháng nghị") == {Field.EXACT, Field.TITLE, Field.HEADING, Field.LABEL}


def test_a_query_without_marks_is_looked_up_in_the_folded_fields() -> None:
    """ "khang" may be any syllable of these letters."""
    assert _fields_of("khang", "khang nghi") == {Field.FOLDED, Field.FOLDED_CONTEXT}


def test_a_bare_word_of_a_marked_query_is_looked_up_as_it_is_and_folded_for_less() -> None:
    """ "giang" in "Hậu Giang" is most likely meant so."""
    found = _clauses_for("kháng nghị hậu giang")
    assert found[Field.FOLDED, "giang"] < found[Field.EXACT, "giang"]


def test_a_bare_word_that_the_corpus_does_not_know_is_looked_up_folded_alone() -> None:
    """In "Hau Giang năm ..." the first word was typed without its mark."""
    assert _fields_of("hau", "kháng nghị phúc thẩm Hau Giang") == {Field.FOLDED, Field.FOLDED_CONTEXT}


@pytest.mark.parametrize("query", ["phòng 7", "phong 7"])
def test_a_number_is_looked_up_as_it_is_in_any_query(query: str) -> None:
    """Digits have no marks to lose."""
    assert Field.EXACT in _fields_of("7", query)


def test_a_document_number_is_looked_up_among_the_documents_numbers_without_marks() -> None:
    """ "96/QĐ-VKS" is often typed "96/QD-VKS"."""
    assert Field.NUMBERS in _fields_of("96/qd-vks", "quyết định 96/QĐ-VKS")


def test_a_pair_counts_less_than_its_syllables() -> None:
    """The pair repeats what both syllables say."""
    found = _clauses_for("kháng nghị")
    assert found[Field.EXACT, "kháng_nghị"] < found[Field.EXACT, "kháng"]


def test_a_repeated_word_counts_once() -> None:
    """Stuttering does not change what is asked."""
    assert _clauses_for("vụ vụ án")[Field.EXACT, "vụ"] == _clauses_for("vụ án")[Field.EXACT, "vụ"]


def test_nothing_is_looked_up_for_nothing() -> None:
    """An empty query has no clauses."""
    assert plan((), known=CORPUS.__contains__) == ()


def test_clauses_are_plain_values() -> None:
    """The engine adapter needs nothing but field, term and factor."""
    assert Clause(Field.EXACT, "7", 1.0) in plan(tokens("7"), known=CORPUS.__contains__)


def _restored_clauses(query: str, meant: str) -> dict[tuple[Field, str], float]:
    found = plan(tokens(query, lenient=True), known=CORPUS.__contains__, restored=tokens(meant, lenient=True))
    return {(clause.field, clause.term): clause.boost for clause in found}


def test_a_restored_token_is_looked_up_as_if_it_had_been_typed() -> None:
    """Marks that were put back find what has these marks, for a little less than typed ones."""
    found = _restored_clauses("khang nghi", "kháng nghị")
    assert 0.5 < found[Field.EXACT, "kháng"] < 1


def test_what_was_restored_still_helps_by_its_letters() -> None:
    """The guess may be wrong."""
    found = _restored_clauses("khang nghi", "kháng nghị")
    assert 0 < found[Field.FOLDED, "khang"] < found[Field.EXACT, "kháng"]


def test_what_may_be_said_instead_counts_less_and_nothing_twice() -> None:
    """A word that the query has itself is looked up as that alone."""
    own = plan(tokens("người qua đời", lenient=True), known=CORPUS.__contains__)
    others = said_instead(tokens("người tử vong", lenient=True), own)
    terms = {clause.term: clause.boost for clause in others}
    assert {"tử", "vong"} <= terms.keys()
    assert "người" not in terms
    assert max(terms.values()) < max(clause.boost for clause in own)


HOLDING = {"nhiều": 990, "năm": 600, "phòng": 500, "trại": 10, "giam": 9, "kênh": 0}  # of a thousand passages


def _told(words: Sequence[str], passages: int) -> list[str]:
    def frequency(_: Field, word: str) -> int:
        return HOLDING[word] * passages // 1000

    return [
        one.term for one in worth_looking_up([Clause(Field.EXACT, word, 1.0) for word in words], frequency, passages)
    ]


@pytest.mark.parametrize(
    ("passages", "told"),
    [
        (1000, ["nhiều", "năm", "phòng", "trại", "giam"]),
        (10_000, ["năm", "phòng", "trại", "giam"]),
        (1_000_000, ["phòng", "trại", "giam"]),
    ],
)
def test_the_more_passages_the_fewer_common_words_are_looked_up(passages: int, told: list[str]) -> None:
    """What no passage holds never is looked up."""
    assert _told(list(HOLDING), passages) == told


def test_words_that_nearly_all_hold_are_looked_up_where_there_are_no_others() -> None:
    """A query always finds something if it can."""
    assert _told(["nhiều", "kênh"], 1_000_000) == ["nhiều"]
