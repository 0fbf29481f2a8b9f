"""The offices below a province where a text names them by their level alone: "các đơn vị cấp huyện", "cấp huyện"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.language.text import fold
from documents.organisations.completing import LOWER_TOTALS
from documents.organisations.finding import PROCURACY, UnitMention
from documents.types import Level, Span, Unit

# "Tòa án cấp huyện", "Công an cấp huyện" are others; nothing but a clause or the procuracy itself opens before it.
_LOWER = compiled(
    loosen(
        r"(?:(?:^\W*(?:[\dIVXa-z]{1,4}[.)]\s*)*\W*|[.;:(]\s*|,\s|(?<!\w)(?:còn|riêng|và|của|ở|đối với) )"
        r"(?:khối |các phòng và )?|(?<!\w)(?:đơn vị|kiểm sát|viện) )(?P<level>cấp (?P<kind>huyện|khu vực))(?!\w)"
    ),
    re.IGNORECASE,
)
_LEVELS = {"huyen": Level.DISTRICT, "khu vuc": Level.AREA}


def with_lower_offices(text: str, mentions: Sequence[UnitMention], home: Unit | None) -> list[UnitMention]:
    """Return ``mentions`` with the offices below the province of ``home`` where only their level is named."""
    if home is None or home.province is None or home.level not in (Level.PROVINCE, None):
        return list(mentions)
    found = list(mentions)
    for match in _LOWER.finditer(text):
        span = Span(*match.span("level"))
        if any(m.span.start < span.end and span.start < m.span.end for m in mentions):
            continue
        level = _LEVELS[fold(match["kind"])]
        unit = Unit(level, home.province, group=LOWER_TOTALS[level])
        found.append(UnitMention(unit, span, match["level"], False, PROCURACY, False))
    return sorted(found, key=lambda mention: mention.span.start)
