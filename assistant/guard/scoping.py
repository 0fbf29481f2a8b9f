"""Facts of a claim that its evidence leaves to its surroundings: the body, the period, the field it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.guard.sources import Source
from assistant.guard.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from assistant.weighing.slots import Agreement, period_agreement, unit_agreement
from documents.organisations.labels import label as unit_label
from documents.periods.reporting import label as period_label
from documents.types import Level, Period, PeriodKind, Scope, Unit

_STATED = frozenset({Slot.NUMBER, Slot.AWARD, Slot.DATE, Slot.CODE})  # what belongs to the body spoken about
_CENTRAL = (Level.SUPREME, Level.HIGH, Level.MILITARY)
_ALL = "tất cả"
# "100% Kiểm sát viên", not the share that was reached; "10/10 xã".
_ALL_OF = re.compile(r"(?<![\d.,])100\s?% [^\W\d_]|(?<![\d.,/])(?P<part>\d+)/(?P=part) [^\W\d_]")
_WHOLE_SECTOR = "viện kiểm sát"


def is_given(token: Token, claim: Outline, sources: Sequence[Source]) -> bool:
    """Tell whether the surroundings of the evidence give a fact that its own words do not."""
    if token.slot is Slot.UNIT:
        return any(_gives_unit(token.unit, source) or _spells(token.key, source) for source in sources)
    if token.slot is Slot.YEAR:
        return any(_gives_year(token, source) for source in sources)
    if token.slot is Slot.TERM:
        return any(source.period and term_key(source.period) == token.key for source in sources)
    if token.slot is Slot.DATE:
        return any(_gives_month(token, source) for source in sources)
    if token.slot is Slot.EXCLUSIVE and token.key == _ALL:
        return any(_ALL_OF.search(source.outline.text) for source in sources)
    if token.slot is Slot.EXCLUSIVE:
        return token.key == _WHOLE_SECTOR or any(_names(token, source) for source in sources)
    if token.slot in (Slot.NAME, Slot.ROLE):
        return any(_spells(token.key.lower(), source) or _lies_in(token, claim, source) for source in sources)
    return token.slot is Slot.LABEL and any(token.text in source.around for source in sources)


def check_given(claim: Outline, given: Scope, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield body and period that the text around a claim gives its facts, if the evidence is another's."""
    slots = {token.slot for token in claim.tokens}
    if not slots & _STATED:
        return
    units = [source.unit for source in sources]
    if given.unit and Slot.UNIT not in slots and all(_is_other(given.unit, unit) for unit in units):
        yield Problem(ProblemKind.UNIT, unit_label(given.unit), unit_label(units[0]) if units[0] else None)
    if Slot.NUMBER not in slots or slots & {Slot.YEAR, Slot.TERM} or given.period is None:
        return
    periods = [source.period for source in sources]
    if all(period_agreement(given.period, period) is Agreement.NO for period in periods):
        yield Problem(ProblemKind.DATE, period_label(given.period), period_label(periods[0]) if periods[0] else None)


def _is_other(given: Unit, stated: Unit | None) -> bool:
    return unit_agreement(given, stated) is Agreement.NO


def term_key(period: Period) -> str:
    """Return the key of a reporting period without its year."""
    return f"{period.kind}:{period.number or ''}"


def _gives_unit(claimed: Unit | None, source: Source) -> bool:
    if claimed is None:
        return False
    if source.unit is not None:
        if claimed.group and source.unit.department:
            return False  # what one department did is not what both levels did
        central = claimed.level in _CENTRAL or source.unit.level in _CENTRAL
        if central and claimed.level and source.unit.level is not claimed.level:
            return False
        return unit_agreement(claimed, source.unit) is not Agreement.NO
    held: Iterable[Unit | None] = (*source.statement.units, source.statement.document.metadata.unit)
    return any(unit is not None and unit_agreement(claimed, unit) >= Agreement.NEAR for unit in held)


def _gives_year(token: Token, source: Source) -> bool:
    years = {token.key for token in source.outline.tokens if token.slot is Slot.YEAR and not token.note}
    if token.note == "compared":
        return not any(other.note for other in source.outline.tokens if other.slot is Slot.YEAR) and (
            source.period is not None and int(token.key) == source.period.year - 1
        )
    if source.period is not None and not years:
        return source.period.year <= int(token.key) <= (source.period.last_year or source.period.year)
    return source.period is None and token.key in source.around


def _gives_month(token: Token, source: Source) -> bool:
    """Tell whether "tháng 7/2024" is the month that the evidence reports of."""
    period = source.period or source.statement.document.metadata.period  # what is ordered has no period of its own
    return (
        period is not None
        and period.kind is PeriodKind.MONTH
        and token.key == f"{period.year}-{period.number or 0:02}"
        and not any(other.slot is Slot.DATE for other in source.outline.tokens)
    )


def _names(token: Token, source: Source) -> bool:
    words = token.key.split()
    return all(word in source.around or word in source.keys for word in words)


def _lies_in(token: Token, claim: Outline, source: Source) -> bool:
    """Tell whether a name is that of the place the evidence is about: "UBND tỉnh Thái Bình" of its "UBND tỉnh"."""
    units = (source.unit, source.statement.document.metadata.unit)
    level = claim.text[: token.span.start].split()[-1:]
    return level == ["tỉnh"] and any(unit is not None and unit.province == token.text for unit in units)


def _spells(name: str, source: Source) -> bool:
    """Tell whether the evidence writes a name in small letters, in capitals, or as part of other words."""
    plain = f" {' '.join(word.text for word in source.outline.words)} "
    return f" {name} " in plain and not any(
        token.slot is Slot.NAME and name in token.key for token in source.outline.tokens
    )
