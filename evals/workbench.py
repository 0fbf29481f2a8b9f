"""The commands of an evaluation: run with everything that belongs beside it, compare, check, and test a checker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from evals.datasets.corpus import SAMPLES as DOCUMENTS
from evals.datasets.corpus import Corpus, load_corpus
from evals.datasets.dataset import SAMPLES, load_dataset
from evals.datasets.labels import FIRST_SIGHT, PARTS, Agreement, agree, load_labels, with_documents
from evals.datasets.spellings import AS_WRITTEN, SPELLINGS
from evals.judges.judgements import Judgement, render_judgement
from evals.judges.judging import Judge, judge_run
from evals.measures.latency import Latency, latency
from evals.mutation.benchmark import Benchmark, run_benchmark
from evals.reports.markdown import render_latency
from evals.reports.results import Context, results_of
from evals.reports.writing import write_comparison, write_report
from evals.runs.baselines import NEVER_REFUSE, answer_anyway, baselines
from evals.runs.crew import open_pool
from evals.runs.evaluating import Evaluation, Questions, judge_all, questions, reopen
from evals.runs.exchange import write_beir, write_ragas, write_trec
from evals.runs.gating import Comparison, compare_runs
from evals.runs.responses import Query, State, System
from evals.runs.running import Asked, ask_all, describe, index_folder, system_folder
from evals.runs.summary import Summary
from evals.runs.systems import open_system
from evals.runs.tested import hardware
from evals.support.checker import check

if TYPE_CHECKING:
    from assistant.writing.types import ChatModel

_MUTANTS = 40  # of each operator, beside every run; the command of its own makes more
_PART_NAMES = {
    "fitted": "Phần dùng để chỉnh",
    "seen": "Đợt 1",
    "fresh": "Đợt 2",
    "third": "Đợt 3",
    "fourth": "Đợt 4",
    "fifth": "Đợt 5",
    "sixth": "Đợt 6",
    "seventh": "Đợt 7",
    "eighth": "Đợt 8",
}


@dataclass(frozen=True)
class Job:
    """What to run: a system on some data; empty ``datasets`` are the questions on the sample documents."""

    system: str
    home: Path
    datasets: tuple[Path, ...] = ()
    documents: Path = DOCUMENTS
    output: Path | None = None
    baseline: Path | None = None
    all_spellings: bool = False
    judge: ChatModel | None = None


@dataclass(frozen=True)
class Done:
    """A finished run: where it lies, what it came to, and what changed from its baseline."""

    folder: Path
    evaluation: Evaluation
    latency: Latency | None
    comparison: Comparison | None
    judgement: Judgement | None = None


def run(job: Job) -> Done:
    """Ask, judge, set beside the simple systems, write the reports, and compare with the baseline if there is one.

    Raises:
        EvaluationError: data, documents or baseline cannot be used.
    """
    asked = questions(load_dataset(*(job.datasets or SAMPLES)), load_corpus(job.documents))
    folder = job.output or system_folder(job.home, job.system, asked.dataset, asked.corpus)
    spellings = SPELLINGS if job.all_spellings else (AS_WRITTEN,)
    with open_pool() as pool:
        system = open_system(job.system, asked.corpus, job.documents, index_folder(job.home, asked.corpus), pool)
        about = describe(system, asked.dataset, asked.corpus, spellings)
        answers = ask_all(system, asked.dataset, folder, about)
        # Worked out beside the judging; all of it is the same for every system.
        simple = pool.submit(simple_systems, job.datasets or SAMPLES, job.documents)
        tested = pool.submit(rate_checkers, job.documents)
        done = judge_all(answers, asked, about)
        comparison = compare_runs(reopen(job.baseline)[1], done, asked.family_of) if job.baseline else None
        context = Context(simple.result() | {NEVER_REFUSE: never_refuse(done, asked)}, *tested.result())
    write_report(results_of(done, asked, context), folder, comparison)
    write_latency(done, folder)
    if comparison and job.baseline:
        write_comparison(comparison, (job.baseline.name, folder.name), folder)
    judgement = _judged(job, done, asked.corpus, folder) if job.judge else None
    return Done(folder, done, _latency(done), comparison, judgement)


def _judged(job: Job, done: Evaluation, corpus: Corpus, folder: Path) -> Judgement | None:
    """Return what the language model says; it stands in files of its own, as it differs from run to run."""
    if job.judge is None:
        return None
    labels = load_labels() if job.documents == DOCUMENTS else ()
    found = judge_run(Judge(job.judge, folder), done.main, labels, corpus)
    (folder / "judge.md").write_text(render_judgement(found) + "\n", encoding="utf-8")
    return found


def compare(before: Path, after: Path) -> tuple[Comparison, Path]:
    """Compare two runs and return what changed, and the page that shows it (written into the second run)."""
    asked, old = reopen(before)
    _, new = reopen(after)
    found = compare_runs(old, new, asked.family_of)
    return found, write_comparison(found, (before.name, after.name), after)


def export(run_folder: Path, target: Path) -> None:
    """Write a run for other tools: a BEIR folder, TREC run and qrels, and a ragas-style table."""
    asked, done = reopen(run_folder)
    write_beir(asked.dataset, asked.corpus, target)
    write_trec(done, asked.corpus, target)
    write_ragas(done, asked.corpus, target / "ragas.jsonl")


def checker_agreement(corpus: Corpus) -> dict[str, Agreement]:
    """Return how the support checker agrees with the labelled pairs, for each part that they are kept in."""
    labels = load_labels()
    corpus = with_documents(corpus, labels)
    parts = {part: [label for label in labels if label.part == part] for part in PARTS}
    return {
        _PART_NAMES[part]: replace(agree(members, corpus, check), first_sight=FIRST_SIGHT.get(part))
        for part, members in parts.items()
        if members
    }


def rate_checkers(documents: Path) -> tuple[dict[str, Agreement], Benchmark]:
    """Return how the support checker agrees with the labelled pairs, and what it catches of mutated claims."""
    corpus = load_corpus(documents)
    agreement = checker_agreement(corpus) if documents == DOCUMENTS else {}
    return agreement, run_benchmark(corpus, most=_MUTANTS)


def simple_systems(datasets: Sequence[Path], documents: Path) -> dict[str, Summary]:
    """Return what the simple systems come to; they are so quick that their answers are not kept."""
    asked = questions(load_dataset(*datasets), load_corpus(documents))
    return {system.name: _summary_of(system, asked) for system in baselines(asked.corpus)}


def never_refuse(done: Evaluation, asked: Questions) -> Summary:
    """Return what the run would come to if every refusal were the best passage that was found."""
    answers = [
        Asked(one.item, AS_WRITTEN, one.question, answer_anyway(one.response, asked.corpus)) for one in done.main
    ]
    return judge_all(answers, asked, replace(done.about, spellings=(AS_WRITTEN,))).summary


def _summary_of(system: System, asked: Questions) -> Summary:
    answers = [
        Asked(item, AS_WRITTEN, item.question, system.answer(Query(item.question, item.history)))
        for item in asked.dataset.items
    ]
    return judge_all(answers, asked, describe(system, asked.dataset, asked.corpus, [AS_WRITTEN])).summary


def write_latency(done: Evaluation, folder: Path) -> None:
    """Write how long the answers took, in a file of its own: it differs from run to run."""
    timings = {
        state: [dict(one.response.milliseconds) for one in done.main if one.response.state is state]
        for state in (State.ANSWERED, State.REFUSED)
    }
    (folder / "latency.md").write_text(render_latency(timings, hardware()), encoding="utf-8")


def _latency(done: Evaluation) -> Latency | None:
    timed = [
        dict(one.response.milliseconds).get("wall", 0.0) for one in done.main if one.response.state is State.ANSWERED
    ]
    return latency(timed) if timed else None
