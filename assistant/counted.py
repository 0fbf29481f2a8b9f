"""The counting units that a question asks to be counted: "bao nhiêu vụ, bao nhiêu bị cáo"."""

from __future__ import annotations

import regex

from documents.counting import PERCENT, count_units
from documents.text import fold
from documents.types import Span

# Matched on the folded question, so that it holds in any spelling. "số" counts only right before a counting unit.
_CUE = regex.compile(r"\b(?:bao nhieu|may|tong so|so luong|so|nhieu|it)\b\s*")
_PERCENT = regex.compile(r"\bty le\b|\bti le\b|\bphan tram\b|%")
_JOINT = regex.compile(r"\s*(?:/|,|va|voi|&)\s*|\s+")


def counted_units(question: str) -> tuple[str, ...]:
    """Return the counting units asked for, in order, without repetition.

    Only a unit right behind a cue of counting is asked for, and those joined to it: in "đạt bao nhiêu phần trăm chỉ
    tiêu" it is the percentage, not the targets.

    Example:
        >>> counted_units("Phòng 8 ban hành bao nhiêu kháng nghị, kiến nghị?")
        ('kháng nghị', 'kiến nghị')
    """
    folded = fold(question)
    named = {span.start: (unit, span) for unit, span in count_units(question, lenient=True)}
    found: list[str] = []
    for cue in _CUE.finditer(folded):
        at = cue.end()
        while at in named:
            unit, span = named[at]
            found.append(unit)
            at = _after_joint(folded, span)
    if _PERCENT.search(folded):
        found.append(PERCENT)
    return tuple(dict.fromkeys(found))


def _after_joint(folded: str, span: Span) -> int:
    joint = _JOINT.match(folded, span.end)
    return joint.end() if joint and joint.group().strip() else -1
