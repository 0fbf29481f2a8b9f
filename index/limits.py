"""What a search is limited to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Within:
    """The only documents to look in, by id; ``passages`` reads the ids of theirs, for an engine that knows no other.

    A province of a large store has tens of thousands of passages, and to fetch their ids takes longer than to search.
    """

    documents: frozenset[str]
    passages: Callable[[], frozenset[str]]
