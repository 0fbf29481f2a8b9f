"""The counters of the rate limit, in memory and without threads.

The library sweeps its own by a thread that it starts for nearly every call: a third of what a call costs besides its
answer. Here whoever counts sweeps, once a minute.
"""

from __future__ import annotations

import threading
import time

from limits.storage import MemoryStorage

_SWEEP_SECONDS = 60.0


class Counters(MemoryStorage):
    """The library's counters, swept by those who count."""

    def __init__(self, *, sweep_seconds: float = _SWEEP_SECONDS) -> None:
        super().__init__()
        self.timer.cancel()
        self.timer = _Never(0.0, lambda: None)
        self._swept, self._sweep_seconds = time.time(), sweep_seconds

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Count ``amount`` under ``key``, which is forgotten after ``expiry`` seconds; return the count."""
        now = time.time()
        if now - self._swept >= self._sweep_seconds:
            self._swept = now
            for old in [one for one, end in tuple(self.expirations.items()) if end <= now]:
                self.clear(old)
        return super().incr(key, expiry, amount)


class _Never(threading.Timer):
    """A timer that is never started: the library starts a new one wherever none is alive."""

    def is_alive(self) -> bool:
        return True
