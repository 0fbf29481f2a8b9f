"""Places made wider: what a district's procuracy reports holds for the district, not for its province."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled
from documents.organisations.labels import label as unit_label
from documents.types import Level

_WITHIN = compiled(r"\b(?:tại|ở|trên|trong|toàn|của)(?: địa bàn| phạm vi| toàn)*\s*$", re.IGNORECASE)
_LOWER = (Level.DISTRICT, Level.AREA)
_PROCURACY = "viện kiểm sát"


def check_widening(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the province of a claim that counts, or denies, in it what the evidence does of one of its districts."""
    if not any(token.slot is Slot.NUMBER or token.negated for token in claim.tokens):
        return
    units = [source.unit for source in sources]
    if not all(unit is not None and unit.level in _LOWER and unit.locality for unit in units):
        return
    places = [token for token in claim.tokens if token.slot is Slot.UNIT and token.unit is not None]
    if any(token.unit and token.unit.locality for token in places):
        return
    for token in places:
        if _is_province(token) and _WITHIN.search(claim.text, 0, token.span.start) and not _is_told(token, sources):
            yield Problem(ProblemKind.PLACE, token.text, unit_label(units[0]) if units[0] else None)


def _is_province(token: Token) -> bool:
    unit = token.unit
    return _PROCURACY not in token.key and unit is not None and unit.level is Level.PROVINCE and not unit.department


def _is_told(token: Token, sources: Sequence[Source]) -> bool:
    """Tell whether the evidence speaks of the province itself."""
    stated = (source.outline.tokens[at] for source in sources for at in source.slots.get(Slot.UNIT, ()))
    return any(_is_province(other) and other.unit == token.unit for other in stated)
