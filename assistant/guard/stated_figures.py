"""The figures of the evidence that count what a number of a claim does."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.guard.sameness import same_count_unit
from assistant.guard.sources import Source
from assistant.guard.tokens import Token
from documents.language.terms import terms
from documents.types import Figure


def stated_figures(token: Token, sources: Sequence[Source]) -> list[tuple[Figure, Source]]:
    """Return the figures of the evidence that count what the number ``token`` counts, each with its source."""
    return [
        (figure, source)
        for source in sources
        for unit, figure in _with_units(source)
        if same_count_unit(token.group, unit)
    ]


@lru_cache(maxsize=4096)
def _with_units(source: Source) -> list[tuple[str, Figure]]:
    return [(written_out(figure.count_unit), figure) for figure in source.statement.figures]


@lru_cache(maxsize=1024)
def written_out(count_unit: str) -> str:
    """Return a counting unit with its abbreviations written out, canonical."""
    return " ".join(word.text for word in terms(count_unit)) or count_unit
