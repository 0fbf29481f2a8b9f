"""Offices that somebody takes, told apart from the name of who takes them: "do đồng chí A làm Trưởng đoàn"."""

from __future__ import annotations

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.persons.office_bodies import is_of
from assistant.weighing.slots import Agreement, unit_agreement
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold
from documents.mentions.persons import Post
from documents.mentions.roles import RoleMention, find_roles
from documents.organisations.finding import find_units

_TAKES_OFFICE = compiled_regex(
    r"\b(?:làm|là|giữ chức(?: vụ)?|giữ vai trò|vai trò|cương vị|bầu|bổ nhiệm)(?: (?:làm|giữ chức(?: vụ)?|chức vụ))? $"
)
_BODY_IN_OFFICE = compiled_regex(r"\b(?:don vi|vien|tinh|vks|vksnd) nao (?:\w+ ){0,2}?(?:lam|la|giu)\b")
_OF_CLUSTER = ("Cụm trưởng", "Cụm phó", "Khối trưởng", "Khối phó")
_BODY_BECOMES = compiled_regex(
    r"\b(?:vksnd|vks|vien kiem sat|tinh|huyen|thanh pho) [^,;.()]{0,40}(?:\([^()]{0,120}\) )?"
    r"\b(?:lam|la|giu chuc|giu vai tro|dam nhan)(?: chuc(?: vu)?)? $"
)


def takes_office(question: Question, statement: Statement) -> bool:
    """True if somebody takes the office asked about in the statement, as against one whom it only mentions."""
    return bool(_taken_on(question, statement))


def _taken_on(question: Question, statement: Statement) -> list[RoleMention]:
    return [
        mention
        for mention in find_roles(statement.text)
        for asked in question.roles
        if mention.role.startswith(asked) and _TAKES_OFFICE.search(canonical(statement.text[: mention.span.start]))
    ]


def takes_office_asked(question: Question, statement: Statement) -> bool:
    """True if somebody takes an office in a body asked about, by the body named behind it or that of the statement."""
    taken = _taken_on(question, statement)
    if any(unit_agreement(asked, statement.scope.unit) is Agreement.YES for asked in question.units):
        return bool(taken)
    units = find_units(statement.text, home=statement.scope.unit) if taken else []
    behind = {one.span.start: one.unit for one in units}
    return any(
        is_of(question, Post(office.role, behind.get(office.span.end + 1), office.span), statement) for office in taken
    )


def gives_other_office(question: Question, statement: Statement) -> bool:
    """True if the paper on an appointment to an office is asked for, and the statement gives another one.

    "Viện trưởng VKSND khu vực được bổ nhiệm theo quyết định nào": the decision on the head of the province's office is
    another paper. Who names the person is answered by the name.
    """
    if question.kind is not Kind.DOCUMENT or not (question.roles and question.units) or question.persons:
        return False
    text = canonical(statement.text)
    gives = any(_TAKES_OFFICE.search(text, 0, mention.span.start) for mention in find_roles(statement.text))
    return gives and not takes_office_asked(question, statement)


def body_takes_office(question: Question, statement: Statement) -> bool:
    """True if a body is asked for that holds an office, as units take turns to head a cluster, and one takes it.

    Whoever asks "ai là Cụm phó" means the unit where a unit is elected.
    """
    of_cluster = bool(question.roles) and all(role in _OF_CLUSTER for role in question.roles)
    if not (of_cluster or _BODY_IN_OFFICE.search(fold(question.text))):
        return False
    held = [mention for mention in find_roles(statement.text) if mention.role in question.roles]
    return any(_BODY_BECOMES.search(fold(statement.text[: mention.span.start])) for mention in held)
