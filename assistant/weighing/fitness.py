"""How well the form of a statement fits what was asked: an enumeration for a list, a plan for a plan."""

from __future__ import annotations

import regex

from assistant.questions.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.awards import awards_asked, is_for_individuals
from assistant.weighing.elements import asks_signer, bears_name_asked, types_named
from assistant.weighing.office_holders import asks_appointment, persons_asked, takes_office
from assistant.weighing.siblings import told_apart
from assistant.weighing.statements import Statement
from documents.language.text import fold
from documents.mentions.document_numbers import find_document_numbers

_FORM = 0.15
_OTHER_TENSE, _NOT_PLANNED = 0.12, 0.25
_TENSED = frozenset({Kind.LIST, Kind.DATE, Kind.DOCUMENT, Kind.AWARD, Kind.OTHER, Kind.MANNER, Kind.PLACE, Kind.REASON})
_SEVERAL = regex.compile(r"\b(?:nhung|cac|gom|may) ")
_LISTED = regex.compile(r"\b(?:nhung|cac|may) (?P<what>\w+ \w+|\w+) (?:gi|nao)\b")
_ENUMERATED = 2  # separators that make an enumeration
_PER_BODY, _MOST_BODIES = 0.06, 8  # bonus for each body named, where bodies are to be listed


def is_of_year(question: Question, statement: Statement) -> bool:
    """True if an award asked about was given for a year asked about; a review of five years names each with its own."""
    years = {period.year for period in question.periods}
    return any(years & set(award.years) for award in awards_asked(question, statement))


def _names_what_is_listed(question: Question, statement: Statement) -> bool:
    """False if a list of something is asked for ("những hạn chế gì") that nothing in or around the statement names."""
    asked = _LISTED.search(fold(question.text))
    if asked is None or question.lists_bodies:
        return True
    said = statement.own.folded | statement.around.folded
    return all(word in said for word in asked["what"].split())


def _holders(question: Question, statement: Statement) -> int:
    return min(len(persons_asked(question, statement)), _MOST_BODIES)


def fitness_of(question: Question, statement: Statement) -> float:
    """Return a bonus for the form of the answer: enumerations for lists, plans and quoted slogans for plans.

    What is planned answers a question about what was done only if nothing else does, and the other way round.
    """
    fitness = _FORM * told_apart(question, statement)
    if question.kind in _TENSED and question.wants_plan != statement.scope.plan:
        fitness -= _NOT_PLANNED if question.wants_plan else _OTHER_TENSE
    if question.kind is Kind.PERSON and asks_signer(question) and bears_name_asked(question, statement):
        fitness += _FORM
    if question.kind is Kind.PERSON and asks_appointment(question):
        fitness += _FORM if takes_office(question, statement) else -_FORM
    if question.kind is Kind.PERSON and question.roles and _SEVERAL.search(fold(question.text)):
        fitness += _PER_BODY * _holders(question, statement)
    if question.kind is Kind.LIST:
        enumerates = statement.text.count(",") + statement.text.count(";") >= _ENUMERATED
        bodies = min(len(set(statement.own_units)), _MOST_BODIES) if question.lists_bodies else 0
        holders = _holders(question, statement) if question.roles else 0
        fitness += (_FORM if enumerates else 0.0) + _PER_BODY * (bodies + holders)
        fitness -= 0.0 if _names_what_is_listed(question, statement) else _FORM
    if question.kind is Kind.PLAN:
        fitness += (_FORM if statement.scope.plan else 0.0) + (_FORM / 2 if "“" in statement.text else 0.0)
    if question.kind is Kind.AWARD and question.units and not question.persons:
        awards = awards_asked(question, statement)
        fitness -= _FORM if awards and all(map(is_for_individuals, awards)) else 0.0
    if question.kind is Kind.DOCUMENT:
        keys = {mention.key.upper() for mention in find_document_numbers(statement.text)}
        fitness += _FORM if any(f"/{code}" in key for key in keys for code in types_named(question)) else 0.0
    return fitness
