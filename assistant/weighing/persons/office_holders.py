"""Who holds an office that a question asks about, as a statement tells it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.questions.asked.appointments import asks_appointed, asks_charge_of_body
from assistant.questions.asked.kinds import Kind
from assistant.questions.asked.several_holders import holders_wanted
from assistant.questions.understanding import Question
from assistant.weighing.awards.prizes import of_prize
from assistant.weighing.awards.reported import awards_asked
from assistant.weighing.persons.announced import announced
from assistant.weighing.persons.listed_holders import counted_off, headed
from assistant.weighing.persons.office_bodies import is_of, is_short_for
from assistant.weighing.persons.running import (
    is_in_charge,
    office_left_to,
    runs_body,
    vacancy_left_to,
    with_body_run,
    without_who_leaves,
)
from assistant.weighing.persons.speakers import holds_office, is_given_office
from assistant.weighing.persons.succession import (
    asks_handover,
    asks_who_left,
    came_instead,
    follows_leaving,
    taken_over,
    tells_of_named,
    who_left,
)
from assistant.weighing.persons.taking_office import takes_office, takes_office_asked
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold
from documents.mentions.awards import AwardMention
from documents.mentions.persons import PersonMention, Post, find_persons, find_roles
from documents.organisations.finding import find_units
from documents.types import BlockKind

# Between an award and who got it, within one clause: " là ", ": A, ", " thuộc về đồng chí ".
_GOES_ON = compiled_regex(r"[^.;]{0,40}?(?:\blà\b|:|\bgồm\b|\bthuộc về\b)[^.;]*$")
_TELLING = 2  # words of a question besides its slots
_OF_MANY = "Kiểm sát viên"
_PROSECUTES = compiled_regex(r"\b(?:thuc hanh quyen cong to|kiem sat xet xu|thqct)\b")
_CELL = "|"  # between the cells of a row (documents.cleaning.tables)
_APPOINTED = compiled_regex(r"\b(?:bo nhiem|duoc bau|duoc cu|dieu dong|luan chuyen|giu chuc moi)\b")
# "Đồng chí A, Trưởng phòng 9 giữ chức Phó Viện trưởng": who leaves an office for another.
_MOVES_ON = compiled_regex(
    r"(?: \d{1,2}\b)?[^;.]{0,60}?,? (?:duoc )?(?:(?:dieu dong|luan chuyen|bo nhiem)(?: \w+){0,6}? )?(?:den |va )?"
    r"giu (?:chuc|chuc vu|cuong vi) "
)


def holds_roles(question: Question, statement: Statement) -> bool:
    """True if the roles that the question names occur: "Cụm phó là đơn vị nào" is answered where a Cụm phó is named."""
    return not question.roles or any(mention.role.startswith(question.roles) for mention in find_roles(statement.text))


def asks_appointment(question: Question) -> bool:
    """True if the question asks who came into an office, as against who holds it."""
    return bool(question.roles) and _APPOINTED.search(fold(question.text)) is not None


def persons_asked(question: Question, statement: Statement) -> list[PersonMention]:
    """Return the persons of ``statement`` who hold a role asked about; all of them if no role is asked."""
    persons = of_prize(question, statement, find_persons(statement.text, home=statement.scope.unit))
    if not persons:
        return []
    if asks_handover(question):
        taken = taken_over(question, statement, persons)
        taken = taken or _in_vacant_office(question, statement, persons) or _left_running(question, statement, persons)
        return taken or (_holders(question, statement, persons) if follows_leaving(question, statement) else [])
    if asks_who_left(question):
        left = who_left(statement, persons)
        told = [one for new, one in came_instead(statement, persons, left) if _is_holder(question, new, statement)]
        return told or (_holders(question, statement, left) if question.roles else left)
    if question.kind is Kind.PERSON and question.awards and not question.roles:
        return _recipients(question, statement, persons)
    return _holders(question, statement, persons) if question.roles else persons


def _holders(question: Question, statement: Statement, persons: Sequence[PersonMention]) -> list[PersonMention]:
    """Return who of ``persons`` holds a role asked about, or takes it."""
    holders = [person for person in persons if _is_holder(question, person, statement)]
    holders = without_who_leaves(question.text, statement.text, holders)
    if not holders and len(persons) == 1 and not persons[0].posts and takes_office_asked(question, statement):
        return [*persons]  # "do đồng chí A làm Trưởng đoàn": the office stands apart from the only name
    if listed := counted_off(question, statement, persons):
        return listed
    return (
        holders
        or headed(question, statement, persons)
        or announced(question, statement, persons)
        or _in_cell(question, statement, persons)
        or _in_vacant_office(question, statement, persons)
        or _known_elsewhere(question, statement, persons)
        or _of_staff(question, statement, persons)
    )


def _is_holder(question: Question, person: PersonMention, statement: Statement) -> bool:
    return any(
        _is_role_asked(question, person, post, statement)
        and is_of(question, with_body_run(post, person, statement), statement)
        for post in person.posts
    )


def only_has_charge(question: Question, statement: Statement) -> bool:
    """True if a head is asked for and the statement only names a deputy who has charge of the body."""
    if not question.roles or asks_handover(question):
        return False
    held = [post.role for person in persons_asked(question, statement) for post in person.posts]
    deputies = [role for role in held if role.removeprefix("Phó ") in question.roles]
    return bool(deputies) and not any(role in question.roles for role in held)


def _in_cell(question: Question, statement: Statement, persons: Sequence[PersonMention]) -> list[PersonMention]:
    """Return who stands in a cell that is headed by the office: "Đơn vị chủ trì, Trưởng đoàn: Phòng 8; đ/c A"."""
    if statement.kind is not BlockKind.TABLE_ROW:
        return []
    text = statement.text
    heads = [text[text.rfind(_CELL, 0, person.span.start) + 1 : person.span.start] for person in persons]
    named = [{role.role for role in find_roles(head.partition(":")[0])} if ":" in head else set() for head in heads]
    return [
        person
        for person, roles in zip(persons, named, strict=True)
        if any(is_of(question, Post(role, None, person.span), statement) for role in roles & set(question.roles))
    ]


def _in_vacant_office(
    question: Question, statement: Statement, persons: Sequence[PersonMention]
) -> list[PersonMention]:
    """Return who has charge of a vacant office asked about, or of that which somebody named in the question left."""
    if asks_appointed(question.text):
        return []
    text, home = statement.text, statement.scope.unit
    offices = [(person, office_left_to(text, person) or vacancy_left_to(text, person)) for person in persons]
    units = find_units(text, home=home) if any(office for _, office in offices) else []
    behind = {one.span.start: one.unit for one in units if not one.bare}
    is_left = asks_handover(question) and tells_of_named(question, statement)
    return [
        person
        for person, office in offices
        if office
        and (is_left or office.role in question.roles)
        and is_of(question, Post(office.role, behind.get(office.span.end + 1), office.span), statement)
    ]


def _left_running(question: Question, statement: Statement, persons: Sequence[PersonMention]) -> list[PersonMention]:
    """Return the deputy who is told to run the body asked about, where the document tells of who left it."""
    if not (question.roles and tells_of_named(question, statement)):
        return []
    return [one for one in persons if runs_body(statement.text, one) and _is_holder(question, one, statement)]


def lacks_holders(question: Question, statement: Statement) -> bool:
    """True for a sentence that names fewer holders of an office than a question asks for together.

    Items of a list and rows of a table name them one by one.
    """
    wanted = holders_wanted(question.text) if question.roles else 0
    if not wanted or statement.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW):
        return False
    return len({person.name for person in persons_asked(question, statement)}) < wanted


def fills_vacancy(question: Question, statement: Statement) -> bool:
    """True if the statement tells who has charge of an office that somebody named in the question left."""
    persons = find_persons(statement.text, home=statement.scope.unit) if asks_handover(question) else []
    return bool(_in_vacant_office(question, statement, persons) or _left_running(question, statement, persons))


def is_known_elsewhere(question: Question, statement: Statement) -> bool:
    """True if the statement names nobody with an office asked about, only somebody who has it in another sentence."""
    asked = persons_asked(question, statement) if question.roles and not asks_handover(question) else []
    return bool(asked) and asked == _known_elsewhere(question, statement, asked)


def _known_elsewhere(question: Question, statement: Statement, persons: Sequence[PersonMention]) -> list[PersonMention]:
    """Return who is named without an office and has one asked about elsewhere in the document.

    Reports give the office once and go on with the name: "đồng chí A trao Giấy khen". Who only holds the office is
    told where it is given, so that a question has to ask for more than that.
    """
    if len(question.terms) < _TELLING or asks_appointment(question):
        return []
    bare = [person for person in persons if not person.posts]
    return [person for person in bare if holds_office(question, statement.document, person.name)]


def _of_staff(question: Question, statement: Statement, persons: Sequence[PersonMention]) -> list[PersonMention]:
    """Return who got an award, or prosecuted, as prosecutors do, where the document gives him no office at all."""
    if set(question.roles) != {_OF_MANY}:
        return []
    did = _recipients(question, statement, persons) if question.awards else persons
    if not question.awards and not _PROSECUTES.search(fold(statement.text)):
        return []
    bare = [person for person in did if not person.posts]
    return [person for person in bare if not is_given_office(statement.document, person.name)]


def _recipients(question: Question, statement: Statement, persons: Sequence[PersonMention]) -> list[PersonMention]:
    """Return who got an award asked about, as far as the statement names the people next to it."""
    awards = awards_asked(question, statement)
    got = [award.recipient for award in awards if award.recipient]
    named = [person for recipient in got for person in persons if person.name in recipient]
    named = named or [person for award in awards for person in persons if _names_at_end(statement, award, person)]
    return named or ([] if got else list(persons))


def _names_at_end(statement: Statement, award: AwardMention, person: PersonMention) -> bool:
    """True if the clause of the award goes on to name the person: "2 đồng chí đạt danh hiệu ... là A và B"."""
    between = statement.text[award.span.end : person.span.start]
    return person.span.start > award.span.end and _GOES_ON.match(canonical(between)) is not None


def moves_on(question: Question, statement: Statement) -> bool:
    """True if whoever holds the office asked about is told to take another one."""
    clear = fold(statement.text)
    held = [
        post
        for person in persons_asked(question, statement)
        for post in person.posts
        if question.roles and _is_role_asked(question, person, post, statement)
    ]
    left = (_MOVES_ON.match(clear, post.span.end) for post in held)
    return bool(held) and all(left) and not takes_office(question, statement)


def leaves_office_asked(question: Question, statement: Statement) -> bool:
    """True if it is asked who was appointed to an office, and the statement tells who went from it to another."""
    return asks_appointed(question.text) and moves_on(question, statement)


def _is_role_asked(question: Question, person: PersonMention, post: Post, statement: Statement) -> bool:
    """True if the office is one asked about; a deputy "phụ trách" heads the body and counts as its head."""
    if any(post.role.startswith(role) or is_short_for(post, role, statement) for role in question.roles):
        return True
    if not post.role.startswith("Phó ") or post.role.removeprefix("Phó ") not in question.roles:
        return False
    if asks_appointed(question.text) or not (post.role.endswith("Viện trưởng") or asks_charge_of_body(question.text)):
        return False
    return any(is_in_charge(statement.text, end) for end in (post.span.end, person.span.end))
