"""What was so on one day, as against what came up over a period: held "tại thời điểm kiểm sát", or "trong kỳ"."""

from __future__ import annotations

from assistant.questions.understanding import Question
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import Figure

_MOMENT = compiled_regex(r"\b(?:tai|den|vao|o) thoi diem\b")
_STRETCH = compiled_regex(r"\btrong (?:thoi diem|ky|thang|quy|nam|giai doan|suot)\b")


def is_of_other_moment(question: Question, figure: Figure) -> bool:
    """True if a question asks for what was so at a moment and the figure is told of a stretch, or the reverse."""
    asked = fold(question.text)
    at_moment, over_stretch = _MOMENT.search(asked) is not None, _STRETCH.search(asked) is not None
    if at_moment is over_stretch:
        return False
    told = fold(figure.wording)
    other, same = (_STRETCH, _MOMENT) if at_moment else (_MOMENT, _STRETCH)
    return other.search(told) is not None and not same.search(told)
