"""The kinds of papers: what their numbers bear, which a question names, and which a statement speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

import regex

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.mentions.document_numbers import find_document_numbers
from documents.periods.dates import find_dates
from documents.periods.finding import agrees, contains, find_periods
from documents.types import PeriodKind

# Codes that the numbers of papers bear, by the names of their kinds without marks.
CODES = {
    "ke hoach": "KH", "bao cao": "BC", "quyet dinh": "QD", "chi thi": "CT-", "huong dan": "HD", "thong bao": "TB",
    "nghi quyet": "NQ", "thong tu": "TT", "chuong trinh": "CTR", "ket luan": "KL", "quy che": "QC", "to trinh": "TTR",
    "kien nghi": "KN", "khang nghi": "KN", "yeu cau": "YC", "cao trang": "CT-",
}  # fmt: skip
# As people cut the kinds short, which is as the numbers bear them; "KN" is cut short of two.
_CUT_SHORT = compiled_regex(r"(?<![/\w-])(?:qd|kh|kl|nq|ttr|ctr)(?![/\w-])")
# "Quy chế gồm 4 chương, có hiệu lực từ ...": the paper by its kind, its number stands in the sentences before.
_PAPER = compiled_regex(
    r"^\W*(?:(?:theo|noi dung|trong|toan bo|ban) )?(?:quy che|ke hoach|nghi quyet|chi thi|quyet dinh|huong dan|thong tu"
    r"|chuong trinh|quy dinh|van ban|bao cao|thong bao|de an|cong van|luat)\b(?! (?:lien nganh |phoi hop )?so\b)"
)
# A paper that is named only as replaced, amended or followed is not the one spoken of.
_OTHER = compiled_regex(r"\b(?:thay the|thay cho|bai bo|sua doi|can cu|theo)(?: \w+){0,3} (?:so )?$")
_BACK = 600  # characters before a sentence that can name the paper it goes on about
_ISSUED = compiled_regex(r"\b(?:ban hanh|ky|ngay|thong qua|cua|so hieu)\b")
_SAME_CODE = ("khang nghi", "kien nghi")
_OF_SAME_CODE = compiled_regex(r"\b(?:khang nghi|kien nghi)\b")
_BEFORE_NUMBER = 30  # characters before a number that hold the name of its paper
_DATE_REACH = 12  # characters between a document's number and its date: " ngày "
_OF_INSPECTION = compiled_regex(r"\b(?:ket luan|kien nghi|khang nghi)\b.*\b(?:dot|cuoc|kiem sat|kiem tra)\b")
_LETTERHEAD = compiled_regex(r"\W*(?:Số|SỐ)\s*:?\s*\d")
_DRAWN_UP = compiled_regex(r"\b(?:ban hanh|ky|ngay|thong qua|lap|viet)\b")
_PART_REVIEWED = "so ket"
_REFERS = compiled_regex(r"\b(?:thay the|thay cho|bai bo|can cu|thi hanh|kem theo)\b")


def bears_code(key: str, code: str) -> bool:
    """Tell whether the number is of the type: "96/KH-VKS", and as the Party writes it "7-NQ/BCSD"."""
    return f"/{code}" in key.upper() or f"-{code.rstrip('-')}/" in key.upper()


def is_called_otherwise(asked: str, text: str, start: int) -> bool:
    """Tell whether the number at ``start`` is of a recommendation where a protest is asked for, or the reverse.

    Both bear the code KN, so that only the words before a number tell which it is of.
    """
    wanted = {name for name in _SAME_CODE if name in fold(asked)}
    said = [*_OF_SAME_CODE.finditer(fold(text[max(0, start - _BEFORE_NUMBER) : start]))]
    return len(wanted) == 1 and bool(said) and said[-1][0] not in wanted


def is_named_in(number: str, keys: Iterable[str]) -> bool:
    """True if one of ``keys`` is the number of a paper, or goes on with its issuers: "18/QCPH-VKS" for "18/QCPH"."""
    return any(key == number or key.startswith(f"{number}-") for key in keys)


def is_of_unnamed_paper(question: Question, statement: Statement) -> bool:
    """True if the question names a paper by its number and the document of the statement nowhere does."""
    if not question.document_numbers:
        return False
    keys = _numbers(statement.document.text) | {*statement.document.metadata.document_numbers}
    return not all(is_named_in(number, keys) for number in question.document_numbers)


@lru_cache(maxsize=64)  # each statement of a document asks again
def _numbers(text: str) -> frozenset[str]:
    return frozenset(mention.key for mention in find_document_numbers(text))


@lru_cache(maxsize=4096)  # each statement of a document asks again
def kinds_named(text: str) -> tuple[str, ...]:
    """Return the kinds of papers that ``text`` names, without marks: "ke hoach", "quyet dinh"."""
    clear = fold(text)
    return tuple(name for name in CODES if regex.search(rf"\b{name}\b", clear))


def types_named(question: Question) -> list[str]:
    """Return the type codes of the papers that the question speaks of, in full or cut short: "QĐ số mấy"."""
    short = (match[0].upper() for match in _CUT_SHORT.finditer(fold(question.text)))
    return [*dict.fromkeys((*(CODES[name] for name in kinds_named(question.text)), *short))]


def bears_number_itself(statement: Statement) -> bool:
    """True for the line of a paper that gives its own number: "Số: 64/BC-VKS"."""
    return _LETTERHEAD.match(statement.text) is not None


def is_titled_otherwise(question: Question, statement: Statement) -> bool:
    """True for the number of a report or plan whose title names another period than the one asked for.

    "Báo cáo sơ kết năm 2025" is one of its parts, "báo cáo tổng kết năm 2025" is none; a year in which a paper was
    drawn up is not the one that it is for.
    """
    clear, title = fold(question.text), statement.document.title
    if not question.periods or not bears_number_itself(statement) or _DRAWN_UP.search(clear):
        return False
    titled = [mention.period for mention in find_periods(title)]
    fits = contains if _PART_REVIEWED in clear and _PART_REVIEWED in fold(title) else agrees
    return bool(titled) and not any(fits(asked, own) for asked in question.periods for own in titled)


def refers_to_other(statement: Statement) -> bool:
    """True if the statement only names a paper that its own rests on or stands in for."""
    return _REFERS.search(fold(statement.text)) is not None


def goes_on_about(question: Question, statement: Statement) -> bool:
    """True if the statement speaks of a paper by its kind, and the last number named before it is the one asked for."""
    if not _PAPER.match(fold(statement.text[:60])):
        return False
    start = statement.span.start
    before = statement.document.text[max(0, start - _BACK) : start]
    named = [one for one in find_document_numbers(before) if not _OTHER.search(fold(before[: one.span.start]))]
    return bool(named) and named[-1].key in question.document_numbers


def goes_on_about_titled(question: Question, statement: Statement) -> bool:
    """True if the statement speaks of a paper by its kind alone, and title and question name one of that kind."""
    said = statement.text[:60]
    if question.document_numbers or not _PAPER.match(fold(said)):
        return False
    asked, title = kinds_named(question.text), kinds_named(statement.document.title)
    return any(name in asked and name in title for name in kinds_named(said))


def names_paper_of_year(question: Question, statement: Statement) -> bool:
    """True if a paper of a year is asked for and the statement names one dated in it, whatever its own period.

    "Quy chế phối hợp ban hành năm 2022" is named in a report on the years after it.
    """
    clear = fold(question.text)
    if question.kind is not Kind.DOCUMENT or not (_ISSUED.search(clear) or _OF_INSPECTION.search(clear)):
        return False
    years = {period.year for period in question.periods if period.kind is PeriodKind.YEAR}
    return any(day.year in years for day in _dated(statement.text).values())


def papers_of_other_years(question: Question, statement: Statement) -> set[str]:
    """Return the numbers of papers dated in other years than an inspection asked about: they were drawn up after it."""
    years = {period.year for period in question.periods if period.kind is PeriodKind.YEAR}
    if not years or not _OF_INSPECTION.search(fold(question.text)):
        return set()
    return {key for key, day in _dated(statement.text).items() if day.year not in years}


def is_dated_otherwise(question: Question, text: str) -> bool:
    """True if ``text`` gives a paper that the question names by number and day another day: numbers recur each year."""
    asked, told = _dated(question.text), _dated(text)
    return any(key in told and told[key] != day for key, day in asked.items())


@lru_cache(maxsize=2048)  # asked again for each statement
def _dated(text: str) -> dict[str, date]:
    """Return the day that stands right behind each number of a paper."""
    days = find_dates(text)
    return {
        number.key: day.date
        for number in find_document_numbers(text)
        for day in days
        if day.date and 0 <= day.span.start - number.span.end <= _DATE_REACH
    }
