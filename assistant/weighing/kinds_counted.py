"""Kinds of a counted thing that no qualifier names: advice to prevent crime, trials under review, people present.

A figure of the thing at large, or of another kind of it, is no answer to a question about one kind.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from assistant.questions.understanding import Question
from assistant.weighing.counting import is_loose
from assistant.weighing.statements import Statement
from documents.language.text import fold
from documents.types import Figure

_PREVENTIVE = regex.compile(r"\bkien nghi (?:\w+ ){0,2}?phong ngua\b")
_RECOMMENDATIONS = frozenset({"kiến nghị", "bản", "văn bản"})
# "Các phiên tòa rút kinh nghiệm xét xử bao nhiêu bị cáo": of those tried at large nobody asks.
_AT_REVIEWED = regex.compile(
    r"\bphien toa\b.{0,30}?\brut kinh nghiem\b.*\b(?:bao nhieu|may) (?:vu|bi cao|bi can|nguoi)\b"
)
_TRIED = frozenset({"vụ", "bị cáo", "bị can", "người"})
# "Tại thời điểm kiểm sát có mặt 38 người": those who passed through within a period are others.
_PRESENT = regex.compile(r"\bco mat\b")
_TELLS_PRESENT = regex.compile(r"\b(?:co mat|hien(?: dang| co)?|dang (?:giam|quan ly|chap hanh)|tai thoi diem)\b")


def is_of_other_kind(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the question counts one of these kinds and nothing says that the figure is of it."""
    return any(kind in _kinds_asked(question.text) and lacks(statement, figure) for kind, lacks in _LACKING.items())


@lru_cache(maxsize=64)  # asked again for each figure
def _kinds_asked(asked: str) -> frozenset[str]:
    clear = fold(asked)
    return frozenset(kind for kind, named in _ASKED.items() if named.search(clear))


def _is_not_preventive(statement: Statement, figure: Figure) -> bool:
    """True for recommendations of any kind, and for those beside others that are told to prevent crime."""
    if figure.count_unit not in _RECOMMENDATIONS:
        return False
    rivals = [other for other in statement.figures if other.count_unit in _RECOMMENDATIONS]
    if any(_prevents(other) for other in rivals):
        return not _prevents(figure)
    return not {"phong", "ngua"} <= statement.own.folded | statement.around.folded


def _prevents(figure: Figure) -> bool:
    return "phong ngua" in fold(figure.wording)


def _is_not_reviewed(statement: Statement, figure: Figure) -> bool:
    """True for people and cases tried, unless their words or the title speak of trials under review."""
    return figure.count_unit in _TRIED and not any(
        "rut kinh nghiem" in fold(text) for text in (figure.wording, statement.document.title)
    )


def _is_not_present(_: Statement, figure: Figure) -> bool:
    people = is_loose(figure.count_unit) or figure.count_unit in _TRIED
    return people and not _TELLS_PRESENT.search(fold(figure.wording))


_ASKED = {"preventive": _PREVENTIVE, "reviewed": _AT_REVIEWED, "present": _PRESENT}
_LACKING = {"preventive": _is_not_preventive, "reviewed": _is_not_reviewed, "present": _is_not_present}
