"""The field of work that somebody has charge of: who has charge of another's is not who is asked for."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import lru_cache

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.rewording import in_words_of
from assistant.weighing.statements import Statement, before_in_paragraph
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold, has_marks
from documents.language.words import Word
from documents.statements import TermSet, read_terms
from documents.types import Span

# What stands behind "phụ trách", up to where, when and of whom it is.
_CHARGED_WITH = compiled_regex(
    r"\b(?:phu trach|dam trach|dam nhiem)"
    r"(?: (?:ve|cong tac|cong viec|khoi|mang|linh vuc|viec|khau|phan viec|cac|nhung))*"
    r"(?P<field>(?: (?!(?:o|tai|cua|la|trong|nam|tu|thang|sau|khi|do|thay|cho|ben|nao|gi|ai|dieu|nhe|va)\b)\w+"
    r"|, (?!ai\b))+)"
)
# "Phụ trách khâu công tác này là Kiểm sát viên A": the field is the one told of right before, or that of the title.
_THIS_FIELD = compiled_regex(
    r"\b(?:phu trach|dam trach|dam nhiem|theo doi)"
    r"(?: (?:khau|cong tac|linh vuc|mang|viec|phan viec|nghiep vu|dot pha))+ (?:nay|tren|neu tren|noi tren)\b"
)
# "Đồng chí A, Phó Viện trưởng, phụ trách chung.": of all that the paper is about.
_WHOLE = compiled_regex(r"\bphu trach chung\W*$")
_CHUNG = "chung"
_END = compiled_regex(r"[.!?;]\s+")
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
    if all(_tells(statement.own, word, marked) for word in told):
        return False
    if _WHOLE.search(fold(statement.text)):
        of_paper = [word for word in told if word.folded != _CHUNG]
        return not of_paper or not _is_of_field(question, canonical(statement.document.title), of_paper, marked)
    if _THIS_FIELD.search(fold(statement.text)):
        return not any(_is_of_field(question, text, told, marked) for text in _pointed_to(statement))
    pairs = [*itertools.pairwise([word.folded for word in told])]
    return sum(pair in statement.own.pairs for pair in pairs) < _TOLD * len(pairs) or not pairs


def _tells(words: TermSet, word: Word, marked: bool) -> bool:
    return word.text in words.exact or (not marked and words.has(word))


def _pointed_to(statement: Statement) -> tuple[str, str]:
    """Return the title and the sentence before, one of which tells the field that "khâu này" means."""
    before = _END.split(before_in_paragraph(statement).rstrip(" .;"))[-1]
    return canonical(statement.document.title), before


def _is_of_field(question: Question, text: str, asked: Sequence[Word], marked: bool) -> bool:
    words, clear = read_terms(text).words, fold(text)
    kept = question.qualifiers.get("field", ())  # "dân sự" is no term of "thi hành án dân sự"
    return all(fold(value) in clear for value in kept) and all(_tells(words, word, marked) for word in asked)


@lru_cache(maxsize=64)  # asked again for each statement
def _field_asked(asked: str) -> Span | None:
    found = _CHARGED_WITH.search(fold(asked))
    return Span(*found.span("field")) if found else None
