from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from documents.types import Level, Unit
from index.catalogue.catalogue import Catalogue
from index.catalogue.ledger import Ledger
from index.dense.meaning import Meaning
from index.embedding.models import Matrix
from index.lexical.leg import LexicalMatches
from index.opening import open_engine
from index.searching.search import Searcher
from index.types import Filters, Within
from tests.index.builders import about, document, edition

PHONG_7 = Unit(Level.PROVINCE, "Cà Mau", department="Phòng 7")
PHONG_8 = replace(PHONG_7, department="Phòng 8")
SEVEN = document("Phòng 7 thụ lý 74 vụ.", source="7", metadata=about(PHONG_7, 2023))
EIGHT = document("Phòng 8 thụ lý 9 vụ.", source="8", metadata=about(PHONG_8, 2023))
P7, P8 = edition(SEVEN).passages[0].id, edition(EIGHT).passages[0].id


class _Model:
    name, fingerprint, dimensions = "fake", "fake", 2

    def embed_queries(self, texts: Sequence[str]) -> Matrix:
        """Return a row of ones, of zeros for what it does not know."""
        return np.array([[0, 0] if text == "zzz" else [1, 1] for text in texts], dtype=np.float32)

    embed_documents = embed_queries


@dataclass
class _Lexical:
    scores: dict[str, float]
    asked: str = ""
    documents: frozenset[str] | None = None

    def search(self, query: str, limit: int, *, documents: frozenset[str] | None = None) -> LexicalMatches:
        """Return what it was made with and note what it was asked."""
        self.asked, self.documents = query, documents
        return LexicalMatches(self.scores, 10.0)


@dataclass
class _Dense:
    scores: dict[str, float]
    within: Within | None = None
    calls: int = 0

    def search(self, query: Matrix, limit: int, *, within: Within | None = None) -> dict[str, float]:
        """Return what it was made with and note what it was asked."""
        self.within, self.calls = within, self.calls + 1
        return self.scores


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """A catalogue of two documents about two departments."""
    engine = open_engine(tmp_path / "catalogue.db")
    Ledger(engine).swap([edition(SEVEN), edition(EIGHT)])
    return Catalogue(engine)


def _searcher(catalogue: Catalogue, lexical: _Lexical, dense: _Dense | None = None) -> Searcher:
    return Searcher(catalogue, Meaning(_Model()), lexical=lexical, dense=dense)


def test_hits_come_with_their_passages_and_the_scores_of_both_legs(catalogue: Catalogue) -> None:
    """Whoever asks why sees which leg found what."""
    first, second = _searcher(catalogue, _Lexical({P7: 30.0}), _Dense({P8: 0.4})).search("phòng 7")
    assert (first.passage, first.lexical, first.dense) == (edition(SEVEN).passages[0], 0.75, None)
    assert (second.passage.id, second.lexical, second.dense) == (P8, None, 0.4)


def test_passages_that_the_catalogue_does_not_hold_never_show(catalogue: Catalogue) -> None:
    """Leftovers of an interrupted run are invisible."""
    hits = _searcher(catalogue, _Lexical({"gone": 50.0, P7: 30.0})).search("phòng 7", 1)
    assert [hit.passage.id for hit in hits] == [P7]


def test_filters_reach_both_legs_before_they_search(catalogue: Catalogue) -> None:
    """Filtering afterwards would leave too little."""
    lexical, dense = _Lexical({P7: 1.0}), _Dense({P7: 0.5})
    _searcher(catalogue, lexical, dense).search("vụ", filters=Filters(unit="Phòng 7"))
    assert lexical.documents == frozenset({SEVEN.id})
    assert dense.within is not None
    assert (dense.within.documents, dense.within.passages()) == (frozenset({SEVEN.id}), frozenset({P7}))


def test_without_filters_the_legs_are_not_limited(catalogue: Catalogue) -> None:
    """Listing every document would cost more than the search."""
    lexical, dense = _Lexical({P7: 1.0}), _Dense({P7: 0.5})
    _searcher(catalogue, lexical, dense).search("vụ")
    assert (lexical.documents, dense.within) == (None, None)


def test_a_passage_about_another_unit_is_left_out_of_a_document_within_the_filter(tmp_path: Path) -> None:
    """Round-ups name several departments."""
    engine = open_engine(tmp_path / "catalogue.db")
    mixed = edition(document("Phòng 7: thụ lý 74 vụ.", "Phòng 8: thụ lý 9 vụ.", metadata=about(PHONG_7)))
    seven, eight = mixed.passages
    Ledger(engine).swap([replace(mixed, passages=(seven, replace(eight, unit=PHONG_8)))])
    searcher = _searcher(Catalogue(engine), _Lexical({eight.id: 9.0, seven.id: 3.0}))
    assert [hit.passage.id for hit in searcher.search("vụ", filters=Filters(unit="Phòng 7"))] == [seven.id]


@pytest.mark.parametrize("query", ["", "   ", "\u200b"])
def test_an_empty_query_finds_nothing(catalogue: Catalogue, query: str) -> None:
    """And costs nothing."""
    assert _searcher(catalogue, _Lexical({P7: 1.0})).search(query) == []


def test_a_filter_that_leaves_no_document_finds_nothing(catalogue: Catalogue) -> None:
    """Neither leg is asked."""
    assert _searcher(catalogue, _Lexical({P7: 1.0})).search("vụ", filters=Filters(year=1999)) == []


def test_a_query_that_the_model_does_not_know_is_left_to_the_words(catalogue: Catalogue) -> None:
    """A zero vector is as near to everything as to nothing."""
    dense = _Dense({P8: 0.9})
    hits = _searcher(catalogue, _Lexical({P7: 1.0}), dense).search("zzz")
    assert ([hit.passage.id for hit in hits], dense.calls) == ([P7], 0)


def test_queries_are_normalised(catalogue: Catalogue) -> None:
    """Decomposed letters and odd spaces come from phones and PDF readers."""
    lexical = _Lexical({})
    _searcher(catalogue, lexical).search("Pho\u0300ng\u00a07")
    assert lexical.asked == "Phòng 7"


def test_no_more_hits_come_than_asked(catalogue: Catalogue) -> None:
    """The best are kept."""
    hits = _searcher(catalogue, _Lexical({P8: 2.0, P7: 1.0})).search("vụ", 1)
    assert [hit.passage.id for hit in hits] == [P8]


def test_a_passage_about_another_department_comes_after_the_one_asked_about(catalogue: Catalogue) -> None:
    """Its words fit as well, but it speaks of somebody else."""
    hits = _searcher(catalogue, _Lexical({P8: 11.0, P7: 10.0})).search("Phòng 7 Cà Mau thụ lý mấy vụ")
    assert [hit.passage.id for hit in hits] == [P7, P8]
