"""The reporting period of a document: the one whose results it reports, not the one it makes plans for.

Meetings in December or January review one year and plan the next in one sentence (domain facts, 5.9), so each
period is judged by the words around it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from enum import IntEnum

from documents.cleaning.blocks import CleanText
from documents.language.compiling import compiled
from documents.language.sentences import split_sentences
from documents.metadata.occasions import tells_of_event
from documents.metadata.terms import term_of_congress, term_of_group
from documents.periods.citing import (
    is_beginning,
    is_contrasted,
    is_of_crime,
    is_of_visit,
    is_window_of,
    with_window,
)
from documents.periods.finding import PeriodUse, find_periods
from documents.periods.plans import tells_of_plan
from documents.types import BlockKind, Period, PeriodKind, Unit

_LEAD = 2  # paragraphs
_AFTER = 160  # characters after a period in which a plan shows itself

_RESULT = (
    r"kết quả|tổng kết|sơ kết|giao ban|thành tích|đạt được|báo cáo|đánh giá|khen thưởng|trao thưởng|tiêu biểu"
    r"|(?:đã|được) hoàn thành|nhìn lại|kiểm điểm|được tặng|được công nhận"
)
_PLAN = (
    r"triển khai|kế hoạch|chương trình|phương hướng|giao ước|phấn đấu|chỉ thị|mục tiêu|đề ra|bước (?:sang|vào)|yêu cầu"
    r"|dự kiến|hướng dẫn|(?<!thực hiện )(?<!hoàn thành )(?<!kết quả )nhiệm vụ|giải pháp|thời gian tới|chào mừng"
    r"|đề nghị (?!tặng|công nhận|khen|xét|Chủ tịch|Thủ tướng)|chuẩn bị"
    r"|(?:đặt|giao|đăng ký|xây dựng)(?: ra)? (?:các |nhiều )?chỉ tiêu"
)
_CUE = compiled(rf"(?P<result>{_RESULT})|(?P<plan>{_PLAN})", re.IGNORECASE)
_PLANS_AFTER = compiled(
    r"phấn đấu|đề ra|\bcần\b(?! Thơ)|\bsẽ\b|tập trung|yêu cầu|đề nghị|chọn|xác định|tiếp tục|đăng ký", re.IGNORECASE
)
# "Năm 2025, đơn vị đề ra kế hoạch mở 08 phiên tòa ... được giải quyết": what comes first decides.
_SETS_AFTER = compiled(
    r"[^.;:]{0,60}?(?:\b(?:đề|đặt) ra (?:các )?(?:kế hoạch|chỉ tiêu|mục tiêu|nhiệm vụ)|\bsẽ\b)", re.IGNORECASE
)
# "Trong năm 2024, đơn vị xác định ..., phân công ...": what was done within a year is looked back on.
_WITHIN = compiled(r"(?:^|[.\s])trong\s+$", re.IGNORECASE)
_SHALL_AFTER = compiled(
    r"phấn đấu|đề ra|\bcần\b(?! Thơ)|\bsẽ\b|tiếp tục|yêu cầu|đề nghị|đăng ký|\bphải\b", re.IGNORECASE
)
# "Trong năm 2025, tập thể Phòng đã kiểm sát 1.842 bản án": a figure of what was done.
_DID_AFTER = compiled(
    r"[^.;:]{0,60}?\bđã (?!đăng ký|đề ra|đặt ra|xây dựng|ban hành (?:kế hoạch|chỉ tiêu))[^.;:,]{0,60}? \d",
    re.IGNORECASE,
)
_DONE_AFTER = compiled(r"\bđã\b|\bđạt|được|kết quả|hoàn thành", re.IGNORECASE)
# "hứa khắc phục ngay và báo cáo cấp trên trong quý IV/2024": of a vow nothing further on is done yet.
_VOWED = compiled(r"\b(?:hứa|cam kết|hẹn)\b", re.IGNORECASE)
# "Trước đó, năm 2024 ... có 14 công chức dự thi", "Dịp này, chi bộ sinh hoạt quý IV": told beside what is reported.
_BACKGROUND = compiled(r"\W*(?:trước (?:đó|đây|kia)|được biết|(?:(?:cũng|nhân|trong) )*dịp này)\b", re.IGNORECASE)
_COORDINATES = compiled(r"\s*(?:,|và|-|–|/)?\s*", re.IGNORECASE)
# "VKSND tỉnh A tổng kết 5 năm thực hiện ..." reports on the years that the lead names together.
_OF_YEARS = compiled(r"\b(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm\b(?! (?:19|20)\d\d)", re.IGNORECASE)
_HEADS = (BlockKind.TITLE, BlockKind.HEADING)
# The columns of a table can be of several periods, most often this year's and last year's; cells take their own.
_APART = (BlockKind.TITLE, BlockKind.CAPTION, BlockKind.FOOTNOTE, BlockKind.TABLE_ROW)
_MID_YEAR = 6  # the month from which a text speaks of a running year as one that it reports on
_LONGEST_LINE = 120  # characters
_SERIES = 3  # years that make a series of them
_LOOKING_BACK = 3  # years after which nobody reports on a year for the first time
# No report gives up so late in its body alone: "năm 2022 được tặng danh hiệu ..." is a step of a life.
_LATE = 1
# Of these kinds the body of a text is full without reporting on them.
_PASSING = frozenset({PeriodKind.RANGE, PeriodKind.MONTH, PeriodKind.WEEK})


class _Sense(IntEnum):
    """What a text says of a period; higher is firmer evidence that it reports on it."""

    PLAN = 0
    NAMED = 1
    RESULT = 2


def reported_period(clean: CleanText, *, unit: Unit | None = None, reference: date | None = None) -> Period | None:
    """Return the period whose results a document reports, None if it names no period.

    Order: the period of a plan that the title names as one, results or a bare period in the title, results in the
    first paragraphs, for an emulation group the year that it was formed for, for a congress the term that it opens, a
    bare period in the first paragraphs,
    what the body says most often outside of tables, the only one that tables name, several years that the first
    paragraphs name together; a period that is only planned for counts when nothing else is named. Two years side by
    side in the title, or over the tables of a workbook, give their range. ``reference`` is the day the text speaks
    from.
    """
    title = list(_judge(clean.title, reference)) if clean.title_found else []
    paragraphs = [clean.text[block.span.start : block.span.end] for block in clean.blocks if block.kind not in _APART]
    lead = [
        found
        for text in paragraphs[:_LEAD]
        for found in _judge(text, reference, passing=frozenset() if _is_line(text) else _PASSING)
    ]
    is_event = tells_of_event(clean.title, paragraphs)
    choices: tuple[Callable[[], Period | None], ...] = (
        lambda: _span_of(title, _Sense.PLAN) if tells_of_plan(clean.title) else None,
        lambda: _range_over_tables(clean, reference),
        lambda: _span_of(title, _Sense.RESULT),
        lambda: _span_of(title, _Sense.NAMED),
        lambda: _stretch(paragraphs[:_LEAD], reference) if _OF_YEARS.search(clean.title) else None,
        lambda: _first(lead, _Sense.RESULT),
        lambda: term_of_group(clean, paragraphs, unit),
        lambda: term_of_congress(paragraphs[:_LEAD]),
        lambda: _last_over(lead, reference),
        lambda: None if is_event else _most(paragraphs[_LEAD:], reference),
        lambda: _only_in_tables(clean, reference),
        lambda: _stretch(paragraphs[:_LEAD], reference),
        lambda: None if is_event else _first([*title, *lead], _Sense.PLAN),
    )
    return next((period for choose in choices if (period := choose())), None)


def _is_line(text: str) -> bool:
    """Tell whether a text is a line over others rather than a sentence: "Báo cáo công tác tháng 10/2023"."""
    return len(text) <= _LONGEST_LINE and not text.rstrip().endswith((".", ":", ";", "!", "…"))


def _judge(
    text: str, reference: date | None, *, passing: frozenset[PeriodKind] = frozenset()
) -> Iterator[tuple[_Sense, Period]]:
    """Yield each period of a text with its sense; of running text without kinds ``passing`` and years long past."""
    named = find_periods(text, reference=reference)
    stated = [mention for mention in named if mention.use is PeriodUse.STATED]
    asides = (is_of_visit, is_contrasted, is_of_crime, is_beginning)
    mentions = [one for one in stated if not any(is_aside(text, one) for is_aside in asides)]
    if not mentions:
        return
    for sentence in split_sentences(text):
        last, sense = sentence.start, _Sense.NAMED
        if _BACKGROUND.match(text, sentence.start):
            continue
        for mention in mentions:
            if sentence.start <= mention.span.start < sentence.end:
                before = text[last : mention.span.start]
                # "năm 2021 và năm 2022", "năm 2021, 2022": the second year is spoken of like the first.
                if last == sentence.start or not _COORDINATES.fullmatch(before):
                    sense = _sense(before, text[mention.span.end : sentence.end])
                    if sense is _Sense.NAMED and mention.period.start and mention.period.end:
                        sense = _Sense.RESULT  # "Năm công tác 2025 (01/10/2024 - 30/9/2025)": whoever counts tells so
                last = max(last, mention.span.end)
                if mention.period.kind not in passing and not (passing and _is_history(mention.period, reference)):
                    yield sense, mention.period


def _is_history(period: Period, reference: date | None, years: int = _LOOKING_BACK) -> bool:
    """True for a year long before the text was written: "Ra đời năm 1978 với vỏn vẹn 4 cán bộ"."""
    return reference is not None and reference.year - (period.last_year or period.year) > years


def _sense(before: str, after: str) -> _Sense:
    """Judge a period by the nearest telling word before it in its sentence, else by what follows."""
    if _VOWED.search(before):
        return _Sense.PLAN
    cues = [match.lastgroup for match in _CUE.finditer(before)]
    if cues:
        return _Sense.RESULT if cues[-1] == "result" else _Sense.PLAN
    after = after[:_AFTER]
    if (sets := _SETS_AFTER.match(after)) and not _DONE_AFTER.search(sets[0]):
        return _Sense.PLAN
    if _WITHIN.search(before) and not _SHALL_AFTER.search(after):
        return _Sense.RESULT if _DID_AFTER.match(after) else _Sense.NAMED
    if _PLANS_AFTER.search(after) and not _DONE_AFTER.search(after):
        return _Sense.PLAN
    return _Sense.NAMED


def _span_of(found: Sequence[tuple[_Sense, Period]], sense: _Sense) -> Period | None:
    """Return the period named in a sense; successive years named in the same sense are one range."""
    periods = [period for found_sense, period in found if found_sense is sense]
    return _range(periods) or next(iter(periods), None)


def _range(periods: Iterable[Period]) -> Period | None:
    years = sorted({period.year for period in periods if period.kind is PeriodKind.YEAR})
    if len(years) < 2 or years[-1] - years[0] >= len(years):
        return None
    return Period(PeriodKind.RANGE, years[0], last_year=years[-1])


def _range_over_tables(clean: CleanText, reference: date | None) -> Period | None:
    """Return the range of the years that head the tables of a workbook, where prose names no single one."""
    kinds = Counter(block.kind for block in clean.blocks)
    if kinds[BlockKind.TABLE_ROW] <= kinds[BlockKind.PARAGRAPH] + kinds[BlockKind.LIST_ITEM]:
        return None
    heads = [clean.text[b.span.start : b.span.end] for b in clean.blocks if b.kind in _HEADS]
    found = [judged for head in heads for judged in _judge(head, reference)]
    return _range(period for sense, period in found if sense is not _Sense.PLAN)


def _stretch(paragraphs: Sequence[str], reference: date | None) -> Period | None:
    """Return the years that a meeting was held for which names no single one: "điển hình tiên tiến 2020 - 2025"."""
    named = (period for text in paragraphs for sense, period in _judge(text, reference) if sense is not _Sense.PLAN)
    return next((period for period in named if period.kind is PeriodKind.RANGE), None)


def _first(found: Sequence[tuple[_Sense, Period]], sense: _Sense) -> Period | None:
    return next((period for found_sense, period in found if found_sense is sense), None)


def _last_over(found: Sequence[tuple[_Sense, Period]], reference: date | None) -> Period | None:
    """Return the bare period of the lead; of several years the latest that was about over when the text was written.

    "Nếu năm 2023 là năm đặt nền thì năm 2024 ..." looks back on 2024; the year before only serves to compare.
    """
    named = [period for sense, period in found if sense is _Sense.NAMED]
    first = next(iter(named), None)
    if first is None or first.kind is not PeriodKind.YEAR:
        return first
    if reference is None:
        return _end_of_series(named)
    over = [p for p in named if p.kind is PeriodKind.YEAR and (p.year, _MID_YEAR) <= (reference.year, reference.month)]
    return max(over, key=lambda period: period.year, default=first)


def _end_of_series(years: Sequence[Period]) -> Period:
    """Return the last of years told one after the other ("năm 2021 ..., năm 2022 ..., năm 2023 ..."), or the first."""
    last = 0
    while last + 1 < len(years) and years[last + 1] == replace(years[last], year=years[last].year + 1):
        last += 1
    return years[last if last + 1 >= _SERIES else 0]


def _most(paragraphs: Iterable[str], reference: date | None) -> Period | None:
    """Return the period that the body most often reports on, or else most often names."""
    judged = (one for text in paragraphs for one in _judge(text, reference, passing=_PASSING))
    found = [(sense, period) for sense, period in judged if not _is_history(period, reference, _LATE)]
    for sense in (_Sense.RESULT, _Sense.NAMED):
        counted = Counter(period for found_sense, period in found if found_sense is sense)
        if counted:
            return counted.most_common(1)[0][0]
    return None


def _only_in_tables(clean: CleanText, reference: date | None) -> Period | None:
    """Return the period that the tables of a text name, if they name no other; columns of two years tell none.

    Days that a note gives for it ("số liệu từ 01/10/2024 đến 30/9/2025") are no second period.
    """
    rows = [clean.text[b.span.start : b.span.end] for b in clean.blocks if b.kind is BlockKind.TABLE_ROW]
    named = {m.period for row in rows for m in find_periods(row, reference=reference) if m.use is PeriodUse.STATED}
    labels = {period for period in named if period.kind is not PeriodKind.WINDOW}
    if len(labels) == 1 and all(is_window_of(next(iter(labels)), period) for period in named - labels):
        return with_window(labels.pop(), named)
    return named.pop() if len(named) == 1 else None
