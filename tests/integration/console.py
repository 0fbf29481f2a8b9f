"""An installation as people and programs use it: the commands of ``assistant`` in a folder of its own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.cli import main
from tests import processes
from tests.assistant.corpus import NEIGHBOUR_2023, YEAR_2022, YEAR_2023, write
from tests.index.builders import write_model

SCRIPT = Path(sys.executable).parent / "assistant"
QUESTION = "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?"
REPORTS = "reports"


class Ended(processes.Ended):
    """How a command ended."""

    @property
    def json(self) -> Any:
        """Standard output as one JSON document; fails if anything else is there."""
        return json.loads(self.out)


@dataclass(frozen=True)
class Installation:
    """A folder with a small model, some reports and the data of the program.

    Reports are indexed as ``reports``, as seen from the folder, so that a copy of the folder is an installation, too.
    """

    folder: Path

    @property
    def reports(self) -> Path:
        """The folder of the reports."""
        return self.folder / REPORTS

    @property
    def environment(self) -> dict[str, str]:
        """The environment that its processes run in."""
        return {
            "PATH": "/usr/bin:/bin",
            "HOME": str(self.folder),
            "ASSISTANT_HOME": str(self.folder / "home"),
            "ASSISTANT_EMBEDDER": str(self.folder / "model"),
            "OMP_NUM_THREADS": "1",
        }

    def start(self, *arguments: str | Path, **settings: str) -> processes.Started:
        """Start a command; ``settings`` are set in its environment as they are named."""
        return processes.start(main, *arguments, environment=self.environment | settings, folder=self.folder)

    def run(self, *arguments: str | Path, typed: str = "", **settings: str) -> Ended:
        """Call a command and wait for it."""
        environment = self.environment | settings
        started = processes.start(main, *arguments, environment=environment, folder=self.folder, typed=typed)
        return Ended(**vars(started.wait()))

    def run_script(self, *arguments: str | Path, **settings: str) -> Ended:
        """Call the console script, for what belongs to its start, and wait for it."""
        done = subprocess.run(
            [SCRIPT, *map(str, arguments)],
            cwd=self.folder,
            env=self.environment | settings,
            capture_output=True,
            timeout=120,
            check=False,
        )
        return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())

    def index(self) -> Ended:
        """Bring the index up to date with the reports."""
        return self.run("index", REPORTS, "--json")

    def copy(self, folder: Path) -> Installation:
        """Return a copy, to be changed."""
        shutil.copytree(self.folder, folder)
        return Installation(folder)


def install(folder: Path) -> Installation:
    """Make an installation in an empty folder: three reports and a file that cannot be read, nothing indexed yet."""
    write_model(folder / "model")
    write(folder / REPORTS, (YEAR_2023, YEAR_2022, NEIGHBOUR_2023))
    (folder / REPORTS / "hong.pdf").write_bytes(b"%PDF-1.7 broken")
    return Installation(folder)
