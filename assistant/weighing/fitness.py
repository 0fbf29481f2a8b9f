"""How well the form of a statement fits what was asked: an enumeration for a list, a plan for a plan."""

from __future__ import annotations

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.awards.reported import awards_asked, is_for_individuals, tells_giver
from assistant.weighing.elements import bears_name_asked
from assistant.weighing.listing import asks_parts, named_in_row, tells_parts
from assistant.weighing.papers.kinds import bears_number_itself, refers_to_other, types_named
from assistant.weighing.papers.signers import asks_signer
from assistant.weighing.persons.office_holders import (
    asks_appointment,
    is_known_elsewhere,
    moves_on,
    only_has_charge,
    persons_asked,
)
from assistant.weighing.persons.posts_held import asks_career, tells_career
from assistant.weighing.persons.several_people import asks_made_up
from assistant.weighing.persons.taking_office import takes_office
from assistant.weighing.statements import Statement
from assistant.weighing.times.days import tells_day
from assistant.weighing.times.siblings import told_apart
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.mentions.document_numbers import find_document_numbers
from documents.types import BlockKind, PeriodKind

_FORM = 0.15
_OTHER_TENSE, _NOT_PLANNED = 0.12, 0.25
_TENSED = frozenset({Kind.LIST, Kind.DATE, Kind.DOCUMENT, Kind.AWARD, Kind.OTHER, Kind.MANNER, Kind.PLACE, Kind.REASON})
_HAS_CHARGE = compiled_regex(r"\b(?:dung dau|phu trach|dieu hanh)\b")  # a deputy in charge is asked for as well
_DEMANDED = compiled_regex(r"\b(?:giao|yeu cau|de nghi|chi dao|luu y|nhac nho|quan triet|de xuat)\b")
_SEVERAL = compiled_regex(r"\b(?:nhung|cac|gom|may) ")
_LISTED = compiled_regex(r"\b(?:nhung|cac|may) (?P<what>\w+ \w+|\w+) (?:gi|nao)\b")
_ENUMERATED = 2  # separators that make an enumeration
_ASKS_REFERENCE = compiled_regex(r"\b(?:thay the|thay cho|bai bo|can cu|(?<!tuan )theo|thuc hien|thi hanh|kem theo)\b")
# "Kế hoạch năm 2026 thay cho kế hoạch nào": the paper that is no longer in force, not the one that says so.
_ASKS_REPLACED = compiled_regex(
    r"(?<!\b(?:bi|duoc) )\b(?:thay the|thay cho|thay|bai bo|huy bo)(?: cho)?"
    r"(?: (?!boi|bang)\w+){0,3} (?:nao|so may|so bao nhieu|gi)\b"
)
_REPLACES = compiled_regex(r"(?<!\b(?:bi|duoc) )\b(?:thay the|thay cho|bai bo|huy bo)\b")
_ANNOUNCED = compiled_regex(r"(?:\bgồm|\bđó là|\bcụ thể là|\blần lượt là|:)(?:[^,;.:]+?(?:[,;]| và )){2}")
_PLACES = ("xa", "phuong", "thi tran", "huyen", "noi", "dia phuong")
_MEMBERS = compiled_regex(r"\b(?:thanh phan|thanh vien|gom|bao gom|to vien|uy vien|duoc bau)\b")
# "Người lập báo cáo: Lê Thị Mận": the label says what is asked.
_LABEL = compiled_regex(r"^\W*(?:nguoi|can bo|dong chi) (?P<label>[\w ]{5,50}): \p{L}")
_NOW = compiled_regex(r"\b(?:hien nay|hien (?:la|dang|giu|lam)|den nay|nay (?:la|giu|lam)|hien)\b")
_ASKS_WHERE = compiled_regex(
    r"\b(?:noi|dia diem|co quan|don vi|doi tuong)\b(?: \w+){0,8}? nao\b|^(?:nhung|cac) (?:noi|co quan)\b"
)
_WHERE = compiled_regex(r"(?:^| \| )(?:noi|dia diem|(?:don vi|co quan|doi tuong) (?:duoc|bi))\b[^|:]*:")
_CAREER = 0.45  # what the sentence on the decision that gives a post covers more of a question for all of them
_PER_BODY, _MOST_BODIES = 0.06, 8  # bonus for each body named, where bodies are to be listed


def is_of_year(question: Question, statement: Statement) -> bool:
    """True if an award asked about was given for a year asked about; a review of five years names each with its own.

    One for "giai đoạn 2021 - 2023" is given at its end.
    """
    years = {period.year for period in question.periods}
    held = statement.scope.period
    ends = held is not None and held.kind is PeriodKind.RANGE and held.last_year in years
    awards = awards_asked(question, statement)
    return any(years & set(award.years) or (ends and not award.years) for award in awards)


def _form_of_list(question: Question, statement: Statement) -> float:
    """Return a bonus for an enumeration, best one that is announced and names what is listed: "Năm cơ quan gồm: ...".

    Where a list of something is asked for ("những hạn chế gì"), what does not speak of it at all is worth less.
    """
    enumerates = statement.text.count(",") + statement.text.count(";") >= _ENUMERATED
    clear = fold(question.text)
    parts = enumerates and asks_parts(question.text) and tells_parts(statement.text)
    bonus = _FORM * (enumerates + 2 * parts)
    asked = _LISTED.search(clear)
    if asked is None or question.lists_bodies:
        return bonus
    if asked["what"] in fold(statement.text):
        bonus += _FORM if asked["what"].split()[0] in _PLACES and named_in_row(statement.text) > 1 else 0.0
        return bonus + (2 * _FORM if _ANNOUNCED.search(statement.text) else 0.0)
    around = statement.own.folded | statement.around.folded
    return bonus - (_FORM / 2 if all(word in around for word in asked["what"].split()) else _FORM)


def _tells_where(question: Question, statement: Statement) -> bool:
    """True for a row with a column of the places asked for: "Nơi được kiểm sát: Trại giam ... | Đơn vị: Phòng 8"."""
    asks = question.kind is Kind.PLACE or _ASKS_WHERE.search(fold(question.text))
    return statement.kind is BlockKind.TABLE_ROW and bool(asks) and bool(_WHERE.search(fold(statement.text)))


def _holders(question: Question, statement: Statement) -> int:
    return min(len(persons_asked(question, statement)), _MOST_BODIES)


def _demands(question: Question, statement: Statement) -> bool:
    """True if both speak of what somebody demanded: it was said then and is to be done later."""
    return all(_DEMANDED.search(fold(text)) for text in (question.text, statement.text))


def _form_of_person(question: Question, statement: Statement) -> float:
    """Return a bonus for a paper of the kind asked about, for an appointment, for several, and for no mere deputy."""
    in_charge = not _HAS_CHARGE.search(fold(question.text)) and only_has_charge(question, statement)
    bonus = -_FORM if in_charge or moves_on(question, statement) else 0.0
    if is_known_elsewhere(question, statement):
        bonus -= _FORM
    if asks_signer(question) and bears_name_asked(question, statement):
        bonus += _FORM
    if (label := _LABEL.match(fold(statement.text))) and label["label"] in fold(question.text):
        bonus += 2 * _FORM
    if asks_made_up(question.text) and _MEMBERS.search(fold(statement.text)):
        bonus += 2 * _FORM
    if asks_appointment(question):
        bonus += _FORM if takes_office(question, statement) else -_FORM
    if question.roles and _SEVERAL.search(fold(question.text)):
        bonus += _PER_BODY * _holders(question, statement)
    return bonus


def _form_of_paper(question: Question, statement: Statement) -> float:
    """Return a bonus for a paper of the kind asked about, for its own number or for that of the one it stands for."""
    keys = {mention.key.upper() for mention in find_document_numbers(statement.text)}
    bonus = _FORM if any(f"/{code}" in key for key in keys for code in types_named(question)) else 0.0
    if _ASKS_REPLACED.search(fold(question.text)):
        bonus += _FORM * (bool(_REPLACES.search(fold(statement.text))) - bears_number_itself(statement))
    if bears_name_asked(question, statement) and not _ASKS_REFERENCE.search(fold(question.text)):
        # The paper's own number is asked for, not that of one it names.
        bonus += _FORM * (bears_number_itself(statement) - refers_to_other(statement))
    return bonus


def fitness_of(question: Question, statement: Statement) -> float:
    """Return a bonus for the form of the answer: enumerations for lists, plans and quoted slogans for plans.

    What is planned answers a question about what was done only if nothing else does, and the other way round.
    """
    fitness = _FORM * (told_apart(question, statement) + tells_day(question, statement))
    fitness += _CAREER * (asks_career(question) and tells_career(statement))
    if question.kind in _TENSED and question.wants_plan != statement.scope.plan and not _demands(question, statement):
        fitness -= _NOT_PLANNED if question.wants_plan else _OTHER_TENSE
    if question.kind is Kind.ROLE and _NOW.search(fold(question.text)) and _NOW.search(fold(statement.text)):
        fitness += _FORM  # "hiện giữ chức vụ gì": not what was held before
    if question.kind is Kind.PERSON:
        fitness += _form_of_person(question, statement)
    if question.kind is Kind.LIST:
        of_many = question.lists_bodies and not question.persons  # of somebody named, who has most bodies tells nothing
        bodies = min(len(set(statement.own_units)), _MOST_BODIES) if of_many else 0
        holders = _holders(question, statement) if question.roles else 0
        fitness += _form_of_list(question, statement) + _PER_BODY * (bodies + holders)
    if question.kind in (Kind.PLACE, Kind.LIST) and _tells_where(question, statement):
        fitness += _FORM
    if question.kind is Kind.PLAN:
        fitness += (_FORM if statement.scope.plan else 0.0) + (_FORM / 2 if "“" in statement.text else 0.0)
    if question.kind is Kind.AWARD and question.units and not question.persons:
        awards = awards_asked(question, statement)
        fitness -= _FORM if awards and all(map(is_for_individuals, awards)) else 0.0
        fitness += _FORM / 2 if tells_giver(question, statement) else 0.0
    if question.kind is Kind.DOCUMENT:
        fitness += _form_of_paper(question, statement)
    return fitness
