"""What the name of a file says: the last resort for tables that were saved without title, body and period."""

from __future__ import annotations

from pathlib import PurePath

from documents.cleaning.blocks import CleanText
from documents.language.compiling import compiled
from documents.organisations.finding import PROCURACY, find_units
from documents.periods.finding import PeriodUse, find_periods
from documents.types import BlockKind, Level, Period, Unit

_BELOW_THE_CENTRE = (Level.PROVINCE, Level.DISTRICT, Level.AREA)
_JOINTS = compiled(r"[\s_.+-]+")


def is_bare_table(clean: CleanText) -> bool:
    """Tell whether a text is nothing but the rows of tables and the lines over them."""
    return not any(block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) for block in clean.blocks)


def is_open(unit: Unit | None) -> bool:
    """Tell whether a body still lacks its province: none at all, or "VKSND tỉnh" and no more."""
    return unit is None or (unit.province is None and unit.level in (*_BELOW_THE_CENTRE, None) and unit.group is None)


def province_in_name(source: str) -> Unit | None:
    """Return the procuracy of the one province that a file name names ("lam-dong-nam-2025.csv"), None if none."""
    named = {m.unit.province for m in find_units(_words(source)) if m.body == PROCURACY and m.unit.province}
    return Unit(Level.PROVINCE, named.pop()) if len(named) == 1 else None


def period_in_name(source: str) -> Period | None:
    """Return the one period that a file name names ("so-lieu-6-thang-2024.xlsx"), None if none or several."""
    named = {m.period for m in find_periods(_words(source)) if m.use is PeriodUse.STATED}
    return named.pop() if len(named) == 1 else None


def _words(source: str) -> str:
    return _JOINTS.sub(" ", PurePath(source).stem)
