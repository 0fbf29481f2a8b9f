"""The sector of a province: "toàn ngành" in its papers is its own two levels, not the whole country's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.language.text import fold
from documents.organisations.finding import UnitMention
from documents.types import Level, Span, Unit

_SECTOR = "toàn ngành"
_HERE = compiled(loosen(r" (?:(?:trong|của|ở) )?(?:tỉnh|thành phố)\b") + r"(?-i:(?!\s[A-ZĐ]))", re.IGNORECASE)


def with_own_sector(text: str, mentions: Sequence[UnitMention], home: Unit | None) -> list[UnitMention]:
    """Return ``mentions`` with "toàn ngành Kiểm sát Bình Định", "toàn ngành (trong) tỉnh" read as the province's.

    In a text of a province a bare "Toàn ngành hoàn thành 30 chỉ tiêu" speaks about its own two levels as well.
    """
    read: list[UnitMention] = []
    for mention in mentions:
        last = read[-1] if read else None
        if last and last.unit.group == _SECTOR and mention.bare and mention.span.start - last.span.end == 1:
            unit = Unit(Level.PROVINCE, mention.unit.province, group="hai cấp")
            read[-1] = replace(last, unit=unit, span=Span(last.span.start, mention.span.end))
        elif mention.unit.group == _SECTOR and home and home.province and _is_own(text, mention):
            read.append(replace(mention, unit=Unit(Level.PROVINCE, home.province, group="hai cấp")))
        else:
            read.append(mention)
    return read


def _is_own(text: str, mention: UnitMention) -> bool:
    """Tell whether "toàn ngành" is the sector of the province: it says so, or is not named in full."""
    return fold(mention.text) == "toan nganh" or _HERE.match(text, mention.span.end) is not None
