"""Which of the awards that a statement reports a question leaves possible."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.persons.speakers import holds_office
from assistant.weighing.slots import Agreement, unit_agreement
from assistant.weighing.statements import Statement, opening_of
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.mentions.awards import AwardMention, find_awards
from documents.mentions.names import opens_as_name
from documents.mentions.persons import RoleMention, find_persons, find_roles, same_person
from documents.organisations.finding import find_units
from documents.types import Level, PeriodKind, Unit

_ASKS_PROPOSAL = compiled_regex(r"\b(?:de nghi|suy ton|de xuat|trinh|phan dau)\b")
# "Được Cụm đề nghị tặng danh hiệu gì": what was given before is no answer.
_ONLY_PROPOSED = compiled_regex(r"\b(?:de nghi|de xuat|suy ton) (?:khen|tang|trao|xet|cong nhan|danh hieu)\b")
_ASKS_PEOPLE = compiled_regex(
    r"\b(?:ca nhan|ai|dong chi|d/c|can bo|cong chuc|lanh dao|kiem sat vien|nguoi|truong phong|vien truong)\b"
)
_ASKS_INDIVIDUALS = compiled_regex(r"\b(?:nhung |cac )?ca nhan nao\b")
# "Bằng khen của Thủ tướng tại hội nghị tổng kết": where and when are no part of the giver.
_OCCASION = compiled_regex(r" (?:tai|trong|nam|dip|nhan|vao|dot|o)\b")
# "Viện trưởng VKSND tối cao tặng gì cho ...": the office is the giver's.
_BY = compiled_regex(r"\b(?:được|do|của|duoc|cua)(?: đồng chí| dong chi)? $", regex.IGNORECASE)
_GIVEN_BY = compiled_regex(
    r"\b(?:vien truong|chu tich|thu tuong|giam doc|bi thu)\b(?:(?!\bduoc\b)[^,;?]){0,60}?"
    r"\b(?:tang|trao|khen|cong nhan|quyet dinh)\b"
)
# ..., and what it gave is no answer about what another gave. Who hands it over ("trao") may do so for the giver.
_GIVER_ASKED = compiled_regex(
    r"(?<!\b(?:cho|cua|voi) (?:dong chi )?)\b(?P<giver>(?:vien truong|chu tich|thu tuong|giam doc|bi thu|ubnd|chinh phu"
    r"|uy ban nhan dan|(?:tinh|thanh) uy|bo (?:truong|cong an|quoc phong))\b(?:(?!\b(?:duoc|phong|cho|tang|khen|dot"
    r"|do|nao|ai)\b)[^,;?]){0,50}?) (?:da |quyet dinh )?(?:tang|khen|(?<!phan )(?<!giai )thuong|cong nhan|danh cho)\b"
)
_SIGNS = compiled_regex(r" (?:đã |vừa )?(?:ký|ra|ban hành|có)(?= |$)")  # "Viện trưởng ... đã ký quyết định tặng"
_FULL = {"vks": "vksnd", "vkstc": "vksnd toi cao", "vksndtc": "vksnd toi cao"}
# What none of the sector's own gives: where the giver is not told, the statement has to name these.
_FAR_GIVERS = compiled_regex(r"\b(?:chu tich nuoc|thu tuong|chinh phu|toi cao|vkstc|vksndtc|bo truong)\b")
# Bodies within an office that get awards of their own.
_OF_MEMBERS = compiled_regex(
    r"\b(?:chi doan|doan thanh nien|cong doan|chi bo|dang bo|dang uy|cuu chien binh|nu cong|hoi phu nu|chi hoi)\b"
)
_PRAISED = compiled_regex(r"\b(?:khen|khen thuong|bieu duong|tuyen duong|khen ngoi)\b")
_SUMS_UP = compiled_regex(r"\btong ket\b[^.;\n]{0,80}?\bnam (?P<year>20\d\d)\b")
_UNTOLD = {"ai", "nao", "gi"}  # "được ai tặng", "được cơ quan nào tặng": the giver is asked for
_BARE_NAME = compiled_regex(r"\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}")
_FLAG, _FLAG_OF_SECTOR = "Cờ thi đua", "Cờ thi đua của ngành Kiểm sát nhân dân"
_INDIVIDUALS = ("Chiến sĩ thi đua", "Lao động tiên tiến", "Kỷ niệm chương", "Huy chương")


def awards_asked(question: Question, statement: Statement) -> list[AwardMention]:
    """Return the awards that the statement reports and the question leaves possible."""
    awards = [award for award in find_awards(statement.text, home=statement.scope.unit) if _is_asked(question, award)]
    if awards and question.kind is Kind.AWARD and (giver := _giver_asked(question.text)):
        awards = [award for award in awards if _is_given_by(question, giver, award, statement)]
    if question.kind is Kind.AWARD and not question.persons and _asks_holder(question):
        return [award for award in awards if _is_holders(question, statement, award)]
    return awards


def tells_award(question: Question, statement: Statement) -> bool:
    """True if the statement tells an award asked about, or praise without one: "được khen thưởng vì ..."."""
    return bool(awards_asked(question, statement)) or (
        not find_awards(statement.text, home=statement.scope.unit) and _PRAISED.search(fold(statement.text)) is not None
    )


def tells_giver(question: Question, statement: Statement) -> bool:
    """True if the question says who gave what it asks for, and the statement names that giver."""
    giver = _giver_asked(question.text)
    return bool(giver) and any(award.giver for award in awards_asked(question, statement))


@lru_cache(maxsize=1024)
def _year_summed_up(opening: str) -> int:
    """Return the year that the head of a document says is summed up: "tổng kết phong trào thi đua năm 2024"; or 0."""
    found = _SUMS_UP.search(fold(opening))
    return int(found["year"]) if found else 0


def is_of_year_summed_up(question: Question, statement: Statement) -> bool:
    """True if an award asked about is told, without a year of its own, in news of summing up a year asked about.

    Who is proposed for a flag of 2024 is so at a meeting in January 2025.
    """
    if not question.awards and question.kind is not Kind.AWARD:
        return False
    year = 0 if statement.scope.own_period else _year_summed_up(opening_of(statement.document))
    if not any(period.kind is PeriodKind.YEAR and period.year == year for period in question.periods):
        return False
    return any(not award.years for award in awards_asked(question, statement))


@lru_cache(maxsize=64)  # asked again for each statement
def _giver_asked(asked: str) -> str:
    """Return who gave what is asked for, without marks; empty where the question does not say."""
    found = _GIVER_ASKED.search(fold(asked))
    return found["giver"] if found else ""


def _is_given_by(question: Question, giver: str, award: AwardMention, statement: Statement) -> bool:
    if award.giver:
        return _is_same_giver(giver, award.giver)
    others = find_awards(statement.text, home=statement.scope.unit) if question.persons else []
    if any(other.giver and _is_same_giver(giver, other.giver) for other in others):
        return False  # "năm 2018 được tặng danh hiệu ..., năm 2020 được Chủ tịch nước tặng ...": he gave the other one
    far = _FAR_GIVERS.search(giver)
    return far is None or far[0] in fold(statement.text)


def _asks_holder(question: Question) -> bool:
    """True if the holder of an office got what is asked for; one that gives it is none: "được Bộ trưởng khen"."""
    if not question.roles or _GIVEN_BY.search(fold(question.text)):
        return False
    roles = find_roles(question.text)
    return not roles or any(not _BY.search(question.text, 0, role.span.start) for role in roles)


def _is_holders(question: Question, statement: Statement, award: AwardMention) -> bool:
    """True if the holder of the office asked about got it: what the department or its deputy head got is not his."""
    if award.recipient is None:
        return any(role.role.startswith(question.roles) for role in find_roles(statement.text))
    people = find_persons(award.recipient, home=statement.scope.unit)
    if any(holds_office(question, statement.document, person.name) for person in people):
        return True
    return any(_is_office_asked(question, statement, award.recipient, role) for role in find_roles(award.recipient))


def _is_office_asked(question: Question, statement: Statement, recipient: str, role: RoleMention) -> bool:
    """True for an office asked about, unless it is held in a body that is named behind it and is another."""
    if not role.role.startswith(question.roles):
        return False
    home = statement.document.metadata.unit
    named = [unit.unit for unit in find_units(recipient, home=home) if unit.span.start >= role.span.start]
    return (
        not named
        or not question.units
        or any(unit_agreement(asked, named[0]) is not Agreement.NO for asked in question.units)
    )


def is_for_individuals(award: AwardMention) -> bool:
    """True for a title that only people hold."""
    return award.title.startswith(_INDIVIDUALS)


def _is_asked(question: Question, award: AwardMention) -> bool:
    """True if the award is one that the question leaves possible: title, giver, recipient and year each agree."""
    clear = fold(question.text)
    if award.proposed and not _ASKS_PROPOSAL.search(clear):
        return False
    if not award.proposed and _ONLY_PROPOSED.search(clear):
        return False
    if question.awards and not any(award_agrees(asked, award) for asked in question.awards):
        return False
    if question.persons and _is_persons(award) and not is_of_persons(question, award):
        return False
    is_alone = question.kind is Kind.AWARD and question.persons and not question.units
    if is_alone and award.recipient_units and not _is_persons(award):
        return False  # "đồng chí A được ai tặng Bằng khen": what the department got beside him is not his
    got = fold(award.recipient or "")
    if got and question.kind is Kind.AWARD and not question.persons and not _members(clear) <= _members(got):
        return False
    recipients = award.recipient_units
    if question.kind is Kind.AWARD and question.units and not (recipients or question.persons) and _is_persons(award):
        asks_people = _ASKS_PEOPLE.search(clear.replace(_giver_asked(question.text) or "\n", " "))
        return asks_people is not None or _asks_holder(question)
    units = [unit for unit in question.units if not (unit.group and question.kind in (Kind.LIST, Kind.PERSON))]
    if units and recipients and not any(_got(unit, recipients) for unit in units):
        return False
    if recipients and _ASKS_INDIVIDUALS.search(clear) and not _is_persons(award):
        return False  # "những cá nhân nào được khen": what the department got is nobody's own
    years = {period.year for period in question.periods}
    return not years or not award.years or bool(years & set(award.years))


def _members(clear: str) -> set[str]:
    """Return the youth union, trade union or party branch that is named, without marks, where it gets the award."""
    return set(_OF_MEMBERS.findall(clear.split(" duoc ")[0]))


def _is_persons(award: AwardMention) -> bool:
    """True if somebody got it who is named: "đồng chí ... được tặng Bằng khen" is no award of the body."""
    return bool(_names_of(award))


def _names_of(award: AwardMention) -> list[str]:
    """Return who got it by name; rows of a table give names without a word for them: "Họ và tên: Lê Thị Mận"."""
    got = award.recipient or ""
    named = [person.name for person in find_persons(got)]
    is_bare = not named and _BARE_NAME.fullmatch(got) is not None and opens_as_name(got)
    return [got] if is_bare else named


def is_of_persons(question: Question, award: AwardMention) -> bool:
    """True if somebody whom the question names got the award."""
    return any(same_person(got, name) for got in _names_of(award) for name in question.persons)


def award_agrees(asked: AwardMention, award: AwardMention) -> bool:
    """True if an award is the one that a question names, by title and giver."""
    if not award.title.startswith(asked.title) and not _is_flag_of_sector(asked, award):
        return False  # "Huân chương gì" is answered by any of them
    if asked.giver_unit and award.giver_unit:
        return unit_agreement(asked.giver_unit, award.giver_unit) is Agreement.YES
    if asked.giver and award.giver and not _UNTOLD & set(fold(asked.giver).split()):
        if fold(asked.giver) in fold(asked.title) or fold(asked.giver).startswith("nganh "):
            return True  # "Cờ thi đua của ngành Kiểm sát nhân dân" is a title; it does not say who hands it over
        return _is_same_giver(asked.giver, award.giver)
    return True


def _is_flag_of_sector(asked: AwardMention, award: AwardMention) -> bool:
    """True if the sector's flag is asked for, and its head gave one that is not called so."""
    of_centre = award.giver_unit is not None and award.giver_unit.level is Level.SUPREME
    return (asked.title, award.title) == (_FLAG_OF_SECTOR, _FLAG) and of_centre


def _is_same_giver(asked: str, stated: str) -> bool:
    """True if one name is part of the other: "Viện trưởng tối cao" is "Viện trưởng VKSND tối cao"."""
    # "số quyết định của Thủ tướng tặng ...": what stands before "của" is no giver.
    named = (_SIGNS.split(_without_name(giver))[0] for giver in (asked, stated))
    givers = (_OCCASION.split(fold(giver).split(" cua ")[-1])[0] for giver in named)
    one, other = (_words_of(giver) for giver in givers)
    return one <= other or other <= one


@lru_cache(maxsize=1024)
def _without_name(giver: str) -> str:
    """Return who gives without the name of the office's holder: "Viện trưởng VKSND tỉnh Trần Văn An"."""
    for person in find_persons(giver):
        giver = giver.replace(person.name, " ")
    return giver


def _words_of(giver: str) -> set[str]:
    return {part for word in regex.findall(r"\w+", giver) for part in _FULL.get(word, word).split()}


def _got(unit: Unit, recipients: Sequence[Unit]) -> bool:
    return any(unit_agreement(unit, recipient) is not Agreement.NO for recipient in recipients)
