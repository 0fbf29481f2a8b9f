"""What was so on one day, as against what came up over a period: held "tại thời điểm kiểm sát", or "trong kỳ"."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from assistant.questions.understanding import Question
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.periods.dates import find_dates
from documents.types import Figure

_MOMENT = compiled_regex(r"\b(?:tai|den|vao|o) thoi diem\b")
_STRETCH = compiled_regex(r"\btrong (?:thoi diem|ky|thang|quy|nam|giai doan|suot)\b")
# "Tính đến ngày 31/3/2024", "đến hết 30/6": the day on which it was so; "từ ... đến ..." is a stretch.
_AS_OF = compiled_regex(r"\b(?:den|toi)(?: het)?(?: ngay)? $")
_FROM = compiled_regex(r"\btu(?: ngay)? [\d/.-]+ (?:cho )?(?:den|toi)(?: het)?(?: ngay)? $")


def is_of_other_moment(question: Question, figure: Figure) -> bool:
    """True if a question asks for what was so at a moment and the figure is told of a stretch, or the reverse."""
    if is_as_of_other_day(question.text, figure.wording):
        return True
    asked = fold(question.text)
    at_moment, over_stretch = _MOMENT.search(asked) is not None, _STRETCH.search(asked) is not None
    if at_moment is over_stretch:
        return False
    told = fold(figure.wording)
    other, same = (_STRETCH, _MOMENT) if at_moment else (_MOMENT, _STRETCH)
    return other.search(told) is not None and not same.search(told)


def is_as_of_other_day(asked: str, told: str) -> bool:
    """True if both tell up to which day they count, and not the same one."""
    wanted = days_counted_to(asked)
    return bool(wanted) and bool(stated := days_counted_to(told)) and wanted.isdisjoint(stated)


@lru_cache(maxsize=1024)  # asked again for each figure
def days_counted_to(text: str) -> frozenset[date]:
    """Return the days as of which a text tells something: "tính đến ngày 31/3/2024"."""
    clear = fold(text)
    ends = (one for one in find_dates(text) if one.date and _AS_OF.search(clear, 0, one.span.start))
    return frozenset(one.date for one in ends if one.date and not _FROM.search(clear, 0, one.span.start))
