"""Who is listed behind an office that all of them hold: "Các Phó Viện trưởng: đồng chí A; đồng chí B"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.questions.understanding import Question
from assistant.weighing.persons.office_bodies import is_of
from assistant.weighing.persons.several_people import number_of
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold
from documents.mentions.persons import PersonMention, Post, find_roles
from documents.mentions.roles import RoleMention

_ALL_OF = compiled_regex(r"\b(?P<count>các|hai|ba|bốn|năm|những|\d+)(?: đồng chí)? $")
_LISTS = compiled_regex(r"^[^.;]{0,60}?(?::|\bgồm\b|\blà\b)[^.;:]{0,20}$")
_LEAST_LISTED = 2


def headed(question: Question, statement: Statement, persons: Sequence[PersonMention]) -> list[PersonMention]:
    """Return who is listed behind the office of all: "Các Phó Viện trưởng được phân công: đồng chí A; đồng chí B"."""
    for mention, _ in _offices_of_all(question, statement):
        listed = [person for person in persons if person.span.start > mention.span.end and not person.posts]
        if len(listed) >= _LEAST_LISTED and _opens_list(statement, mention, listed[0]):
            return listed
    return []


def counted_off(question: Question, statement: Statement, persons: Sequence[PersonMention]) -> list[PersonMention]:
    """Return as many as the office is said to have, whatever else each is: "hai thư ký là đồng chí A, ... và bà B"."""
    for mention, count in _offices_of_all(question, statement):
        listed = [person for person in persons if person.span.start > mention.span.end]
        if len(listed) == count >= _LEAST_LISTED and _opens_list(statement, mention, listed[0]):
            return listed
    return []


def _offices_of_all(question: Question, statement: Statement) -> Iterator[tuple[RoleMention, int]]:
    """Yield the offices asked about that several hold together, with how many; 0 where that is not said."""
    text = canonical(statement.text)
    for mention in find_roles(statement.text):
        opens = _ALL_OF.search(text, 0, mention.span.start) if mention.role in question.roles else None
        if opens and is_of(question, Post(mention.role, None, mention.span), statement):
            yield mention, number_of(fold(opens["count"]))


def _opens_list(statement: Statement, mention: RoleMention, first: PersonMention) -> bool:
    return _LISTS.match(canonical(statement.text)[mention.span.end : first.span.start]) is not None
