"""The emulation group of a paper: "các đơn vị trong Cụm" is the one that the paper names by its number."""

from __future__ import annotations

from collections.abc import Sequence

from documents.language.compiling import compiled
from documents.organisations.finding import UnitMention, find_units
from documents.types import Span, Unit

# A "Khối" is a group of offices within a province, whose paper it stands in.
_NUMBERED = compiled(r"Cụm thi đua (?:số )?\d{1,2}(?!\d)")
# In small letters "cụm" is a word of many meanings ("cụm dân cư").
_OWN = compiled(
    r"(?<!\w)(?:(?:(?:[Cc]ác|\d{1,2}) (?:đơn vị|thành viên|VKSND)(?: thành viên)?,? (?:trong|thuộc|của) |[Tt]oàn )"
    r"[Cc]ụm|Cụm)(?! ?(?:thi đua|trưởng|phó|Trưởng|Phó|\d))(?!\w)"
    r"(?! (?:đã |cũng |nhất trí |thống nhất )?(?:giao|phân công|bầu|bình chọn|suy tôn|đề nghị|thống nhất)(?!\w))"
)


def find_cluster(text: str) -> Unit | None:
    """Return the one emulation group that a paper names by its number, None if it names none or several."""
    named = {found[0] for found in _NUMBERED.finditer(text)}
    units = {mention.unit for name in named for mention in find_units(name)}
    return units.pop() if len(units) == 1 else None


def with_own_cluster(text: str, mentions: Sequence[UnitMention], cluster: Unit | None) -> list[UnitMention]:
    """Return ``mentions`` with the group of the paper where the text says "Cụm", "các đơn vị trong Cụm"."""
    if cluster is None:
        return list(mentions)
    taken = [mention.span for mention in mentions]
    found = [
        UnitMention(cluster, Span(*match.span()), match[0], qualified=False)
        for match in _OWN.finditer(text)
        if not any(span.start < match.end() and match.start() < span.end for span in taken)
    ]
    return sorted([*mentions, *found], key=lambda mention: mention.span.start)
