"""The posts that somebody has held: news of an appointment goes through them in a sentence of its own."""

from __future__ import annotations

from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold

# "Từng giữ những chức vụ gì": all the posts before, not the one that the decision gives.
_ASKS = compiled_regex(
    r"\btung (?:giu|lam|la|dam nhiem|dam nhan|kinh qua|cong tac|trai qua|qua)\b.*\b(?:nao|gi|dau)\b"
    r"|\b(?:kinh qua|trai qua)\b.*\b(?:nao|gi|dau)\b|\bqua trinh cong tac\b"
)
_YEARS = r"\((?:19|20)\d\d ?[-–] ?(?:19|20)\d\d\)"
_STEP = r"\b(?:nam|thang) [\d/]+[^;.]{0,30}? (?:la|duoc bo nhiem|giu chuc|lam)\b"  # "năm 2013 là Phó Viện trưởng"
_TELLS = compiled_regex(
    r"\btung (?:la|giu|lam|dam nhiem|dam nhan|kinh qua|cong tac|trai qua)\b|\b(?:kinh|trai) qua (?:cac|nhieu|nhung)\b"
    rf"|{_STEP}.*{_STEP}"
    rf"|\blan luot (?:giu|la|lam|dam nhiem|cong tac)\b|\bqua trinh cong tac:|{_YEARS}.*{_YEARS}"
)


def asks_career(question: Question) -> bool:
    """True if it is asked what posts somebody named has held."""
    return bool(question.persons) and _asks(question.text)


def tells_career(statement: Statement) -> bool:
    """True if a statement goes through the posts that somebody has held."""
    return _TELLS.search(fold(statement.text)) is not None


@lru_cache(maxsize=64)  # asked again for each statement
def _asks(asked: str) -> bool:
    return _ASKS.search(fold(asked)) is not None
