"""The counting units that a question asks to be counted: "bao nhiêu vụ, bao nhiêu bị cáo"."""

from __future__ import annotations

import regex

from documents.language.words import PhraseFinder, words
from documents.numbers.counting import PERCENT, count_units
from documents.types import Span

_CUES = PhraseFinder(dict.fromkeys(("bao nhiêu", "mấy", "tổng số", "số lượng", "số", "nhiều", "ít"), True))
_SHARES = PhraseFinder(dict.fromkeys(("tỷ lệ", "phần trăm"), True))
_JOINT = regex.compile(r"\s*(?:/|,|&|(?:và|va|với|voi)\b)\s*(?:(?:số|so)\s+)?")
# How long something took is asked for by "bao lâu"; behind "số" these words belong to a name ("cơ sở năm 2022").
COUNTED_ACTS = frozenset(
    {"kháng nghị", "kiến nghị", "vụ", "bị can", "bị cáo", "nguồn tin", "tin báo", "đơn", "điểm cầu"}
)
_DURATIONS = frozenset({"năm", "tháng", "tuần", "ngày", "giờ", "phút", "tuổi"})


def counted_units(question: str) -> list[tuple[str, Span]]:
    """Return the counting units asked for with their spans, in order.

    Only a unit right behind a cue of counting is asked for, and those joined to it: in "đạt bao nhiêu phần trăm chỉ
    tiêu" it is the percentage, not the targets.

    Example:
        >>> [unit for unit, _ in counted_units("Phòng 8 ban hành bao nhiêu kháng nghị, kiến nghị?")]
        ['kháng nghị', 'kiến nghị']
    """
    sequence = words(question)
    named = {span.start: (unit, span) for unit, span in count_units(question, lenient=True)}
    found: list[tuple[str, Span]] = []
    for cue in _CUES.find(sequence, lenient=True):
        at = sequence[cue.last].span.start if cue.last < len(sequence) else -1
        if PERCENT in question[sequence[cue.last - 1].span.end : at]:
            continue  # "bao nhiêu % đơn" asks for the share, not for the petitions
        while at in named:
            unit, span = named[at]
            found.append((unit, span))
            joint = _JOINT.match(question, span.end)
            at = joint.end() if joint else -1
    found.extend((PERCENT, share.span) for share in _SHARES.find(sequence, lenient=True))
    found.extend((PERCENT, Span(at, at + 1)) for at, letter in enumerate(question) if letter == PERCENT)
    return [(unit, span) for unit, span in found if unit not in _DURATIONS]
