"""A program beside the service does not outlive it."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest


@pytest.mark.integration
def test_a_program_ends_when_nobody_holds_its_input() -> None:
    """However the service ends, the system closes what it held."""
    program = [sys.executable, "-m", "assistant.api.child_processes", "http.server", "--bind", "127.0.0.1", "0"]
    process = subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, bufsize=0
    )
    process.communicate()
    assert process.returncode == -signal.SIGTERM


@pytest.mark.integration
def test_a_program_that_ends_by_itself_says_nothing_of_it() -> None:
    """Somebody still waits for its input then."""
    program = [sys.executable, "-m", "assistant.api.child_processes", "this"]
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, bufsize=0
    ) as process:
        code, said = process.wait(30), process.stderr.read() if process.stderr else b""
    assert (code, said) == (0, b"")
