"""The body of a paper whose departments or offices each have a paragraph of their own: the one they belong to."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from documents.language.compiling import compiled
from documents.metadata.prominence import ACTS, Zone, score
from documents.types import Level, Unit

LABEL_END = compiled(r"[\s)\]]*:")
LABEL_LENGTH = 200  # characters; full names of departments are long
_BULLETIN = compiled(
    r"\b(?:bản tin|điểm tin|tin vắn|tin tổng hợp|tổng hợp tin)\b.*\b(?:kiểm sát|KSND|VKS(?:ND)?)\b", re.IGNORECASE
)
_TURNS = 4  # paragraphs of a bulletin that show whether it is about several departments
_FEWEST = 2  # labels or departments that make more than a coincidence


def procuracy_of(unit: Unit | None) -> Unit | None:
    """Return the office that a department belongs to."""
    return replace(unit, department=None) if unit else None


def bulletin_of(title: str, zone: Callable[[str], Zone]) -> Unit | None:
    """Return the procuracy of the province whose bulletin a title heads: "Bản tin công tác kiểm sát A, số 3"."""
    if not _BULLETIN.search(title):
        return None
    placed = [mention.unit for mention in zone(title).mentions if mention.bare]
    return Unit(Level.PROVINCE, placed[0].province) if len(placed) == 1 and not placed[0].locality else None


def labelled_of(paragraphs: Sequence[str], zone: Callable[[str], Zone], home: Unit | None) -> Unit | None:
    """Return the procuracy whose departments or offices each head a paragraph of their own ("Phòng 7: ...")."""
    labels = set()
    for text in paragraphs:
        if ":" not in text[:LABEL_LENGTH]:
            continue
        first = next(iter(zone(text.partition(":")[0]).mentions), None)
        if first and first.span.start == 0 and not first.bare and LABEL_END.match(text, first.span.end):
            labels.add(first.unit)
    if len(labels) < _FEWEST:
        return None
    procuracies = {procuracy_of(unit) for unit in labels}
    return procuracies.pop() if len(procuracies) == 1 else home


def taking_turns(prose: Sequence[str], zone: Callable[[str], Zone]) -> Unit | None:
    """Return the procuracy whose departments take turns in opening the first paragraphs: a bulletin of them all."""
    zones = [found for text in prose[:_TURNS] if (found := zone(text)).mentions]
    opening = [first.unit for found in zones if score(found.text, first := found.mentions[0]) >= ACTS]
    departments = {unit.department for unit in opening}
    if len(opening) < _FEWEST or len(departments) < len(opening) or None in departments:
        return None
    procuracies = {procuracy_of(unit) for unit in opening}
    return procuracies.pop() if len(procuracies) == 1 else None
