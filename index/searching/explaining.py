"""Why a search found what it found: which leg, which words, and how the bodies and periods of the query fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from documents.language.text import normalise
from documents.types import Period, Unit
from index.lexical.leg import LexicalMatches
from index.searching.slots import read_slots
from index.searching.weights import DenseShare
from index.types import Hit

LEXICAL, DENSE = "lexical", "dense"


class Matching(Protocol):
    """The lexical leg, as far as it can say what it matched."""

    def search(self, query: str, limit: int, *, documents: frozenset[str] | None = None) -> LexicalMatches:
        """Return scores by passage id, best first."""
        ...

    def matched(self, query: str, passage_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the terms that passages share with a query, the rarest first."""
        ...


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a hit stands where it stands.

    Attributes:
        legs: the legs that returned it, "lexical" and "dense".
        terms: what it shares with the query, the rarest first; pairs of neighbours are joined by "_".
        fit: factor on its score by the bodies and periods of the query, 1 where they do not speak against it.
    """

    legs: tuple[str, ...]
    terms: tuple[str, ...]
    fit: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a query was understood, and the reason of each hit, in their order.

    Attributes:
        read_as: the query with diacritics and typing errors mended; empty where it was taken as typed.
        units: bodies that it names.
        periods: reporting periods that it names.
        dense_share: share of the dense leg in the ranking, 0 to 1.
        reasons: one for each hit.
    """

    read_as: str
    units: tuple[Unit, ...]
    periods: tuple[Period, ...]
    dense_share: float
    reasons: tuple[Reason, ...]


def explain(query: str, hits: Sequence[Hit], *, lexical: Matching, share: DenseShare) -> Explanation:
    """Return why ``hits`` were found for a query, with what the search itself used."""
    query = normalise(query)
    slots = read_slots(query)
    terms = lexical.matched(query, [hit.passage.id for hit in hits])
    best = lexical.search(query, 1)
    return Explanation(
        read_as=best.read_as,
        units=slots.units,
        periods=slots.periods,
        dense_share=share.at(best),
        reasons=tuple(Reason(_legs(hit), terms.get(hit.passage.id, ()), slots.fit(hit.passage)) for hit in hits),
    )


def _legs(hit: Hit) -> tuple[str, ...]:
    scores = ((LEXICAL, hit.lexical), (DENSE, hit.dense))
    return tuple(name for name, score in scores if score is not None)
