"""Where a statement names what a question asks for: a person, a prize, a paper."""

from __future__ import annotations

from assistant.deciding.award_places import of_recipients, tells_giver_beside, with_recipients
from assistant.deciding.handovers import people_beside_named
from assistant.questions.asked.givers import asks_giver
from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.awards.prizes import span_of_prize
from assistant.weighing.awards.reported import awards_asked
from assistant.weighing.evidence import Evidence
from assistant.weighing.papers.asked import papers_asked
from assistant.weighing.persons.office_holders import persons_asked
from assistant.weighing.persons.several_people import asks_several_people
from assistant.weighing.persons.succession import asks_handover
from documents.mentions.persons import find_persons
from documents.types import BlockKind, Span


def places_named(question: Question, item: Evidence) -> list[Span]:
    """Return where the statement names what was asked for, as offsets into it."""
    if told := span_of_prize(question, item.statement):
        return [told]
    if item.statement.kind is BlockKind.TABLE_ROW and len(find_persons(item.statement.text)) == 1:
        return []  # what the other cells say is of whoever is named
    if question.kind is Kind.AWARD and question.persons:
        is_elsewhere = asks_giver(question.text) and not tells_giver_beside(question, item)
        return [] if is_elsewhere else of_recipients(question, item)
    if question.kind is Kind.LIST and question.awards and not question.lists_bodies:
        return with_recipients(question, item)
    if question.kind is Kind.PERSON and question.persons and asks_handover(question):
        return people_beside_named(question, item)
    if question.persons:
        return []  # somebody is asked about in relation to the one named
    if question.kind is Kind.PERSON:
        several = asks_several_people(question.text) and not question.roles
        return [] if several else [person.span for person in persons_asked(question, item.statement)]
    if question.kind is Kind.AWARD or (question.awards and question.kind is not Kind.LIST):
        return [award.span for award in awards_asked(question, item.statement)]
    if question.kind is Kind.DOCUMENT:
        return papers_asked(question, item.statement)
    return []
