"""Compare our search with what a user would pick instead: ``python -m evals.bench.peers --documents 3000``.

LangChain, LlamaIndex, Haystack and txtai, each in an environment of its own and built as its documentation says, take
the same documents, the same embedding model and the same questions, one after the other on the same machine. A stack
brings documents in in one process and answers in another. Times are of the wall clock; on a machine that does other
work beside only the processor times, and ratios between stacks, say anything.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import psutil

from evals.bench.contestants.protocol import Work, command
from evals.bench.preparing import Question, python_of, some_of, versions_of, write_documents
from evals.bench.reporting import write_reports
from evals.bench.types import Machine, Measured
from evals.bench.watching import Watched, watch
from evals.errors import EvaluationError
from evals.retrieval.external import external_places
from index.embedding.models import BUNDLED_FOLDER

_ROOT = Path(__file__).resolve().parents[2]
STACKS = {
    "ours": ("procuracy-assistant", "chromadb", "tantivy"),
    "langchain_hybrid": ("langchain-core", "langchain-chroma", "rank-bm25", "chromadb"),
    "llamaindex_fusion": ("llama-index-core", "llama-index-vector-stores-chroma", "bm25s", "chromadb"),
    "txtai_hybrid": ("txtai", "faiss-cpu"),
    "haystack_hybrid": ("haystack-ai", "chroma-haystack", "chromadb"),
}


@dataclass(frozen=True, slots=True)
class Contest:
    """What all stacks get: folders, and the questions."""

    folder: Path
    environments: Path
    questions: Sequence[Question]
    documents: int
    uv: str = "uv"
    wheels: Path | None = None


class StackFailed(EvaluationError):
    """A stack ended with an error."""


def measure(stack: str, contest: Contest) -> Measured:
    """Let one stack bring the documents in and answer, and return what was measured.

    Raises:
        StackFailed: it ended with an error; says where its output is.
    """
    work = _prepared(stack, contest)
    python = python_of(stack, contest.environments, uv=contest.uv, wheels=contest.wheels)
    taken, taking = _run(python, stack, work)
    answered, answering = _run(python, stack, replace(work, stage="search"))
    half = len(contest.questions)
    wanted = [one.document for one in contest.questions]
    marked, plain = answered["found"][:half], answered["found"][half:]
    times = sorted(answered["milliseconds"][:half])
    return Measured(
        stack=stack,
        versions=versions_of(stack, STACKS[stack]),
        documents=contest.documents,
        passages=taken["passages"],
        documents_per_second=contest.documents / taken["seconds"],
        ingest_cpu_milliseconds=(taken["cpu_seconds"] + taking.beside_seconds) * 1000 / contest.documents,
        ingest_peak_megabytes=taking.peak_megabytes,
        store_megabytes=sum(path.stat().st_size for path in Path(work.store).rglob("*") if path.is_file()) / 1e6,
        p50_milliseconds=times[len(times) // 2],
        p95_milliseconds=times[int(len(times) * 0.95)],
        search_cpu_milliseconds=answered["cpu_milliseconds"],
        search_peak_megabytes=answering.peak_megabytes,
        cold_seconds=answered["cold_seconds"],
        cold_cpu_seconds=answered["cold_cpu_seconds"],
        recall_at_1=_recall(marked, wanted, 1),
        recall_at_10=_recall(marked, wanted, 10),
        plain_recall_at_1=_recall(plain, wanted, 1),
        plain_recall_at_10=_recall(plain, wanted, 10),
    )


def _prepared(stack: str, contest: Contest) -> Work:
    """Empty a stack's store, write the questions, with and without diacritics, and return its work."""
    store = contest.folder / "stores" / stack
    shutil.rmtree(store, ignore_errors=True)
    store.mkdir(parents=True)
    asked = contest.folder / "questions.json"
    texts = [*(one.text for one in contest.questions), *(one.plain for one in contest.questions)]
    asked.write_text(json.dumps(texts), encoding="utf-8")
    return Work(
        stage="ingest",
        documents=str(contest.folder / "documents"),
        questions=str(asked),
        model=str(BUNDLED_FOLDER),
        store=str(store),
        result=str(contest.folder / f"{stack}.json"),
        started=0.0,
    )


def _recall(found: Sequence[Sequence[str]], wanted: Sequence[str], depth: int) -> float:
    return sum(one in names[:depth] for one, names in zip(wanted, found, strict=True)) / len(wanted)


def _run(python: str, stack: str, work: Work) -> tuple[dict[str, Any], Watched]:
    """Run one stage and return what it measured, and what was seen of its processes meanwhile."""
    log = Path(work.result).with_suffix(f".{work.stage}.log")
    line = command(python, f"evals.bench.contestants.{stack}", replace(work, started=time.time()))
    environment = dict(os.environ) | {"PYTHONPATH": str(_ROOT), "HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "true"}
    with (
        log.open("wb") as output,
        subprocess.Popen(line, cwd=_ROOT, env=environment, stdout=output, stderr=output) as one,
    ):
        watched = watch(one)
    if one.returncode:
        raise StackFailed(f"{stack} dừng ở bước {work.stage} với mã {one.returncode}; xem {log}")
    return json.loads(Path(work.result).read_text(encoding="utf-8")), watched


def machine() -> Machine:
    """Describe the machine."""
    model = next(
        (line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")), ""
    )
    return Machine(
        processor=model or platform.processor(),
        cores=os.cpu_count() or 1,
        memory_gigabytes=round(psutil.virtual_memory().total / 1e9, 1),
        system=f"{platform.system()} {platform.machine()}",
        python=platform.python_version(),
        load_before=round(os.getloadavg()[0], 1),
    )


def _lines(path: str) -> list[str]:
    file = Path(path)
    return file.read_text().splitlines() if file.is_file() else []


def main(arguments: Sequence[str]) -> None:
    """Run from the command line and write results.json, results.md and results.svg into the folder."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.peers", description=__doc__)
    parser.add_argument("--documents", type=int, default=3000, help="news articles besides XQuAD's paragraphs")
    parser.add_argument("--questions", type=int, default=400, help="questions, each with and without diacritics")
    parser.add_argument(
        "--data", type=Path, required=True, help="folder with bench/xquad.vi.json and corpus/news.jsonl.xz"
    )
    parser.add_argument("--folder", type=Path, required=True, help="folder to work in")
    parser.add_argument("--environments", type=Path, help="folder of the stacks' environments; by default in --folder")
    parser.add_argument("--uv", default=shutil.which("uv") or "uv", help="uv, which makes the environments")
    parser.add_argument("--wheels", type=Path, help="folder of wheels to install from besides the package index")
    parser.add_argument("--stacks", nargs="+", choices=STACKS, default=list(STACKS))
    given = parser.parse_args(arguments)
    documents = given.folder / "documents"
    shutil.rmtree(documents, ignore_errors=True)
    questions = write_documents(external_places(given.data), documents, news=given.documents)
    contest = Contest(
        folder=given.folder,
        environments=given.environments or given.folder / "environments",
        questions=some_of(questions, given.questions),
        documents=len(list(documents.iterdir())),
        uv=given.uv,
        wheels=given.wheels,
    )
    here, results = machine(), list[Measured]()
    for stack in given.stacks:
        try:
            results.append(measure(stack, contest))
        except StackFailed as error:
            sys.stderr.write(f"{error}\n")
            continue
        sys.stderr.write(f"{json.dumps(asdict(results[-1]))}\n")
        write_reports(given.folder, here, results)


if __name__ == "__main__":
    main(sys.argv[1:])
