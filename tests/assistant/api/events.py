"""Read server-sent events as a browser does."""

from __future__ import annotations

import json
from typing import Any


def read_events(text: str) -> list[tuple[str, Any]]:
    """Return the name and the data of each event; comments are left out."""
    events: list[tuple[str, Any]] = []
    for part in text.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in part.splitlines() if not line.startswith(":"))
        if "data" in fields:
            events.append((fields.get("event", "message"), json.loads(fields["data"])))
    return events
