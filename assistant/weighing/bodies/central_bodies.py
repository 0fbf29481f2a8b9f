"""Bodies without a province: the supreme, the high and the military procuracies, told apart by level and seat."""

from __future__ import annotations

from typing import Final

from documents.types import Level, Unit

CENTRAL: Final = (Level.SUPREME, Level.HIGH, Level.MILITARY)


def is_of_other_level(asked: Unit, stated: Unit) -> bool:
    """True if a level without provinces is asked for, or told where another level is asked for."""
    if asked.level is stated.level:
        return False
    return asked.level in CENTRAL or (asked.level is not None and stated.level in CENTRAL)


def is_of_region(asked: Unit, stated: Unit) -> bool:
    """True unless military procuracies of two regions meet, or one of them and another body.

    A total over both levels goes by the region's name alone.
    """
    if Level.MILITARY not in (asked.level, stated.level):
        return True
    return asked.level is stated.level and asked.locality in (None, stated.locality)
