"""The region that a military procuracy belongs to, where a paper of that region leaves it out."""

from __future__ import annotations

from dataclasses import replace

from documents.language.compiling import compiled
from documents.types import Unit

CENTRAL = "trung ương"
ALL_LEVELS = "các cấp"
_SHARED_NUMBER = compiled(r"khu vực \d")


def within_region(unit: Unit, home: Unit) -> Unit:
    """Return a military procuracy with the region that it leaves out in a paper of the procuracy ``home``."""
    region = home.locality
    if region is None:
        return unit
    if unit.locality is None:
        return unit if unit.group == ALL_LEVELS and region != CENTRAL else replace(unit, locality=region)
    if region != CENTRAL and not region.startswith("khu vực") and _SHARED_NUMBER.fullmatch(unit.locality):
        return replace(unit, locality=f"{unit.locality} {region}")
    return unit
