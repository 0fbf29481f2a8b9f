"""Understand a question: what it asks for, of whom, for which period, in which words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

import regex

from assistant.asking import Kind, cues, kind_of
from assistant.counted import COUNTED_ACTS, counted_units
from assistant.tense import asks_for_plan
from documents.language.terms import content_terms, qualifiers, terms
from documents.language.text import canonical, fold, normalise
from documents.language.words import PhraseFinder, Word, words
from documents.mentions.awards import AwardMention, find_awards
from documents.mentions.document_numbers import find_document_numbers
from documents.mentions.persons import find_persons, find_roles
from documents.numbers.counting import count_units
from documents.organisations.finding import PROCURACY, UnitMention, find_units
from documents.periods.dates import find_dates
from documents.periods.finding import PeriodMention, PeriodUse, find_periods
from documents.types import Level, Period, PeriodKind, Span, Unit

T = TypeVar("T")
_BARE_YEAR = regex.compile(r"(?<![\p{L}\d/.,-])20[0-3]\d(?![\p{L}\d/-]|[.,]\d)")
_BODIES = regex.compile(
    r"\b(?:nhung|cac|hai|ba|bon|gom|ke ten|liet ke)\b(?: \w+){0,2}"
    r" (?:don vi|(?<!sat )(?<!tra )vien(?! truong)|tinh|huyen|phong|tap the|dia phuong)"
)
_BARE_MONTHS = regex.compile(r"\b(6|06|sáu|sau|9|09|chín|chin) th[áa]ng(?: đầu năm| dau nam)?\b(?! cuối| cuoi)")
_MONTHS = dict.fromkeys(("6", "06", "sáu", "sau"), PeriodKind.FIRST_HALF) | dict.fromkeys(
    ("9", "09", "chín", "chin"), PeriodKind.NINE_MONTHS
)
# "người đứng đầu" of a procuracy or of a department holds one of these.
_HEADS = ("Viện trưởng", "Quyền Viện trưởng")
_DEPARTMENT_HEADS = ("Trưởng phòng", "Chánh Văn phòng", "Chánh Thanh tra")
_HEAD = PhraseFinder(dict.fromkeys(("người đứng đầu", "đứng đầu", "điều hành", "thủ trưởng đơn vị"), True))


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood.

    Attributes:
        text: the question as asked, normalised.
        kind: what the answer has to contain.
        units: the bodies asked about; several for a comparison or a list.
        periods: the reporting periods asked about.
        counted: the counting units asked for ("vụ", "kháng nghị").
        terms: the content words that evidence has to cover; slots and question words are left out.
        qualifiers: exclusive qualifiers named ("instance": {"phúc thẩm"}).
        roles: roles asked about, canonical ("Viện trưởng").
        persons: personal names in the question.
        awards: commendations named, with the giver where the question names one.
        document_numbers: keys of document numbers named.
        wants_plan: the question asks for what is planned, not for what was done.
        lists_bodies: a list of bodies is asked for ("những đơn vị nào").
        is_elliptic: the question leaves out what an earlier turn said ("Còn Phòng 8 thì sao?").
    """

    text: str
    kind: Kind
    units: tuple[Unit, ...] = ()
    periods: tuple[Period, ...] = ()
    counted: tuple[str, ...] = ()
    terms: tuple[Word, ...] = ()
    qualifiers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    roles: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    awards: tuple[AwardMention, ...] = ()
    document_numbers: tuple[str, ...] = ()
    wants_plan: bool = False
    is_elliptic: bool = False
    lists_bodies: bool = False


_ELLIPTIC_OPENINGS = (
    "còn ", "thế ", "vậy ", "con ", "the ", "vay ", "trong đó", "trong do", "trong số đó", "trong so do", "riêng ",
    "rieng ", "rồi ", "roi ",
)  # fmt: skip


def understand(text: str, *, year: int | None = None) -> Question:
    """Return ``text`` as a question, in whatever spelling it is typed.

    ``year`` resolves "năm nay" and "năm ngoái"; without it they stay open.
    """
    asked = normalise(text).strip()
    sequence = words(asked)
    named_cues = cues(sequence)
    named = find_units(asked, tolerant=True)
    mentions = [mention for mention in named if mention.body == PROCURACY and not _is_counted(asked, mention)]
    mentions = [_placed(mention, named) for mention in mentions]
    periods = _find_asked_periods(asked, year)
    roles = find_roles(asked)
    awards = find_awards(asked)
    scope_mentions = _scope_mentions(mentions)
    places = [mention.span for mention in mentions]
    persons = [person for person in find_persons(asked) if not _inside(person.span, places)]
    counting = counted_units(asked)
    counted = _distinct([unit for unit, _ in counting or _named_acts(asked, named_cues)])
    slots = [
        *(mention.span for mention in scope_mentions),
        *(mention.span for mention in periods),
        *(mention.span for mention in roles),
        *(span for _, span in counting),
        *(span for kind, span in named_cues if kind is not Kind.PLAN),
    ]
    numbers = find_document_numbers(asked)
    kind = kind_of(_without_stated_number(named_cues) if numbers else named_cues)
    asked_terms = terms(asked, lenient=True)
    units = _merge(scope_mentions)
    stated = _distinct([mention.period for mention in periods])
    return Question(
        text=asked,
        kind=_settle(kind, units=units, periods=stated, counted=counted, awarded=bool(awards)),
        units=units,
        periods=stated,
        counted=counted,
        terms=content_terms(asked_terms, without=slots, lenient=True),
        qualifiers=qualifiers([word for word in asked_terms if not _inside(word.span, slots)], lenient=True),
        roles=tuple(mention.role for mention in roles) or _heads(sequence, units),
        persons=tuple(mention.name for mention in persons),
        awards=tuple(awards),
        document_numbers=tuple(mention.key for mention in numbers),
        wants_plan=asks_for_plan(asked),
        is_elliptic=asked.lower().startswith(_ELLIPTIC_OPENINGS),
        lists_bodies=bool(_BODIES.search(fold(asked))),
    )


def _named_acts(asked: str, named_cues: Sequence[tuple[Kind, Span]]) -> list[tuple[str, Span]]:
    """Return the acts and things named, where "bao nhiêu" stands alone: "kiến nghị ... lần lượt là bao nhiêu?"."""
    if not any(kind in (Kind.FIGURE, Kind.COMPARISON, Kind.TREND) for kind, _ in named_cues):
        return []
    return [(unit, span) for unit, span in count_units(asked, lenient=True) if unit in COUNTED_ACTS][:1]


def _heads(sequence: Sequence[Word], units: Sequence[Unit]) -> tuple[str, ...]:
    """Return the offices that "người đứng đầu" means for the body asked about, none if nobody's head is asked for."""
    if not units or not _HEAD.find(sequence, lenient=True):
        return ()
    return _DEPARTMENT_HEADS if units[0].department else _HEADS


def _find_asked_periods(asked: str, year: int | None) -> list[PeriodMention]:
    """Return the periods asked about; in "6 tháng và 9 tháng năm 2023" the first takes the year of the second."""
    found = [mention for mention in find_periods(asked, reference=year) if _is_asked_about(mention)]
    spoken = year if year is not None else (found[0].period.year if found else None)
    found += [
        mention for mention in _bare_months(asked, spoken) if not any(_overlap(mention.span, o.span) for o in found)
    ]
    bare = [mention for mention in _bare_years(asked) if not any(_overlap(mention.span, other.span) for other in found)]
    return sorted([*found, *bare], key=lambda mention: mention.span.start)


def _bare_months(asked: str, year: int | None) -> list[PeriodMention]:
    """Return "6 tháng" and "9 tháng" named without a year, in the year that is spoken of; nothing without one."""
    if year is None:
        return []
    return [
        PeriodMention(Period(_MONTHS[match.group(1)], year), Span(*match.span()), match.group())
        for match in _BARE_MONTHS.finditer(canonical(asked))
    ]


def _bare_years(asked: str) -> list[PeriodMention]:
    """Return the years named without "năm", as people type them: "so với 2021"; never those within codes or dates."""
    taken = [mention.span for mention in find_document_numbers(asked)]
    taken += [mention.span for mention in find_dates(asked)]
    taken += [mention.span for mention in find_periods(asked)]
    return [
        PeriodMention(Period(PeriodKind.YEAR, int(match.group())), Span(*match.span()), match.group())
        for match in _BARE_YEAR.finditer(asked)
        if not any(_overlap(Span(*match.span()), span) for span in taken)
    ]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_asked_about(mention: PeriodMention) -> bool:
    """True unless the period is only what a report compares with: "so với cùng kỳ" asks for the stated change."""
    return mention.use is PeriodUse.STATED or not fold(mention.text).startswith(("cung ky", "nam truoc"))


def _without_stated_number(named_cues: Sequence[tuple[Kind, Span]]) -> list[tuple[Kind, Span]]:
    """Leave out the cue "Chỉ thị số" of a question that gives the number itself, if it asks for something else."""
    others = [cue for cue in named_cues if cue[0] is not Kind.DOCUMENT]
    return others or list(named_cues)


def _is_counted(asked: str, mention: UnitMention) -> bool:
    """True for bodies that are counted or spoken of one by one: "bao nhiêu VKSND khu vực", "mỗi VKSND cấp huyện"."""
    before = fold(asked[: mention.span.start]).rstrip()
    return before.endswith((" bao nhieu", " may", " moi", " tung"))


def _placed(mention: UnitMention, named: Sequence[UnitMention]) -> UnitMention:
    """Give "VKSND tỉnh" the province of the other body that the question names: "Tỉnh ủy Quảng Ngãi"."""
    unit = mention.unit
    elsewhere = [other.unit.province for other in named if other.unit.province]
    if unit.province or unit.group or unit.level is Level.SUPREME or not elsewhere:
        return mention
    return replace(mention, unit=replace(unit, province=elsewhere[0]))


def _scope_mentions(mentions: Sequence[UnitMention]) -> list[UnitMention]:
    """Leave out the centre where a lower body is named too: it then gives, directs or receives."""
    lower = [mention for mention in mentions if mention.unit.level is not Level.SUPREME]
    return lower or list(mentions)


def _merge(mentions: Sequence[UnitMention]) -> tuple[Unit, ...]:
    """Join the parts of one body named apart ("ở Hậu Giang, Phòng 8 ..."), and spread what is shared.

    Two departments of one province give two bodies of that province; one department and two provinces likewise.
    """
    units = list(_distinct([mention.unit for mention in mentions]))
    provinces = _distinct([unit.province for unit in units if unit.province])
    departments = _distinct([unit.department for unit in units if unit.department])
    if len(provinces) == 1:
        units = [unit if unit.province or unit.group else _within(unit, units, provinces[0]) for unit in units]
    if len(departments) == 1 and len(provinces) >= 1:
        units = [_with_department(unit, departments[0]) for unit in units if unit.province or unit.group]
    below = [unit for unit in units if unit.department or unit.locality]
    units = [unit for unit in units if not unit.group or unit.province or len(units) == 1] or units
    wholes = [unit for unit in units if not (unit.department or unit.locality or unit.group)]
    if below and wholes:
        units = [unit for unit in units if unit not in wholes or not _has_part(unit, below)]
    return _distinct([unit for unit in units if not _is_said_better(unit, units)])


def _is_said_better(unit: Unit, units: Sequence[Unit]) -> bool:
    """True if another names the same body with its level: "Phòng 7" placed by "VKSND tỉnh Hậu Giang" further on."""
    return unit.level is None and any(other.level and replace(unit, level=other.level) == other for other in units)


def _within(unit: Unit, units: Sequence[Unit], province: str) -> Unit:
    level = next((other.level for other in units if other.province == province), None)
    return replace(unit, province=province, level=unit.level or level)


def _with_department(unit: Unit, department: str) -> Unit:
    return unit if unit.department or unit.locality or unit.group else replace(unit, department=department)


def _has_part(whole: Unit, parts: Sequence[Unit]) -> bool:
    return any(part.province == whole.province for part in parts)


def _settle(
    kind: Kind, *, units: Sequence[Unit], periods: Sequence[Period], counted: Sequence[str], awarded: bool
) -> Kind:
    """Settle the kind where the cues alone mislead.

    Counting over several bodies or periods is a comparison; "được ai tặng Bằng khen" asks for an award, whose giver
    is part of it.
    """
    if kind is Kind.PERSON and awarded:
        return Kind.AWARD
    several = len(units) > 1 or len(periods) > 1
    open_kinds = (Kind.MANNER, Kind.OTHER, Kind.PLACE, Kind.LIST, Kind.YES_NO)
    if several and (kind is Kind.FIGURE or (kind in open_kinds and counted)):
        return Kind.COMPARISON
    if kind is Kind.COMPARISON and not several:
        return Kind.FIGURE
    if counted and kind in (Kind.OTHER, Kind.MANNER):
        return Kind.FIGURE
    return kind


def _inside(span: Span, spans: Sequence[Span]) -> bool:
    return any(other.start <= span.start < other.end for other in spans)


def _distinct(values: Sequence[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))
