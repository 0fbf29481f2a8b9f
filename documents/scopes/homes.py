"""Whose names a section leaves out: under the heading "Nghệ An" of a bulletin "VKSND tỉnh" is that of Nghệ An."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.organisations.finding import PROCURACY, find_units
from documents.scopes.sections import rank
from documents.types import Level, Unit

_LONGEST = 80  # characters; a longer heading tells more than a name
_BEFORE = compiled(loosen(r"\W*(?:[\dIVXa-z]{1,4}[.)]\s*)*\W*(?:(?:tại|ở|tỉnh|ngành kiểm sát) )?"), re.IGNORECASE)


def homes_of(texts: Sequence[str], heading: Sequence[bool], home: Unit | None) -> list[Unit | None]:
    """Return for every block the unit that completes elliptic names in it.

    It is ``home``, the document's, but for the sections that a heading gives to another province.
    """
    homes: list[Unit | None] = []
    named: Unit | None = None
    depth = 0
    for text, heads in zip(texts, heading, strict=True):
        if heads and (named is None or rank(text) <= depth):
            named, depth = _province_of(text, home), rank(text)
        homes.append(named or home)
    return homes


def _province_of(text: str, home: Unit | None) -> Unit | None:
    """Return the procuracy of the one other province that a heading names alone, or before a colon."""
    if home is None or len(text) > _LONGEST:
        return None
    named = [mention for mention in find_units(text, home=home) if mention.body == PROCURACY]
    if len(named) != 1 or named[0].unit.province in (None, home.province):
        return None
    start, end = named[0].span
    behind = text[end:].lstrip()
    alone = _BEFORE.fullmatch(text, 0, start) and (behind.startswith(":") or not any(map(str.isalnum, behind)))
    return Unit(Level.PROVINCE, named[0].unit.province) if alone else None
