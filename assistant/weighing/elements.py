"""The element that an answer of a kind has to contain: a person, an award, a document number, a date."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import regex

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.awards.prizes import lacks_prize, tells_other_prize
from assistant.weighing.awards.reported import awards_asked, tells_award
from assistant.weighing.awards.standings import lacks_place
from assistant.weighing.bodies.membership import is_of_other_group, lacks_parts
from assistant.weighing.counts.parties import names_party
from assistant.weighing.counts.penalties import lacks_penalty
from assistant.weighing.deeds_apart import is_told_apart
from assistant.weighing.listing import lacks_trouble, named_in_row
from assistant.weighing.papers.asked import names_paper_asked
from assistant.weighing.papers.kinds import goes_on_about, is_dated_otherwise, is_named_in, kinds_named
from assistant.weighing.papers.signers import asks_signer
from assistant.weighing.persons.asked import names_person, names_them, people_named
from assistant.weighing.persons.careers import asks_of_stretch, tells_nothing_of_life, tells_stretch
from assistant.weighing.persons.deeds import lacks_deed
from assistant.weighing.persons.fields_held import lacks_field
from assistant.weighing.persons.office_holders import holds_roles
from assistant.weighing.persons.posts_held import asks_career, tells_career
from assistant.weighing.persons.several_people import group_of_case
from assistant.weighing.persons.speakers import names_holder
from assistant.weighing.persons.taking_office import gives_other_office
from assistant.weighing.refusals import Rule, first_to_hold
from assistant.weighing.rows import is_of_other_stage_row, is_other_row
from assistant.weighing.statements import Statement
from assistant.weighing.times.days import names_day
from assistant.weighing.times.siblings import is_of_other_event
from documents.language.compiling import compiled_regex
from documents.language.patterns import pattern
from documents.language.text import canonical, fold
from documents.mentions.document_numbers import find_document_numbers
from documents.mentions.persons import find_persons
from documents.types import BlockKind

_BODIES_OF_A_LIST = 2
# What somebody holds or got is told where the name stands; what happened in a case anywhere in its report.
_OF_ONE = (Kind.AWARD, Kind.ROLE)
# "Đơn vị nào chưa có kháng nghị" is not answered by who has some.
_ASKS_LACKING = compiled_regex(
    r"\bnao\b.{0,60}?\b(?:chua|khong) (?:co|dat|hoan thanh|ban hanh|thuc hien|duoc|bao dam|to chuc)\b"
)
# "Những VKSND cấp huyện nào": departments of the province's own office are none.
_ASKS_LOCAL = compiled_regex(r"\b(?:cap huyen|huyen|thi xa|khu vuc|cap khu vuc) (?:nao|duoc|da|co)\b")
_ASKS_INDIVIDUALS = compiled_regex(r"\b(?:nhung|cac|\d+) ca nhan (?:nao|la ai)\b")
_LACKS = compiled_regex(r"\b(?:chua|khong|con thieu)\b")
# "Vì lý do gì mà đơn vị nào không được xét?": what tells no reason leaves out half of it.
_ASKS_REASON = compiled_regex(
    r"\b(?:vi sao|tai sao|(?:vi|do|boi) ly do (?:gi|nao)|ly do (?:gi|vi sao)|do dau"
    r"|(?:ve|vi|do|nho) thanh tich (?:gi|nao))\b"
)
_BESIDE_REASON = (Kind.LIST, Kind.AWARD)
_REASON = pattern(
    r"\b(?:do|vì|nhằm|nguyên nhân|bởi|để|xuất phát|lý do|mục đích|(?:về|có|nhờ|với) (?:\w+ )?thành tích)\b"
)
# "... gắn với khâu đột phá được xác định trong Chỉ thị": where it is set, not what it is.
_SET_ELSEWHERE = pattern(r"\bđột phá(?: đã)?(?: được)? (?:xác định|đề ra|nêu|đặt ra) (?:trong|tại|theo|ở)\b")


def has_element(question: Question, statement: Statement) -> bool:
    """True if ``statement`` contains what an answer to the question cannot do without."""
    return element_lacking(question, statement) is None


def element_lacking(question: Question, statement: Statement) -> Rule | None:
    """Return the rule by which ``statement`` lacks what an answer to the question cannot do without, None if none."""
    rule = first_to_hold(_OTHERS, question, statement)
    if rule is not None:
        return rule
    if question.kind in _BESIDE_REASON and _ASKS_REASON.search(fold(question.text)):
        tells = _gives_reason(question, statement) and _tells_of_it(question, statement)
        return None if tells else _gives_reason
    needs = _NEEDS.get(question.kind)
    if needs is not None:
        return None if needs(question, statement) else needs
    if question.durations:
        return None if _measures_any(question, statement) else _measures_any
    if not names_them(question, statement):
        return names_them
    return None if _names_office(question, statement) else _names_office


def _is_of_other_parties(question: Question, statement: Statement) -> bool:
    told = statement if question.kind in _OF_ONE else statement.document
    source = group_of_case(question.text, statement) or told.text
    return bool(question.parties) and not all(names_party(source, name) for name in question.parties)


def _is_of_other_paper(question: Question, statement: Statement) -> bool:
    return bool(question.document_numbers) and not _is_of_paper(question, statement)


def _lacks_award(question: Question, statement: Statement) -> bool:
    # "Tại lễ đón Huân chương có những ý kiến gì?": the award is only the occasion.
    is_given = any(award.giver for award in question.awards)
    is_occasion = question.kind is Kind.LIST and not question.lists_bodies and not is_given
    asks_of_award = question.awards and not is_occasion and question.kind is not Kind.AWARD
    return bool(asks_of_award) and not awards_asked(question, statement)


def _tells_none_lacking(question: Question, statement: Statement) -> bool:
    asks_lacking = question.kind is Kind.LIST and _ASKS_LACKING.search(fold(question.text))
    return bool(asks_lacking) and not _LACKS.search(fold(statement.text))


def _is_of_paper(question: Question, statement: Statement) -> bool:
    """True if the statement is about the papers whose numbers the question gives."""
    keys = {mention.key for mention in find_document_numbers(statement.text)}
    known = keys | _own_numbers(statement)
    if all(is_named_in(number, known) for number in question.document_numbers):
        return not is_dated_otherwise(question, statement.text)
    return not keys and goes_on_about(question, statement)


def _names_office(question: Question, statement: Statement) -> bool:
    return holds_roles(question, statement) or names_holder(question, statement)


def _holds_office(question: Question, statement: Statement) -> bool:
    if asks_of_stretch(question):
        return names_them(question, statement) and tells_stretch(question, statement)
    return any(person.roles for person in people_named(question, statement))


def _names_bodies(question: Question, statement: Statement) -> bool:
    if asks_career(question) and not (tells_career(statement) or _holds_office(question, statement)):
        return False  # that somebody spoke or handed something over tells no post of his
    if lacks_prize(question, statement):
        return False
    is_prose = not question.lists_bodies and statement.kind is BlockKind.PARAGRAPH
    if is_prose and _ASKS_INDIVIDUALS.search(fold(question.text)) and not find_persons(statement.text):
        return False  # "trao thưởng cho 04 cá nhân" names none of them
    if not question.lists_bodies:
        if tells_other_prize(question, statement):
            return False
        return names_them(question, statement) and _names_office(question, statement)
    if statement.kind is not BlockKind.TABLE_ROW and lacks_parts(question, statement):
        return False
    if lacks_trouble(question, statement) or tells_other_prize(question, statement):
        return False
    if _ASKS_LOCAL.search(fold(question.text)) and not _names_local(statement):
        return False
    fewest = 1 if question.awards and awards_asked(question, statement) else _BODIES_OF_A_LIST
    return _other_bodies(question, statement) >= fewest


def _names_local(statement: Statement) -> bool:
    return any(unit.locality for unit in statement.own_units) or named_in_row(statement.text) > 0


def _other_bodies(question: Question, statement: Statement) -> int:
    """Return how many bodies the statement names besides those asked about; an item of a list counts as one more."""
    named = {unit for unit in statement.own_units if unit not in question.units}
    is_item = statement.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
    return max(len(named) + (1 if is_item and named else 0), named_in_row(statement.text))


def bears_name_asked(question: Question, statement: Statement) -> bool:
    """True if the title of the document names the kind of paper that the question speaks of."""
    return not set(kinds_named(question.text)).isdisjoint(kinds_named(statement.document.title))


def _tells_task(question: Question, statement: Statement) -> bool:
    return "dot pha" not in fold(question.text) or _SET_ELSEWHERE.search(canonical(statement.text)) is None


def _gives_reason(_: Question, statement: Statement) -> bool:
    return bool(_REASON.search(canonical(statement.text)))


def _tells_of_it(question: Question, statement: Statement) -> bool:
    """True if a statement tells the award whose reason is asked for, to whom it was given."""
    return question.kind is not Kind.AWARD or (tells_award(question, statement) and names_them(question, statement))


def _own_numbers(statement: Statement) -> set[str]:
    """Return the numbers that the document itself bears: what it says need not repeat them."""
    return set(statement.document.metadata.document_numbers)


def _measures_any(question: Question, statement: Statement) -> bool:
    return any(_measures(statement.text, unit) for unit in question.durations)


def _measures(text: str, unit: str) -> bool:
    """True if a number of the unit stands in ``text``: "không quá 03 ngày làm việc", "91/100 điểm"."""
    clear = canonical(text)
    return bool(regex.search(rf"\d(?:[\d.,/]*)\s*(?:{unit})\b", clear)) or (
        unit == "điểm" and bool(regex.search(r"\bđiểm \d", clear))
    )


def _tells_award(question: Question, statement: Statement) -> bool:
    return bool(awards_asked(question, statement)) and names_them(question, statement)


def _names_paper(question: Question, statement: Statement) -> bool:
    return names_paper_asked(question, statement) and (names_them(question, statement) or asks_signer(question))


def _names_day(question: Question, statement: Statement) -> bool:
    return names_day(question, statement) and names_them(question, statement)


# Of another place, event, group, row, penalty, field of work or deed, or told apart by another word.
_OTHERS = (
    tells_nothing_of_life, lacks_place, is_of_other_event, is_of_other_group, is_other_row, lacks_penalty,
    lacks_field, lacks_deed, is_told_apart, is_of_other_stage_row, _is_of_other_parties, _is_of_other_paper,
    _lacks_award, _tells_none_lacking, gives_other_office,
)  # fmt: skip
_NEEDS: Mapping[Kind, Callable[[Question, Statement], bool]] = {
    Kind.PERSON: names_person,
    Kind.ROLE: _holds_office,
    Kind.AWARD: _tells_award,
    Kind.DOCUMENT: _names_paper,
    Kind.DATE: _names_day,
    Kind.LIST: _names_bodies,
    Kind.REASON: _gives_reason,
    Kind.PLAN: _tells_task,
}

RULES: tuple[Rule, ...] = (*_OTHERS, *_NEEDS.values(), _measures_any, names_them, _names_office)
