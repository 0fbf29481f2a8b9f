"""Periods that a text names without reporting on them: in names of documents and as explanations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.periods.finding import PeriodMention
from documents.periods.reporting import begins_in_october, first_day, half_of
from documents.types import Period, PeriodKind

REACH = 200  # characters before a period that can hold the name of the document it belongs to
# "Chỉ thị số 01/CT-VKSTC ... về công tác năm 2023": the year is the document's, until a new constituent opens. So is
# the year of the agenda of a meeting: "triển khai nhiệm vụ năm 2024", "đã nêu tại sơ kết 6 tháng".
_CITED = compiled(
    loosen(
        r"(?<!\w)(?:chỉ thị|kế hoạch|hướng dẫn|nghị quyết|chương trình|quyết định|đề án|thông tư|giao ước|đại hội"
        r"|kết luận (?:thanh tra|kiểm tra|kiểm sát)"
        r"|triển khai (?:thực hiện )?(?:công tác|nhiệm vụ|phương hướng)"
        r"|(?:bàn|thảo luận) (?:về )?(?:các |một số )?(?:giải pháp|biện pháp|nhiệm vụ|phương hướng|công tác|việc)"
        r"|tại (?:hội nghị |buổi )?(?:sơ kết|tổng kết))\b"
        r"(?:(?!\b(?:đã|đạt|kết quả)\b)[^.;:])*$"
        # "thay thế Quy chế ký năm 2018", "quy chế phối hợp năm 2019"
        r"|(?<!\w)(?:thay thế|thay cho) (?:(?!\b(?:đã|trong)\b)[^.;:,\d]){1,60}$"
        r"|(?<!\w)(?:quy chế|quy định|quy trình|nội quy)(?: (?!đã|trong)[^\s,.;:()]+){0,8} (?:ký|ký kết|ban hành)"
        r"(?: từ| hồi)? $"
    ),
    re.IGNORECASE,
)
# "đạt 61% chỉ tiêu cả năm (18 phiên)": the period of what a result is measured against, not of the result.
_MEASURED = compiled(
    loosen(
        r"(?<!\w)(?:đạt|vượt|bằng|hoàn thành|so với)(?: [^\s,;:()]+){0,4}? (?:chỉ tiêu|kế hoạch)"
        r"(?: (?:được )?(?:giao|đề ra))?(?: (?:của|trong|cho))? $"
    ),
    re.IGNORECASE,
)
# "Giao ước thi đua năm 2025 chấm theo thang 100 điểm": what a pact says of itself is of its year.
_OF_ITSELF = compiled(
    loosen(r"(?:^|[.!?…;]\s)\W*(?:bản |nội dung )?giao ước(?: thi đua)?(?: của cụm)? $"), re.IGNORECASE
)
_OPENS_ANEW = compiled(loosen(r"(?:,|\))\s*(?:trong )?$|(?<!\w)trong $"), re.IGNORECASE)
_ABOUT = compiled(loosen(r"(?<!\w)về [^,.;:]*$"), re.IGNORECASE)
# "Khác với năm ngoái, ...", "Nếu năm 2023 là ... thì năm 2024 ...", "hoãn từ năm trước": the sentence is about
# another year. In "quý đầu tiên của năm 2026" it only says of what this is a part.
_CONTRASTED = compiled(
    loosen(
        r"(?<!\w)(?:nếu(?: như)?|khác(?: với| hẳn)?|không như|cũng như|giống(?: như)?|hoãn từ|chuyển từ|tồn từ"
        r"|(?:quý|kỳ|tháng|tuần) (?:đầu tiên|thứ [^\s\d]+|cuối cùng) (?:của|trong)"
        # "khắc phục được hạn chế của năm 2021", "phát huy kết quả năm trước"
        r"|(?:khắc phục|phát huy|kế thừa)(?: (?!trong)[^\s,.;:()\d]+){1,8}?(?: của| từ)?) $"
    ),
    re.IGNORECASE,
)
# "áp dụng từ tháng 3", "tồn từ năm 2019": where something began, and no end is told.
_SINCE = compiled(
    loosen(r"(?<!\w)từ (?:đầu |giữa |cuối |ngay )?(?:(?:tháng|quý) [\dIV]{1,3} (?:đến|tới) (?:hết )?)?$"), re.IGNORECASE
)
# "Bằng khen vì đã có thành tích từ năm 2019 đến năm 2023": the years that an award was given for.
_EARNED = compiled(loosen(r"(?<!\w)(?:thành tích|công lao|đóng góp|cống hiến)(?!\w)[^.;:]*$"), re.IGNORECASE)
_OPEN = (PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH)
# "án của năm trước chuyển sang": what was left over from one year is counted in the next.
_LEFT_OVER = compiled(
    loosen(r"\s*(?:\([^)]*\)\s*)?(?:còn )?(?:chuyển (?:sang|qua|tiếp)|mang sang|để lại)(?!\w)"), re.IGNORECASE
)
# "Theo cáo trạng, từ tháng 3 đến tháng 6/2025 bị cáo đã ...": when a crime was committed.
_ALLEGED = compiled(
    loosen(
        r"(?<!\w)(?:theo (?:nội dung )?(?:bản )?(?:cáo trạng|hồ sơ vụ án|kết luận điều tra)|nội dung vụ án)(?!\w)"
        r"(?:[^.;]|\.(?=\d))*$"
    ),
    re.IGNORECASE,
)
_EXPLAINS = compiled(loosen(r"(?<!\w)(?:số liệu|kỳ báo cáo|thời điểm|mốc thời gian)\b[^.;:]{0,120}$"), re.IGNORECASE)
_UP_TO = compiled(
    loosen(r"(?:(?<!\w)(?:tính|lũy kế|cộng dồn) |(?:^|[,;:]\s|\.\s)\W*)(?:đến|tới) (?:hết |cuối )$"), re.IGNORECASE
)
# The last months of a work-year and of its parts: up to 2024, later, and of the calendar.
_LAST_MONTHS = {PeriodKind.YEAR: (11, 9, 12), PeriodKind.FIRST_HALF: (5, 3, 6), PeriodKind.NINE_MONTHS: (8, 6, 9)}
_HALVES = (PeriodKind.FIRST_HALF, PeriodKind.SECOND_HALF)
_PART = 0.6  # of the length of a label; a shorter window is a part of it with figures of its own
# How many days a stated window of a label can have; reporting calendars differ, their lengths do not.
_LENGTHS = {
    PeriodKind.YEAR: (350, 380),
    PeriodKind.FIRST_HALF: (170, 200),
    PeriodKind.SECOND_HALF: (170, 200),
    PeriodKind.NINE_MONTHS: (260, 290),
    PeriodKind.QUARTER: (80, 100),
}


def is_cited(text: str, mention: PeriodMention) -> bool:
    """Tell whether a period stands in the name of a document, or is where something began or was left over from.

    Or it is when a crime was committed.

    A figure next to it is not of that period.
    """
    start = mention.span.start
    if _LEFT_OVER.match(text, mention.span.end) or is_of_crime(text, mention):
        return True
    low = max(0, start - REACH)
    if mention.period.kind is PeriodKind.YEAR and _MEASURED.search(text, low, start):
        return True
    if is_contrasted(text, mention) or is_beginning(text, mention):
        return True
    if _OF_ITSELF.search(text, low, start):
        return False
    if not _CITED.search(text, low, start) or text[mention.span.end : mention.span.end + 1] == ":":
        return False  # "Kế hoạch năm 2025: trực tiếp kiểm sát 05 cuộc" introduces what is planned
    return not _OPENS_ANEW.search(text, low, start) or _ABOUT.search(text, low, start) is not None


def is_beginning(text: str, mention: PeriodMention) -> bool:
    """Tell whether a period is where something began that has no end told: "còn 03 vụ từ năm 2019"."""
    low, start = max(0, mention.span.start - REACH), mention.span.start
    return mention.period.kind in _OPEN and _SINCE.search(text, low, start) is not None


def is_of_crime(text: str, mention: PeriodMention) -> bool:
    """Tell whether a period is when a crime was committed, as the indictment has it, which no paper reports on."""
    return _ALLEGED.search(text, max(0, mention.span.start - REACH), mention.span.start) is not None


def is_contrasted(text: str, mention: PeriodMention) -> bool:
    """Tell whether a period is named only for what is said of another: "Nếu năm 2023 là ... thì năm 2024 ..."."""
    return _CONTRASTED.search(text, max(0, mention.span.start - REACH), mention.span.start) is not None


def is_earned(text: str, mention: PeriodMention) -> bool:
    """Tell whether several years are only those that an award was given for; the next sentence is not of them."""
    if mention.period.kind is not PeriodKind.RANGE:
        return False
    return _EARNED.search(text, max(0, mention.span.start - REACH), mention.span.start) is not None


def explains(text: str, mention: PeriodMention) -> bool:
    """Tell whether days only say what the report's period is: "số liệu tính từ ngày ... đến ngày ..."."""
    if mention.period.kind is not PeriodKind.WINDOW:
        return False
    return _EXPLAINS.search(text, max(0, mention.span.start - REACH), mention.span.end) is not None


def is_of_other_stretch(base: Period | None, window: Period) -> bool:
    """Tell whether days that a sentence explains itself by are not those of the document, whose period is ``base``.

    A paper on two inspections gives the days looked at for each; the table of three months in a year's report has its
    own.
    """
    if base is None or not (window.start and window.end):
        return False
    if base.kind is PeriodKind.WINDOW:
        return (base.start, base.end) != (window.start, window.end)
    shortest, _ = _LENGTHS.get(base.kind, (0, 0))
    return (window.end - window.start).days < _PART * shortest


def closes_period(text: str, mention: PeriodMention, base: Period) -> bool:
    """Tell whether figures are counted up to the end of the period that a paper is about: "đến hết tháng 11/2022".

    Work-years ended in November up to 2024 and end in September from 2025 on; days that are stated say it themselves.
    """
    if (period := mention.period).kind is not PeriodKind.MONTH or period.year != base.year:
        return False
    *ends, calendar = _LAST_MONTHS.get(base.kind, (0, 0, 0))
    closing = {base.end.month} if base.end else {ends[begins_in_october(period.year)], calendar}
    return period.number in closing and _UP_TO.search(text, 0, mention.span.start) is not None


def with_window(base: Period | None, windows: Iterable[Period]) -> Period | None:
    """Return ``base`` with the days that the document states for it, or the first of ``windows`` without a base."""
    for window in windows:
        if base is None:
            return window
        if base.start is None and is_window_of(base, window):
            return replace(base, start=window.start, end=window.end)
    return base


def is_window_of(base: Period, window: Period) -> bool:
    """Tell whether ``window`` can be the days of ``base``: it ends in its year and is as long as such periods are.

    The first quarter of a work-year that begins in October ends in the calendar year before.
    """
    if window.kind is not PeriodKind.WINDOW or not (window.start and window.end):
        return False
    opens_year = base.kind is PeriodKind.QUARTER and base.number == 1 and window.start == first_day(base.year)
    if window.end.year != base.year and not opens_year:
        return False
    shortest, longest = _LENGTHS.get(base.kind, (0, -1))
    if half_of(window.end) is not base.kind and base.kind in _HALVES:
        return False
    return shortest <= (window.end - window.start).days <= longest
