"""Why passages were found, in words and as JSON."""

from __future__ import annotations

from assistant.explaining import explained, render_explained
from assistant.passages import shown_passages
from index.index import Index

QUERY = "khang nghi phuc tham"


def test_each_passage_says_which_legs_found_it_and_by_which_words(index: Index) -> None:
    """Whoever doubts a ranking sees what it rests on."""
    hits = index.search(QUERY, 2)
    shown = explained(shown_passages(index, hits, index.key_sentences(QUERY, hits)), index.explain(QUERY, hits))
    assert all("kháng_nghị" in one["explain"]["terms"] and one["explain"]["legs"] for one in shown["results"])


def test_the_query_is_shown_as_it_was_understood(index: Index) -> None:
    """Diacritics that were put back may be the wrong ones."""
    hits = index.search(QUERY, 2)
    assert "kháng nghị phúc thẩm" in render_explained(hits, index.explain(QUERY, hits))


def test_nothing_found_is_explained_too(index: Index) -> None:
    """How the query was understood may be the reason."""
    assert "Không tìm thấy" in render_explained([], index.explain("zzzz", []))


def test_body_and_period_of_the_query_are_named(index: Index) -> None:
    """They move passages about others down."""
    found = index.explain("Phòng 7 VKSND tỉnh Hậu Giang năm 2023", [])
    assert {"Hậu Giang" in (unit.province or "") for unit in found.units} == {True}
    assert [period.year for period in found.periods] == [2023]
