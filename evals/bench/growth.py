"""What grows with the store: ``python -m evals.bench.growth --folder WORK --passages 10000 100000 1000000``.

Synthetic reports (``evals.bench.siblings``) are written and brought into one home with ``assistant index``, a part at a
time, until it holds as many passages as the next size says. At each size one process is asked the same questions about
the first reports, among more and more that resemble them, and near misses. What was done is kept in the folder, and a
run that was interrupted goes on where it ended.

The rate of ingest by the clock says something on an idle machine only; the processor time of a passage always.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from math import ceil
from pathlib import Path

from assistant.output import json_text, write
from evals.bench.growth_answers import ANSWERABLE, NEAR_MISSES, Answered, asked
from evals.bench.siblings import MOST, sibling
from evals.bench.watching import watch
from evals.errors import EvaluationError

_PART = 2500  # reports brought in by one run of the program
_PASSAGES = 4.8  # of a report, a little less than there are
_LOOK_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Part:
    """One run of ``assistant index`` over the reports from ``start`` to ``end``, and what it took.

    ``added`` of them were new, all but those that an interrupted run had brought in. ``before`` and ``after`` are the
    passages of the store; ``processor_seconds`` counts all processes.
    """

    start: int
    end: int
    added: int
    before: int
    after: int
    seconds: float
    processor_seconds: float
    peak_megabytes: float

    @property
    def passages(self) -> float:
        """Return how many passages this run brought in."""
        return (self.after - self.before) * self.added / (self.end - self.start)


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured at one size; rates are those of growing to it from the size before."""

    passages: int
    documents: int
    documents_per_second: float
    passages_per_second: float
    processor_milliseconds_per_passage: float
    ingest_peak_megabytes: float
    store_megabytes: float
    answering_peak_megabytes: float
    question_milliseconds_median: float
    question_milliseconds_p95: float
    right: int
    wrong: int
    asked: int
    near_misses_refused: int
    near_misses: int


# Heading, field, digits behind the point.
_COLUMNS = (
    ("passages", "passages", 0),
    ("documents", "documents", 0),
    ("documents/s", "documents_per_second", 1),
    ("passages/s", "passages_per_second", 1),
    ("ingest CPU ms/passage", "processor_milliseconds_per_passage", 1),
    ("ingest MB", "ingest_peak_megabytes", 0),
    ("store MB", "store_megabytes", 0),
    ("answering MB", "answering_peak_megabytes", 0),
    ("question CPU ms", "question_milliseconds_median", 1),
    ("p95", "question_milliseconds_p95", 1),
    ("right", "right", 0),
    ("wrong", "wrong", 0),
    ("asked", "asked", 0),
    ("near misses refused", "near_misses_refused", 0),
    ("of", "near_misses", 0),
)


def run(folder: Path, sizes: Sequence[int]) -> list[Row]:
    """Grow a store to each size, ask, and return what was measured; what the folder holds of it is not done again.

    Raises:
        EvaluationError: the program failed, or there are not so many reports.
    """
    rows, before = list[Row](), 0
    for size in sorted(sizes):
        parts = [part for part in _grown(folder, size) if before <= part.before < size]
        kept = folder / f"row-{size}.json"
        if not kept.is_file():
            answered = asked(folder / "home", folder / f"answers-{size}.json")
            kept.write_text(json_text(row_of(parts, _megabytes(folder / "home"), answered)))
        rows.append(Row(**json.loads(kept.read_text())))
        (folder / "results.json").write_text(json_text(rows) + "\n")
        (folder / "results.md").write_text(table(rows))
        before = size
    return rows


def table(rows: Sequence[Row]) -> str:
    """Return the rows as a table in Markdown."""
    lines = [f"| {' | '.join(head for head, _, _ in _COLUMNS)} |", f"|{' --- |' * len(_COLUMNS)}"]
    lines += [f"| {' | '.join(f'{getattr(row, of):.{digits}f}' for _, of, digits in _COLUMNS)} |" for row in rows]
    return "\n".join(lines) + "\n"


def _grown(folder: Path, size: int) -> list[Part]:
    """Bring reports in until the store holds ``size`` passages, and return all parts that it is made of."""
    kept = folder / "parts.jsonl"
    parts = [Part(**json.loads(line)) for line in kept.read_text().splitlines()] if kept.is_file() else []
    while (held := parts[-1].after if parts else 0) < size:
        start = parts[-1].end if parts else 0
        end = min(start + min(_PART, ceil((size - held) / _PASSAGES)), MOST)
        if start == end:
            raise EvaluationError(f"Chỉ có {MOST} báo cáo, không đủ cho {size} đoạn.")
        parts.append(_brought_in(folder, start, end, held=held))
        with kept.open("a") as file:
            file.write(json.dumps(asdict(parts[-1])) + "\n")
        sys.stderr.write(f"{parts[-1]}\n")
    return parts


def _brought_in(folder: Path, start: int, end: int, *, held: int) -> Part:
    """Write some reports and bring them in.

    Raises:
        EvaluationError: the program failed; says where its output is.
    """
    documents = folder / "documents" / f"{start:06d}"
    documents.mkdir(parents=True, exist_ok=True)
    for one in map(sibling, range(start, end)):
        (documents / one.name).write_text(one.text, encoding="utf-8")
    out, log, earlier, began = folder / "out.json", folder / "log.txt", _spent(), time.monotonic()
    line = [sys.executable, "-m", "assistant", "index", str(documents), "--json"]
    environment = dict(os.environ) | {"ASSISTANT_HOME": str(folder / "home")}
    with out.open("wb") as output, log.open("ab") as errors:
        process = subprocess.Popen(line, env=environment, stdout=output, stderr=errors)
        watched = watch(process, look_seconds=_LOOK_SECONDS)
    if process.returncode:
        raise EvaluationError(f"Không nạp được báo cáo (mã {process.returncode}); xem {log}.")
    report = json.loads(out.read_text(encoding="utf-8"))
    return Part(
        start=start,
        end=end,
        added=report["added"],
        before=held,
        after=report["passages"],
        seconds=time.monotonic() - began,
        processor_seconds=_spent() - earlier + watched.beside_seconds,
        peak_megabytes=watched.peak_megabytes,
    )


def _spent() -> float:
    """Return the processor time of the processes that this one started and that have ended, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def row_of(parts: Sequence[Part], store_megabytes: float, answered: Answered) -> Row:
    """Return what was measured at the end of some parts, the last of which made the size."""
    passages, seconds = sum(part.passages for part in parts), sum(part.seconds for part in parts)
    milliseconds = sorted(answered.milliseconds)
    return Row(
        passages=parts[-1].after,
        documents=parts[-1].end,
        documents_per_second=sum(part.added for part in parts) / seconds,
        passages_per_second=passages / seconds,
        processor_milliseconds_per_passage=sum(part.processor_seconds for part in parts) * 1000 / passages,
        ingest_peak_megabytes=max(part.peak_megabytes for part in parts),
        store_megabytes=store_megabytes,
        answering_peak_megabytes=answered.peak_megabytes,
        question_milliseconds_median=milliseconds[len(milliseconds) // 2],
        question_milliseconds_p95=milliseconds[len(milliseconds) * 95 // 100],
        right=answered.right,
        wrong=answered.wrong,
        asked=ANSWERABLE,
        near_misses_refused=answered.near_misses_refused,
        near_misses=NEAR_MISSES,
    )


def _megabytes(home: Path) -> float:
    return sum(path.stat().st_size for path in (home / "index").rglob("*") if path.is_file()) / 1e6


def main(arguments: Sequence[str]) -> None:
    """Run from the command line and print the table."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.growth", description=__doc__)
    parser.add_argument(
        "--folder", type=Path, required=True, help="folder to work in; a run goes on with what is there"
    )
    parser.add_argument("--passages", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    given = parser.parse_args(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)
    write(table(run(given.folder.resolve(), given.passages)))


if __name__ == "__main__":
    main(sys.argv[1:])
