"""Facts of a claim that its evidence leaves to its surroundings: the body, the period, the field it is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.guard.reading import Outline, Slot, Token
from assistant.guard.sources import Source
from assistant.slots import Agreement, unit_agreement
from documents.types import Level, Period, Unit

_CENTRAL = (Level.SUPREME, Level.HIGH, Level.MILITARY)
_WHOLE_SECTOR = "viện kiểm sát"


def is_given(token: Token, claim: Outline, sources: Sequence[Source]) -> bool:
    """Tell whether the surroundings of the evidence give a fact that its own words do not."""
    if token.slot is Slot.UNIT:
        return any(_gives_unit(token.unit, source) for source in sources)
    if token.slot is Slot.YEAR:
        return any(_gives_year(token, source) for source in sources)
    if token.slot is Slot.TERM:
        return any(source.period and term_key(source.period) == token.key for source in sources)
    if token.slot is Slot.EXCLUSIVE:
        return token.key == _WHOLE_SECTOR or any(_names(token, source) for source in sources)
    if token.slot in (Slot.NAME, Slot.ROLE):
        return any(_spells(token.key.lower(), source) for source in sources)
    return token.slot is Slot.LABEL and any(token.text in source.around for source in sources)


def term_key(period: Period) -> str:
    """Return the key of a reporting period without its year."""
    return f"{period.kind}:{period.number or ''}"


def _gives_unit(claimed: Unit | None, source: Source) -> bool:
    if claimed is None:
        return False
    if source.unit is not None:
        if claimed.level in _CENTRAL and source.unit.level is not claimed.level:
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


def _names(token: Token, source: Source) -> bool:
    words = token.key.split()
    return all(word in source.around or word in source.keys for word in words)


def _spells(name: str, source: Source) -> bool:
    """Tell whether the evidence writes a name in small letters, in capitals, or as part of other words."""
    plain = f" {' '.join(word.text for word in source.outline.words)} "
    return f" {name} " in plain and not any(
        token.slot is Slot.NAME and name in token.key for token in source.outline.tokens
    )
