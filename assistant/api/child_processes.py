"""Processes that end with the one that started them, even if that one is killed and can say nothing.

``python -m assistant.api.child_processes MODULE [ARGUMENT...]`` runs a module as a program until its standard
input ends.
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
import threading
from collections.abc import Callable
from multiprocessing import parent_process

_INPUT = 0  # the standard input


def end_with_parent() -> None:
    """End this process, if it is a worker process, when the one that started it has gone.

    A worker that stayed would hold on to the port, and the next start of the service would find it taken.
    """
    parent = parent_process()
    if parent is not None:
        _end_after(parent.join)


def _end_after(wait: Callable[[], object]) -> None:
    def end() -> None:
        wait()
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=end, name="end-with-parent", daemon=True).start()


def _until_input_ends() -> None:
    # Not by ``sys.stdin``: whoever waits in it holds its lock, and an interpreter that ends then dies of that.
    while os.read(_INPUT, 1024):
        pass


def main() -> None:
    """Run the module that the command line names."""
    _end_after(_until_input_ends)
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
