"""Processes forked from this one, which has loaded the libraries and opened nothing."""

from __future__ import annotations

import os
from collections.abc import Callable


def fork(task: Callable[[], int], *, failed: int) -> int:
    """Start a process that does one thing and exits with what it returns, and return its id.

    Args:
        task: the one thing.
        failed: the exit code where ``task`` raises.
    """
    child = os.fork()
    if child:
        return child
    code = failed
    try:
        code = task()
    finally:
        os._exit(code)


def exit_code(child: int) -> int:
    """Wait until a process ends and return its exit code; minus the signal where one ended it."""
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)
