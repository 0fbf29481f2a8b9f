"""Evidence of the corpus for one sentence of a draft: of the same body and period first."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.guard.drafts import DraftSentence
from assistant.library import Library
from assistant.weighing.slots import Agreement, period_agreement, unit_agreement
from assistant.weighing.statements import Statement
from documents.organisations.finding import find_units
from documents.periods.finding import PeriodUse, find_periods
from documents.statements import read_terms
from documents.types import Period, Unit
from index.types import Filters, Search

_PASSAGES, _DOCUMENTS = 20, 6  # asked of the index, and read whole
_STATEMENTS = 10  # handed to the guard
_NEAREST = 30  # statements that share most words, among which body and period choose


@dataclass(frozen=True, slots=True)
class _Meant:
    """Whom and when a sentence speaks about, by its own words or by its draft."""

    units: tuple[Unit, ...]
    periods: tuple[Period, ...]


def gather(sentence: DraftSentence, search: Search, library: Library, *, filters: Filters) -> list[Statement]:
    """Return the statements that a sentence can rest on, at most ten, the likeliest first."""
    meant = _meant(sentence)
    said = read_terms(sentence.text).words.exact
    scored = [
        (len(said & statement.own.exact), statement)
        for document_id in _documents(sentence.text, meant, search, filters)
        for statement in library.statements(document_id)
    ]
    nearest = sorted(scored, key=lambda pair: -pair[0])[:_NEAREST]
    nearest.sort(key=lambda pair: (-_fit(meant, pair[1]), -pair[0]))
    return [statement for shared, statement in nearest[:_STATEMENTS] if shared]


def _meant(sentence: DraftSentence) -> _Meant:
    scope = sentence.scope
    units = tuple(mention.unit for mention in find_units(sentence.text, home=scope.unit))
    stated = (mention for mention in find_periods(sentence.text) if mention.use is PeriodUse.STATED)
    periods = tuple(mention.period for mention in stated)
    return _Meant(
        units or ((scope.unit,) if scope.unit else ()),
        periods or ((scope.period,) if scope.period else ()),
    )


def _documents(text: str, meant: _Meant, search: Search, filters: Filters) -> list[str]:
    """Return the ids of the documents to read: within each province that is meant, then anywhere."""
    provinces = dict.fromkeys(unit.province for unit in meant.units if unit.province)
    limits = [replace(filters, province=province) for province in provinces if not filters.province]
    found: dict[str, None] = {}
    for limit in (*limits, filters):
        hits = search.search(text, _PASSAGES, filters=limit)
        found.update(dict.fromkeys(list(dict.fromkeys(hit.passage.document_id for hit in hits))[:_DOCUMENTS]))
    return list(found)


def _fit(meant: _Meant, statement: Statement) -> int:
    """Return how well body and period of a statement agree; below zero it is another's."""
    unit = max((unit_agreement(unit, statement.scope.unit) for unit in meant.units), default=Agreement.UNKNOWN)
    period = max((period_agreement(one, statement.scope.period) for one in meant.periods), default=Agreement.UNKNOWN)
    return -1 if Agreement.NO in (unit, period) else int(unit) + int(period)
