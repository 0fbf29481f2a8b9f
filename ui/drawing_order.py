"""First words before everything else, and one page after the other: how readers share the one process of the page.

Python draws no two pages at once. Twenty that are drawn by turns of five milliseconds are all ready at the end; one
after the other, half of them are ready in half the time. So whoever has asked stands in line until the question is on
its way and drawn, and whoever has first words to read lets those pass who have nothing yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition, Lock, get_ident

_LINE_SECONDS = 1.0  # drawing takes a hundredth of it; whoever is held up longer goes on out of turn
_PASSING_SECONDS = 0.3  # a page is completed after this, however many wait: a language model takes its time


class Turns:
    """Who stands in line, and who waits for first words. The threads of all readers share it."""

    def __init__(self) -> None:
        self._line = Lock()
        self._first: int | None = None
        self._changed = Condition()
        self._waiting = set[int]()

    @contextmanager
    def in_line(self, *, asks: bool) -> Iterator[None]:
        """Draw a page; where its reader ``asks``, after those before them and until ``sent``, or the block ends."""
        if not asks:
            yield
            return
        with self._changed:
            self._waiting.add(get_ident())
        if self._line.acquire(timeout=_LINE_SECONDS):
            self._first = get_ident()
        try:
            yield
        finally:
            self.sent()
            self.answered()

    def sent(self) -> None:
        """Let the next one draw: this one waits for the API."""
        if self._first == get_ident():
            self._first = None
            self._line.release()

    def answered(self) -> None:
        """Say that this reader has something to read, or never will."""
        with self._changed:
            self._waiting.discard(get_ident())
            self._changed.notify_all()

    def let_pass(self, most_seconds: float = _PASSING_SECONDS) -> bool:
        """Wait until nobody waits for first words; tell whether that came about in time."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._waiting, most_seconds)


turns = Turns()
