"""Whether a text is news of a single occasion, so that years named in it are told beside what it reports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from documents.language.compiling import compiled
from documents.periods.finding import find_periods
from documents.periods.visits import is_of_meeting, is_of_visit

_OPENING = 4  # paragraphs in which news of an inspection gives its days
# Under "Trao quyết định bổ nhiệm ..." the years are those of a life: when somebody entered the sector, was rewarded.
_OF_OFFICE = compiled(
    r"\b(?:bổ nhiệm|điều động|luân chuyển|biệt phái|nghỉ hưu|công tác cán bộ|nhận nhiệm vụ|chia tay)\b", re.IGNORECASE
)


# "Phiên tòa rút kinh nghiệm vụ án ...", "Xét xử bị cáo ...": one trial; how many there were is told beside it.
_OF_TRIAL = compiled(r"\W*(?:(?:mở|tổ chức) )?(?:phiên tòa|xét xử(?! (?:các|những)))\b", re.IGNORECASE)
_OF_SEVERAL = compiled(r"\b(?:các|những|nhiều|\d{2,}|công tác|chất lượng|năm|tháng|quý)\b", re.IGNORECASE)


def tells_of_event(title: str, paragraphs: Sequence[str]) -> bool:
    """Tell whether a text is news of an appointment or a trial, by its title, or of an inspection, by its opening."""
    of_trial = _OF_TRIAL.match(title) is not None and _OF_SEVERAL.search(title) is None
    return of_trial or _OF_OFFICE.search(title) is not None or _tells_of_visit(paragraphs[:_OPENING])


def _tells_of_visit(paragraphs: Iterable[str]) -> bool:
    """Tell whether a text opens as news of an inspection, with its days."""
    found = ((text, mention) for text in paragraphs for mention in find_periods(text))
    return any(is_of_visit(text, mention) and not is_of_meeting(text, mention) for text, mention in found)
