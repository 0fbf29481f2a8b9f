"""Levels of courts, police and committees: "Tòa án nhân dân tỉnh" is not "Tòa án nhân dân tối cao".

Names of procuracies are read as units; of the other bodies only their kind is compared elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.guard.sources import Source
from assistant.guard.tokens import Outline
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled
from documents.language.text import canonical

_BODY = "body"
_PLACED = compiled(
    r" (?:nhân dân )?(?P<level>tối cao|cấp cao|cấp tỉnh|cấp huyện|cấp xã|khu vực|tỉnh|thành phố|huyện|quận|thị xã"
    r"|xã|phường|thị trấn)\b"
)
# A city is a province's equal or a district's; what is called one tells no level.
_LEVELS = {
    "tối cao": "central", "cấp cao": "high", "cấp tỉnh": "province", "tỉnh": "province", "cấp huyện": "district",
    "huyện": "district", "quận": "district", "thị xã": "district", "khu vực": "area", "cấp xã": "commune",
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "thành phố": "",
}  # fmt: skip


def check_bodies(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the bodies of a claim that the evidence names at other levels only."""
    for body, level, said in _levels(claim):
        stated = [found for source in sources for found in _stated_levels(source) if found[0] == body]
        known = {found[1] for found in stated}
        if level and known and not known & {level, ""}:
            yield Problem(ProblemKind.UNIT, said, stated[0][2])


@lru_cache(maxsize=4096)
def _stated_levels(source: Source) -> list[tuple[str, str, str]]:
    return _levels(source.outline)


def _levels(outline: Outline) -> list[tuple[str, str, str]]:
    """Return each body that is named with a level: its kind, the level ("" if it could be two), the words."""
    bodies = [token for token in outline.tokens if token.group == _BODY]
    if not bodies:
        return []
    plain = canonical(outline.text)
    found = []
    for token in bodies:
        placed = _PLACED.match(plain, token.span.end)
        if placed:
            said = outline.text[token.span.start : placed.end()]
            found.append((token.key, _LEVELS[placed["level"]], said))
    return found
