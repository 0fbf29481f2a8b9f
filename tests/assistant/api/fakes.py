"""Small stand-ins for the parts of the service that keep something."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.access.errors import KeyRefused
from assistant.access.principals import Principal
from assistant.api.reading import Reader
from assistant.bootstrap import Assistant


class FakeKeys:
    """Keys that are known by heart."""

    def __init__(self, known: Mapping[str, Principal]) -> None:
        self._known = known

    def authenticate(self, secret: str, *, origin: str | None = None) -> Principal:
        """Return whose key it is."""
        if secret not in self._known:
            raise KeyRefused("unknown")
        return self._known[secret]


class StillReader(Reader):
    """A reader over an index that somebody else has opened and closes; None is an index that never opens."""

    def __init__(self, opened: Assistant | None) -> None:
        super().__init__(lambda: opened)  # type: ignore[arg-type,return-value]
        self._assistant = opened
        self.generation = 1

    def start(self) -> None:
        """Follow nothing."""

    def look(self) -> None:
        """See nothing new."""

    def close(self) -> None:
        """Leave the index open."""
