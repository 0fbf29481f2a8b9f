"""Reporting periods as a text names them: labels with their year, and windows only where the text states them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from documents.period_grammar import NOT_A_PERIOD, PERIOD, WINDOW, YEAR, read_number
from documents.reporting import agrees, comparable, contains, label, window_note
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


# Laws are named by their year, people by their birth: neither is a reporting period.
_NAMES_A_LAW_OR_BIRTH = re.compile(
    r"(?:(?<!ph[áa]p )(?<!k[ỷỉyi] )\blu[ậa]t|hi[ếe]n ph[áa]p|ph[áa]p l[ệe]nh"
    r"|\bBL(?:HS|DS|TTHS|TTDS)|\bs[ửu]a [đd][ổo]i)\b"
    r"(?:(?!\b(?:trong|[đd][ãa]|k[ếe]t qu[ảa]|c[ôo]ng t[áa]c|nhi[ệe]m v[ụu])\b)[^.;:(]){0,60}$"
    r"|(?:\bsinh|n[ăa]m h[ọo]c|kh[óo]a h[ọo]c|th[àa]nh l[ậa]p|\bSN)\s*$",
    re.IGNORECASE,
)
_COMPARES = re.compile(r"(?:so\s+v[ớo]i|so\s+c[ùu]ng\s+k[ỳìyi]|c[ùu]ng\s+k[ỳìyi])\s+(?:c[ảa]\s+)?$", re.IGNORECASE)
_REPORTS = re.compile(
    r"(?:c[ôo]ng\s+t[áa]c|k[ếe]t\s+qu[ảa]|s[ơo]\s+k[ếe]t|t[ổo]ng\s+k[ếe]t|giao\s+ban|b[áa]o\s+c[áa]o|trong|k[ỳìyi])\s*$",
    re.IGNORECASE,
)
_GAP_BEFORE_WINDOW = re.compile(r"[\s,:(]*(?:t[íi]nh|s[ốo]\s+li[ệe]u|k[ỳìyi]\s+b[áa]o\s+c[áa]o)?[\s,:(]*")
_GOES_ON_AS_TERM = re.compile(
    r"\s*(?:t[ùu]\b|c[ảa]i t[ạa]o|t[ớo]i\b|ti[ếe]p|k[ểe] t[ừu]|th[ửu] th[áa]ch|sau\b|tr[ưu][ớo]c\b)", re.IGNORECASE
)
_YEAR = re.compile(YEAR)
_FEBRUARY_TO_NEXT_YEAR = 6  # up to this month "năm qua" looks back at the year before
_YEAR_END_MEETINGS = 10  # from this month on it is the year now ending (conferences moved to November)
_ANTECEDENT_REACH = 400  # characters: about one paragraph (domain facts, section 5.11)


def find_periods(text: str, *, reference: date | int | None = None) -> list[PeriodMention]:
    """Return the reporting periods named in ``text``, in order, whether or not it is written with diacritics.

    Years inside dates, document numbers and names of laws are none. ``reference`` is the year spoken from, or the
    day: it resolves "năm nay", "năm qua", "6 tháng đầu năm"; without it they are skipped. "năm trước" and "cùng
    kỳ" count from the period named before them, or else from ``reference``. A span of months that has no kind of
    its own ("4 tháng cuối năm 2023") and a point in time ("cuối năm 2023") are skipped, never widened to the year.
    """
    windows = list(_find_windows(text))
    mentions = _attach(text, list(_find_labels(_mask(text, windows), text, reference)), windows)
    return sorted(mentions, key=lambda mention: (mention.span.start, mention.period.year))


@dataclass(frozen=True, slots=True)
class _Here:
    """Where the text speaks from: the reference, and the period named last."""

    reference: date | int | None
    last: Period | None = None

    @property
    def year(self) -> int | None:
        return self.reference.year if isinstance(self.reference, date) else self.reference

    def year_of(self, word: str) -> int | None:
        """Return the year that "nay", "ngoái", "trước", "qua" or plain "năm" means; None if nothing tells."""
        told = self.last.year if self.last else None
        word = word.lower()
        if word.endswith(("trước", "truoc")):
            base = told or self.year
            return base - 1 if base else None
        if word.endswith("qua"):
            return self._past_year()
        if word.endswith(("ngoái", "ngoai")):
            return self.year - 1 if self.year else None
        return self.year if word.endswith("nay") else told or self.year

    def _past_year(self) -> int | None:
        if not isinstance(self.reference, date):
            return self.reference
        if self.reference.month <= _FEBRUARY_TO_NEXT_YEAR:
            return self.reference.year - 1
        return self.reference.year if self.reference.month >= _YEAR_END_MEETINGS else None


def _mask(text: str, windows: list[tuple[Span, date, date]]) -> str:
    """Blank out days, document numbers and windows, keeping every offset."""
    for (start, end), _, _ in windows:
        text = text[:start] + "\0" * (end - start) + text[end:]
    return NOT_A_PERIOD.sub(lambda match: "\0" * len(match[0]), text)


def _find_labels(masked: str, text: str, reference: date | int | None) -> Iterator[PeriodMention]:
    here, last_end = _Here(reference), 0
    for match in PERIOD.finditer(masked):
        before = masked[max(0, match.start() - 90) : match.start()]
        if match.start() - last_end > _ANTECEDENT_REACH or "\n" in masked[last_end : match.start()]:
            here = _Here(reference)
        if _NAMES_A_LAW_OR_BIRTH.search(before):
            continue
        compared = match.lastgroup == "same" or _COMPARES.search(before) is not None
        use = PeriodUse.COMPARED if compared else PeriodUse.STATED
        span = _trim(match)
        for period in _READERS[match.lastgroup or ""](match, here):
            yield PeriodMention(period, span, text[span.start : span.end], use)
            if use is PeriodUse.STATED:
                here, last_end = replace(here, last=period), match.end()


def _trim(match: re.Match[str]) -> Span:
    """Return the span of a match without an opening bracket before it or a blank after it."""
    text = match[0]
    lead = len(text) - len(text.lstrip("( \t"))
    return Span(match.start() + lead, match.end() - (len(text) - len(text.rstrip())))


def _years(match: re.Match[str], name: str, here: _Here) -> list[int]:
    """Return the years of the groups ``<name>_years`` or ``<name>_word``; empty if neither tells one."""
    groups = match.groupdict()
    if listed := groups.get(f"{name}_years"):
        return [int(year) for year in _YEAR.findall(listed)]
    year = here.year_of(groups.get(f"{name}_word") or "")
    return [year] if year else []


def _read_year(match: re.Match[str], here: _Here) -> list[Period]:
    return [Period(PeriodKind.YEAR, int(year)) for year in _YEAR.findall(match[0])]


def _read_relative(match: re.Match[str], here: _Here) -> list[Period]:
    year = here.year_of(match["word"])
    return [Period(PeriodKind.YEAR, year)] if year else []


def _read_range(match: re.Match[str], here: _Here) -> list[Period]:
    first, last = int(match["first"]), int(match["last"])
    return [Period(PeriodKind.RANGE, first, last_year=last)] if first < last else []


def _read_since(match: re.Match[str], here: _Here) -> list[Period]:
    first = int(match["since_year"])
    return [Period(PeriodKind.RANGE, first, last_year=here.year)] if here.year and first < here.year else []


def _read_to_date(match: re.Match[str], here: _Here) -> list[Period]:
    year = int(match["todate_year"]) if match["todate_year"] else here.year
    return [Period(PeriodKind.MONTHS, year)] if year else []


def _read_same(match: re.Match[str], here: _Here) -> list[Period]:
    base = here.last.year if here.last else here.year
    year = int(match["same_year"]) if match["same_year"] else base - 1 if base else None
    if year is None:
        return []
    if here.last is None or here.last.kind in (PeriodKind.RANGE, PeriodKind.WINDOW, PeriodKind.WEEK):
        return [Period(PeriodKind.YEAR, year)]
    return [Period(here.last.kind, year, number=here.last.number)]


def _read_months(match: re.Match[str], here: _Here) -> list[Period]:
    count = read_number(match["count"])
    last_months = (match["part"] or "").lower().startswith("cu")
    if not (match["part"] or match["months_years"] or match["months_word"]) and not _is_report_length(
        match, count
    ):
        return []
    kind, number = _kind_of_months(count, last_months=last_months)
    if kind is None:
        return []
    return [Period(kind, year, number=number) for year in _years(match, "months", here)]


def _is_report_length(match: re.Match[str], count: int) -> bool:
    """Tell whether a bare "06 tháng" is a period rather than a term ("phạt 6 tháng tù")."""
    before, after = match.string[max(0, match.start() - 20) : match.start()], match.string[match.end() :]
    return count in (6, 9, 12) and _REPORTS.search(before) is not None and not _GOES_ON_AS_TERM.match(after)


def _kind_of_months(count: int, *, last_months: bool) -> tuple[PeriodKind | None, int | None]:
    if last_months:
        return {6: (PeriodKind.SECOND_HALF, None), 3: (PeriodKind.QUARTER, 4)}.get(count, (None, None))
    named: dict[int, tuple[PeriodKind, int | None]] = {
        3: (PeriodKind.QUARTER, 1),
        6: (PeriodKind.FIRST_HALF, None),
        9: (PeriodKind.NINE_MONTHS, None),
        12: (PeriodKind.YEAR, None),
    }
    if count in named:
        return named[count]
    return (PeriodKind.MONTHS, count) if 0 < count < 12 else (None, None)


def _read_half(match: re.Match[str], here: _Here) -> list[Period]:
    last = match["half_part"].lower().startswith("cu")
    kind = PeriodKind.SECOND_HALF if last else PeriodKind.FIRST_HALF
    return [Period(kind, year) for year in _years(match, "half", here)]


def _read_quarter(match: re.Match[str], here: _Here) -> list[Period]:
    numbers = [number for word in re.findall(r"\w+", match["quarters"]) if 0 < (number := read_number(word)) <= 4]
    return [Period(PeriodKind.QUARTER, year, number=n) for year in _years(match, "quarter", here) for n in numbers]


def _read_week(match: re.Match[str], here: _Here) -> list[Period]:
    year = int(match["week_year"]) if match["week_year"] else here.year
    return [Period(PeriodKind.WEEK, year, number=int(match["weeks"]))] if year else []


def _read_month(match: re.Match[str], here: _Here) -> list[Period]:
    return [
        Period(PeriodKind.MONTH, year, number=int(match["month_number"])) for year in _years(match, "month", here)
    ]


def _read_nothing(match: re.Match[str], here: _Here) -> list[Period]:
    return []


_READERS: dict[str, Callable[[re.Match[str], _Here], list[Period]]] = {
    "same": _read_same,
    "todate": _read_to_date,
    "since": _read_since,
    "range": _read_range,
    "months": _read_months,
    "half": _read_half,
    "quarter": _read_quarter,
    "week": _read_week,
    "month": _read_month,
    "point": _read_nothing,
    "year": _read_year,
    "relative": _read_relative,
    "bare": _read_year,
}


def _find_windows(text: str) -> Iterator[tuple[Span, date, date]]:
    for match in WINDOW.finditer(text):
        last_year = int(match["b_y"])
        try:
            end = date(last_year, int(match["b_m"]), int(match["b_d"]))
            start = date(int(match["a_y"] or last_year), int(match["a_m"]), int(match["a_d"]))
        except ValueError:  # "31/6/2023": a typing error in the text states no window
            continue
        if start < end:
            yield _trim(match), start, end


def _attach(
    text: str, labels: list[PeriodMention], windows: list[tuple[Span, date, date]]
) -> Iterator[PeriodMention]:
    """Give each stated window to the label it explains; a window that explains none stands for itself."""
    for span, start, end in windows:
        explained = [
            label for label in labels if label.span.end <= span.start and _adjoins(text, label.span, span)
        ]
        if not explained:
            found = Period(PeriodKind.WINDOW, end.year, start=start, end=end)
            labels = [*labels, PeriodMention(found, span, text[span.start : span.end])]
            continue
        wide = Span(explained[-1].span.start, span.end)
        period = replace(explained[-1].period, start=start, end=end)
        told = PeriodMention(period, wide, text[wide.start : wide.end], explained[-1].use)
        labels = [told if label is explained[-1] else label for label in labels]
    return iter(labels)


def _adjoins(text: str, label: Span, window: Span) -> bool:
    return _GAP_BEFORE_WINDOW.fullmatch(text, label.end, window.start) is not None
