"""A list of people, cut down to those asked for."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from assistant.weighing.evidence import Evidence
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.mentions.persons import PersonMention, find_persons
from documents.types import Span

_BEFORE_PERSON = compiled_regex(
    r"[\s,;]*(?:và|cùng)?\s*(?:(?:các )?đồng chí|đ/c|ông|bà|các|\b\d{1,2})?\s*$", regex.IGNORECASE
)
# "02 Phó Trưởng phòng (đồng chí A và đồng chí B), ...": the bracket ends behind the last of them.
_IN_BRACKET = compiled_regex(r"\([^()]*$")


def without_other_persons(item: Evidence, clause: Span) -> Span:
    """Cut a list of persons down to those asked for, each with the offices beside the name."""
    statement = item.statement
    persons = find_persons(statement.text, home=statement.scope.unit)
    places = [person.span.moved(statement.span.start) for person in persons]
    asked = [place for place in places if place in item.focus and clause.holds(place)]
    if not asked:
        return clause
    extents = [_extent(person, statement, [*(one.span for one in persons)]) for person in persons]
    before = [extent.end for place, extent in zip(places, extents, strict=True) if place.end <= asked[0].start]
    after = [extent.start for place, extent in zip(places, extents, strict=True) if place.start >= asked[-1].end]
    start = max([clause.start, *(end for end in before if end > clause.start)])
    end = min([clause.end, *(start for start in after if start < clause.end)])
    return _with_brackets(statement.document.text, clause, Span(start, end), asked)


def _with_brackets(text: str, clause: Span, shown: Span, asked: Sequence[Span]) -> Span:
    """Return ``shown`` with no bracket torn: "A, Chánh Văn phòng (thay đồng chí B nghỉ hưu)"; B is told of with A."""
    is_within = text[shown.start : asked[0].start].lstrip().startswith("(")
    opened = _IN_BRACKET.search(text, asked[-1].end, shown.end) if shown.end < clause.end else None
    return Span(clause.start if is_within else shown.start, opened.start() if opened else shown.end)


def _extent(person: PersonMention, statement: Statement, names: Sequence[Span]) -> Span:
    """Return the stretch of a person with the "đồng chí" before the name and the offices around it.

    An office shared with others of a list stands beside the first or the last of them: no further than to the next
    of ``names``.
    """
    low, high = person.span.start, person.span.end
    if person.role_span is not None:
        first = max((name.end for name in names if name.end <= low), default=0)
        last = min((name.start for name in names if name.start >= high), default=len(statement.text))
        offices = [post.span for post in person.posts if first <= post.span.start and post.span.end <= last]
        low = min([low, *(span.start for span in offices)])
        high = max([high, *(span.end for span in offices)])
    cue = _BEFORE_PERSON.search(statement.text, 0, low)
    is_closed = statement.text[high : high + 1] == ")" and _IN_BRACKET.search(statement.text, low, high)
    return Span(cue.start() if cue else low, high + bool(is_closed)).moved(statement.span.start)
