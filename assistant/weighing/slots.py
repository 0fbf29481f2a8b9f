"""Whether the body and the period that a statement belongs to are the ones asked about.

Figures are held to the scope that the statement itself was resolved to: the same number of another department, level
or half-year is a wrong answer. Persons, awards, documents and plans are looser: a conference of 2024 that reports on
2023 belongs to both years, and what is said in a province's report of one of its offices is said of both.
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from assistant.weighing.bodies.central_bodies import CENTRAL, is_of_other_level, is_of_region
from assistant.weighing.statements import Statement
from assistant.weighing.times.event_days import (
    ends_at_event,
    is_month_of_event,
    is_year_of_event,
)
from assistant.weighing.times.inspections import is_of_inspection
from assistant.weighing.times.windows import has_days_of, is_of_window, is_since_reform, is_year_so_far
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.organisations.bureaus import is_same_bureau
from documents.periods.citing import is_window_of
from documents.periods.finding import PeriodMention, agrees, find_periods
from documents.types import BlockKind, Level, Period, PeriodKind, Unit

_UP_TO = compiled_regex(r"\b(?:den|het|luy ke|cong don)(?: cuoi)? thang (?P<month>\d{1,2})")
_LAST_MONTH = {PeriodKind.FIRST_HALF: 6, PeriodKind.NINE_MONTHS: 9}  # of "từ đầu năm 2024 đến hết tháng 9"
_TWO_LEVELS = "hai cấp"


class Agreement(IntEnum):
    """How well a slot agrees; the order is the strength."""

    NO = 0
    UNKNOWN = 1  # the statement does not tell
    NEAR = 2  # named in what governs the statement, or a part of what was asked
    YES = 3


def unit_agreement(asked: Unit, stated: Unit | None) -> Agreement:
    """Return whether ``stated`` is the body asked for; slots that the question leaves open agree with anything.

    A department inside the province asked for, or an office below it, is NEAR: it answers "who" and "which", but a
    part's figure is never the whole's.
    """
    if stated is None:
        return Agreement.UNKNOWN
    if asked.group or stated.group:
        return _group_agreement(asked, stated)
    if asked.province and stated.province and asked.province != stated.province:
        return Agreement.NO
    if asked.province and not stated.province:
        return Agreement.NO if stated.level in CENTRAL else Agreement.UNKNOWN
    if is_of_other_level(asked, stated):
        return Agreement.NO
    for slot in ("department", "locality"):
        wanted, held = getattr(asked, slot), getattr(stated, slot)
        if wanted and held and not _is_same_name(wanted, held):
            return Agreement.NO
        if wanted and not held:
            is_open = slot == "department" and asked.locality and asked.level not in CENTRAL
            return Agreement.UNKNOWN if is_open else Agreement.NO
    is_part = (stated.department and not asked.department) or (stated.locality and not asked.locality)
    return Agreement.NEAR if is_part else Agreement.YES


@lru_cache(maxsize=4096)
def _is_same_name(wanted: str, held: str) -> bool:
    """True if both are one name; one typed without any marks ("huyện Tam Duong") stands for the one with them."""
    if wanted == held or is_same_bureau(wanted, held):
        return True
    bare = wanted.removeprefix(held.split()[0])
    return bare.isascii() and bare != wanted and fold(wanted) == fold(held)


def _group_agreement(asked: Unit, stated: Unit) -> Agreement:
    """Compare where a total over levels or an emulation group is meant on either side.

    Reports call the total of a province's two levels now "VKSND hai cấp", now by the province's name alone.
    """
    if {asked.group, stated.group} == {None, _TWO_LEVELS} and asked.province == stated.province:
        lower = asked if asked.group is None else stated
        if asked.level is Level.MILITARY:
            return Agreement.YES if is_of_region(asked, stated) and not lower.department else Agreement.NO
        if lower.department or lower.locality:  # a part of the total, as of a province asked for by its name
            return Agreement.NEAR if asked.group and not lower.locality else Agreement.NO
        return Agreement.YES
    if asked.group == stated.group and asked.province in (None, stated.province):
        return Agreement.YES if is_of_region(asked, stated) else Agreement.NO
    if Level.MILITARY in (asked.level, stated.level):
        is_open = asked.locality is None and asked.group is None and asked.level is stated.level
        return Agreement.YES if is_open else Agreement.NO
    if asked.province and asked.province == stated.province and not asked.department and not asked.locality:
        return Agreement.NEAR
    return Agreement.NO


def period_agreement(asked: Period, stated: Period | None) -> Agreement:
    """Return whether ``stated`` is the period asked for; a half-year is never a year."""
    if stated is None:
        return Agreement.UNKNOWN
    if asked.kind is PeriodKind.WINDOW and is_of_window(asked, stated):
        return Agreement.YES
    if stated.kind is PeriodKind.WINDOW and (has_days_of(asked, stated) or is_window_of(asked, stated)):
        return Agreement.YES  # "quý III/2025 (từ 01/7 đến 30/9)", "sáu tháng cuối năm": told by its days
    return Agreement.YES if agrees(asked, stated) else Agreement.NO


def loose_unit_agreement(asked: Unit, statement: Statement) -> Agreement:
    """Return the best agreement of the body asked for with any body named in or around ``statement``."""
    own = unit_agreement(asked, statement.scope.unit)
    if own is Agreement.YES:
        return own
    if asked.group and asked == statement.document.metadata.unit:
        return Agreement.NEAR  # a cluster's report speaks of its members
    named = statement.own_units if own is Agreement.NO and statement.scope.own_unit else statement.units
    others = (unit_agreement(asked, unit) for unit in named)
    best = max((min(agreement, Agreement.NEAR) for agreement in others), default=Agreement.NO)
    if max(own, best) is Agreement.UNKNOWN and (_is_elsewhere(asked, statement) or _is_row_of_others(asked, statement)):
        return Agreement.NO
    return max(own, best)


def _is_row_of_others(asked: Unit, statement: Statement) -> bool:
    """True for a table row whose body could not be told, if what it names is not what is asked for."""
    named = statement.own_units if statement.kind is BlockKind.TABLE_ROW and asked.locality else ()
    return bool(named) and not any(unit_agreement(asked, unit) for unit in named)


def _is_elsewhere(asked: Unit, statement: Statement) -> bool:
    """True if the province asked for is neither that of the document nor one that it speaks of around the statement."""
    if asked.province is None:
        return False
    document = statement.document.metadata
    known = {document.province, document.province_today, *(unit.province for unit in statement.units)} - {None}
    return bool(known) and asked.province not in known


def figure_period_agreement(asked: Period, stated: Period | None, statement: Statement) -> Agreement:
    """Return whether a figure of ``statement`` is of the period asked for.

    "Đợt kiểm sát tháng 6/2022" is when it happened, not a reporting period: where neither the sentence nor the title
    names one, the day of the document's event tells.
    """
    own = period_agreement(asked, stated)
    scope = statement.scope
    up_to = _is_up_to(asked, stated, statement.text) if stated else None
    if up_to is not None:
        return Agreement.YES if up_to else Agreement.NO
    if stated is not None and (
        is_year_so_far(asked, stated, statement.document.metadata.period) or is_since_reform(asked, stated, scope.unit)
    ):
        return Agreement.YES
    if stated is None and statement.document.metadata.period is None and not statement.periods:
        is_told = (
            is_year_of_event(asked, statement)
            or is_month_of_event(asked, statement)
            or is_of_inspection(asked, statement)
        )
        return Agreement.YES if is_told else own  # news of single days, no report
    is_looked_at = asked.kind is PeriodKind.MONTH and ends_at_event(stated, statement)
    if own is Agreement.YES or (scope.own_period and scope.period == stated and not is_looked_at):
        return own
    if is_of_inspection(asked, statement):
        return Agreement.YES
    is_report = _names_period(statement.document.title)
    return Agreement.YES if not is_report and is_month_of_event(asked, statement) else own


@lru_cache(maxsize=4096)
def _names_period(title: str) -> bool:
    return bool(periods_named(title))


@lru_cache(maxsize=4096)  # asked again for each question
def periods_named(text: str) -> tuple[PeriodMention, ...]:
    """Return the periods that a text names."""
    return tuple(find_periods(text))


def _is_up_to(asked: Period, stated: Period, text: str) -> bool | None:
    """Tell whether both count up to the end of a month, or only one of them; None where the text names no such month.

    "Đến hết tháng 5/2024" is read as that month, "từ đầu năm 2024 đến hết tháng 9" as nine months.
    """
    if asked.start is not None or asked.end is None or stated.start or stated.end:
        return None
    month = stated.number if stated.kind is PeriodKind.MONTH else _LAST_MONTH.get(stated.kind)
    told = {int(one["month"]) for one in _UP_TO.finditer(fold(text))}
    return (asked.end.year, asked.end.month) == (stated.year, month) if month in told else None
