"""The bodies and the periods that a query names, and whether a passage is about others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from documents.periods.finding import agrees, find_periods
from documents.types import Period, Unit
from index.catalogue.facets import contradicts, years_of
from index.types import Passage

# Factors on the score of a passage about another body, another year, or another part of the year than the query names.
# Reports of one genre share nearly all their words, so a sibling's words fit as well as those of the passage meant.
_OTHER_BODY, _OTHER_YEAR, _OTHER_PART = 0.5, 0.5, 0.8


@dataclass(frozen=True, slots=True)
class Slots:
    """What a query limits itself to; empty where it names nothing."""

    units: tuple[Unit, ...] = ()
    periods: tuple[Period, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.units or self.periods)

    def fit(self, passage: Passage) -> float:
        """Return the factor, 0 to 1, on the score of a passage: 1 unless it is about another body or period."""
        factor = 1.0
        if self.units and all(contradicts(passage.unit, unit) for unit in self.units):
            factor *= _OTHER_BODY
        return factor * self._fit_of_period(passage.period)

    def _fit_of_period(self, period: Period | None) -> float:
        if period is None or not self.periods or any(agrees(asked, period) for asked in self.periods):
            return 1.0
        return _OTHER_PART if set(years_of([period])) & set(years_of(self.periods)) else _OTHER_YEAR


@lru_cache(maxsize=256)  # a question is searched for several times: within its provinces and everywhere
def read_slots(query: str) -> Slots:
    """Return the bodies and periods that a normalised query names."""
    # The register of organisations is read with the first query, not with the import.
    from documents.organisations.finding import find_units

    units = tuple(dict.fromkeys(mention.unit for mention in find_units(query, tolerant=True)))
    periods = tuple(dict.fromkeys(mention.period for mention in find_periods(query)))
    return Slots(units, periods)
