"""Kill indexing, pruning, backing up and migrating at random moments: ``python -m evals.bench.kills --kills 200``.

Each kill is a SIGKILL. After each one the index is opened as any program would open it: it has to answer, and ``check``
has to find nothing that ``repair`` does not mend. In the end one whole run leaves every document there once.
What is migrated is a catalogue as the first version of the program left it, with a lexical index that has to be filled.
With ``--of service`` a running service is killed instead, see ``evals.bench.service_kills``.

The processes are forks of this one, which has loaded the libraries and opened nothing: starting each anew would take
ten times as long as what is being killed.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from assistant.output import write_json
from evals.bench import service_kills
from evals.bench.forks import exit_code, fork
from evals.errors import EvaluationError

FILES, CHANGED = 120, 25
_LOOK_SECONDS = 0.005
_WHOLE, _MENDED, _BROKEN = 0, 10, 20  # how a look at the index ended
_QUESTION = "Phòng 3 thụ lý bao nhiêu vụ án?"
# Processor time, about what each task takes: a busy machine shifts no kill. Half of a migration is the catalogue's.
TASKS = {"index": 1.2, "prune": 1.2, "backup": 0.3, "migrate": 0.8}
_TO_THE_FIRST_VERSION = """
DROP TABLE catalogue_version;
DROP TABLE readings;
DROP INDEX ix_documents_access;
DROP INDEX ix_documents_location;
ALTER TABLE documents DROP COLUMN location;
UPDATE documents SET access = '';
UPDATE settings SET value = '1' WHERE name = 'format';
"""


@dataclass(slots=True)
class Tally:
    """What was killed, and how the index was found; ``finished`` were over before the kill."""

    killed: Counter[str] = field(default_factory=Counter)
    finished: int = 0
    clean: int = 0
    repaired: int = 0
    broken: int = 0


class Corpus:
    """A folder of reports that change between runs."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder, self._chance, self._serial = folder, chance, 0
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for number in range(FILES):
            self._write(number)

    def change(self) -> None:
        """Rewrite some files, remove some, bring some back."""
        for number in self._chance.sample(range(FILES), CHANGED):
            if self._chance.random() < 0.2:
                (self.folder / f"{number}.txt").unlink(missing_ok=True)
            else:
                self._write(number)

    def names(self) -> set[str]:
        """Return the paths of the files that are there."""
        return {str(path) for path in self.folder.iterdir()}

    def contents(self) -> dict[str, str]:
        """Return the text of every file by its path."""
        return {str(path): path.read_text(encoding="utf-8") for path in self.folder.iterdir()}

    def _write(self, number: int) -> None:
        self._serial += 1
        lines = [f"VKSND tỉnh Hậu Giang: kết quả công tác số {number}"]
        lines += [f"Phòng {part} đã thụ lý {self._serial}{part} vụ án trong năm 2023." for part in range(1, 7)]
        (self.folder / f"{number}.txt").write_text("\n\n".join(lines), encoding="utf-8")


def run(folder: Path, *, kills: int, seed: int, only: Sequence[str] = tuple(TASKS)) -> Tally:
    """Kill ``kills`` times, each time one of the tasks named, and return how the index was found each time.

    Raises:
        EvaluationError: in the end documents are missing, twice there, or do not agree.
    """
    _load_libraries()
    chance, tally = random.Random(seed), Tally()
    corpus, home = Corpus(folder / "corpus", chance), folder / "home"
    shutil.rmtree(home, ignore_errors=True)
    _finished(lambda: _index(home, corpus, prune=False))
    tasks: dict[str, Callable[[], int]] = {
        "index": lambda: _index(home, corpus, prune=False),
        "prune": lambda: _index(home, corpus, prune=True),
        "backup": lambda: _back_up(home, folder / "backup.tar.gz"),
        "migrate": lambda: _index(home, corpus, prune=False),
    }
    while tally.killed.total() < kills:
        name = chance.choice(sorted(only))
        if name == "migrate":
            set_back(home)
        if _killed(tasks[name], after_seconds=chance.uniform(0.0, TASKS[name])):
            tally.killed[name] += 1
        else:
            tally.finished += 1
        found = _finished(lambda: _look(home))
        tally.clean += found == _WHOLE
        tally.repaired += found == _MENDED
        tally.broken += found not in (_WHOLE, _MENDED)
        sys.stderr.write(f"{tally}\n")
        corpus.change()
    _finished(lambda: _index(home, corpus, prune=True))
    if _finished(lambda: _compare(home, corpus)) != _WHOLE:
        raise EvaluationError("Sau các lần ngắt, chỉ mục không còn khớp với thư mục.")
    return tally


def _load_libraries() -> None:
    import chromadb  # noqa: F401
    import tantivy  # noqa: F401

    import index.checking
    import index.ingesting.ingest  # noqa: F401


def _finished(task: Callable[[], int]) -> int:
    return exit_code(fork(task, failed=_BROKEN))


def _killed(task: Callable[[], int], *, after_seconds: float) -> bool:
    """Kill a task when it has used so much processor time; tell whether it was still at work."""
    child = fork(task, failed=_BROKEN)
    process = psutil.Process(child)
    while process.status() != psutil.STATUS_ZOMBIE:
        used = process.cpu_times()
        if used.user + used.system >= after_seconds:
            os.kill(child, signal.SIGKILL)
            break
        time.sleep(_LOOK_SECONDS)
    return exit_code(child) == -signal.SIGKILL


def _index(home: Path, corpus: Corpus, *, prune: bool) -> int:
    from index.embedding.models import BUNDLED_FOLDER, open_model
    from index.ingesting.ingest import Ingest
    from index.ingesting.pipeline import standard_pipeline
    from index.opening import open_index

    with open_index(home, open_model(BUNDLED_FOLDER, name="bundled")) as index:
        Ingest(index, standard_pipeline()).bring_up_to_date([corpus.folder], prune=prune)
    return _WHOLE


def set_back(home: Path) -> None:
    """Leave the index as the first version of the program did: without steps, readings and labels.

    Its lexical index is none of today's, so it is thrown away by the next run and filled from the catalogue.
    """
    with closing(sqlite3.connect(home / "index" / "catalogue.db")) as catalogue:
        catalogue.executescript(_TO_THE_FIRST_VERSION)
    shutil.rmtree(home / "index" / "lexical", ignore_errors=True)


def _back_up(home: Path, archive: Path) -> int:
    from assistant.backups import back_up

    archive.unlink(missing_ok=True)
    back_up(home, archive)
    return _WHOLE


def _look(home: Path) -> int:
    """Open the index, ask, check, and mend where something was cut short."""
    from index.checking import check, repair
    from index.embedding.models import BUNDLED_FOLDER, open_model
    from index.opening import open_index
    from index.types import DEFAULT_ACCESS

    with open_index(home, open_model(BUNDLED_FOLDER, name="bundled"), read_only=True) as index:
        hits = index.search(_QUESTION, 10)
        texts = {hit.passage.id: index.document(hit.passage.document_id).text for hit in hits}
        if not hits or any(hit.passage.text not in texts[hit.passage.id] for hit in hits):
            return _BROKEN
        if index.catalogue.labels() != {DEFAULT_ACCESS}:  # a migration gives every document its label, or none
            return _BROKEN
        if not check(index):
            return _WHOLE
        return _BROKEN if repair(index) else _MENDED


def _compare(home: Path, corpus: Corpus) -> int:
    from index.checking import check
    from index.embedding.models import BUNDLED_FOLDER, open_model
    from index.opening import open_index

    with open_index(home, open_model(BUNDLED_FOLDER, name="bundled"), read_only=True) as index:
        listed = [one.source for one in index.documents()]
        agrees = not check(index) and len(listed) == len(set(listed)) and set(listed) == corpus.names()
    return _WHOLE if agrees else _BROKEN


def main(arguments: Sequence[str]) -> None:
    """Run from the command line and write the counts as JSON."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.kills", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20_261_122)
    parser.add_argument("--folder", type=Path, required=True, help="folder to work in; what is there is lost")
    parser.add_argument("--of", choices=("commands", "service"), default="commands", help="what is killed")
    parser.add_argument("--only", choices=TASKS, nargs="+", default=tuple(TASKS), help="commands that are killed")
    given = parser.parse_args(arguments)
    if given.of == "commands":
        write_json(run(given.folder, kills=given.kills, seed=given.seed, only=given.only))
        return
    told = service_kills.run(given.folder, kills=given.kills, seed=given.seed)
    write_json(told.summary())
    if told.lost or told.unclean:
        raise EvaluationError("Sau các lần ngắt, có thứ đã xác nhận mà không còn, hoặc kho không khớp.")


if __name__ == "__main__":
    main(sys.argv[1:])
