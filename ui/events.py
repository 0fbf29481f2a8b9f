"""Server-sent events, as the streamed answer arrives in them (WHATWG HTML, section 9.2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class ServerEvent(NamedTuple):
    """One event: its name and its data, most often JSON."""

    name: str
    data: str


def read_events(lines: Iterable[str]) -> Iterator[ServerEvent]:
    """Yield the events in the lines of a stream; comments (keep-alives) and unknown fields are passed over.

    Example:
        >>> list(read_events(["event: status", 'data: {"stage": "retrieve"}', ""]))
        [ServerEvent(name='status', data='{"stage": "retrieve"}')]
    """
    name, data = "message", list[str]()
    for line in lines:
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if line == "" and data:
            yield ServerEvent(name, "\n".join(data))
        if line == "":
            name, data = "message", []
        elif field == "event":
            name = value
        elif field == "data":
            data.append(value)
