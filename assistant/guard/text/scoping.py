"""Facts of a claim that its evidence leaves to its surroundings: the body, the period, the field it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.guard.checks.days import gives_day, gives_short_day, lies_between
from assistant.guard.checks.quantities import says_all
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from assistant.weighing.slots import Agreement, period_agreement, unit_agreement
from documents.organisations.labels import label as unit_label
from documents.periods.reporting import label as period_label
from documents.types import Figure, Level, Period, PeriodKind, Scope, Unit

_STATED = frozenset({Slot.NUMBER, Slot.AWARD, Slot.DATE, Slot.CODE})  # what belongs to the body spoken about
_CENTRAL = (Level.SUPREME, Level.HIGH, Level.MILITARY)
_MONTH, _LAST_MONTH = "tháng", "tháng trước"
_ALL = "tất cả"
_WHOLE_SECTOR = "viện kiểm sát"
_PROVINCE = "tỉnh"
_LEVELS = frozenset({"huyện", "quận", "xã", "phường"})
_OTHER_LEVELS = _LEVELS | {"tỉnh", "phố", "trấn"}


def is_given(token: Token, claim: Outline, sources: Sequence[Source]) -> bool:
    """Tell whether the surroundings of the evidence give a fact that its own words do not."""
    if token.slot is Slot.UNIT:
        return any(
            _gives_unit(token.unit, source)
            or _spells(token.key, source)
            or _lists(token, source)
            or _calls_otherwise(token, source)
            for source in sources
        )
    if token.slot is Slot.YEAR:
        return any(_gives_year(token, source) or _compares_year(token, claim, source) for source in sources)
    if token.slot is Slot.TERM:
        return any(source.period and term_key(source.period) == token.key for source in sources)
    if token.slot is Slot.DATE:
        return any(
            _gives_month(token, source) or gives_day(token, source) or lies_between(token, claim, source)
            for source in sources
        )
    if token.slot is Slot.EXCLUSIVE and token.key == _ALL:
        return any(says_all(token, claim, source) for source in sources)
    if token.slot is Slot.EXCLUSIVE:
        named = any(_names(token, source) for source in sources)
        return token.key == _WHOLE_SECTOR or (named and not any(_is_held_within(token, source) for source in sources))
    if token.slot in (Slot.NAME, Slot.ROLE):
        return any(_spells(token.key.lower(), source) or _lies_in(token, claim, source) for source in sources)
    if token.slot is Slot.NUMBER and not token.group:
        return any(gives_short_day(token, claim, source) for source in sources)
    if token.slot is not Slot.LABEL:
        return False
    return any(
        token.text in source.around or _is_last_month(token, source) or gives_short_day(token, claim, source)
        for source in sources
    )


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


def _compares_year(token: Token, claim: Outline, source: Source) -> bool:
    """Tell whether the evidence only compares with a year, but counts for it what the claim does: "(254 tin, bài)"."""
    counted = {figure.value for figure in source.statement.figures if _is_of(figure, token.key)}
    return any(other.slot is Slot.NUMBER and other.value in counted for other in claim.tokens)


def _is_of(figure: Figure, year: str) -> bool:
    return figure.period is not None and str(figure.period.year) == year


def _gives_month(token: Token, source: Source) -> bool:
    """Tell whether "tháng 7/2024" is the month that the evidence reports of."""
    period = source.period or source.statement.document.metadata.period  # what is ordered has no period of its own
    return (
        period is not None
        and period.kind is PeriodKind.MONTH
        and token.key == f"{period.year}-{period.number or 0:02}"
        and not any(other.slot is Slot.DATE for other in source.outline.tokens)
    )


def _is_last_month(token: Token, source: Source) -> bool:
    """Tell whether "tháng 10" is the one that a report of November calls "tháng trước"."""
    period = source.period
    months = token.group == _MONTH and period is not None and period.kind is PeriodKind.MONTH
    last = ((period.number or 0) - 2) % 12 + 1 if months and period else 0
    return token.key == str(last) and _LAST_MONTH in source.outline.text.lower()


def _names(token: Token, source: Source) -> bool:
    words = token.key.split()
    return all(word in source.around or word in source.keys for word in words)


def _is_held_within(token: Token, source: Source) -> bool:
    """Tell whether the evidence has a value's words in one that excludes it: "đình chỉ" in "tạm đình chỉ"."""
    stated = (source.outline.tokens[at] for at in source.slots.get(Slot.EXCLUSIVE, ()))
    words = set(token.key.split())
    return any(other.group == token.group and words < set(other.key.split()) for other in stated)


def _lies_in(token: Token, claim: Outline, source: Source) -> bool:
    """Tell whether a name is that of the place the evidence is about: "UBND tỉnh Thái Bình" of its "UBND tỉnh"."""
    units = (source.unit, source.statement.document.metadata.unit)
    level = claim.text[: token.span.start].split()[-1:]
    return level == ["tỉnh"] and any(unit is not None and unit.province == token.text for unit in units)


def _calls_otherwise(token: Token, source: Source) -> bool:
    """Tell whether the evidence means a body that it calls "đơn vị cấp huyện", or a district by its bare name."""
    plain = f" {' '.join(word.text for word in source.outline.words)} "
    kind, _, rest = token.key.partition(f"{_WHOLE_SECTOR} nhân dân ")
    if not kind and rest.startswith("cấp "):
        return f" đơn vị {rest} " in plain or _is_contrasted(rest, source)
    if not kind and rest.startswith(_PROVINCE):
        return _is_contrasted(f"cấp {_PROVINCE}", source) and _is_of_province(token.unit, source.unit)
    level, _, name = token.key.partition(" ")
    if level not in _LEVELS or f" {level} " not in plain or f" {name} " not in plain:
        return False
    return not any(f" {other} {name} " in plain for other in _OTHER_LEVELS - {level})


def _is_of_province(claimed: Unit | None, stated: Unit | None) -> bool:
    provinces = [unit.province for unit in (claimed, stated) if unit and unit.province]
    return len(set(provinces)) <= 1


def _is_contrasted(level: str, source: Source) -> bool:
    """Tell whether the evidence sets one level of the sector beside another: "(cấp tỉnh 09, cấp huyện 14)"."""
    text = source.outline.text.lower()
    return re.search(rf"(?:\(|[,;:] )(?:và |còn )?{level}\b", text) is not None


def _lists(token: Token, source: Source) -> bool:
    """Tell whether the evidence names each of several bodies that are one name here: "huyện A, B"."""
    return "," in token.text and all(word in source.words for word in token.key.split())


def _spells(name: str, source: Source) -> bool:
    """Tell whether the evidence writes a name in small letters, in capitals, or as part of other words.

    Within a longer name or office it is another: "Viện trưởng" in "Phó Viện trưởng".
    """
    plain = f" {' '.join(word.text for word in source.outline.words)} "
    return f" {name} " in plain and not any(
        token.slot in (Slot.NAME, Slot.ROLE) and name in token.key.lower() and name != token.key
        for token in source.outline.tokens
    )
