"""The index as callers with fewer labels see it is the one that would be there without the hidden documents."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from index.embedding.models import Embedder
from index.errors import DocumentMissing
from index.index import Index
from index.opening import open_index
from index.types import Counts, Filters
from tests.index.builders import document, edition

OPEN = frozenset({"internal"})
PLAIN = document("Phòng 7 thụ lý 74 vụ án.", "Phòng 8 ban hành 3 kháng nghị.", source="a.txt")
OTHER = document("Năm 2023 Phòng 8 kiểm sát 9 vụ.", source="b.txt")
HIDDEN = document("Chuyên án Hải Âm khởi tố 5 bị cáo.", "Hải Âm, Hải Âm: 12 vụ.", source="kín.txt")
QUERIES = ("Phòng 7 thụ lý", "hai am", "Hải Âm", "Hải Ân", "khởi tố bị cáo", "vụ", "nam 2023 phong 8", "kháng nghi")


@pytest.fixture
def whole(index: Index) -> Index:
    """Three documents, one of them hidden from most."""
    with index.session() as session:
        session.apply([edition(PLAIN), edition(OTHER), edition(HIDDEN, access="riêng")])
    return index


@pytest.fixture
def without(tmp_path: Path, embedder: Embedder) -> Iterator[Index]:
    """The same without the hidden one."""
    with open_index(tmp_path / "without", embedder) as index:
        with index.session() as session:
            session.apply([edition(PLAIN), edition(OTHER)])
        yield index


def _found(index: Index, query: str, labels: frozenset[str] | None = None) -> list[tuple[object, ...]]:
    hits = index.search(query, 10, filters=Filters(labels=labels))
    return [(hit.passage, round(hit.score, 6), hit.lexical, round(hit.dense or 0, 5)) for hit in hits]


@pytest.mark.parametrize("query", QUERIES)
def test_a_search_finds_and_scores_as_if_hidden_documents_did_not_exist(
    whole: Index, without: Index, query: str
) -> None:
    """Neither order, nor scores, nor how a query without marks is read tell anything of them."""
    assert _found(whole, query, OPEN) == _found(without, query)


@pytest.mark.parametrize("word", ["phòng", "hải", "vụ", "khởi"])
def test_words_are_counted_as_if_hidden_documents_did_not_exist(whole: Index, without: Index, word: str) -> None:
    """Refusals depend on these counts."""
    assert whole.passage_frequency(word, labels=OPEN) == without.passage_frequency(word)
    assert whole.passage_count(labels=OPEN) == without.passage_count()


def test_documents_figures_and_counts_leave_hidden_documents_out(whole: Index) -> None:
    """Each by the same filters."""
    filters = Filters(labels=OPEN)
    assert {one.source for one in whole.documents(filters)} == {"a.txt", "b.txt"}
    assert {one.source for one in whole.figures(filters)} == {"a.txt", "b.txt"}
    assert whole.catalogue.counts(labels=OPEN) == Counts(documents=2, passages=2, figures=3)


def test_a_hidden_document_is_missing(whole: Index) -> None:
    """With the very words of one that does not exist."""
    messages = []
    for document_id in (HIDDEN.id, "0" * 16):
        with pytest.raises(DocumentMissing) as caught:
            whole.document(document_id, labels=OPEN)
        messages.append(str(caught.value).replace(document_id, ""))
    assert messages[0] == messages[1]


@pytest.mark.parametrize("labels", [frozenset(), frozenset({"lạ"}), frozenset({"Internal"})])
def test_whoever_has_no_label_of_a_document_sees_nothing(whole: Index, labels: frozenset[str]) -> None:
    """No label is no right, and a label that nothing carries is none either."""
    filters = Filters(labels=labels)
    assert (whole.search("vụ", filters=filters), whole.documents(filters), whole.figures(filters)) == ([], [], [])
    assert whole.passage_count(labels=labels) == 0


def test_asking_for_a_label_does_not_give_it(whole: Index) -> None:
    """The filter narrows what may be seen and never widens it."""
    assert whole.search("Hải Âm", filters=Filters(labels=OPEN, access=("riêng",))) == []


@pytest.mark.parametrize("labels", [None, frozenset({"internal", "riêng"}), frozenset({"internal", "riêng", "lạ"})])
def test_whoever_may_see_every_label_shares_the_index_on_the_disk(whole: Index, labels: frozenset[str] | None) -> None:
    """At full speed."""
    assert whole.restriction(labels) is None
    assert whole.search("Hải Âm", 1, filters=Filters(labels=labels))[0].passage.document_id == HIDDEN.id


def test_a_document_that_is_relabelled_is_hidden_at_once(whole: Index) -> None:
    """For searches that have begun to follow the index, too."""
    _found(whole, "thụ lý", OPEN)
    whole.ledger.label(PLAIN.id, "riêng")
    assert PLAIN.id not in {hit.passage.document_id for hit in whole.search("thụ lý", filters=Filters(labels=OPEN))}


def test_the_words_of_a_document_that_was_hidden_are_soon_forgotten(whole: Index) -> None:
    """The index is renewed in the background."""
    before = whole.passage_frequency("thụ", labels=OPEN)
    whole.ledger.label(PLAIN.id, "riêng")
    patience = time.monotonic() + 20
    while whole.passage_frequency("thụ", labels=OPEN) and time.monotonic() < patience:
        time.sleep(0.02)
    assert (before, whole.passage_frequency("thụ", labels=OPEN)) == (1, 0)


def test_a_reader_can_follow_before_anyone_asks(whole: Index) -> None:
    """So that no caller waits for what came in."""
    _found(whole, "vụ", OPEN)
    new = document("Phòng 9 thụ lý 340 việc.", source="d.txt")
    with whole.session() as session:
        session.apply([edition(new)])
    whole.follow()
    assert whole.search("340 việc", 1, filters=Filters(labels=OPEN))[0].passage.document_id == new.id


@pytest.mark.parametrize("change", ["replaced", "removed", "added"])
def test_a_restricted_index_follows_what_changes(whole: Index, change: str) -> None:
    """As the one on the disk does."""
    _found(whole, "vụ", OPEN)
    new = document("Phòng 7 thụ lý 88 việc dân sự.", source="a.txt" if change == "replaced" else "c.txt")
    with whole.session() as session:
        if change == "removed":
            session.apply([], removed=[PLAIN.id])
        else:
            session.apply([edition(new, replaces=PLAIN.id if change == "replaced" else None)])
    found = {hit.passage.text for hit in whole.search("thụ lý dân sự", filters=Filters(labels=OPEN))}
    assert _expected(change, new.text) == {text for text in found if "thụ lý" in text}


def _expected(change: str, new: str) -> set[str]:
    return {"replaced": {new}, "removed": set(), "added": {new, PLAIN.text}}[change]


def test_only_so_many_restricted_indexes_are_kept(whole: Index) -> None:
    """An administrator with a hundred sets of labels does not fill the memory."""
    labels = [f"nhãn {number}" for number in range(12)]
    with whole.session() as session:
        session.apply([edition(document(f"Tin {label}.", source=label), access=label) for label in labels])
    found = [_texts(whole, label) for label in (*labels, labels[0])]
    assert found == [[f"Tin {label}."] for label in (*labels, labels[0])]


def _texts(index: Index, label: str) -> Iterable[str]:
    return [hit.passage.text for hit in index.search("Tin nhãn", filters=Filters(labels=frozenset({label})))]
