"""The years that a text is about by its kind: those of an emulation group, or of the term that a congress opens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from documents.cleaning.blocks import CleanText
from documents.language.compiling import compiled
from documents.language.sentences import split_sentences
from documents.metadata.prominence import CLUSTERS
from documents.periods.finding import find_periods
from documents.types import Period, PeriodKind, Unit

_TERM = compiled(r"giao ước|(?:Cụm|Khối) (?:trưởng|phó)", re.IGNORECASE)
_CONGRESS = compiled(r"\bđại hội\b", re.IGNORECASE)


def term_of_group(clean: CleanText, paragraphs: Sequence[str], unit: Unit | None) -> Period | None:
    """Return the year of an emulation group: heads and covenant change every year."""
    if unit is None or not unit.group or not unit.group.startswith(CLUSTERS):
        return None
    for text in (clean.title if clean.title_found else "", *paragraphs):
        for sentence in split_sentences(text) if _TERM.search(text) else ():
            stated = text[sentence.start : sentence.end]
            years = [m.period for m in find_periods(stated) if m.period.kind is PeriodKind.YEAR]
            if years and _TERM.search(stated):
                return years[-1]
    return None


def term_of_congress(paragraphs: Iterable[str]) -> Period | None:
    """Return the term that a congress opens, the last one that the head of its report names."""
    texts = [text for text in paragraphs if _CONGRESS.search(text)]
    named = [mention for text in texts for mention in find_periods(text) if mention.period.kind is PeriodKind.RANGE]
    terms = [mention.period for mention in named if "nhiệm kỳ" in mention.text.lower()]
    return max(terms, key=lambda period: period.year, default=None)
