"""What a share is of: petitions, reports of crime, cases, protests, recommendations."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.patterns import spelt
from documents.language.text import canonical, has_marks
from documents.numbers.counting import PERCENT, count_units
from documents.types import Figure

# Each is dealt with by itself and has a rate of its own; petitions and civil disputes are both told in "việc".
_MATTERS = frozenset({"việc", "vụ việc"})
_KINDS = (
    frozenset({"đơn", "đơn thư"}) | _MATTERS,
    frozenset({"nguồn tin", "tin", "tin báo"}),
    frozenset({"vụ", "bị can", "bị cáo"}) | _MATTERS,
    frozenset({"kháng nghị"}),
    frozenset({"kiến nghị"}),
)
# "Tham nhũng, chức vụ", "Vụ 14", "nhiệm vụ": no cases; "việc số hóa": no matter.
_NO_CASES = compiled_regex(
    spelt(
        r"\b(?:chức|nhiệm|nghiệp|phục|dịch|vụ) vụ\b|\bvụ \d+\b|\bkiến nghị khởi tố\b"
        r"|\bviệc (?!đạt|khiếu nại|tố cáo|thuộc|dân sự|đã|được|thi hành xong)(?=\p{L})"
    )
)
_MONEY, _DIGITISED = len(_KINDS), len(_KINDS) + 1
_OF_MONEY = compiled_regex(
    spelt(
        r"\bthu hồi(?:, [\p{L}, ]{0,40}?)?(?: được)? tài sản\b|\btài sản (?:bị |được |đã )?thu hồi\b|\b(?:số|về) tiền\b"
        r"|(?<!\b(?:hội|hợp|cộng) )\bđồng\b(?! (?:chí|phạm|bào|nai|tháp|hới|xoài))"
    )
)
_CASES_OF = compiled_regex(spelt(r"\b(?:vụ|việc|vụ, việc) (?:có|bị) (\w+ \w+)"))
_SCANNED = compiled_regex(spelt(r"\bsố hóa\b"))  # the files of cases, not the cases


def is_rate_of_other(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the share of one kind of thing is asked for, and the words of the figure only name others.

    "Đã giải quyết 57 nguồn tin, đạt 90%" is not how many of the petitions were settled; "xét xử 14 vụ có kháng nghị,
    chấp nhận 11 vụ, đạt 79%" is how many of the protests were granted.
    """
    if figure.count_unit != PERCENT or PERCENT not in question.counted:
        return False
    asked, told = _kinds(question.text), _kinds(figure.wording)
    if not (asked and told) or asked & told:
        return False
    before = statement.text[: figure.span.start - statement.span.start].rpartition(";")[2]
    return not any(asked & _kinds(of[1]) for of in _CASES_OF.finditer(canonical(before)))


@lru_cache(maxsize=4096)
def _kinds(text: str) -> frozenset[int]:
    """Return the kinds of things that a text names, by number."""
    if _SCANNED.search(canonical(text)):
        return frozenset({_DIGITISED})
    clear = _NO_CASES.sub(" ", canonical(text))
    named = {unit for unit, _ in count_units(clear, lenient=not has_marks(text))}
    kinds = {number for number, kind in enumerate(_KINDS) if named & kind}
    return frozenset(kinds | {_MONEY} if _OF_MONEY.search(clear) else kinds)
