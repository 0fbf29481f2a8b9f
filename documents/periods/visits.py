"""Days of meetings, visits and courses, and those that an inspection looked at: none is what a paper reports on."""

from __future__ import annotations

import re

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.periods.citing import REACH
from documents.periods.finding import PeriodMention
from documents.types import PeriodKind

_DAYS_OF_MEETING = 7  # days; the shortest reporting period is a week, and named as one
_MEETS = compiled(
    loosen(
        r"(?<!\w)(?:hội nghị|họp|hội thi|hội thao|tập huấn|lớp|đoàn|kiểm tra|diễn ra|tổ chức|làm việc"
        r"|tiến hành (?:trực tiếp )?kiểm sát|trực tiếp kiểm sát|kiểm sát trực tiếp|thanh tra|phúc tra)\b"
    ),
    re.IGNORECASE,
)
_DAYS_OF_VISIT = 31
_VISITS = compiled(
    loosen(
        r"(?<!\w)(?:thanh tra|kiểm tra|trực tiếp kiểm sát|kiểm sát trực tiếp|làm việc|tập huấn|bồi dưỡng|hội thi"
        r"|hội thao|khóa học|đợt kiểm sát|phúc tra)(?!\w)(?:[^.;]|\.(?=\d))*$"
    ),
    re.IGNORECASE,
)
# "Trong hai tuần (từ ngày 11/3 đến ngày 22/3/2024), VKSND huyện đã tiến hành kiểm sát trực tiếp tại ..."
_SETS_OUT = compiled(
    loosen(
        r"\)?,[^.;,]{3,60}?(?<!\w)(?:đã )?(?:tiến hành|kết thúc) (?:đợt |cuộc )?(?:trực tiếp )?"
        r"(?:kiểm sát|thanh tra|kiểm tra|phúc tra)(?!\w)"
    ),
    re.IGNORECASE,
)
INSPECTED = compiled(
    loosen(
        r"(?<!\w)(?:thời điểm|thời kỳ|thời gian|thời hạn|mốc(?: thời gian)?|niên độ|kỳ|giai đoạn)"
        r" (?:được |lấy số liệu )?(?:để )?(?:(?:trực tiếp )?kiểm sát|thanh tra|kiểm tra|giám sát)(?: trực tiếp)?"
        r"(?: (?:được )?(?:tính|là|lấy|xác định))*[ ,:(]*(?:từ )?$"
    ),
    re.IGNORECASE,
)
_SENTENCE_END = compiled(r"[.;](?=\s|$)")


def is_of_meeting(text: str, mention: PeriodMention) -> bool:
    """Tell whether days are those of a meeting ("Từ ngày 08/01/2024 đến ngày 10/01/2024, ... tổ chức hội nghị")."""
    start, end = mention.period.start, mention.period.end
    if mention.period.kind is not PeriodKind.WINDOW or start is None or end is None:
        return False
    if (end - start).days >= _DAYS_OF_MEETING:
        return False
    close = _SENTENCE_END.search(text, mention.span.end)
    opened = text.rfind(". ", 0, mention.span.start) + 1
    return _MEETS.search(text, opened, close.start() if close else len(text)) is not None


def is_of_visit(text: str, mention: PeriodMention) -> bool:
    """Tell whether days are those of a meeting, a visit or a course, or those that an inspection looked at.

    None of them is what a paper reports on: "Đoàn kiểm tra hồ sơ từ ngày 15/7/2024 đến ngày 26/7/2024", "Thời điểm kiểm
    sát từ 01/12/2023 đến 30/4/2024".
    """
    start, end = mention.period.start, mention.period.end
    if mention.period.kind is not PeriodKind.WINDOW or start is None or end is None:
        return False
    low = max(0, mention.span.start - REACH)
    if INSPECTED.search(text, low, mention.span.start):
        return True
    if (end - start).days > _DAYS_OF_VISIT:
        return False
    visited = _VISITS.search(text, low, mention.span.start) or _SETS_OUT.match(text, mention.span.end)
    return visited is not None or is_of_meeting(text, mention)
