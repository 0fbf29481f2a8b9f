"""Whether a model's answer still says what the documents answered: the floor it may not fall below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.types import AnswerSentence
from assistant.weighing.counts.counting import counts
from assistant.weighing.evidence import Evidence
from assistant.writing.types import Assignment
from documents.language.text import canonical
from documents.mentions.awards import find_awards
from documents.mentions.document_numbers import find_document_numbers
from documents.mentions.persons import find_persons
from documents.mentions.roles import find_roles
from documents.numbers.finding import find_numbers
from documents.periods.dates import find_dates

# What a text names of the kind that a question asks for.
_NAMED: dict[Kind, Callable[[str], Iterable[str]]] = {
    Kind.PERSON: lambda text: (canonical(person.name) for person in find_persons(text)),
    Kind.ROLE: lambda text: (role.role for role in find_roles(text)),
    Kind.AWARD: lambda text: (award.title for award in find_awards(text)),
    Kind.DOCUMENT: lambda text: (number.key for number in find_document_numbers(text)),
    Kind.DATE: lambda text: (str(day.date) for day in find_dates(text) if day.date),
}


def is_kept(assignment: Assignment, sentences: Sequence[AnswerSentence]) -> bool:
    """True if ``sentences`` cite every piece of evidence and state of each what was asked for.

    One statement can be several pieces of evidence, a table row with two years for example; citing it once will do.
    """
    for item in assignment.decision.evidence:
        same = {marker for marker, one in enumerate(assignment.passages, start=1) if one is item.statement}
        said = " ".join(sentence.text for sentence in sentences if same & set(sentence.markers))
        if not said or not _states(said, item, assignment.parts):
            return False
    return True


def _states(said: str, item: Evidence, parts: Sequence[Question]) -> bool:
    stated = {mention.value for mention in find_numbers(said)}
    if not all(stated & alternatives for alternatives in _required(item, parts)):
        return False
    return all(_states_element(said, item.statement.text, part.kind) for part in parts)


def _required(item: Evidence, parts: Sequence[Question]) -> list[set[Decimal]]:
    """Return sets of values of which one each has to be stated.

    Those are the figure that answers, the others of its pair ("74 vụ/157 bị cáo" is one answer), and one for each
    further unit that the question counts.
    """
    figure = item.figure
    if figure is None:
        return []
    pair = [other for other in item.statement.figures if other.pair is not None and other.pair == figure.pair]
    asked = {unit for part in parts for unit in part.counted if not any(counts(unit, one) for one in (figure, *pair))}
    further = [{other.value for other in item.statement.figures if counts(unit, other)} for unit in sorted(asked)]
    return [{figure.value}, *({other.value} for other in pair), *(values for values in further if values)]


def _states_element(said: str, source: str, kind: Kind) -> bool:
    """True if ``said`` names at least one of the persons, dates, ... of the source, where one was asked for."""
    if kind not in _NAMED:
        return True
    named = set(_NAMED[kind](source))
    return not named or bool(named & set(_NAMED[kind](said)))
