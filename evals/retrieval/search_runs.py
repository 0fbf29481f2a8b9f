"""Run a search over a whole data set, with the BM25 baseline beside it, and write the report; resumes by question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.datasets.corpus import Corpus
from evals.datasets.dataset import Dataset
from evals.datasets.spellings import AS_WRITTEN
from evals.measures.latency import Latency, by_stage
from evals.reports.markdown import render_latency
from evals.reports.search import search_results, write_search_report
from evals.retrieval.external import DISTRACTORS, external_places, load_external
from evals.retrieval.searched import open_index_search
from evals.retrieval.searching import Searching, SearchScores, bm25_search, measure_search
from evals.runs.exchange import read_beir
from evals.runs.responses import State
from evals.runs.running import About, Asked, ask_all, describe, system_folder
from evals.runs.tested import hardware

BM25 = "bm25"
SEARCHES = (BM25, "assistant")
SPELT = (AS_WRITTEN, "no_diacritics")
_BESIDE = "baseline"  # where the baseline's answers lie within the run's folder


@dataclass(frozen=True)
class SearchJob:
    """What to search: ``folder`` is a BEIR folder, or holds XQuAD-vi and news to hide its paragraphs among."""

    folder: Path
    system: str
    home: Path
    distractors: int = DISTRACTORS
    output: Path | None = None


@dataclass(frozen=True)
class Searched:
    """A finished run of a search: scores by spelling, the baseline's behind its own, and its processor time."""

    folder: Path
    page: Path
    scores: tuple[SearchScores, ...]
    spent: dict[str, Latency]


def run_search(job: SearchJob) -> Searched:
    """Put every question as written and without diacritics to a search, and write the reports.

    Raises:
        BadDataset: the folder holds no questions that can be read.
    """
    dataset, corpus = _load(job)
    folder = job.output or system_folder(job.home, f"search-{job.system}", dataset, corpus)
    baseline = Searching(BM25, bm25_search(corpus), corpus)
    if job.system == BM25:
        about, asked = _ask(baseline, dataset, corpus, folder)
        scores = measure_search(BM25, asked, corpus)
    else:
        with open_index_search(corpus, job.home / f"search-{corpus.content_hash[:10]}") as (search, read):
            about, asked = _ask(Searching(job.system, search, corpus, read), dataset, corpus, folder)
        _, beside = _ask(baseline, dataset, corpus, folder / _BESIDE)
        scores = [*measure_search(job.system, asked, corpus), *measure_search(BM25, beside, corpus)]
    page = write_search_report(search_results(about, scores, asked, corpus), folder)
    return Searched(folder, page, tuple(scores), _write_spent(asked, folder))


def _load(job: SearchJob) -> tuple[Dataset, Corpus]:
    places = external_places(job.folder)
    if places.questions.exists():
        return load_external(places, distractors=job.distractors)
    return read_beir(job.folder)


def _ask(system: Searching, dataset: Dataset, corpus: Corpus, folder: Path) -> tuple[About, list[Asked]]:
    about = describe(system, dataset, corpus, SPELT)
    return about, ask_all(system, dataset, folder, about)


def _write_spent(asked: Sequence[Asked], folder: Path) -> dict[str, Latency]:
    """Write how long the searches took, in a file of its own: it differs from run to run."""
    rows = [dict(one.response.milliseconds) for one in asked if one.response.state is State.ANSWERED]
    (folder / "latency.md").write_text(render_latency({State.ANSWERED: rows}, hardware()), encoding="utf-8")
    return by_stage(rows)
