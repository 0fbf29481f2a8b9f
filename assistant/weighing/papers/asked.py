"""The paper whose number a question asks for: of its kind and issuer, and of no other name with the same code."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.papers.kinds import (
    CODES,
    bears_code,
    is_called_otherwise,
    is_titled_otherwise,
    kinds_named,
    papers_of_other_years,
    types_named,
)
from assistant.weighing.statements import Statement
from assistant.weighing.times.siblings import is_behind_other_event
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.language.words import words
from documents.mentions.document_numbers import find_document_numbers
from documents.mentions.roles import find_roles
from documents.types import Span

# The paper whose number is asked for stands right before the question word: "kiến nghị số bao nhiêu".
_PAPER_ASKED = compiled_regex(
    rf"\b(?P<type>{'|'.join(CODES)})(?: kiem sat)?(?: (?:mang|co|la))?"
    r" (?:so(?: hieu)?(?: la)? (?:bao nhieu|may|nao|gi)|nao)\b"
)
_OF_AREA = compiled_regex(r"VKS(?:ND)?-?KV\d|-KV\d")  # in the number of a paper
# "Quyết định của Viện trưởng VKSND tỉnh": whose paper it is shows in its number.
_ISSUER = compiled_regex(
    r"\b(?:cua|do) (?:lanh dao |vien truong )?(?:vksnd|vien kiem sat(?: nhan dan)?)"
    r" (?P<level>tinh|thanh pho|huyen|toi cao)\b"
)
_PROTEST = "khang nghi"
_NAME_REACH = 20  # characters before a number that hold the name of its paper
_REPLACING = compiled_regex(r"\b(?:thay|thay the|bai bo|huy bo|truoc (?:do|day)|cu)\b")
_REPLACED = compiled_regex(r"\b(?:thay the|thay cho|bai bo|huy bo)(?: \w+){0,4} (?:so )?$")
_COMPARED_WITH = compiled_regex(r"\bso voi (?:\w+ ){0,3}?(?:dot|cuoc|ky|lan|nam|ket luan|kien nghi)\b")
# To whom a paper goes: "kiến nghị gửi Chủ tịch UBND xã A", "kháng nghị yêu cầu Trưởng Nhà tạm giữ ...".
_SENT = compiled_regex(r"\b(?:gui|doi voi|yeu cau|kien nghi voi)(?: den| toi| cho)? (?P<to>[^,;?]*)")
_HEADS = compiled_regex(
    r"\b(?:truong (?P<house>nha tam giu)|truong (?P<police>cong an)|chu tich (?P<committee>ubnd|uy ban)"
    r"|(?P<prison>giam thi)|(?P<enforcement>(?:chi )?cuc truong)|(?P<court>chanh an)"
    r"|thu truong (?P<investigators>co quan (?:csdt|canh sat)))\b"
)
_COMMUNE = compiled_regex(r"\b(?:[Xx]ã|[Pp]hường|[Tt]hị trấn) (\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*)*)")

# What decisions on staff and bodies do: one about an appointment is none about who has charge of what.
_MATTERS = {
    "appointment": r"bo nhiem|giu chuc|bau (?:bo sung|giu)",
    "transfer": "dieu dong|luan chuyen|biet phai|thuyen chuyen",
    "charge": r"phan cong|giao (?:\w+ ){0,6}?phu trach|giao nhiem vu|giao quyen",
    "leave": "nghi huu|nghi cong tac|nghi viec|thoi viec|cho thoi|mien nhiem|cach chuc",
    "praise": "khen thuong|tang (?:thuong )?(?:bang|giay|co|danh hieu|ky niem|huan|huy)|cong nhan danh hieu",
    "penalty": "ky luat|khien trach|canh cao",
    "founding": "thanh lap|kien toan|giai the|sap nhap",
}
# "Bổ nhiệm đồng chí A, Trưởng phòng 9, giữ chức vụ Phó Viện trưởng": to the office behind the last of these.
_GIVEN_OFFICE = compiled_regex(r"\b(?:bo nhiem|giu (?:chuc(?: vu| danh)?|cuong vi))\b")
_MATTER = "|".join(rf"(?P<{name}>{words})" for name, words in _MATTERS.items())
_DECIDES = compiled_regex(rf"\bquyet dinh\b(?: (?!cua ai)[^\W_]+){{0,12}}? (?:{_MATTER})\b")
_DECIDED = compiled_regex(rf"\b(?:{_MATTER})\b")


def names_paper_asked(question: Question, statement: Statement) -> bool:
    """True if the statement gives the number of a paper of the type asked for, besides those that are named."""
    if is_titled_otherwise(question, statement):
        return False
    named = find_document_numbers(statement.text)
    named = [one for one in named if not _is_other(question, statement.text, one.span)]
    keys = {one.key for one in named}
    keys -= papers_of_other_years(question, statement)
    if "thay the" in fold(question.text) and "thay the" not in fold(statement.text):
        return False  # which paper was replaced is asked, not which replaced it
    if any(_is_called_so(question, statement.text, one.span) for one in named):
        return True
    return _is_of_type(question, keys - set(question.document_numbers))


def _is_of_type(question: Question, keys: set[str]) -> bool:
    """True if one of the document numbers is of the type asked for: a "Kế hoạch" has a number of type KH."""
    asked = fold(question.text)
    keys = {key for key in keys if _is_issued_by(question, key)}
    if "van ban" in asked or "cong van" in asked:
        return bool(keys)
    found = _PAPER_ASKED.search(asked)
    if found:
        return any(bears_code(key, CODES[found["type"]]) for key in keys)
    types = types_named(question)
    return any(bears_code(key, code) for key in keys for code in types) if types else bool(keys)


def _is_issued_by(question: Question, key: str) -> bool:
    """False for a number of another level than the one whose paper is asked for: the supreme, a province's, an area's.

    "27/KH-VKSKV5" is no plan "của VKSND tỉnh".
    """
    clear = fold(question.text)
    issuers = [*_ISSUER.finditer(clear)]
    if not issuers:
        return True
    # "Báo cáo của VKSND tỉnh ... theo quyết định nào của VKSND tối cao": the paper asked for has the issuer behind it
    issuer = next((one for one in issuers if clear[: one.start()].endswith((" nao ", " gi ", " may "))), issuers[0])
    of_office = not any(unit.locality for unit in question.units) and issuer["level"] in ("tinh", "thanh pho")
    if of_office and _OF_AREA.search(key.upper()):
        return False
    of_centre: bool = issuer["level"] == "toi cao"
    return ("VKSTC" in key.upper()) == of_centre


def papers_asked(question: Question, statement: Statement) -> list[Span]:
    """Return where the statement names documents of the type asked for, other than those that the question names."""
    named = [
        mention
        for mention in find_document_numbers(statement.text)
        if mention.key not in question.document_numbers and not _is_other(question, statement.text, mention.span)
    ]
    return [
        mention.span
        for mention in named
        if _is_called_so(question, statement.text, mention.span) or _is_of_type(question, {mention.key})
    ]


def _is_called_so(question: Question, text: str, number: Span) -> bool:
    """True if a protest is asked for and called so: in civil matters its number is that of a decision."""
    kinds = kinds_named(question.text)
    called = fold(text[max(0, number.start - _NAME_REACH) : number.start])
    return kinds == (_PROTEST,) and called.endswith(f"{_PROTEST} so ")


def _is_other(question: Question, text: str, number: Span) -> bool:
    """True if a number is of a paper by another name, to somebody else, of an earlier inspection, or out of force."""
    if _is_only_replaced(question, text, number) or _is_of_other_office(question.text, text, number):
        return True
    if is_behind_other_event(question, text[: number.start]):
        return True
    if is_called_otherwise(question.text, text, number.start) or _is_of_earlier_inspection(question, text, number):
        return True
    return _is_sent_elsewhere(question.text, text, number) or _is_of_other_matter(question.text, text, number)


def _is_of_other_matter(asked: str, text: str, number: Span) -> bool:
    """True if a decision of one kind is asked for, and what stands behind the number says that it is of another."""
    clear = fold(asked)
    opened = _DECIDES.search(clear)
    if opened is None:
        return False
    wanted, told = (
        {one.lastgroup for one in _DECIDED.finditer(said)}
        for said in (clear[opened.start() :], fold(_said_of(text, number)))
    )
    return bool(told) and told.isdisjoint(wanted)


def _is_of_other_office(asked: str, text: str, number: Span) -> bool:
    """True if an appointment to one office is asked for, and what stands behind the number tells one to another."""
    wanted, told = (_office_given(said) for said in (asked, _said_of(text, number)))
    return bool(wanted and told) and not told.startswith(wanted)


@lru_cache(maxsize=1024)  # asked again for each number
def _office_given(text: str) -> str:
    """Return the office that a text tells somebody to be appointed to, empty if it tells none."""
    given = [*_GIVEN_OFFICE.finditer(fold(text))]
    behind = [role.role for role in find_roles(text) if given and role.span.start >= given[-1].end()]
    return behind[0] if behind else ""


def _said_of(text: str, number: Span) -> str:
    """Return what is said of a paper behind its number, up to the next one or the end of the clause."""
    others = [one.span.start for one in find_document_numbers(text) if one.span.start > number.end]
    return text[number.end : min(others, default=len(text))].partition(";")[0]


def _is_only_replaced(question: Question, text: str, number: Span) -> bool:
    """True for the number of a paper that another stands in for, if the question says more than is said of it.

    "Kế hoạch này thay thế Kế hoạch số 9/KH-VKS về tuần tra" gives no "kế hoạch kiểm tra".
    """
    if not _REPLACED.search(fold(text[: number.start])) or _REPLACING.search(fold(question.text)):
        return False
    said = {word.folded for word in words(text)}
    return not all(word.folded in said for word in question.terms)


def _is_of_earlier_inspection(question: Question, text: str, number: Span) -> bool:
    """True for what came of an inspection that the text only compares with: "so với đợt năm 2022 (Kết luận số ...)"."""
    before = fold(text[: number.start])
    clause = before[max(before.rfind(mark) for mark in ".;") + 1 :]
    if any(str(period.year) in clause for period in question.periods):
        return False
    return _COMPARED_WITH.search(clause) is not None and not _COMPARED_WITH.search(fold(question.text))


def _is_sent_elsewhere(asked: str, text: str, number: Span) -> bool:
    """True if question and text say to whom the paper goes, and name another office or commune.

    One inspection of several bodies ends with a paper to each.
    """
    wanted = _SENT.search(fold(asked))
    if wanted is None:
        return False
    behind = _said_of(text, number)
    told = _SENT.search(fold(behind))
    if told is None:
        return False
    heads = [{one.lastgroup for one in _HEADS.finditer(said["to"])} for said in (wanted, told)]
    communes = [{*_COMMUNE.findall(said[found.start() :])} for said, found in ((asked, wanted), (behind, told))]
    return any(bool(one and other) and not one & other for one, other in (heads, communes))
