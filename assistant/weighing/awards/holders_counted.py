"""How many got an award: those who got another title, told beside them, are others."""

from __future__ import annotations

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.awards.reported import award_agrees
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.mentions.awards import find_awards
from documents.types import BlockKind, Figure

_HOLDERS = frozenset({"người", "cá nhân", "tập thể", "đồng chí", "đơn vị", "chiến sĩ", "công chức"})
_CLAUSE_END = compiled_regex(r"[;,.](?=\s|$)")


def is_of_other_award(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the clause of a figure counts who got an award, and none that the question asks about.

    "118 cá nhân đạt Chiến sĩ thi đua cơ sở" tells of no "Chiến sĩ thi đua ngành".
    """
    if question.kind is not Kind.FIGURE or not question.awards or statement.kind is BlockKind.TABLE_ROW:
        return False
    if figure.count_unit not in _HOLDERS:
        return False
    text, at = statement.text, figure.span.start - statement.span.start
    low = max((end.end() for end in _CLAUSE_END.finditer(text, 0, at)), default=0)
    high = next((end.start() for end in _CLAUSE_END.finditer(text, figure.span.end - statement.span.start)), len(text))
    told = [one for one in find_awards(text, home=statement.scope.unit) if low <= one.span.start < high]
    return bool(told) and not any(award_agrees(asked, award) for asked in question.awards for award in told)
