"""The figures of the evidence that count what a number of a claim does, and how much each is worded like it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.guard.figures.claimed import ClaimedFigure, Worded, worded
from assistant.guard.text.sameness import same_count_unit, written_out
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Token
from documents.types import Figure

_CONFLICT = 0.3  # what is left of the likeness of figures that differ in an exclusive word
_NARROWED = 0.75  # what is left where a figure counts only a part of what the claim counts
_ACT = 3.0  # weight of a word that says what was done with what is counted
_ACTS = frozenset({"outcome", "proceeding", "suspension", "progress", "inspection", "punctuality", "appointment"})
_NARROWING = frozenset({"outcome", "inspection", "punctuality", "way", "suspension"})


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


def likeness(claimed: ClaimedFigure, figure: Figure) -> float:
    """Return the share of the claim's words that a figure is worded by, less where exclusive words differ."""
    stated = worded(figure.wording)
    share = _share(claimed.worded, stated)
    conflict = any(
        group != "body" and group in stated.exclusive and not values & stated.exclusive[group]
        for group, values in claimed.worded.exclusive.items()
    )
    narrower = stated.exclusive.keys() & _NARROWING - claimed.worded.exclusive.keys()
    return share * (_CONFLICT if conflict else 1.0) * (_NARROWED if narrower else 1.0)


def agreeing(claimed: ClaimedFigure, figure: Figure) -> frozenset[str]:
    """Return the groups in which a figure says the same as the claim: a rival must not say less of it."""
    stated = worded(figure.wording).exclusive
    return frozenset(
        group
        for group, values in claimed.worded.exclusive.items()
        if group != "body" and values & stated.get(group, frozenset())
    )


def _share(claimed: Worded, stated: Worded) -> float:
    """Return the share of the claim's words that are stated; the act that is counted outweighs its attributes."""
    acts = {
        word
        for group, values in claimed.exclusive.items()
        if group in _ACTS
        for value in values
        for word in value.split()
    }
    weights = {word: _ACT if word in acts else 1.0 for word in claimed.words}
    total = sum(weights.values())
    return sum(weight for word, weight in weights.items() if word in stated.words) / total if total else 0.0
