"""How long the steps of an answer took."""

from __future__ import annotations

import time

from assistant.types import Timings


class Clock:
    """Takes the times of one answer, from when it is made."""

    def __init__(self) -> None:
        self._started = self._retrieved = self._composed = time.perf_counter()

    def retrieved(self) -> None:
        """Note that the documents were found and read."""
        self._retrieved = time.perf_counter()

    def composed(self) -> None:
        """Note that the answer in the documents' own words stands."""
        self._composed = time.perf_counter()

    def read(self, verify_milliseconds: float) -> Timings:
        """Return the times up to now; what the guard took is told by ``verify_milliseconds``."""
        return Timings(
            retrieve=_milliseconds(self._started, self._retrieved),
            compose=_milliseconds(self._retrieved, self._composed),
            verify=round(verify_milliseconds, 2),
            total=_milliseconds(self._started, time.perf_counter()),
        )


def _milliseconds(start: float, end: float) -> float:
    return round((end - start) * 1000, 2)
