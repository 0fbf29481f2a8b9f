"""Processes watched from outside while they work: the memory that they hold together, and what they leave uncounted."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from threading import Event, Thread

import psutil

_LOOK_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class Watched:
    """What was seen of a process and those that it started.

    Attributes:
        peak_megabytes: the most memory that they held together; shared pages count once.
        beside_seconds: processor time of the children of its children, which a process does not see in its own times
            (a fork server starts the workers of this project); up to the last look at each.
    """

    peak_megabytes: float
    beside_seconds: float


def watch(process: subprocess.Popen[bytes], *, look_seconds: float = _LOOK_SECONDS) -> Watched:
    """Wait for a process to end and return what was seen meanwhile.

    Looking at a process of half a gigabyte takes some 10 ms: one that works for minutes need not be looked at often.
    """
    peak, spent, over = 0, dict[int, float](), Event()

    def look() -> None:
        nonlocal peak
        while not over.wait(look_seconds):
            held, beside = _look_at(process.pid)
            peak = max(peak, held)
            spent.update(beside)

    watcher = Thread(target=look, daemon=True)
    watcher.start()
    process.wait()
    over.set()
    watcher.join()
    return Watched(peak / 1e6, sum(spent.values()))


def _look_at(process_id: int) -> tuple[int, dict[int, float]]:
    """Return the bytes held, and the processor time of each process that was not started by the first one itself."""
    try:
        top = psutil.Process(process_id)
        children, all_below = top.children(), top.children(recursive=True)
        held = sum(int(one.memory_full_info().pss) for one in (top, *all_below))
        below = [one for one in all_below if one not in children]
        return held, {one.pid: one.cpu_times().user + one.cpu_times().system for one in below}
    except (psutil.Error, OSError):  # one has just ended
        return 0, {}
