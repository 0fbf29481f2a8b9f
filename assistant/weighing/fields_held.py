"""The field of work that somebody has charge of: who has charge of another's is not who is asked for."""

from __future__ import annotations

import itertools
from functools import lru_cache

from assistant.questions.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.rewording import in_words_of
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold, has_marks
from documents.types import Span

# What stands behind "phụ trách", up to where, when and of whom it is.
_CHARGED_WITH = compiled_regex(
    r"\b(?:phu trach|dam trach|dam nhiem)"
    r"(?: (?:ve|cong tac|cong viec|khoi|mang|linh vuc|viec|khau|phan viec|cac|nhung))*"
    r"(?P<field>(?: (?!(?:o|tai|cua|la|trong|nam|tu|thang|sau|khi|do|thay|cho|ben|nao|gi|ai|dieu|nhe|va)\b)\w+"
    r"|, (?!ai\b))+)"
)
_TOLD = 0.5  # share of the neighbouring words of the field that a sentence has to have


def lacks_field(question: Question, statement: Statement) -> bool:
    """True if it is asked who has charge of a field, and the statement does not tell of that field.

    "Phó Viện trưởng nào phụ trách thi hành án?" is not answered by who has charge of "án hình sự, hành chính".
    """
    field = _field_asked(question.text) if question.kind is Kind.PERSON else None
    asked = [word for word in question.terms if field and field.holds(word.span)]
    if not asked:
        return False
    told, _ = in_words_of(question.text, asked, [1.0] * len(asked), [statement.own], statement.text)
    marked = has_marks(question.text)  # "thi" of "thi hành án" is then no "thị"
    if all(word.text in statement.own.exact or (not marked and statement.own.has(word)) for word in told):
        return False
    pairs = [*itertools.pairwise([word.folded for word in told])]
    return sum(pair in statement.own.pairs for pair in pairs) < _TOLD * len(pairs) or not pairs


@lru_cache(maxsize=64)  # asked again for each statement
def _field_asked(asked: str) -> Span | None:
    found = _CHARGED_WITH.search(fold(asked))
    return Span(*found.span("field")) if found else None
