"""Figures of who or what has the most or the least: "Khu vực nào nhiều án nhất, bao nhiêu vụ?"."""

from __future__ import annotations

from assistant.questions.asked.extremes import extreme_asked, extremes_told
from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.types import Figure

_CLAUSE_END = compiled_regex(r"[;,:](?!\d)|\.(?=\s)")


def tells_extreme(question: Question, statement: Statement, figure: Figure) -> bool | None:
    """Return whether the clause of a figure tells the most or the least asked for; None if none is asked for.

    The total beside it ("08 đơn vị kiểm sát điều tra 386 vụ; khu vực 1 cao nhất với 92 vụ") is no answer.
    """
    asked = extreme_asked(question.text)
    if not asked:
        return None
    text, start = statement.text, statement.span.start
    first = max((end.end() for end in _CLAUSE_END.finditer(text, 0, figure.span.start - start)), default=0)
    last = next((end.start() for end in _CLAUSE_END.finditer(text, figure.span.end - start)), len(text))
    return asked in extremes_told(text[first:last])
