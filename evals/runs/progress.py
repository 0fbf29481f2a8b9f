"""A progress line on standard error, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

Entry = TypeVar("Entry")
_WIDTH = 30


def with_progress(entries: Sequence[Entry], title: str) -> Iterator[Entry]:
    """Yield the entries while a bar shows how many are done."""
    shown = sys.stderr.isatty()
    for done, entry in enumerate(entries):
        if shown and done % max(1, len(entries) // 100) == 0:
            filled = _WIDTH * done // len(entries)
            sys.stderr.write(f"\r{title} [{'█' * filled}{'·' * (_WIDTH - filled)}] {done}/{len(entries)}")
            sys.stderr.flush()
        yield entry
    if shown:
        sys.stderr.write(f"\r{title} [{'█' * _WIDTH}] {len(entries)}/{len(entries)}\n")
