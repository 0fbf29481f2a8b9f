"""Whether a statement names somebody, or the very one, whom a question asks for."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.questions.understanding import Question
from assistant.weighing.awards.prizes import lacks_prize, names_winner, tells_other_prize
from assistant.weighing.papers.signers import asks_signer, tells_signer
from assistant.weighing.persons.charge import body_has_charge
from assistant.weighing.persons.group_heads import names_other_group
from assistant.weighing.persons.office_holders import (
    fills_vacancy,
    lacks_holders,
    leaves_office_asked,
    persons_asked,
)
from assistant.weighing.persons.pronouns import person_told, speaks_of
from assistant.weighing.persons.several_people import people_wanted
from assistant.weighing.persons.succession import charge_handed_on, follows_leaving, lacks_predecessor
from assistant.weighing.persons.taking_office import body_takes_office
from assistant.weighing.statements import Statement
from assistant.weighing.times.siblings import tells_other_act
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.mentions.persons import PersonMention, find_persons, find_roles, same_person
from documents.types import BlockKind

_ASKS_HANDING = compiled_regex(r"\bai (?:da |la nguoi )?trao\b")  # whoever got it is named as well
# "Cụm trưởng là đồng chí nào?": a body that has the office is no comrade, as against "ai là Cụm trưởng?".
_ASKS_SOMEBODY = compiled_regex(r"\b(?:dong chi|d/c|nguoi|ong|ba|anh|chi) nao\b|\bho (?:va )?ten\b")
# "Đồng chí A là ai?" is answered by what the statement says of A.
_IS_WHO = compiled_regex(r"\bla (?:ai|nguoi nao|nhan vat nao)\W*$|^(?:\w+ )?ai la (?!nguoi)")


def names_person(question: Question, statement: Statement) -> bool:
    """True if a statement names whom the question asks for, in the role, the deed and the number asked for."""
    one_by_one = statement.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
    if not one_by_one and people_wanted(question.text) > len({one.name for one in find_persons(statement.text)}):
        return False
    if asks_signer(question):
        return tells_signer(question, statement)
    if _ASKS_HANDING.search(fold(question.text)) and "trao" not in fold(statement.text).split():
        return False
    is_other = (
        names_other_group, tells_other_act, tells_other_prize, lacks_prize, lacks_holders, leaves_office_asked,
        lacks_predecessor,
    )  # fmt: skip
    if any(tells(question, statement) for tells in is_other):
        return False
    if _is_done_by_body(question, statement):
        return True
    asked = persons_asked(question, statement)
    if not asked and names_winner(question, statement):
        return True
    if not _names_another(question, statement, asked):
        return False
    is_behind = follows_leaving(question, statement) or fills_vacancy(question, statement)
    is_behind = is_behind or bool(charge_handed_on(question, statement, asked))
    return bool(asked) and (is_behind or names_them(question, statement))


def _is_done_by_body(question: Question, statement: Statement) -> bool:
    """True if a body has the office or the charge asked about, and no person is asked for in so many words."""
    if _ASKS_SOMEBODY.search(fold(question.text)):
        return False
    return body_takes_office(question, statement) or body_has_charge(question, statement)


def _names_another(question: Question, statement: Statement, asked: Sequence[PersonMention]) -> bool:
    """False if the statement only names whom the question names itself: "A nghỉ hưu thì ai lên làm Trưởng phòng?".

    Where no office is asked for, an office without a name tells who it was as well ("do Viện trưởng trao").
    """
    if not question.persons or _IS_WHO.search(fold(question.text)):
        return True
    if any(not any(same_person(person.name, name) for name in question.persons) for person in asked):
        return True
    held = [post.span.start for person in asked for post in person.posts]
    return not question.roles and any(role.span.start not in held for role in find_roles(statement.text))


def names_them(question: Question, statement: Statement) -> bool:
    """True if a statement names the people of a question, if it has any, or speaks of them by a pronoun."""
    return not question.persons or bool(people_named(question, statement)) or speaks_of(question.persons, statement)


def people_named(question: Question, statement: Statement) -> list[PersonMention]:
    """Return the people that a statement names: those of the question, if it has any, else all."""
    persons = find_persons(statement.text, home=statement.scope.unit)
    if not question.persons:
        return persons
    told = person_told(statement)
    persons = [*persons, *([told] if told else [])]
    return [person for person in persons if any(same_person(person.name, name) for name in question.persons)]
