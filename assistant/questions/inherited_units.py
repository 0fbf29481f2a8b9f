"""The bodies that a follow-up question means: those it names, placed within those spoken of before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from documents.types import Unit

_TWO_LEVELS = "hai cấp"


def joined_units(before: Sequence[Unit], named: Sequence[Unit]) -> tuple[Unit, ...]:
    """Return the bodies now meant: what is named, placed inside the province spoken of before."""
    if not named:
        return tuple(before)
    if len(before) != 1:
        return tuple(named)
    host = before[0]
    return tuple(_placed(unit, host) for unit in named)


def _placed(unit: Unit, host: Unit) -> Unit:
    if unit.province is None and not unit.group:
        return replace(unit, province=host.province, level=unit.level or host.level)
    if unit.department is None and unit.locality is None and not unit.group and host.department:
        return replace(unit, department=host.department)
    if host.group == _TWO_LEVELS and not (unit.department or unit.locality or unit.group):
        return replace(unit, group=host.group)  # "Thế Vĩnh Long?" behind "VKSND hai cấp tỉnh Tiền Giang"
    return unit
