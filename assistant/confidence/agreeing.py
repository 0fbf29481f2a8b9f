"""Whether a candidate and its document are of the very body, year, office and person that a question names."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.confidence.contest import Contest
from assistant.weighing.evidence import Evidence
from documents.language.text import fold

_UNFOUND = 99  # the place of a document that the search did not find


def agreement_features(contest: Contest, item: Evidence) -> Mapping[str, float]:
    """Return how the document of a candidate agrees with what is asked, and where the search found it."""
    question, document = contest.question, item.statement.document
    metadata = document.metadata
    asked = question.units[0] if question.units else None
    period = question.periods[0] if question.periods else None
    year = str(period.year) if period else None
    provinces = (metadata.province, metadata.province_today)
    return {
        "document_place": contest.documents.get(document.id, _UNFOUND),
        "document_of_body": asked is not None and metadata.unit == asked,
        "document_of_province": asked is not None and asked.province is not None and asked.province in provinces,
        "document_of_period": period is not None and metadata.period == period,
        "year_in_statement": year is not None and year in item.statement.text,
        "year_in_title": year is not None and year in document.title,
        **_names(contest, item),
    }


def _names(contest: Contest, item: Evidence) -> Mapping[str, float]:
    """Return the share of the offices and persons asked about that the statement names; 1 where none is."""
    clear = fold(item.statement.text)
    asked = {"offices_named": contest.question.roles, "persons_named": contest.question.persons}
    return {name: sum(fold(one) in clear for one in told) / len(told) if told else 1.0 for name, told in asked.items()}
