"""Who has charge of a body whose head has left, or whose head's office is vacant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.weighing.statements import Statement
from documents.language.compiling import compiled, compiled_regex
from documents.language.loosening import loosen
from documents.language.text import fold
from documents.mentions.address import CUE
from documents.mentions.joints import OWNED, VACANT
from documents.mentions.persons import PersonMention, Post, RoleMention, find_persons, find_roles
from documents.organisations.finding import find_units
from documents.types import Unit

_NEAR = 60  # characters behind an office or a name that tell what its holder has charge of
_BODY_RUN = 40  # characters between a deputy and the body that he is told to run
# "Phó Trưởng phòng được giao phụ trách phòng", "Phó Viện trưởng phụ trách VKSND huyện": a deputy heads the body.
_IN_CHARGE = compiled_regex(
    r"(?: \d{1,2})?,? (?:hien |dang |nay |tam thoi |tam )*(?:duoc (?:giao|phan cong|cu) )?"
    r"(?:(?:quyen )?tam thoi |tam )?"
    r"(?:phu trach|dieu hanh|quan ly)(?:(?:,| va)? (?:phu trach|dieu hanh|quan ly|chung|toan dien))*"
    r"(?: (?:vksnd|vks|vien|don vi|phong|van phong|co quan|hoat dong|cong viec)"
    # "Phó Trưởng phòng phụ trách.", "giao đồng chí A tạm thời điều hành cho đến khi có quyết định mới"
    r"|(?=[.;)]|$|,(?! (?:chi dao|theo doi|kiem tra))|,? (?:ke tu|tu|cho den|den|trong|thay|toi|cho toi|den khi)\b))"
)
# Between a vacant office and who has charge of it, and behind the name.
_LEFT_TO = compiled(
    loosen(
        r"\s*(?:\d{1,2})?\s*(?:VKSND [^,;.]{0,40}? )?(?:hiện |đang |tạm thời |tạm |được )*(?:giao )?(?:cho|do)"
        rf" {CUE}\s*"
    ),
    re.IGNORECASE,
)
# What opens a sentence before "khuyết chức danh ...", "chưa kiện toàn Trưởng phòng 5, ...".
_OPENS_VACANT = compiled_regex(r"\W*(?:(?:do|vi|trong khi|trong thoi gian|hien|hien nay|khi|dang|con) )*")
# "Đồng chí A, Viện trưởng VKSND huyện C nghỉ hưu theo chế độ": nobody's head any more.
_LEAVES = compiled_regex(r"\b(?:nghi huu|nghi cong tac|nghi che do|ve huu|thoi giu chuc|mien nhiem|tu tran)\b")
_CLAUSE_END = compiled_regex(r"[.;:]")
_LEAVING_REACH = 80  # characters behind an office that hold its body and that its holder goes
_RUNS = compiled_regex(r"[^.;]{0,60}?\b(?:dieu hanh|phu trach|kiem nhiem|kiem|dam nhiem|dam nhan|quan ly)\b")


def is_in_charge(text: str, end: int) -> bool:
    """True if the office or name of ``text`` that ends at ``end`` is said to have charge of its body."""
    return _IN_CHARGE.match(fold(text[end : end + _NEAR])) is not None


def office_left_to(text: str, person: PersonMention) -> RoleMention | None:
    """Return the vacant office that ``text`` says the person has charge of, None if there is none.

    "Chức danh Trưởng phòng 5 tạm thời do đồng chí A, Phó Trưởng phòng điều hành".
    """
    before = [role for role in find_roles(text) if role.span.end <= person.span.start]
    if not before or OWNED.search(text, 0, before[-1].span.start):
        return None
    left = _LEFT_TO.fullmatch(text, before[-1].span.end, person.span.start)
    return before[-1] if left and _RUNS.match(fold(text[person.span.end :])) else None


def vacancy_left_to(text: str, person: PersonMention) -> RoleMention | None:
    """Return the vacant office with which the sentence opens that the person runs, None if there is none.

    "Khuyết Viện trưởng VKSND huyện A, Phó Viện trưởng B được giao điều hành".
    """
    if not (runs_body(text, person) or _RUNS.match(fold(text[person.span.end :]))):
        return None
    for role in find_roles(text[: person.span.start]):
        vacant = VACANT.search(text, 0, role.span.start)
        if vacant and _OPENS_VACANT.fullmatch(fold(text[: vacant.start()])):
            return role
    return None


def runs_body(text: str, person: PersonMention) -> bool:
    """True if ``text`` says that the person has charge of a body."""
    return any(is_in_charge(text, end) for end in (person.span.end, *(post.span.end for post in person.posts)))


def with_body_run(post: Post, person: PersonMention, statement: Statement) -> Post:
    """Return the office with the body that its holder is told to run: "Phó Trưởng phòng phụ trách Phòng 8"."""
    text, home = statement.text, statement.scope.unit
    end = max(post.span.end, person.span.end)
    if post.unit or not post.role.startswith("Phó ") or not is_in_charge(text, end):
        return post
    behind = [one.unit for one in find_units(text, home=home) if end < one.span.start <= end + _BODY_RUN]
    body = behind[0] if behind else _body_headed_before(post, person, statement)
    return replace(post, unit=body) if body else post


def _body_headed_before(post: Post, person: PersonMention, statement: Statement) -> Unit | None:
    """Return the body whose head the sentence names before the deputy who runs it.

    "Đồng chí A, Viện trưởng VKSND huyện C nghỉ hưu; đồng chí B, Phó Viện trưởng được giao phụ trách đơn vị".
    """
    head = post.role.removeprefix("Phó ")
    named = [
        held.unit
        for other in find_persons(statement.text, home=statement.scope.unit)
        for held in other.posts
        if other.span.end <= person.span.start and held.role == head and held.unit
    ]
    return named[-1] if named else None


def without_who_leaves(asked: str, text: str, holders: Sequence[PersonMention]) -> list[PersonMention]:
    """Return ``holders`` without those of whom ``text`` says right behind their office that they go.

    Where it is asked who went it is only they; all of them where nobody is left.
    """
    asks_who_went = _LEAVES.search(fold(asked)) is not None
    return [person for person in holders if _leaves(text, person) is asks_who_went] or [*holders]


def _leaves(text: str, person: PersonMention) -> bool:
    end = max(person.span.end, *(post.span.end for post in person.posts)) if person.posts else person.span.end
    return _LEAVES.search(_CLAUSE_END.split(fold(text[end : end + _LEAVING_REACH]))[0]) is not None
