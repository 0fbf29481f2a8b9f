"""The reporting periods that a question asks about, as people name them: with or without "năm", spread over a list."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold
from documents.mentions.document_numbers import find_document_numbers
from documents.periods.dates import DateMention, find_dates
from documents.periods.finding import PeriodMention, PeriodUse, find_periods
from documents.types import Period, PeriodKind, Span

_BARE_YEAR = compiled_regex(r"(?<![\p{L}\d/.,-])20[0-3]\d(?![\p{L}\d/-]|[.,]\d)")
# "Năm học 2023 - 2024" runs over two reporting years and is neither of them.
SCHOOL_YEAR = compiled_regex(r"\bnam hoc (?:vua qua )?\(?(?P<first>20\d\d) ?[-–—/] ?(?:20)?\d\d\b")
_BARE_MONTHS = compiled_regex(r"\b(6|06|sáu|sau|9|09|chín|chin) th[áa]ng(?: (?:đầu|dau) n[ăa]m)?\b(?! cuối| cuoi)")
_BARE_SECOND_HALF = compiled_regex(r"\b(?:6|06|sáu|sau) th[áa]ng cu[ốo]i n[ăa]m\b")
_MONTHS = dict.fromkeys(("6", "06", "sáu", "sau"), PeriodKind.FIRST_HALF) | dict.fromkeys(
    ("9", "09", "chín", "chin"), PeriodKind.NINE_MONTHS
)
# "Lũy kế đến hết tháng 5/2022": the months of the reporting year up to then, whenever it began.
# Without "đến" the letters of "tính" are those of "tỉnh": "tại VKSND tỉnh tháng 5/2026".
_UP_TO = compiled_regex(
    r"\b(?:(?:luy ke|cong don)(?: (?:cho )?(?:den|toi))?|tinh (?:cho )?(?:den|toi))(?: het| cuoi)? (?=thang \d)"
)


# "Từ đầu 2024 đến tháng 7": the year so far, told up to whichever day a text was written on.
_ENDS_STRETCH = compiled_regex(r"\btu dau(?: nam)?(?: 20\d\d)? (?:cho )?(?:den|toi) (?:het |cuoi |giua |ngay )*$")
_UP_TO_MIDDLE = compiled_regex(r"\b(?:den|toi|het)(?: khoang)? giua(?: nam)? 20\d\d$")
# "Hội nghị cuối năm 2023 giao ... năm 2024": what is named first only tells where it was said.
_OCCASION = compiled_regex(
    r"\b(?:hoi nghi|cuoc hop|buoi (?:hop|lam viec)|phien hop|ky hop|hoi thao|toa dam|(?<!ty )le|bao cao|tong ket"
    r"|so ket)(?! viec)(?: (?!(?:nam|va|voi|giao|neu|de|dat|20\d\d)\b)\w+){0,8}?(?: nam)? ?$"
)
_COMPARED = compiled_regex(r"\b(?:so (?:voi|sanh)|doi chieu|chenh|(?:nhieu|it) hon|cung ky|lan luot|moi (?:nam|ky))\b")
_COUNTED = compiled_regex(r"\b(?:bao nhieu|may|bn|ty le|tong so|so luong)\b")
_JOINED = compiled_regex(r"\bva (?:so )?(?:cua )?$")
# "Cùng kỳ năm trước của quý I/2026": of the year before; "so với cùng kỳ, quý I/2026" is held against it.
_A_YEAR_BEFORE = compiled_regex(
    r"(?<!\b(?:so|voi|va|den|hon) )\bcung ky(?: (?:cua )?nam (?:truoc|ngoai))?(?: cua| voi)? $"
)
_SAME_PART = compiled_regex(r"\bcung ky(?: cua)?(?: nam)? ?$")
# "từ ngày", "kể từ ngày", "tính đến hết ngày", "sau khi sắp xếp ngày": the day only bounds; "ngày ... - " a window.
_BOUNDS = compiled_regex(
    r"(?:\b(?:tu|den|truoc|sau|het|qua|ke tu|tinh den|bat dau|-|–)(?: khi(?: \w+){1,5}?)?(?: ngay)?|[-–]) ?(?:ngay )?$"
)
# "Đặc xá dịp Quốc khánh 02/9": the feast gives the occasion its name, and the year is that of the report.
_FEAST = compiled_regex(
    r"\b(?:(?:nhan )?dip|quoc khanh|chao mung|ky niem|le|tet|mung)(?: \w+){0,4}? ?(?:ngay )?(?:le )?\(?$"
)
# "Đợt cao điểm Tết Nguyên đán Ất Tỵ 2025": the year is the feast's name.
_FEAST_YEAR = compiled_regex(
    r"\btet(?: nguyen dan| co truyen| am lich| duong lich)?(?: (?!trong|cua)[^\W\d]+ (?!trong)[^\W\d]+)?(?: nam)? $"
)
# Days of the nation, of the Party, of the fallen and of the sector itself (26/7).
_FEAST_DAYS = frozenset({(2, 9), (30, 4), (1, 5), (3, 2), (19, 5), (27, 7), (26, 7), (8, 3), (20, 10), (22, 12)})


def find_asked_periods(asked: str, year: int | None) -> list[PeriodMention]:
    """Return the periods asked about; in "6 tháng và 9 tháng năm 2023" the first takes the year of the second.

    ``year`` is the year spoken from; without it "năm nay" stays open.
    """
    named = find_periods(asked, reference=year)
    found = [_up_to(asked, one) for one in named if _is_asked_about(one) or _is_joined(asked, one, named)]
    bare = [mention for mention in _bare_years(asked) if not _overlaps(mention, found)]
    spoken = year if year is not None else next((mention.period.year for mention in (*found, *bare)), None)
    halves = [mention for mention in _bare_months(asked, spoken) if not _overlaps(mention, found)]
    every = sorted([*found, *halves, *bare], key=lambda mention: mention.span.start)
    second = {mention.period.year for mention in every if mention.period.kind is PeriodKind.SECOND_HALF}
    every = [_at_mid_year(asked, mention) for mention in every]
    every = [_like_the_other(asked, mention, every) for mention in every]
    every = [_of_the_year_before(asked, mention) for mention in every] if len(every) == 1 else every
    # "Giữa năm 2023 ... 6 tháng cuối năm": the year only places the half.
    every = [
        mention for mention in every if mention.period.kind is not PeriodKind.YEAR or mention.period.year not in second
    ]
    # "Đầu năm 2023 (6 tháng)": the bracket says which part of the year is meant.
    parts = [mention.span.start for mention in every if mention.period.kind is not PeriodKind.YEAR]
    every = [mention for mention in every if not any(_is_bracketed(asked, mention, start) for start in parts)]
    every = [mention for mention in every if not _ENDS_STRETCH.search(fold(asked), 0, mention.span.start)]
    every = [mention for mention in every if not _FEAST_YEAR.search(fold(asked), 0, mention.span.start)]
    return _without_occasions(asked, every)


def _at_mid_year(asked: str, mention: PeriodMention) -> PeriodMention:
    """Read "tính đến giữa năm 2023" as the first half: what is summed up to then is told in its report."""
    if mention.period.kind is not PeriodKind.YEAR or not _UP_TO_MIDDLE.search(fold(asked), 0, mention.span.end):
        return mention
    return replace(mention, period=Period(PeriodKind.FIRST_HALF, mention.period.year))


def _of_the_year_before(asked: str, mention: PeriodMention) -> PeriodMention:
    """Read "cùng kỳ năm trước của quý I/2026" as that quarter of the year before; "cùng kỳ 2022" names its own."""
    period = mention.period
    if period.kind in (PeriodKind.YEAR, PeriodKind.RANGE, PeriodKind.WINDOW) or period.start:
        return mention
    if not _A_YEAR_BEFORE.search(fold(asked), 0, mention.span.start):
        return mention
    return replace(mention, period=replace(period, year=period.year - 1))


def _is_bracketed(asked: str, mention: PeriodMention, part: int) -> bool:
    """True if a bracket right behind a year opens with the part of it that starts at ``part``."""
    is_year = mention.period.kind is PeriodKind.YEAR and mention.span.end < part
    return is_year and not asked[mention.span.end : part].strip(" (")


def _without_occasions(asked: str, every: list[PeriodMention]) -> list[PeriodMention]:
    """Leave out the period of the meeting or report at which something of another period was told."""
    clear = fold(asked)
    others = [mention for mention in every if not _OCCASION.search(clear, 0, mention.span.start)]
    return every if _COMPARED.search(clear) or not _COUNTED.search(clear) else others or every


def find_event_days(asked: str) -> tuple[date, ...]:
    """Return the days on which ``asked`` places an event: "hội nghị ngày 15/12/2022".

    A day that only bounds ("từ", "trước", "sau", "tính đến ngày ...") is no event's, nor is that of a paper or a
    feast ("dịp 02/9", "chào mừng 30/4").

    Example:
        >>> find_event_days("Hội nghị ngày 15/12/2022 do ai chủ trì?")
        (datetime.date(2022, 12, 15),)
    """
    clear = fold(asked)
    named = [mention for mention in find_dates(asked) if not _is_feast(clear, mention)]
    placed = [mention for mention in named if not _BOUNDS.search(clear, 0, mention.span.start)]
    return tuple(dict.fromkeys(mention.date for mention in placed if mention.date))


def _is_feast(clear: str, mention: DateMention) -> bool:
    day = mention.date
    fixed = day is not None and (day.day, day.month) in _FEAST_DAYS
    return fixed and _FEAST.search(clear, 0, mention.span.start) is not None


def _like_the_other(asked: str, mention: PeriodMention, every: Sequence[PeriodMention]) -> PeriodMention:
    """Return "6 tháng đầu năm 2026 so với cùng kỳ năm 2025" as two half-years: the second is as long as the first."""
    others = [other.period for other in every if other.period.kind not in (PeriodKind.YEAR, PeriodKind.WINDOW)]
    same = _SAME_PART.search(fold(asked), 0, mention.span.start)
    if mention.period.kind is not PeriodKind.YEAR or not others or not same:
        return mention
    return replace(mention, period=replace(others[0], year=mention.period.year))


def _up_to(asked: str, mention: PeriodMention) -> PeriodMention:
    """Return "Lũy kế đến hết tháng 5/2022" as a window with that end; any other period as it is."""
    period = mention.period
    before = [match for match in _UP_TO.finditer(fold(asked)) if match.end() == mention.span.start]
    if period.kind is not PeriodKind.MONTH or period.number is None or not before:
        return mention
    last = date(period.year, period.number, calendar.monthrange(period.year, period.number)[1])
    window = Period(PeriodKind.WINDOW, period.year, end=last)
    return replace(mention, period=window, span=Span(before[0].start(), mention.span.end))


def _bare_months(asked: str, year: int | None) -> list[PeriodMention]:
    """Return "6 tháng", "9 tháng" and "6 tháng cuối năm" in the year that is spoken of; nothing without one."""
    if year is None:
        return []
    clear = canonical(asked)
    halves = [
        PeriodMention(Period(PeriodKind.SECOND_HALF, year), Span(*match.span()), match.group())
        for match in _BARE_SECOND_HALF.finditer(clear)
    ]
    return halves + [
        PeriodMention(Period(_MONTHS[match.group(1)], year), Span(*match.span()), match.group())
        for match in _BARE_MONTHS.finditer(clear)
    ]


def _bare_years(asked: str) -> list[PeriodMention]:
    """Return the years named without "năm", as people type them: "so với 2021"; never those within codes or dates."""
    taken = [mention.span for mention in find_document_numbers(asked)]
    taken += [mention.span for mention in find_dates(asked)]
    taken += [Span(*found.span()) for found in SCHOOL_YEAR.finditer(fold(asked))]
    return [
        PeriodMention(Period(PeriodKind.YEAR, int(match.group())), Span(*match.span()), match.group())
        for match in _BARE_YEAR.finditer(asked)
        if not any(_overlap(Span(*match.span()), span) for span in taken)
    ]


def _overlaps(mention: PeriodMention, others: Sequence[PeriodMention]) -> bool:
    return any(_overlap(mention.span, other.span) for other in others)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_joined(asked: str, mention: PeriodMention, named: Sequence[PeriodMention]) -> bool:
    """True for "6 tháng 2025 và cùng kỳ là bao nhiêu": the figures of both periods are asked for."""
    before = any(one.use is PeriodUse.STATED and one.span.end < mention.span.start for one in named)
    return before and _JOINED.search(fold(asked), 0, mention.span.start) is not None


def _is_asked_about(mention: PeriodMention) -> bool:
    """True unless the period is only what a report compares with: "so với cùng kỳ" asks for the stated change."""
    return mention.use is PeriodUse.STATED or not fold(mention.text).startswith(("cung ky", "nam truoc"))
