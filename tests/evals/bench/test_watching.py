from __future__ import annotations

import subprocess
import sys

import pytest

from evals.bench.watching import watch

# One child that has a child of its own, which works for a second and is not waited for.
_GRANDCHILD = "import time\nwhile time.process_time() < 1: pass"
_CHILD = f"import subprocess, sys, time\nsubprocess.Popen([sys.executable, '-c', {_GRANDCHILD!r}])\ntime.sleep(4)"
_PARENT = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {_CHILD!r}])"


def test_work_of_children_of_children_and_memory_are_seen() -> None:
    """Also of those that nobody waits for, whose times the system adds to nobody's."""
    watched = watch(subprocess.Popen([sys.executable, "-c", _PARENT]))
    assert watched.beside_seconds == pytest.approx(1.0, abs=0.6)
    assert watched.peak_megabytes > 5
