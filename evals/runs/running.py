"""Put a data set to a system and keep every answer, item by item, so that a run can be interrupted and resumed.

A run folder holds ``run.json`` (what was asked of what), ``answers.jsonl`` and ``timings.jsonl``. All but the timings
are the same bytes for the same input. A folder made by another system or version of the program, or
before the questions or the documents were edited, is started afresh: resuming it would mix answers of two systems. One
that holds the run of another data set or of other documents is left as it is, and the new run refused.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any, TextIO

from evals.datasets.corpus import Corpus
from evals.datasets.dataset import Dataset, Item
from evals.datasets.spellings import AS_WRITTEN, spelt
from evals.errors import BadRun
from evals.runs.progress import with_progress
from evals.runs.responses import ManyAtOnce, Query, Response, State, System, from_row, to_row

METRICS_VERSION = 1  # raised whenever a measure changes its meaning: older runs are then no longer comparable
_PACKAGES = ("documents", "index", "assistant")
_ANSWERS, _TIMINGS, _ABOUT = "answers.jsonl", "timings.jsonl", "run.json"


@dataclass(frozen=True, slots=True)
class About:
    """What a run was made from; two runs can be compared if data, documents and measures agree."""

    system: str
    dataset: str
    corpus: str
    program: str
    metrics: int
    spellings: tuple[str, ...]
    sources: tuple[str, ...] = ()
    documents: str = ""

    def is_comparable_with(self, other: About) -> bool:
        """Tell whether scores of both runs mean the same thing."""
        return (self.dataset, self.corpus, self.metrics) == (other.dataset, other.corpus, other.metrics)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question in one spelling, with its answer."""

    item: Item
    spelling: str
    question: str
    response: Response


def describe(system: System, dataset: Dataset, corpus: Corpus, spellings: Sequence[str]) -> About:
    """Return what a run of ``system`` will be made from."""
    return About(
        system=system.name,
        dataset=dataset.content_hash,
        corpus=corpus.content_hash,
        program=program_hash(),
        metrics=METRICS_VERSION,
        spellings=tuple(spellings),
        sources=tuple(map(str, dataset.paths)),
        documents=corpus.folder,
    )


def system_folder(home: Path, name: str, dataset: Dataset, corpus: Corpus) -> Path:
    """Return where a run is kept unless a place is given: one folder for each system, version and data."""
    key = blake2b(f"{dataset.content_hash}{corpus.content_hash}{program_hash()}".encode(), digest_size=5).hexdigest()
    return home / f"{name}-{key}"


def index_folder(home: Path, corpus: Corpus) -> Path:
    """Return where the index of a corpus is kept: one for each version of the code that reads and indexes it."""
    key = blake2b(f"{corpus.content_hash}{program_hash(('documents', 'index'))}".encode(), digest_size=5).hexdigest()
    return home / f"index-{key}"


def program_hash(packages: Sequence[str] = _PACKAGES) -> str:
    """Return a hash over the code and data of some packages, by default of all that answer."""
    root = Path(__file__).parents[2]
    digest = blake2b(digest_size=8)
    for package in packages:
        for path in sorted((root / package).rglob("*")):
            if path.suffix in (".py", ".json") and "samples" not in path.parts:
                digest.update(f"{path.relative_to(root)}\0".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def ask_all(system: System, dataset: Dataset, folder: Path, about: About) -> list[Asked]:
    """Ask every question in every spelling, skipping what the folder already holds, and return all answers.

    Raises:
        BadRun: the folder holds a run of something else.
    """
    _begin(folder, about)
    done = read_answers(folder)
    wanted = [(item, spelling) for spelling in about.spellings for item in dataset.items]
    open_ones = [(item, spelling) for item, spelling in wanted if (item.id, spelling) not in done]
    asked = [(item, spelling) for item, spelling in open_ones if not _is_unchanged(item, spelling)]
    coming = _answers(system, [Query(spelt(item, spelling), item.history) for item, spelling in asked])
    with (folder / _ANSWERS).open("a", encoding="utf-8") as answers, (folder / _TIMINGS).open("a") as timings:
        for item, spelling in with_progress(open_ones, "Hỏi"):
            question = spelt(item, spelling)
            response = done[item.id, AS_WRITTEN] if _is_unchanged(item, spelling) else next(coming)
            done[item.id, spelling] = response
            _append(timings, {"id": item.id, "spelling": spelling} | dict(response.milliseconds))
            _append(answers, {"id": item.id, "spelling": spelling, "question": question} | to_row(response))
    return read_asked(dataset, about, done)


def _is_unchanged(item: Item, spelling: str) -> bool:
    """Tell whether a spelling leaves a question as it is, so that its answer counts for both."""
    return spelling != AS_WRITTEN and spelt(item, spelling) == item.question


def _answers(system: System, queries: Sequence[Query]) -> Iterator[Response]:
    if isinstance(system, ManyAtOnce):
        yield from system.answer_all(queries)
    else:
        yield from (timed(system, query) for query in queries)


def read_asked(dataset: Dataset, about: About, done: Mapping[tuple[str, str], Response]) -> list[Asked]:
    """Return every question in every spelling with its answer; one that was never asked is an error."""
    lost = Response(State.ERROR, error="chưa được hỏi: lần chạy bị ngắt giữa chừng")
    return [
        Asked(item, spelling, spelt(item, spelling), done.get((item.id, spelling), lost))
        for spelling in about.spellings
        for item in dataset.items
    ]


def read_about(folder: Path) -> About:
    """Return what a run was made from.

    Raises:
        BadRun: the folder holds no run.
    """
    try:
        row = json.loads((folder / _ABOUT).read_text(encoding="utf-8"))
        lists = {name: tuple(row[name]) for name in ("spellings", "sources")}
        return About(**(row | lists))
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise BadRun(folder, f"không đọc được {_ABOUT}; hãy chạy lại `assistant evals run`") from error


def timed(system: System, query: Query) -> Response:
    """Return a system's answer with the time it took; an exception is an answer in the state "error"."""
    started = time.perf_counter()
    try:
        response = system.answer(query)
    # A system under evaluation may fail in any way; the failure is a result that is counted, and the run goes on.
    except Exception as error:  # noqa: BLE001
        response = Response(State.ERROR, error=f"{type(error).__name__}: {error}")
    wall = round((time.perf_counter() - started) * 1000, 2)
    return replace(response, milliseconds=tuple(sorted({**dict(response.milliseconds), "wall": wall}.items())))


def _check_free(folder: Path, about: About) -> None:
    """Make sure that no other run is lost; what cannot be read is none.

    Raises:
        BadRun: the folder holds the run of another data set or of other documents.
    """
    try:
        held = read_about(folder)
    except BadRun:
        return
    is_other_dataset = held.dataset != about.dataset and _full(held.sources) != _full(about.sources)
    is_other_corpus = held.corpus != about.corpus and _full([held.documents]) != _full([about.documents])
    others = {
        f"bộ câu hỏi {', '.join(held.sources) or held.dataset}": is_other_dataset,
        f"tài liệu {held.documents or held.corpus}": is_other_corpus,
    }
    if told := [name for name, is_other in others.items() if is_other]:
        problem = f"thư mục đang giữ lần chạy với {', '.join(told)}; hãy chọn --output khác, hoặc xóa thư mục này trước"
        raise BadRun(folder, problem)


def _full(paths: Iterable[str]) -> frozenset[str]:
    return frozenset(map(os.path.abspath, paths))


def _begin(folder: Path, about: About) -> None:
    _check_free(folder, about)
    folder.mkdir(parents=True, exist_ok=True)
    about_file = folder / _ABOUT
    text = json.dumps(asdict(about), ensure_ascii=False, indent=2) + "\n"
    if not about_file.exists() or about_file.read_text(encoding="utf-8") != text:
        for name in (_ANSWERS, _TIMINGS):
            (folder / name).unlink(missing_ok=True)
        about_file.write_text(text, encoding="utf-8")


def read_answers(folder: Path) -> dict[tuple[str, str], Response]:
    """Return the answers that a folder holds, by item and spelling."""
    timings = {
        (row.pop("id"), row.pop("spelling")): {stage: float(value) for stage, value in row.items()}
        for row in _rows(folder / _TIMINGS)
    }
    return {
        (row["id"], row["spelling"]): from_row(row, timings.get((row["id"], row["spelling"]), {}))
        for row in _rows(folder / _ANSWERS)
    }


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the whole lines of a file; what an interruption cut short is cut off, so that appending goes on clean."""
    if not path.exists():
        return
    data = path.read_bytes()
    whole = data[: data.rfind(b"\n") + 1]
    if len(whole) != len(data):
        path.write_bytes(whole)
    for line in whole.decode("utf-8").splitlines():
        yield json.loads(line)


def _append(file: TextIO, row: dict[str, Any]) -> None:
    file.write(json.dumps(row, ensure_ascii=False) + "\n")
    file.flush()
