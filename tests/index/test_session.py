from __future__ import annotations

import contextlib

import pytest

from index.checking import check
from index.index import Index
from tests.index.builders import document, edition

OLD = document("Phòng 7 thụ lý 74 vụ.", "Phòng 8: ban hành 3 kháng nghị.", source="a")
NEW = document("Phòng 7 thụ lý 74 vụ.", "Phòng 8: ban hành 4 kháng nghị.", source="a")
OTHER = document("Văn phòng tổng hợp được khen thưởng.", source="b")


def _found(index: Index, query: str) -> list[str]:
    return [hit.passage.text for hit in index.search(query, 1)]


def test_what_was_applied_is_found_by_both_legs(index: Index) -> None:
    """Leaving the session publishes the vectors."""
    with index.session() as session:
        session.apply([edition(OLD), edition(OTHER)])
    (hit,) = index.search("kháng nghị 3", 1)
    assert (hit.passage.text, hit.lexical is not None, hit.dense is not None) == (OLD.text.split("\n")[1], True, True)


def test_a_new_edition_replaces_the_passages_of_the_old(index: Index) -> None:
    """Neither leg finds what is no longer said."""
    with index.session() as session:
        session.apply([edition(OLD)])
    with index.session() as session:
        session.apply([edition(NEW, replaces=OLD.id)])
    assert _found(index, "Phòng 8 kháng nghị") == ["Phòng 8: ban hành 4 kháng nghị."]
    assert check(index) == ()


def test_removed_documents_are_found_no_more(index: Index) -> None:
    """And leave nothing in any part."""
    with index.session() as session:
        session.apply([edition(OLD), edition(OTHER)])
        session.apply([], removed=[OLD.id])
    assert [hit.passage.document_id for hit in index.search("Phòng 8 kháng nghị khen thưởng")] == [OTHER.id]
    assert check(index) == ()


def test_readers_see_the_old_vectors_until_publication(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the new documents by their words already."""
    monkeypatch.setattr("index.session._COMMIT_SECONDS", 0.0)
    with index.session() as session:
        session.apply([edition(OLD)])
    with index.session() as session:
        session.apply([edition(OTHER)])
        (before,) = index.search("khen thưởng", 1)
    (after,) = index.search("khen thưởng", 1)
    assert (before.passage == after.passage, before.dense, after.dense is None) == (True, None, False)


def test_an_interrupted_session_leaves_an_index_that_works(index: Index) -> None:
    """What was swapped in is there, what was published before still answers."""
    with index.session() as session:
        session.apply([edition(OLD)])
    with contextlib.suppress(KeyboardInterrupt), index.session() as session:
        session.apply([edition(OTHER)])
        raise KeyboardInterrupt
    assert _found(index, "khen thưởng") == [OTHER.text]
    assert _found(index, "kháng nghị") == [OLD.text.split("\n")[1]]


def test_mending_completes_an_interrupted_session(index: Index) -> None:
    """The noted passages are all that has to be looked at."""
    with contextlib.suppress(KeyboardInterrupt), index.session() as session:
        session.apply([edition(OLD)])
        raise KeyboardInterrupt
    with index.session() as session:
        session.mend(index.ledger.pending())
    assert (index.ledger.pending(), check(index)) == (frozenset(), ())


@pytest.mark.parametrize("times", [1, 2])
def test_mending_takes_out_what_never_reached_the_catalogue(index: Index, times: int) -> None:
    """A kill between the engines and the catalogue leaves passages that no document has; twice changes nothing."""
    stray = [passage.id for passage in edition(OTHER).passages]
    with index.session() as session:
        session.apply([edition(OLD), edition(OTHER)])
    index.ledger.announce(stray)
    index.ledger.swap([], removed=[OTHER.id])
    for _ in range(times):
        with index.session() as session:
            session.mend(stray)
    assert check(index) == ()


def test_a_session_without_changes_publishes_nothing(index: Index) -> None:
    """Looking costs no copy of the vectors."""
    with index.session():
        pass
    assert not (index.folder / "vectors").exists()
