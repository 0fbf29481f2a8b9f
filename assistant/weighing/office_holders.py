"""Who holds an office that a question asks about, as a statement tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from assistant.questions.kinds import Kind
from assistant.questions.offices import TITLES
from assistant.questions.understanding import Question
from assistant.weighing.awards import awards_asked
from assistant.weighing.group_heads import is_of_group
from assistant.weighing.prizes import of_prize
from assistant.weighing.slots import Agreement, unit_agreement
from assistant.weighing.statements import Statement
from assistant.weighing.succession import asks_handover, follows_leaving, is_in_charge, taken_over
from documents.language.text import canonical, fold
from documents.mentions.awards import AwardMention
from documents.mentions.persons import PersonMention, Post, find_persons, find_roles
from documents.types import BlockKind, Level, Unit

_NUMBER = regex.compile(r"\s*(\d{1,2})\b")
_TAKES_OFFICE = regex.compile(
    r"\b(?:làm|là|giữ chức(?: vụ)?|giữ vai trò|vai trò|cương vị|bầu|bổ nhiệm)(?: (?:làm|giữ chức(?: vụ)?|chức vụ))? $"
)
# Between an award and who got it, within one clause: " là ", ": A, ", " thuộc về đồng chí ".
_GOES_ON = regex.compile(r"[^.;]{0,40}?(?:\blà\b|:|\bgồm\b|\bthuộc về\b)[^.;]*$")
_ALL_OF = regex.compile(r"\b(?:các|hai|ba|bốn|năm|những|\d+)(?: đồng chí)? $")
_LEAST_LISTED = 2
_CELL = "|"  # between the cells of a row (documents.cleaning.tables)
_LISTS = regex.compile(r"^[^.;]{0,60}?(?::|\bgồm\b|\blà\b)[^.;:]{0,20}$")
_APPOINTED = regex.compile(r"\b(?:bo nhiem|duoc bau|duoc cu|dieu dong|luan chuyen|giu chuc moi)\b")
# "Đồng chí A, Trưởng phòng 9 giữ chức Phó Viện trưởng": who leaves an office for another.
_MOVES_ON = regex.compile(
    r"(?: \d{1,2}\b)?[^;.]{0,60}?,? (?:duoc )?(?:(?:dieu dong|luan chuyen|bo nhiem)(?: \w+){0,6}? )?(?:den |va )?"
    r"giu (?:chuc|chuc vu|cuong vi) "
)
# Offices of no department: in "Phó Viện trưởng nào dự hội nghị của Phòng 8" the department is not what is headed, and
# a committee's head is named beside the department that serves it.
_OF_NO_DEPARTMENT = ("Viện trưởng", "Trưởng ban", "Trưởng đoàn", "Tổ trưởng", "Tổ phó")
_OF_GROUPS = ("Cụm", "Khối", "Phụ trách")
_BODY_IN_OFFICE = regex.compile(r"\b(?:don vi|vien|tinh|vks|vksnd) nao (?:\w+ ){0,2}?(?:lam|la|giu)\b")
_BODY_BECOMES = regex.compile(
    r"\b(?:vksnd|vks|vien kiem sat|tinh|huyen|thanh pho) [^,;.()]{0,40}(?:\([^()]{0,120}\) )?"
    r"\b(?:lam|la|giu chuc|giu vai tro|dam nhan)(?: chuc(?: vu)?)? $"
)
# "Phó Viện trưởng VKSND tỉnh nào dự hội nghị của khu vực 3": the office is held above the body that it visits.
_ABOVE = regex.compile(
    r"\b(?:vien truong|pvt|vt) (?:vksnd|vks|vien ksnd|vien kiem sat(?: nhan dan)?) tinh(?: \w+){0,3}?"
    r"(?= (?:nao|la ai|du|tham du|chi dao|chu tri|phat bieu|den|ve|toi|phu trach|lam viec|kiem tra)\b)"
)
# "Phó Viện trưởng VKSND tối cao nào dẫn đầu đoàn làm việc với VKSND tỉnh A": the body named beside it is visited.
_OF_CENTRE = regex.compile(
    r"\b(?:vien truong|pvt|vt) (?:cua )?"
    r"(?:(?:vksnd|vks|vien ksnd|vien kiem sat(?: nhan dan)?) (?:toi cao|tc)|vksndtc|vkstc)"
    r"(?= (?:nao|la ai|du|tham du|chi dao|chu tri|phat bieu|den|ve|tham|dan dau|lam viec|lam truong doan|kiem tra)\b)"
)
_RANKS = frozenset({"Kiểm sát viên"})
# Departments that an office has in its own name.
_OWN_DEPARTMENTS = {"Chánh Văn phòng": "Văn phòng", "Chánh Thanh tra": "Thanh tra"}


def _department_behind(post: Post, statement: Statement) -> Unit | None:
    """Return the department of "Trưởng phòng 7": the number that follows the office."""
    number = _NUMBER.match(statement.text, post.span.end)
    if number is None or not post.role.endswith("phòng"):
        return None
    home = statement.scope.unit or Unit()
    return replace(home, department=f"Phòng {number.group(1)}", group=None)


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
        return taken or (_holders(question, statement, persons) if follows_leaving(question, statement) else [])
    if question.kind is Kind.PERSON and question.awards and _RANKS.issuperset(question.roles):
        got = _recipients(question, statement, persons)
        # "Kiểm sát viên nào được tặng": reports tell of most of them only "đồng chí".
        return _holders(question, statement, got) or [one for one in got if not (question.roles and one.posts)]
    return _holders(question, statement, persons) if question.roles else persons


def _holders(question: Question, statement: Statement, persons: Sequence[PersonMention]) -> list[PersonMention]:
    """Return who of ``persons`` holds a role asked about, or takes it."""
    holders = [
        person
        for person in persons
        if any(_is_role_asked(question, post, statement) and _is_of(question, post, statement) for post in person.posts)
    ]
    if not holders and len(persons) == 1 and not persons[0].posts and takes_office(question, statement):
        return [*persons]  # "do đồng chí A làm Trưởng đoàn": the office stands apart from the only name
    return holders or _headed(question, statement, persons) or _in_cell(question, statement, persons)


def only_has_charge(question: Question, statement: Statement) -> bool:
    """True if a head is asked for and the statement only names a deputy who has charge of the body."""
    if not question.roles or asks_handover(question):
        return False
    held = [post.role for person in persons_asked(question, statement) for post in person.posts]
    deputies = [role for role in held if role.removeprefix("Phó ") in question.roles]
    return bool(deputies) and not any(role in question.roles for role in held)


def _headed(question: Question, statement: Statement, persons: Sequence[PersonMention]) -> list[PersonMention]:
    """Return who is listed behind the office of all: "Các Phó Viện trưởng được phân công: đồng chí A; đồng chí B"."""
    text = canonical(statement.text)
    for mention in find_roles(statement.text):
        opens = mention.role in question.roles and _ALL_OF.search(text, 0, mention.span.start)
        listed = [person for person in persons if person.span.start > mention.span.end and not person.posts]
        is_head = opens and _is_of(question, Post(mention.role, None, mention.span), statement)
        if is_head and len(listed) >= _LEAST_LISTED and _LISTS.match(text[mention.span.end : listed[0].span.start]):
            return listed
    return []


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
        if any(_is_of(question, Post(role, None, person.span), statement) for role in roles & set(question.roles))
    ]


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


def takes_office(question: Question, statement: Statement) -> bool:
    """True if somebody takes the office asked about in the statement, as against one whom it only mentions."""
    return any(
        mention.role.startswith(asked) and _TAKES_OFFICE.search(canonical(statement.text[: mention.span.start]))
        for mention in find_roles(statement.text)
        for asked in question.roles
    )


def moves_on(question: Question, statement: Statement) -> bool:
    """True if whoever holds the office asked about is told to take another one."""
    clear = fold(statement.text)
    held = [
        post
        for person in persons_asked(question, statement)
        for post in person.posts
        if question.roles and _is_role_asked(question, post, statement)
    ]
    left = (_MOVES_ON.match(clear, post.span.end) for post in held)
    return bool(held) and all(left) and not takes_office(question, statement)


def body_takes_office(question: Question, statement: Statement) -> bool:
    """True if a body is asked for that holds an office, as units take turns to head a cluster, and one takes it."""
    if not _BODY_IN_OFFICE.search(fold(question.text)):
        return False
    held = [mention for mention in find_roles(statement.text) if mention.role in question.roles]
    return any(_BODY_BECOMES.search(fold(statement.text[: mention.span.start])) for mention in held)


def _is_role_asked(question: Question, post: Post, statement: Statement) -> bool:
    """True if the office is one asked about; a deputy "phụ trách" heads the body and counts as its head."""
    if any(post.role.startswith(role) for role in question.roles):
        return True
    heads_office = post.role.endswith("Viện trưởng") and is_in_charge(statement.text, post.span.end)
    return heads_office and post.role.removeprefix("Phó ") in question.roles


def _is_of(question: Question, post: Post, statement: Statement) -> bool:
    """True if the office is held in a body asked about; where the post names none, the statement's body counts."""
    unit = post.unit or _department_behind(post, statement) or statement.scope.unit
    if not question.units:
        return True
    if unit is None:  # a row of several bodies, or of one that could not be told: at least none of another
        named = statement.own_units
        return not named or any(unit_agreement(asked, one) for asked in question.units for one in named)
    if asks_of_centre(question):
        return unit.level is Level.SUPREME and not unit.department
    is_lower = any(asked.locality or asked.department for asked in question.units)
    if is_lower and _ABOVE.search(fold(question.text)):
        provinces = {asked.province for asked in question.units}
        return unit.level is Level.PROVINCE and not unit.locality and unit.province in provinces
    group = next((asked.group for asked in question.units if asked.group), None)
    if group and post.role.startswith(_OF_GROUPS) and not post.unit:
        home = statement.document.metadata.unit  # a cluster's head is named by the office that he comes from
        return group in (unit.group, home.group if home else None)
    if post.role.startswith(_OF_GROUPS) and not group:
        return is_of_group(question, statement)
    if post.role.endswith(_OF_NO_DEPARTMENT):
        return _is_of_office(question, unit)
    # "Kiểm sát viên nào ... ở tỉnh A": of any office in it
    agreed = {Agreement.YES, Agreement.UNKNOWN} | ({Agreement.NEAR} if post.role.startswith(TITLES) else set())
    own = next((name for office, name in _OWN_DEPARTMENTS.items() if post.role.endswith(office)), None)
    held = _without_own(unit, own)
    asked_of = [_without_own(asked, own) for asked in question.units]
    return any(unit_agreement(asked, held) in agreed for asked in asked_of)


def asks_of_centre(question: Question) -> bool:
    """True if an office of the supreme procuracy is asked for beside the body that its holder visits."""
    return _OF_CENTRE.search(fold(question.text)) is not None


def is_beside_the_office(question: Question) -> bool:
    """True if the body asked about tells the occasion: one that is visited, or a department where none is headed."""
    if asks_of_centre(question):
        return True
    headless = all(role.endswith(_OF_NO_DEPARTMENT) for role in question.roles)
    return headless and any(unit.department for unit in question.units)


def _is_of_office(question: Question, unit: Unit) -> bool:
    """True if ``unit`` is the office asked about, whatever department either names."""
    asked_of = [replace(asked, department=None) for asked in question.units]
    held = replace(unit, department=None)
    return any(unit_agreement(asked, held) in (Agreement.YES, Agreement.UNKNOWN) for asked in asked_of)


def _without_own(unit: Unit, department: str | None) -> Unit:
    """Return the body without the department that the office has in its own name: "Chánh Văn phòng VKSND tỉnh"."""
    if department and unit.department and unit.department.startswith(department):
        return replace(unit, department=None)
    return unit
