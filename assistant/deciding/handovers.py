"""Where a statement tells who came before or after somebody whom a question names."""

from __future__ import annotations

from assistant.questions.understanding import Question
from assistant.weighing.evidence import Evidence
from assistant.weighing.persons.office_holders import persons_asked
from documents.language.sentences import split_parts
from documents.mentions.persons import find_persons, same_person
from documents.types import Span


def people_beside_named(question: Question, item: Evidence) -> list[Span]:
    """Return where the one asked for and the one named in the question stand, if one part tells of both, else nothing.

    Beside them stand decisions on others: "điều động đồng chí A thay đồng chí B; bổ nhiệm đồng chí C ...". Where the
    statement does not name the latter at all, whoever is asked for stands alone.
    """
    text = item.statement.text
    asked = [person.span for person in persons_asked(question, item.statement)]
    named = [one.span for one in find_persons(text) if any(same_person(one.name, name) for name in question.persons)]
    if not named:
        return asked
    for part in split_parts(text):
        told = [span for span in (*asked, *named) if part.holds(span)]
        if any(span in asked for span in told) and any(span in named for span in told):
            return told
    return []
