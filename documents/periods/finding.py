"""Reporting periods as a text names them: labels with their year, and windows only where the text states them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.language.text import fold
from documents.periods.dates import is_numbered_before
from documents.periods.grammar import NOT_A_PERIOD, PERIOD, WINDOW
from documents.periods.reading import Here, read_match
from documents.periods.reporting import agrees, comparable, contains, half_of, label, window_note
from documents.types import Period, PeriodKind, Span

__all__ = [
    "PeriodMention",
    "PeriodUse",
    "agrees",
    "comparable",
    "contains",
    "find_periods",
    "label",
    "window_note",
]


class PeriodUse(StrEnum):
    """What a text names a period for."""

    STATED = "stated"
    COMPARED = "compared"  # "so với cùng kỳ năm 2022": the period of the other side of a comparison


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period that a text names, with its place; the years of "năm 2021, 2022" share one span."""

    period: Period
    span: Span
    text: str
    use: PeriodUse = PeriodUse.STATED


# "nhiều hơn năm ngoái 3 phiên", "bằng 95% năm 2022", "gấp đôi năm trước" compare as "so với" does.
_COMPARES = compiled(
    loosen(
        r"(?:(?:so với|so cùng kỳ|cùng kỳ|bằng với|trong khi) (?:cả )?"
        # "so với tổng số của hai địa phương năm 2024"; of what was set, the year is the report's own
        r"|(?:so với|bằng với) (?:tổng|số|con số|kết quả|mức|tỷ lệ|bình quân|toàn|các|hai|ba|bốn)"
        r"(?: (?!trong|chỉ tiêu|kế hoạch|giao|đề ra)[^\W\d]+){0,7} (?:của |trong )?"
        # "so với kỳ kiểm sát lần 1 năm 2022"
        r"|so với (?:kỳ|đợt|cuộc|lần) [^,;.:]{1,40} (?:của |trong )?"
        r"|(?<!\w)hơn (?:hẳn |so với )?(?:những |các )?"
        r"|(?<!\w)bằng (?:[\d.,]+(?: )?% (?:của |so với )?)?|(?<!\w)gấp \S+ (?:lần )?(?:so với |của )?)$"
    ),
    re.IGNORECASE,
)
_COMPARED_REACH = 70  # characters before a period that can compare with it
_COUNTS = compiled(loosen(r" (?:(?:chỉ|mới) )?(?:(?:là|có|đạt) )?\d"), re.IGNORECASE)
_LONG = (PeriodKind.YEAR, PeriodKind.FIRST_HALF, PeriodKind.SECOND_HALF, PeriodKind.NINE_MONTHS, PeriodKind.QUARTER)
_LONGEST_EVENT = 31  # days
_JUBILEE = 5  # years; a report runs up to the day before
_GAP_BEFORE_WINDOW = compiled(loosen(r"[\s,:(]*(?:tính|số liệu|kỳ báo cáo)?[\s,:(]*"), re.IGNORECASE)
_DIGIT = compiled(r"\d")
_WORDED = ("năm", "nam", "tháng", "thang", "cùng", "cung", "q", "lũy", "luỹ", "luy", "cộng d", "cong d")
_ANTECEDENT_REACH = 400  # characters: about one paragraph


def find_periods(text: str, *, reference: date | int | None = None) -> list[PeriodMention]:
    """Return the reporting periods named in ``text``, in order, whether or not it is written with diacritics.

    Years inside dates, document numbers and names of laws are none. ``reference`` is the year spoken from, or the
    day: it resolves "năm nay", "năm qua", "6 tháng đầu năm"; without it they are skipped. "năm trước" and "cùng
    kỳ" count from the period named before them, or else from ``reference``. A span of months that has no kind of
    its own ("4 tháng cuối năm 2023") and a point in time ("cuối năm 2023") are skipped, never widened to the year.
    """
    wordings = _wordings(text)
    mentions = _attach(text, list(_find_labels(wordings, text, reference)), list(wordings.windows))
    return sorted(mentions, key=lambda mention: (mention.span.start, mention.period.year))


@dataclass(frozen=True, slots=True)
class _Wordings:
    """What in a text is worded like a window or a label, whatever year it is spoken from."""

    masked: str
    windows: tuple[tuple[Span, date, date], ...] = ()
    labels: tuple[re.Match[str], ...] = ()


@lru_cache(maxsize=256)  # one block is read for its document's period, for its day and for its scopes
def _wordings(text: str) -> _Wordings:
    has_digits = _DIGIT.search(text) is not None
    if not has_digits and not _is_worded(text.lower()):
        return _Wordings(text)
    windows = tuple(_find_windows(text)) if has_digits else ()
    masked = _mask(text, windows) if has_digits else text
    return _Wordings(masked, windows, tuple(PERIOD.finditer(masked)))


def _is_worded(lowered: str) -> bool:
    """Tell whether a text without digits can name a period: all of them do by one of these words."""
    return any(word in lowered for word in _WORDED)


def _mask(text: str, windows: Iterable[tuple[Span, date, date]]) -> str:
    """Blank out days, document numbers, laws and windows, keeping every offset."""
    for (start, end), _, _ in windows:
        text = text[:start] + "\0" * (end - start) + text[end:]
    matches = [*NOT_A_PERIOD.finditer(text)]
    folded = fold(text) if matches else ""
    for match in matches:
        if not is_numbered_before(folded, match):
            text = text[: match.start()] + "\0" * len(match[0]) + text[match.end() :]
    return text


def _find_labels(wordings: _Wordings, text: str, reference: date | int | None) -> Iterator[PeriodMention]:
    here, last_end, masked = Here(reference), 0, wordings.masked
    for match in wordings.labels:
        before = masked[max(0, match.start() - _COMPARED_REACH) : match.start()]
        if match.start() - last_end > _ANTECEDENT_REACH or "\n" in masked[last_end : match.start()]:
            here = Here(reference)
        compared = match.lastgroup == "same" or _COMPARES.search(before) is not None or _recalls(masked, match)
        use = PeriodUse.COMPARED if compared else PeriodUse.STATED
        span = _trim(match)
        for period in read_match(match, here):
            yield PeriodMention(period, span, text[span.start : span.end], use)
            if use is PeriodUse.STATED:
                here, last_end = replace(here, last=period), match.end()


def _recalls(text: str, match: re.Match[str]) -> bool:
    """Tell whether a year is only recalled for its figure: "giảm gần một nửa, năm trước là 21 vụ"."""
    if match.lastgroup != "relative" or not match["word"].lower().startswith(("tr", "ngo")):
        return False
    return text[: match.start()].rstrip().endswith((",", ";")) and _COUNTS.match(text, match.end()) is not None


def _trim(match: re.Match[str]) -> Span:
    """Return the span of a match without an opening bracket before it or a blank after it."""
    text = match[0]
    lead = len(text) - len(text.lstrip("( \t"))
    return Span(match.start() + lead, match.end() - (len(text) - len(text.rstrip())))


def _find_windows(text: str) -> Iterator[tuple[Span, date, date]]:
    for match in WINDOW.finditer(text):
        last_year = int(match["b_y"])
        try:
            end = date(last_year, int(match["b_m"]), int(match["b_d"]))
            start = date(int(match["a_y"] or last_year), int(match["a_m"]), int(match["a_d"]))
        except ValueError:  # "31/6/2023": a typing error in the text states no window
            continue
        if start < end and not _is_anniversary(start, end):
            yield _trim(match), start, end


def _is_anniversary(start: date, end: date) -> bool:
    """Tell whether the days are those of a jubilee: "chào mừng 65 năm ngày thành lập Ngành (26/7/1960 - 26/7/2025)"."""
    return (start.day, start.month) == (end.day, end.month) and end.year - start.year >= _JUBILEE


def _attach(text: str, labels: list[PeriodMention], windows: list[tuple[Span, date, date]]) -> Iterator[PeriodMention]:
    """Give each stated window to the label it explains; a window that explains none stands for itself."""
    for span, start, end in windows:
        earlier = [label for label in labels if label.span.end <= span.start and _may_last(label.period, start, end)]
        explained = [label for label in earlier if _adjoins(text, label.span, span)]
        if not explained:
            found = Period(PeriodKind.WINDOW, end.year, start=start, end=end)
            labels = [*labels, PeriodMention(found, span, text[span.start : span.end])]
            continue
        wide = Span(explained[-1].span.start, span.end)
        period = replace(explained[-1].period, kind=_kind_within(explained[-1], end), start=start, end=end)
        told = PeriodMention(period, wide, text[wide.start : wide.end], explained[-1].use)
        labels = [told if label is explained[-1] else label for label in labels]
    return iter(labels)


def _may_last(labelled: Period, start: date, end: date) -> bool:
    """Tell whether days can be those of a label: "theo Kế hoạch năm 2022, từ ngày 11/4 đến ngày 14/4" are no year."""
    return labelled.kind not in _LONG or (end - start).days > _LONGEST_EVENT


def _kind_within(label: PeriodMention, end: date) -> PeriodKind:
    """Return the kind of a label with its days: "trong sáu tháng (từ 01/7 đến 31/12)" is not the first half."""
    kind = label.period.kind
    is_open = kind is PeriodKind.FIRST_HALF and "dau" not in fold(label.text)
    return half_of(end) if is_open else kind


def _adjoins(text: str, label: Span, window: Span) -> bool:
    return _GAP_BEFORE_WINDOW.fullmatch(text, label.end, window.start) is not None
