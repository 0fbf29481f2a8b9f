"""Which mention of a period dates the figure beside it, and which opens a sentence that is of it as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.language.text import fold
from documents.periods.finding import PeriodMention, PeriodUse
from documents.periods.reporting import contains
from documents.scopes.breaks import next_end, start_of
from documents.types import Period, PeriodKind, Span

_BETWEEN = compiled(loosen(r"\s*(?:của |trong |\()?\s*"), re.IGNORECASE)
_SIDE = compiled(loosen(r"\s*\(?(?:là|có|chỉ(?: có| đạt| là)?|đạt|:)?\s*(?:trên|gần|hơn|khoảng)?\s*"), re.IGNORECASE)
_MORE = compiled(loosen(r"(?<!\w)hơn (?:hẳn |những |các )?$"), re.IGNORECASE)
_SEGMENT_END = compiled(r"[,;:()]|[.!?…](?=\s|$)")
CLAUSE_BREAK = compiled(r"[,;:](?=\s)")
_ONCE = compiled(loosen(r"(?<!\w)vào (?:đầu |giữa |cuối )?$"), re.IGNORECASE)
_UNREAD_PART = compiled(
    loosen(
        r"\W*(?:trong |riêng |những )?(?:(?P<months>(?:(?:\d{1,2}|hai|ba|bốn|năm|bảy|tám|mười) )?tháng) )?"
        r"(?:đầu|giữa|cuối) năm(?: (?P<year>(?:19|20)\d\d))?(?=\s*,)"
    ),
    re.IGNORECASE,
)
# "Trong quý, hai cấp ...", "cũng trong tháng, ...": the period that is reported on, whatever was compared with it.
_WITHIN = compiled(
    loosen(
        r"\W*(?:(?:cũng|riêng|và|ngoài ra|bên cạnh đó|đồng thời|mặt khác),? )?trong (?P<part>quý|tháng|năm|tuần|kỳ)"
        r"(?:,|(?= (?!\d|[IVX]+\b|(?:một|hai|ba|tư|bốn|nay|này|ngoái|trước|qua|vừa|tới|sau|đầu|cuối|giữa|năm|tháng"
        r"|vụ|bị|người|cuộc|đơn|công tác|báo cáo|học|thứ)(?!\w))\w))"
    ),
    re.IGNORECASE,
)
_WITHIN_KINDS = {
    "quy": (PeriodKind.QUARTER,),
    "thang": (PeriodKind.MONTH,),
    "nam": (PeriodKind.YEAR,),
    "tuan": (PeriodKind.WEEK,),
    "ky": tuple(PeriodKind),
}
# "Với những kết quả trên, ...", "Nhìn chung, ...": no single month of the year is meant any more.
_SUMS_UP = compiled(
    loosen(
        r"\W*(?:(?:với|từ|có được|nhờ) )?(?:(?:những|các) )?(?:kết quả|thành tích|nỗ lực|cố gắng)"
        r"(?: [^\W\d]+){0,3}? (?:này|đó|ấy|trên|nêu trên|đạt được)(?!\w)"
        r"|\W*(?:nhìn chung|tính chung|kết quả chung|tổng cộng)(?!\w)"
        r"|\W*(?:tính )?đến (?:hết|cuối) (?:kỳ|năm|quý)(?: báo cáo| này)?(?=,)"
        r"|\W*(?:tính )?đến (?:nay|thời điểm(?: báo cáo| này)?|(?:hết )?ngày \d[\d/.\s-]*)(?=,)"
        r"|\W*so với (?=VKS|viện|các|đơn vị|phòng|huyện|thị xã|thành phố|quận|khu vực)"
    ),
    re.IGNORECASE,
)
_SUMMED = compiled(loosen(r"(?<!\w)(?:lũy kế|cộng dồn)(?: (?:từ|trong|cả))?(?!\w)[^,;:]*$"), re.IGNORECASE)
_SUMMED_REACH = 20  # characters before a period that tell what it is of
_NUMBER = compiled(r"(?<![\d/.])(?!(?:19|20)\d\d(?![\d.,]\d)|\d+ (?:tháng|năm)(?!\w))\d", re.IGNORECASE)
_CLAUSE = compiled(r";\s")
# "; cùng kỳ năm 2022 khởi tố 390 vụ", "(cùng kỳ có 8 vụ)": what was done then, not by how much it differs.
_OPENS_CLAUSE = compiled(
    loosen(r"(?:^\W*|[;(]\s*|,\s(?=(?:còn|trong khi)(?!\w)))(?:(?:còn|trong khi(?: đó)?|mà|và|ở|tại|thì),? )*$"),
    re.IGNORECASE,
)
_TELLS_OF_PAST = compiled(
    loosen(r",? (?!(?:tăng|giảm|nhiều|ít|cao|thấp|không tăng|không giảm|bằng|gấp|hơn|vượt)(?!\w))\w"), re.IGNORECASE
)
_CLAUSE_OVER = compiled(r"[;)]")
_SUPPOSES = compiled(loosen(r"(?:^|[.;:]\s+)\W*nếu(?: như)?(?: trong)? $"), re.IGNORECASE)
_THEN = compiled(loosen(r"(?<!\w)thì(?!\w)|[.;](?=\s)"), re.IGNORECASE)
# "Bây giờ lực lượng tập trung, có 21 Kiểm sát viên": no year past is told of any more.
_NOW = compiled(
    loosen(r"\W*(?:hiện(?: nay| tại)?|bây giờ|(?:cho )?(?:đến|tới) nay|đến thời điểm này)(?!\w)"), re.IGNORECASE
)
_TARGET_OF = compiled(
    loosen(r"(?:chỉ tiêu|kế hoạch|nhiệm vụ)(?: (?:được )?giao)?(?: (?:của|trong|cho))? $"), re.IGNORECASE
)
# "Theo kế hoạch năm 2024, Văn phòng tổ chức 02 lớp"
_UNDER_PLAN = compiled(
    loosen(r"(?:^|[.;:!?]\s)\W*theo (?:bản )?(?:kế hoạch|chương trình|giao ước)(?: công tác| thi đua)? (?:của )?$"),
    re.IGNORECASE,
)
_WHOLE_YEAR = "ca nam"
# "Đạt 85%, trong khi chỉ tiêu phấn đấu cả năm là 95%": what a result is held against, which no later sentence is of.
_HELD_AGAINST = compiled(loosen(r"(?<!\w)trong khi(?: đó)?,? [^;,.:()]*$"), re.IGNORECASE)
_BARE_YEARS = compiled(r"\d{4}(?:\s*[-–/]\s*\d{4})?")


def bound_to(text: str, at: Span, mentions: Sequence[PeriodMention]) -> PeriodMention | None:
    """Return the period bound to the figure at ``at`` itself, None if none is.

    "81 vụ (năm 2022)", "cùng kỳ năm 2022 là 81 vụ"; "36 kháng nghị phúc thẩm trong cả năm" of a sentence about its
    second half is of the year.
    """
    for mention in mentions:
        start, end = mention.span
        if start >= at.end and (between := _BETWEEN.fullmatch(text, at.end, start)):
            bracketed = "(" in between[0]
            if bracketed is (text[end : end + 1] == ")"):
                return mention
        if start >= at.end and fold(mention.text) == _WHOLE_YEAR and end <= end_of_segment(text, at.end, len(text)):
            return mention
    return _compared(text, at, mentions)


def _compared(text: str, at: Span, mentions: Sequence[PeriodMention]) -> PeriodMention | None:
    if not text[at.start : at.end].strip(":;.,"):  # "Số liệu ... so với cùng kỳ:" opens what is of this period
        return None
    compared = [m for m in mentions if m.span.end <= at.start and m.use is PeriodUse.COMPARED]
    side = _SIDE.fullmatch(text, compared[-1].span.end, at.start) if compared else None
    # "hơn năm trước 12 vụ" is by how much, "cao hơn năm trước (12 vụ)" what it was
    if side and (side[0].strip() or not _MORE.search(text, 0, compared[-1].span.start)):
        return compared[-1]
    return None


def opens_compared(text: str, mention: PeriodMention, sentence: Span, at: int) -> bool:
    """Tell whether what stands at ``at`` is in a clause that is of a period compared with as a whole.

    "Cùng kỳ năm 2022, Phòng kiểm sát 7 cuộc", "...; cùng kỳ năm 2022 khởi tố 390 vụ"; not "cùng kỳ tăng 3 vụ".
    """
    start, end = mention.span
    if mention.use is not PeriodUse.COMPARED or not sentence.start <= start < at:
        return False
    opens = _OPENS_CLAUSE.search(text[sentence.start : start]) is not None
    tells = _TELLS_OF_PAST.match(text, end) is not None
    return opens and tells and not _CLAUSE_OVER.search(text, end, at)


def opens_contrast(text: str, mention: PeriodMention, at: int) -> bool:
    """Tell whether what stands at ``at`` is in the clause of a year only named for contrast.

    "Nếu cả năm 2022 tổ chức 61 phiên thì riêng 9 tháng năm nay ..."
    """
    supposed = mention.span.end <= at and _SUPPOSES.search(text, 0, mention.span.start)
    return bool(supposed) and not _THEN.search(text, mention.span.end, at)


def end_of_segment(text: str, start: int, limit: int) -> int:
    """Return where the stretch from ``start`` ends: at the next sign that parts clauses, or at ``limit``."""
    end = _SEGMENT_END.search(text, start, limit)
    return end.start() if end else limit


def measured_by(text: str, at: Span, cited: Sequence[PeriodMention], *, start: int) -> Period | None:
    """Return the period of the target at ``at`` beside a result: "đạt 61% chỉ tiêu cả năm (18 phiên)", None if none."""
    begins = max((end.end() for end in CLAUSE_BREAK.finditer(text, start, at.start)), default=start)
    measured = [mention for mention in cited if begins <= mention.span.start < at.start]
    return measured[-1].period if measured else None


def measured_behind(text: str, at: Span, cited: Sequence[PeriodMention]) -> list[PeriodMention]:
    """Return the year that a plan for ``at`` names with its target: "hoàn thành 12/12 chỉ tiêu cả năm 2024"."""
    limit = end_of_segment(text, at.end, len(text))
    return [m for m in cited if at.end <= m.span.start < limit and _TARGET_OF.search(text, at.start, m.span.start)][:1]


def is_under_plan(text: str, mention: PeriodMention) -> bool:
    """Tell whether a period is that of the plan that a sentence opens with: what follows is planned, not done."""
    return _UNDER_PLAN.search(text, 0, mention.span.start) is not None


def is_work_year(mention: PeriodMention, base: Period | None) -> bool:
    """Tell whether bare years only name the sheet of a shorter period: civil execution counts from October on."""
    period = mention.period
    if base is None or not _BARE_YEARS.fullmatch(mention.text) or base.kind in (PeriodKind.YEAR, PeriodKind.RANGE):
        return False
    return (period.last_year or period.year) - period.year <= 1 and contains(period, base)


def is_of_single_act(text: str, mention: PeriodMention, base: Period | None) -> bool:
    """Tell whether "01 lần vào tháng 7/2023" stands in a report on that year: what follows is of the year again."""
    inside = base is not None and base != mention.period and contains(base, mention.period)
    return inside and mention.period.kind is PeriodKind.MONTH and bool(_ONCE.search(text, 0, mention.span.start))


def is_of_unread_part(text: str, sentence: Span, inherited: Period | None) -> bool:
    """Tell whether a sentence opens with a part of a year that is no reporting period.

    "Hai tháng cuối năm 2024", "Tháng đầu năm": a figure of it is not one of the year, and at the head of a sentence
    "cuối năm 2024" is none of 2025.
    """
    part = _UNREAD_PART.match(text, sentence.start)
    if part is None or part["months"] or part["year"] is None or inherited is None:
        return part is not None and part["months"] is not None
    return int(part["year"]) != (inherited.last_year or inherited.year)


def returns_to(text: str, sentence: Span, whole: Period | None, part: Period) -> bool:
    """Tell whether a sentence turns back from a ``part`` to the ``whole`` of its section: "Trong năm, ...".

    So it does that sums up what was told of several parts: "Với những kết quả trên, ...".
    """
    if whole is None:
        return False
    if _NOW.match(text, sentence.start) and (part.last_year or part.year) < whole.year:
        return True
    within = _WITHIN.match(text, sentence.start)
    if within:
        return whole.kind in _WITHIN_KINDS[fold(within["part"])] and part.kind is not whole.kind
    # of the months of a year no label tells which of its parts they lie in
    within_whole = contains(whole, part) or (part.kind is PeriodKind.MONTH and part.year == whole.year)
    return within_whole and part.kind is not whole.kind and _SUMS_UP.match(text, sentence.start) is not None


def opens_within(text: str, sentence: Span) -> bool:
    """Tell whether a sentence opens anew with the period that is reported on: "Trong năm có 4 Kiểm sát viên ..."."""
    return _WITHIN.match(text, sentence.start) is not None


def end_of_main_clause(text: str, sentence: Span) -> int:
    """Return where the first clause ends that states a figure, before a semicolon: others only stand beside it."""
    end = _CLAUSE.search(text, sentence.start, sentence.end)
    return end.start() if end and states_figure(text, sentence.start, end.start()) else sentence.end


def states_figure(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch holds a number other than a year."""
    return _NUMBER.search(text, start, end) is not None


def is_held_against(text: str, at: int) -> bool:
    """Tell whether what stands at ``at`` is in a clause that only gives the yardstick of the result before it."""
    start = start_of(text, at)
    found = _HELD_AGAINST.search(text, start, at)
    return found is not None and states_figure(text, start, found.start())


def stands_beside(text: str, mention: PeriodMention) -> bool:
    """Tell whether a period only stands beside what its passage tells: "...; quý II là 790 tin".

    So does what has come together by then: "Lũy kế 5 tháng đầu năm: ..." in the paper of a month.
    """
    if is_held_against(text, mention.span.start):
        return True
    if _SUMMED.search(text, max(0, mention.span.start - _SUMMED_REACH), mention.span.end):
        return True
    end = next_end(text, mention.span.end)
    sentence = Span(start_of(text, mention.span.start), len(text) if end is None else end)
    return mention.span.start >= end_of_main_clause(text, sentence)
