"""Documents taken apart, and the weight of words among them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant.library import Library
from documents.statements import StatementContent
from documents.types import Document
from index.errors import DocumentMissing
from tests.assistant.corpus import YEAR_2022, YEAR_2023, document


class _Shelf:
    """One document that may be replaced, and words of known frequency among a hundred passages."""

    def __init__(self, held: Document, *, passages: int = 100) -> None:
        self.held, self._passages = held, passages
        self.kept: tuple[StatementContent, ...] | None = None

    def read(self, document_ids: Sequence[str], *, labels: frozenset[str] | None = None) -> list[Document]:
        if labels == frozenset():
            raise DocumentMissing(document_ids[0])
        return [self.held for _ in document_ids]

    def statements(self, document_ids: Sequence[str]) -> dict[str, tuple[StatementContent, ...]]:
        return dict.fromkeys(document_ids, self.kept) if self.kept is not None else {}

    def passage_frequency(self, word: str, *, labels: frozenset[str] | None = None) -> int:
        return {"kiểm": 100, "đặc": 5}.get(word, 0) if labels != frozenset() else 0

    def passage_count(self, *, labels: frozenset[str] | None = None) -> int:
        return self._passages


def test_a_document_is_taken_apart_into_its_sentences() -> None:
    """Together they are the document's lines, word for word."""
    held = document(YEAR_2023)
    found = Library(_Shelf(held)).statements(held.id)
    assert [one.text for one in found] == list(YEAR_2023)
    assert all(held.text_of(one.span) == one.text for one in found)


def test_a_document_is_taken_apart_once() -> None:
    """The second question finds it ready."""
    held = document(YEAR_2023)
    library = Library(_Shelf(held))
    assert library.statements(held.id) is library.statements(held.id)


def test_what_was_read_at_indexing_is_not_read_again() -> None:
    """The statements kept with the document are the ones that answer."""
    held = document(YEAR_2023)
    shelf = _Shelf(held)
    shelf.kept = Library(shelf).statements(held.id)[:1]
    assert [one.text for one in Library(shelf).statements(held.id)] == [YEAR_2023[0]]


def test_a_document_indexed_anew_is_read_anew() -> None:
    """A running service never answers from text that has been replaced."""
    shelf = _Shelf(document(YEAR_2023))
    library = Library(shelf)
    library.statements("id")
    shelf.held = document(YEAR_2022)
    assert library.statements("id")[0].text == YEAR_2022[0]


@pytest.mark.parametrize(("rarer", "commoner"), [("đặc", "kiểm"), ("zeta", "đặc")])
def test_rare_words_weigh_more(rarer: str, commoner: str) -> None:
    """A word that no passage has weighs most."""
    library = Library(_Shelf(document(YEAR_2023)))
    assert library.weigh(rarer) > library.weigh(commoner) > 0


def test_a_word_typed_without_marks_weighs_what_its_commonest_reading_does() -> None:
    """Evidence is not asked for more, only because a question was typed without marks."""
    library = Library(_Shelf(document(YEAR_2023)))
    assert library.weighing("ban hanh nhung gi")("hanh") == library.weigh("hành") < library.weigh("hanh")


def test_a_question_typed_with_marks_is_weighed_as_it_stands() -> None:
    """There a word without marks is a word of its own."""
    library = Library(_Shelf(document(YEAR_2023)))
    assert library.weighing("Đơn vị ở đâu, gần Hanh Cù không?")("hanh") == library.weigh("hanh")


def test_an_empty_index_still_weighs() -> None:
    """No division by nothing."""
    assert Library(_Shelf(document(YEAR_2023), passages=0)).weigh("zeta") > 0


def test_a_limited_library_weighs_by_what_may_be_seen() -> None:
    """A word that only hidden documents have is as rare as one that none has."""
    library = Library(_Shelf(document(YEAR_2023)))
    assert library.within(frozenset()).weigh("kiểm") > library.weigh("kiểm")


def test_a_limited_library_does_not_hand_out_what_the_whole_one_has_open() -> None:
    """They share what is taken apart, not the right to see it."""
    held = document(YEAR_2023)
    library = Library(_Shelf(held))
    library.statements(held.id)
    with pytest.raises(DocumentMissing):
        library.within(frozenset()).statements(held.id)
