"""Questions asked in worker processes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

import pytest

from evals.datasets.corpus import Corpus, plain_text
from evals.datasets.dataset import Dataset, Item
from evals.runs.crew import Crew, open_pool
from evals.runs.responses import ManyAtOnce, Query, Response, Said, State
from evals.runs.running import ask_all, describe
from evals.runs.tested import open_indexed
from index.embedding.models import BUNDLED_FOLDER

CORPUS = Corpus([plain_text("a.txt", "Báo cáo", "Phòng 7 thụ lý 74 vụ.")])
DATASET = Dataset(tuple(Item(f"q{at}", f"Câu {at}?", "figure", "plain", False) for at in range(1, 5)), "hash")


@dataclass
class Many:
    """Answers many at a time, and is stopped before its third answer if told to."""

    stops: bool = False
    name: str = "many"
    asked: int = 0

    def answer(self, query: Query) -> Response:
        """Answer one."""
        return Response(State.ANSWERED, query.question, (Said(query.question),), status="answered")

    def answer_all(self, queries: Sequence[Query]) -> Iterator[Response]:
        """Answer in order."""
        for query in queries:
            if self.stops and self.asked == 2:
                raise KeyboardInterrupt
            self.asked += 1
            yield self.answer(query)


def test_an_interrupted_crew_goes_on_where_it_stopped(tmp_path: Path) -> None:
    """What was answered before is not asked again, and the answers stand with their questions."""
    first, second = Many(stops=True), Many()
    about = describe(first, DATASET, CORPUS, ["as_written", "no_diacritics"])
    with pytest.raises(KeyboardInterrupt):
        ask_all(first, DATASET, tmp_path, about)
    asked = ask_all(second, DATASET, tmp_path, about)
    assert second.asked == 6
    assert all(one.response.text == one.question for one in asked)


def test_a_crew_answers_many_at_once() -> None:
    """The runner tells it from a plain system by its method."""
    assert isinstance(Many(), ManyAtOnce)
    assert isinstance(Crew(_Never(), Path()), ManyAtOnce)


class _Never(Executor):
    """A pool that is not asked."""


@pytest.mark.integration
@pytest.mark.skipif(not BUNDLED_FOLDER.exists(), reason="the bundled embedding model is not in this checkout")
def test_two_workers_answer_as_one_process_does(samples_home: Path) -> None:
    """The same questions get the same answers in the same order."""
    queries = [Query(f"Phòng {at} thụ lý bao nhiêu vụ năm 2024?") for at in (1, 7, 8)]
    with open_indexed(samples_home) as system:
        alone = [system.answer(query) for query in queries]
    with open_pool() as pool:
        together = list(Crew(pool, samples_home).answer_all(queries))
    assert together == alone
