"""Hits put into the order of a reranker."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from index.searching.reranking import RerankedSearch, find_reranker
from index.types import Filters, Hit, Passage


def _hit(number: int, score: float) -> Hit:
    return Hit(Passage(f"p{number}", "d", 0, 1, f"đoạn {number}", "tiêu đề"), score)


class FoundBefore:
    """A search that always finds the same, best first."""

    def __init__(self, count: int) -> None:
        self._hits = [_hit(number, 1 - number / 100) for number in range(count)]
        self.filters: list[Filters | None] = []

    def search(self, query: str, k: int = 10, *, filters: Filters | None = None) -> list[Hit]:
        """Return the first ``k`` hits."""
        self.filters.append(filters)
        return self._hits[:k]


class ByNumber:
    """A reranker that prefers one passage and remembers what it read."""

    name = "by-number"

    def __init__(self, wanted: int) -> None:
        self._wanted = wanted
        self.read: list[str] = []

    def score(self, query: str, texts: Sequence[str]) -> list[float]:
        """Return 0.9 for the passage wanted, 0.1 for all others."""
        self.read = list(texts)
        return [0.9 if f"đoạn {self._wanted}" in text else 0.1 for text in texts]


def test_the_passage_that_the_reranker_prefers_comes_first() -> None:
    """Its score is the reranker's."""
    first = RerankedSearch(FoundBefore(20), ByNumber(17)).search("câu hỏi", 5)[0]
    assert (first.passage.id, first.score) == ("p17", 0.9)


def test_passages_that_the_reranker_likes_equally_keep_their_order() -> None:
    """The search's own order decides then."""
    hits = RerankedSearch(FoundBefore(5), ByNumber(3)).search("câu hỏi", 5)
    assert [hit.passage.id for hit in hits] == ["p3", "p0", "p1", "p2", "p4"]


@pytest.mark.parametrize("count", [0, 1, 5, 60])
def test_as_many_hits_as_asked_for_come_best_first(count: int) -> None:
    """Those that were not read again follow those that were."""
    hits = RerankedSearch(FoundBefore(count), ByNumber(4)).search("câu hỏi", 40)
    scores = [hit.score for hit in hits]
    assert (len(hits), scores) == (min(count, 40), sorted(scores, reverse=True))


def test_only_the_best_are_read_again() -> None:
    """Reading costs time for each."""
    reranker = ByNumber(0)
    RerankedSearch(FoundBefore(100), reranker).search("câu hỏi", 100)
    assert len(reranker.read) == 30


def test_the_context_of_a_passage_is_read_with_it() -> None:
    """A sentence does not say of which body and year it is."""
    reranker = ByNumber(0)
    RerankedSearch(FoundBefore(1), reranker).search("câu hỏi")
    assert reranker.read == ["tiêu đề\nđoạn 0"]


def test_filters_are_the_searchs_own() -> None:
    """What lies outside them is never read."""
    search = FoundBefore(3)
    RerankedSearch(search, ByNumber(0)).search("câu hỏi", filters=Filters(year=2023))
    assert search.filters == [Filters(year=2023)]


def test_an_empty_question_is_not_read() -> None:
    """There is nothing to compare with."""
    reranker = ByNumber(0)
    assert (RerankedSearch(FoundBefore(3), reranker).search(" ", 2)[0].passage.id, reranker.read) == ("p0", [])


def test_a_reranker_is_found_by_its_folder_or_by_its_name(tmp_path: Path) -> None:
    """Fetched models lie under the home of the installation."""
    folder = tmp_path / "models" / "org" / "model"
    folder.mkdir(parents=True)
    (folder / "config.json").write_text("{}")
    assert [find_reranker(name, home=tmp_path) for name in (str(folder), "org/model")] == [folder, folder]


@pytest.mark.parametrize("name", ["org/missing", "not a name at all", "../etc"])
def test_a_reranker_that_is_not_on_this_machine_is_not_found(tmp_path: Path, name: str) -> None:
    """Running never reaches for the network."""
    assert find_reranker(name, home=tmp_path) is None
