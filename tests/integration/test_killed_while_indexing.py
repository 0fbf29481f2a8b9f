"""Indexing killed with SIGKILL at random moments: the index always answers, and the next run completes it."""

from __future__ import annotations

import random
import signal
import time
from pathlib import Path

import pytest

from evals.bench.kills import Corpus
from index.checking import check
from index.embedding.models import Embedder, open_model
from index.ingesting.ingest import Ingest
from index.opening import open_index
from index.types import Filters
from tests.index.builders import text_pipeline, write_model
from tests.integration.indexing_process import main
from tests.processes import ENVIRONMENT, start

pytestmark = pytest.mark.integration

KILLS = 8


def _run_and_kill(home: Path, corpus: Path, model: Path, after_seconds: float) -> bool:
    """Start indexing, kill it, and tell whether it was still at work."""
    process = start(main, home, corpus, model, environment=ENVIRONMENT, folder=corpus)
    process.wait_for("ready")
    time.sleep(after_seconds)
    was_at_work = process.runs
    process.send(signal.SIGKILL)
    process.wait()
    return was_at_work


def _answers(home: Path, embedder: Embedder) -> bool:
    """Tell whether the index can be searched, and shows only passages of documents that it has."""
    with open_index(home, embedder) as index:
        hits = index.search("Phòng 3 thụ lý bao nhiêu vụ án", 20)
        texts = {hit.passage.id: index.document(hit.passage.document_id).text for hit in hits}
        return all(hit.passage.text == texts[hit.passage.id][hit.passage.start : hit.passage.end] for hit in hits)


@pytest.mark.timeout(600)
def test_kills_at_random_moments_lose_and_double_nothing(tmp_path: Path) -> None:
    """After any number of kills one whole run leaves every document there once, and all parts agree."""
    chance = random.Random(20_241_122)
    home, model = tmp_path / "home", write_model(tmp_path / "model")
    embedder = open_model(model, name="tiny")
    corpus = Corpus(tmp_path / "corpus", chance)
    kills = 0
    while kills < KILLS:
        kills += _run_and_kill(home, corpus.folder, model, chance.uniform(0.05, 1.6))
        assert _answers(home, embedder)
        corpus.change()
    with open_index(home, embedder) as index:
        Ingest(index, text_pipeline()).bring_up_to_date([corpus.folder], prune=True)
        assert check(index) == ()
        listed = index.documents(Filters())
        assert {one.source: index.document(one.id).text for one in listed} == corpus.contents()
        assert len(list((home / "index" / "vectors").iterdir())) <= 2
