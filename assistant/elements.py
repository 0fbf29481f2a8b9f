"""The element that an answer of a kind has to contain: a person, an award, a document number, a date."""

from __future__ import annotations

from assistant.asking import Kind
from assistant.question import Question
from assistant.slots import Agreement, unit_agreement
from assistant.statements import Statement
from documents.awards import find_awards
from documents.dates import find_dates
from documents.document_numbers import find_document_numbers
from documents.persons import PersonMention, Post, find_persons, same_person


def has_element(question: Question, statement: Statement) -> bool:
    """True if ``statement`` contains what an answer to the question cannot do without."""
    keys = {mention.key for mention in find_document_numbers(statement.text)}
    if question.document_numbers and not keys.issuperset(question.document_numbers):
        return False
    if question.kind is Kind.PERSON:
        return bool(persons_asked(question, statement)) and _names(question, statement)
    if question.kind is Kind.ROLE:
        return any(person.roles for person in _named(question, statement))
    if question.kind is Kind.AWARD:
        return bool(find_awards(statement.text))
    if question.kind is Kind.DOCUMENT:
        return bool(keys)
    if question.kind is Kind.DATE:
        return bool(find_dates(statement.text))
    return _names(question, statement)


def persons_asked(question: Question, statement: Statement) -> list[PersonMention]:
    """Return the persons of ``statement`` who hold a role asked about; all of them if no role is asked."""
    persons = find_persons(statement.text, home=statement.scope.unit)
    if not question.roles:
        return persons
    return [
        person
        for person in persons
        if any(post.role in question.roles and _is_of(question, post, statement) for post in person.posts)
    ]


def _is_of(question: Question, post: Post, statement: Statement) -> bool:
    """True if the office is held in a body asked about; where the post names none, the statement's body counts."""
    unit = post.unit or statement.scope.unit
    if not question.units or unit is None:
        return True
    return any(unit_agreement(asked, unit) in (Agreement.YES, Agreement.UNKNOWN) for asked in question.units)


def _names(question: Question, statement: Statement) -> bool:
    return not question.persons or bool(_named(question, statement))


def _named(question: Question, statement: Statement) -> list[PersonMention]:
    persons = find_persons(statement.text, home=statement.scope.unit)
    return [person for person in persons if any(same_person(person.name, name) for name in question.persons)]
