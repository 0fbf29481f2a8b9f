"""Tokens, and stretches of marked ones."""

from __future__ import annotations

import pytest

from assistant.guard.text.tokens import runs_of


@pytest.mark.parametrize(
    ("marks", "runs"),
    [
        ([True, True, False, True], [[0, 1], [3]]),
        ([True, None, True], [[0, 2]]),
        ([None, False, None], []),
        ([], []),
    ],
)
def test_what_is_neither_marked_nor_unmarked_breaks_no_run(marks: list[bool | None], runs: list[list[int]]) -> None:
    """Nor does it belong to one."""
    assert list(runs_of(marks)) == runs
