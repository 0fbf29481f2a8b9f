"""Stretches of tokens that are marked one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def runs_of(marks: Iterable[bool | None]) -> Iterator[list[int]]:
    """Yield the places of marks that follow on each other; None neither counts nor breaks a run.

    Example:
        >>> list(runs_of([True, None, True, False, True]))
        [[0, 2], [4]]
    """
    run: list[int] = []
    for at, mark in enumerate(marks):
        if mark:
            run.append(at)
        elif run and mark is False:
            yield run
            run = []
    if run:
        yield run
