"""The element that an answer of a kind has to contain: a person, an award, a document number, a date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from assistant.asking import Kind
from assistant.question import Question
from assistant.slots import Agreement, unit_agreement
from assistant.statements import Statement
from documents.language.text import canonical, fold
from documents.mentions.awards import AwardMention, find_awards
from documents.mentions.document_numbers import find_document_numbers
from documents.mentions.persons import PersonMention, Post, find_persons, find_roles, same_person
from documents.periods.dates import find_dates
from documents.types import BlockKind, Unit

_BODIES_OF_A_LIST = 2
_TYPES = {
    "ke hoach": "KH", "bao cao": "BC", "quyet dinh": "QD", "chi thi": "CT-", "huong dan": "HD", "thong bao": "TB",
    "nghi quyet": "NQ", "thong tu": "TT", "chuong trinh": "CTR", "ket luan": "KL", "quy che": "QC", "to trinh": "TTR",
}  # fmt: skip
_NUMBER = regex.compile(r"\s*(\d{1,2})\b")
_REASON = regex.compile(r"\b(?:do|vì|nhằm|nguyên nhân|bởi|để|xuất phát|lý do|mục đích)\b")


def has_element(question: Question, statement: Statement) -> bool:
    """True if ``statement`` contains what an answer to the question cannot do without."""
    keys = {mention.key for mention in find_document_numbers(statement.text)}
    if question.document_numbers and not keys.issuperset(question.document_numbers):
        return False
    if question.kind is not Kind.AWARD and question.awards and not _names_award(question, statement):
        return False
    if question.kind is Kind.PERSON:
        return bool(persons_asked(question, statement)) and _names(question, statement)
    if question.kind is Kind.ROLE:
        return any(person.roles for person in _named(question, statement))
    if question.kind is Kind.AWARD:
        return _names_award(question, statement)
    if question.kind is Kind.DOCUMENT:
        return _is_of_type(question, keys - set(question.document_numbers))
    if question.kind is Kind.DATE:
        return bool(find_dates(statement.text))
    if question.kind is Kind.LIST and question.lists_bodies:
        return _other_bodies(question, statement) >= _BODIES_OF_A_LIST
    if question.kind is Kind.REASON:
        return bool(_REASON.search(canonical(statement.text)))
    return _names(question, statement) and _holds_roles(question, statement)


def _department_behind(post: Post, statement: Statement) -> Unit | None:
    """Return the department of "Trưởng phòng 7": the number that follows the office."""
    number = _NUMBER.match(statement.text, post.span.end)
    if number is None or not post.role.endswith("phòng"):
        return None
    home = statement.scope.unit or Unit()
    return replace(home, department=f"Phòng {number.group(1)}", group=None)


def _other_bodies(question: Question, statement: Statement) -> int:
    """Return how many bodies the statement names besides those asked about; an item of a list counts as one more."""
    named = {unit for unit in statement.own_units if unit not in question.units}
    is_item = statement.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
    return len(named) + (1 if is_item and named else 0)


def _is_of_type(question: Question, keys: set[str]) -> bool:
    """True if one of the document numbers is of the type asked for: a "Kế hoạch" has a number of type KH."""
    asked = fold(question.text)
    if "van ban" in asked or "cong van" in asked:
        return bool(keys)
    types = [code for name, code in _TYPES.items() if regex.search(rf"\b{name}\b", asked)]
    if not types:
        return bool(keys)
    return any(f"/{code}" in key.upper() for key in keys for code in types)


def _names_award(question: Question, statement: Statement) -> bool:
    """True if the statement reports an award that the question leaves possible."""
    return any(_is_asked(question, award) for award in find_awards(statement.text, home=statement.scope.unit))


def _holds_roles(question: Question, statement: Statement) -> bool:
    """True if the roles that the question names occur: "Cụm phó là đơn vị nào" is answered where a Cụm phó is named."""
    held = {mention.role for mention in find_roles(statement.text)}
    return not question.roles or any(role.startswith(asked) for asked in question.roles for role in held)


def _is_asked(question: Question, award: AwardMention) -> bool:
    """True if the award is one that the question leaves possible: title, giver, recipient and year each agree."""
    if award.proposed:
        return False
    named = question.awards
    if named and not any(_agrees(asked, award) for asked in named):
        return False
    recipients = award.recipient_units
    if question.units and recipients and not any(_got(unit, recipients) for unit in question.units):
        return False
    years = {period.year for period in question.periods}
    return not years or not award.years or bool(years & set(award.years))


def _agrees(asked: AwardMention, award: AwardMention) -> bool:
    if asked.title != award.title:
        return False
    if asked.giver_unit and award.giver_unit:
        return unit_agreement(asked.giver_unit, award.giver_unit) is Agreement.YES
    if asked.giver and award.giver:
        if fold(asked.giver) in fold(asked.title):
            return True  # "Cờ thi đua của ngành Kiểm sát nhân dân" is a title; it does not say who hands it over
        one, other = set(fold(asked.giver).split()), set(fold(award.giver).split())
        return one <= other or other <= one  # "Viện trưởng tối cao" is "Viện trưởng VKSND tối cao"
    return True


def _got(unit: Unit, recipients: Sequence[Unit]) -> bool:
    return any(unit_agreement(unit, recipient) is not Agreement.NO for recipient in recipients)


def persons_asked(question: Question, statement: Statement) -> list[PersonMention]:
    """Return the persons of ``statement`` who hold a role asked about; all of them if no role is asked."""
    persons = find_persons(statement.text, home=statement.scope.unit)
    if not question.roles:
        return persons
    holders = [
        person
        for person in persons
        if any(_is_role_asked(question, post, statement) and _is_of(question, post, statement) for post in person.posts)
    ]
    if not holders and len(persons) == 1 and _holds_roles(question, statement) and not persons[0].posts:
        return persons  # "do đồng chí A làm Trưởng đoàn": the office stands apart from the only name
    return holders


def _is_role_asked(question: Question, post: Post, statement: Statement) -> bool:
    """True if the office is one asked about; a deputy "phụ trách" heads the body and counts as its head."""
    if any(post.role.startswith(role) for role in question.roles):
        return True
    in_charge = fold(statement.text[post.span.end :]).startswith(
        (" phu trach vksnd", " phu trach vien", " phu trach don vi")
    )
    return in_charge and post.role.removeprefix("Phó ") in question.roles


def _is_of(question: Question, post: Post, statement: Statement) -> bool:
    """True if the office is held in a body asked about; where the post names none, the statement's body counts."""
    unit = post.unit or _department_behind(post, statement) or statement.scope.unit
    if not question.units or unit is None:
        return True
    return any(unit_agreement(asked, unit) in (Agreement.YES, Agreement.UNKNOWN) for asked in question.units)


def _names(question: Question, statement: Statement) -> bool:
    return not question.persons or bool(_named(question, statement))


def _named(question: Question, statement: Statement) -> list[PersonMention]:
    persons = find_persons(statement.text, home=statement.scope.unit)
    if not question.persons:
        return persons
    return [person for person in persons if any(same_person(person.name, name) for name in question.persons)]
