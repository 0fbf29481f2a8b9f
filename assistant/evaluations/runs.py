"""Finished evaluation runs, each a folder below ``ASSISTANT_HOME/evals`` as ``assistant evals run`` leaves it.

Runs made on the command line stand beside those made through the service: a folder is a run once its results are
written. Names of folders come from people, so a name is looked up among those that are there and never made a path.
"""

from __future__ import annotations

import json
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from assistant.evaluations.errors import RunMissing

FOLDER = "evals"
RESULTS, NOTE, COMPARED = "results.json", "note.json", "compare.html"
REPORTS = {"json": RESULTS, "html": "report.html", "markdown": "summary.md"}
_MEASURES = ("right", "exact_figures", "citation_recall", "correct_refusal", "over_refusal")


@dataclass(frozen=True, slots=True)
class Run:
    """A finished run as it stands in a list.

    Attributes:
        id: name of its folder.
        finished: when its results were written.
        note: what whoever started it calls it; empty where nothing was said.
        questions: how many were asked.
        outcomes: how many questions ended how, by the names of the report ("wrong_figure", ...).
        measures: share from 0 to 1 by measure ("right", "citation_recall", ...), where it was measured.
        dataset: digest of the questions, and ``corpus`` of the documents: runs compare where both agree.
    """

    id: str
    finished: datetime
    system: str
    note: str
    questions: int
    outcomes: dict[str, int]
    measures: dict[str, float]
    dataset: str
    corpus: str


class Runs:
    """The runs of one installation."""

    def __init__(self, home: Path) -> None:
        self.folder = home / FOLDER
        self._known: dict[Path, tuple[int, Run]] = {}  # results are large; each file is read once

    def list(self) -> list[Run]:
        """Return all finished runs, the newest first; a folder whose results cannot be read is left out."""
        found = [run for path in self._results() if (run := self._run(path)) is not None]
        return sorted(found, key=lambda run: run.finished, reverse=True)

    def place(self, name: str) -> Path:
        """Return the folder of a finished run.

        Raises:
            RunMissing: there is none of this name.
        """
        for path in self._results():
            if path.parent.name == name:
                return path.parent
        raise RunMissing(name)

    def report(self, name: str, form: str) -> bytes:
        """Return a run's report as a file; ``form`` is a key of ``REPORTS``.

        Raises:
            RunMissing: there is no such run, or it has no such report.
        """
        try:
            return (self.place(name) / REPORTS[form]).read_bytes()
        except FileNotFoundError as error:
            raise RunMissing(name) from error

    def begin(self, note: str) -> Path:
        """Return a new folder for a run that is about to start."""
        made = self.folder / f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"
        made.mkdir(parents=True)
        (made / NOTE).write_text(json.dumps({"note": note}, ensure_ascii=False), encoding="utf-8")
        return made

    def drop(self, folder: Path) -> None:
        """Delete a run that did not come to its end."""
        shutil.rmtree(folder, ignore_errors=True)

    def remove(self, name: str) -> None:
        """Delete a finished run.

        Raises:
            RunMissing: there is no such run.
        """
        shutil.rmtree(self.place(name))

    def _results(self) -> Iterator[Path]:
        yield from self.folder.glob(f"*/{RESULTS}")

    def _run(self, path: Path) -> Run | None:
        try:
            written = path.stat().st_mtime_ns
            known = self._known.get(path)
            if known is None or known[0] != written:
                known = self._known[path] = (written, _read(path, written))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None  # half written by hand, or of another program
        return known[1]


def _read(path: Path, written: int) -> Run:
    found = json.loads(path.read_bytes())
    about, summary = found["about"], found["summary"]
    return Run(
        id=path.parent.name,
        finished=datetime.fromtimestamp(written / 1e9, UTC),
        system=str(about["system"]),
        note=_note(path.with_name(NOTE)),
        questions=int(summary["n"]),
        outcomes={str(name): int(count) for name, count in summary["outcomes"].items() if count},
        measures=_measures(summary["measures"]),
        dataset=str(about["dataset"]),
        corpus=str(about["corpus"]),
    )


def _measures(found: dict[str, Any]) -> dict[str, float]:
    return {name: float(found[name]["mean"]) for name in _MEASURES if name in found}


def _note(path: Path) -> str:
    try:
        return str(json.loads(path.read_text(encoding="utf-8"))["note"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""
