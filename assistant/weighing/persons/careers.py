"""What somebody was over a stretch of years, as the life told in news of an appointment gives it."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.sentences import parts_with
from documents.language.text import canonical, fold
from documents.mentions.persons import find_roles
from documents.periods.finding import find_periods
from documents.types import Period, PeriodKind, Span

# "Sinh năm nào, quê ở đâu?": what is asked of a life, and what tells it, with its marks ("Quế" and "Quê" are
# two); what only names somebody does not.
_OF_A_LIFE = tuple(
    (compiled_regex(asked), compiled_regex(told))
    for asked, told in (
        (
            r"\b(?:sinh (?:ngay|nam|thang|o dau)|que (?:quan|o|tai|dau))\b",
            r"\b(?:sinh (?:ngày|năm|tháng|\d|tại|ở)|quê)\b",
        ),
        (r"\bvao (?:nganh|dang)\b.*\b(?:nao|bao gio)\b", r"\b(?:vào (?:ngành|đảng)|tuyển dụng|kết nạp|công tác từ)\b"),
        # where somebody studied, not where somebody who studied once was met
        (
            r"\b(?:hoc|tot nghiep)\b(?: \w+){0,4} (?:o dau|tai dau|truong nao|o truong nao)\b",
            r"\b(?:(?<!khoa )(?<!khóa )học|tốt nghiệp|đào tạo)\b",
        ),
    )
)
_STRETCHES = (PeriodKind.RANGE, PeriodKind.WINDOW)


def tells_nothing_of_life(question: Question, statement: Statement) -> bool:
    """True if birth, home, entry or studies of somebody are asked for, and the statement tells no such thing."""
    of_life = [told for asked, told in _OF_A_LIFE if asked.search(fold(question.text))]
    return bool(of_life) and not any(told.search(canonical(statement.text)) for told in of_life)


def asks_of_stretch(question: Question) -> bool:
    """True if somebody's office over several years is asked for: "giai đoạn 2016 - 2019 giữ chức vụ gì"."""
    return question.kind is Kind.ROLE and bool(question.persons) and _stretch_in(question.text) is not None


def tells_stretch(question: Question, statement: Statement) -> bool:
    """True if the statement gives an office right behind the very years asked about."""
    return bool(parts_of_stretch(question, statement.text))


def parts_of_stretch(question: Question, text: str) -> list[Span]:
    """Return the parts of a sentence, as semicolons part it, that give an office behind the very years asked about.

    "Từ năm 2012 đến năm 2016 là Kiểm sát viên; từ năm 2016 đến năm 2019 là Phó Viện trưởng": each has its own.
    """
    asked = _stretch_in(question.text)
    mentions = find_periods(text)
    ends = [*(mention.span.start for mention in mentions[1:]), len(text)]
    told = [
        mention.span.start
        for mention, end in zip(mentions, ends, strict=False)  # no mention, no end
        if _years(mention.period) == asked and find_roles(text[mention.span.end : end])
    ]
    return parts_with(text, told)


@lru_cache(maxsize=64)  # asked again for each statement
def _stretch_in(asked: str) -> tuple[int, int] | None:
    named = (_years(mention.period) for mention in find_periods(asked))
    return next((years for years in named if years), None)


def _years(period: Period) -> tuple[int, int] | None:
    """Return the first and the last year of a stretch of several, None for any other period."""
    first, last = (period.start, period.end) if period.kind is PeriodKind.WINDOW else (None, None)
    years = (first.year, last.year) if first and last else (period.year, period.last_year or period.year)
    return years if period.kind in _STRETCHES and years[0] < years[1] else None
