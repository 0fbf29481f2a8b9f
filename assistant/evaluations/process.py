"""Evaluate in a process of its own: the command that people type, so that nothing here imports the evaluation.

The process group is ours to end: the command asks in worker processes, and none of them may outlive a cancelled run.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from assistant.evaluations.errors import EvaluationFailed

GoOn = Callable[[int, int, str], bool]  # questions answered, questions in all, stage; False: stop
PREPARING, ASKING, JUDGING = "Đang nạp tài liệu của bộ câu hỏi", "Đang hỏi từng câu", "Đang chấm và viết báo cáo"

_LOOK_SECONDS = 0.5
_END_SECONDS = 10.0
_NICENESS = 10  # readers' questions come first
_COMPARE_SECONDS = 180.0


class CommandEvaluator:
    """Runs ``assistant evals`` beside this process, in its environment and so with its settings."""

    def __init__(self, command: Sequence[str] = (sys.executable, "-m", "assistant", "evals")) -> None:
        self._command = tuple(command)

    def run(self, folder: Path, *, spellings: bool, go_on: GoOn) -> bool:
        """Evaluate into ``folder`` and tell whether it came to its end; False if ``go_on`` said to stop.

        Raises:
            EvaluationFailed: the command failed; the message is its own.
        """
        options = ["--spellings"] if spellings else []
        with tempfile.TemporaryFile() as said:
            process = self._start(["run", "--output", str(folder), *options], errors=said)
            try:
                while process.poll() is None:
                    if not go_on(*how_far(folder)):
                        return False
                    with contextlib.suppress(subprocess.TimeoutExpired):
                        process.wait(_LOOK_SECONDS)
            finally:
                _end(process)
            if process.returncode:
                said.seek(0)
                raise EvaluationFailed(_last_line(said.read()))
        return True

    def compare(self, before: Path, after: Path) -> dict[str, Any]:
        """Return what changed between two runs, as the command tells it; it leaves ``compare.html`` in ``after``.

        Raises:
            EvaluationFailed: the runs do not compare, or it took too long.
        """
        process = self._start(
            ["compare", str(before), str(after), "--json"], output=subprocess.PIPE, errors=subprocess.PIPE
        )
        try:
            told, said = process.communicate(timeout=_COMPARE_SECONDS)
        except subprocess.TimeoutExpired as error:
            raise EvaluationFailed("So sánh quá lâu; đã dừng.") from error
        finally:
            _end(process)
        try:
            found = json.loads(told)
        except ValueError as error:
            raise EvaluationFailed(_last_line(said)) from error
        if not isinstance(found, dict):
            raise EvaluationFailed(_last_line(said))
        return found

    def _start(self, arguments: Sequence[str], *, errors: Any, output: Any = subprocess.DEVNULL) -> Any:
        process = subprocess.Popen(
            [*self._command, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=errors,
            start_new_session=True,
        )
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, process.pid, _NICENESS)
        return process


def how_far(folder: Path) -> tuple[int, int, str]:
    """Return questions answered, questions in all and the stage, as the files of a run under way tell them."""
    try:
        about = json.loads((folder / "run.json").read_text(encoding="utf-8"))
        total = len(about["spellings"]) * sum(_lines(Path(source)) for source in about["sources"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0, 0, PREPARING
    done = _lines(folder / "answers.jsonl")
    return min(done, total), total, ASKING if done < total else JUDGING


def _lines(path: Path) -> int:
    try:
        with path.open("rb") as file:
            return sum(1 for line in file if line.strip())
    except OSError:
        return 0


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and all that it started."""
    for how in _ways(process):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, how)
        until = time.monotonic() + _END_SECONDS
        while process.poll() is None and time.monotonic() < until:
            time.sleep(0.05)
    process.wait()


def _ways(process: subprocess.Popen[bytes]) -> Iterator[signal.Signals]:
    if process.poll() is None:
        yield signal.SIGTERM
    if process.poll() is None or process.returncode:  # workers that an interrupted parent left behind
        yield signal.SIGKILL


def _last_line(said: bytes) -> str:
    lines = [line.strip() for line in said.decode("utf-8", "replace").splitlines() if line.strip()]
    # A traceback is for the log; its last line would name classes of the program.
    if not lines or any(line.startswith("Traceback") for line in lines):
        return "Đánh giá dừng giữa chừng vì một sự cố của chương trình; đề nghị chạy lại."
    return lines[-1].removeprefix("Lỗi: ")
