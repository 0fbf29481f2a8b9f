"""Parts and wholes: "02 đảng viên vắng mặt" of "58/60 đảng viên dự", prisoners that are counted as people."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from assistant.guard.text.sameness import same_count_unit
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Token
from documents.language.compiling import compiled

_RATIO = compiled(r"(?<![\w/.,])(?P<part>\d{1,4})\s?/\s?(?P<whole>\d{1,4})(?![\w/])")
_LACKING = compiled(r"\b(?:vắng|chưa|không|thiếu|còn lại)\b", re.IGNORECASE)
_SETTLED = compiled(r"\bđã (?:giải quyết|xử lý|thi hành|thực hiện|khắc phục|xét xử|trả lời)\b[^;.]*$", re.IGNORECASE)
_ANYBODY = frozenset({"người", "đồng chí"})
_WITHIN = compiled(r"\b(?:trong đó|trong số đó|gồm|riêng|kể cả|có)\b", re.IGNORECASE)
_MARK = compiled(r"[,;.:()](?!\d)")
_NEXT = 2  # words
_NEAR = 60  # characters around a remainder that say what it is one of


def is_remainder(token: Token, claim: Outline, source: Source) -> bool:
    """Tell whether a number is what a part leaves, of that which is lacking: "02 đảng viên vắng mặt" of 58/60.

    Of "25 đơn, đã giải quyết 24 đơn" one is left, if the claim says of how many.
    """
    near = claim.text[max(0, token.span.start - _NEAR) : token.span.end + _NEAR]
    if not _LACKING.search(near):
        return False
    text = source.outline.text
    shares = [share for share in _RATIO.finditer(text) if not _LACKING.search(_stretch(text, *share.span()))]
    if any(Decimal(share["whole"]) - Decimal(share["part"]) == token.value for share in shares):
        return True
    claimed = {number.value for number in claim.numbers()}
    return any(
        whole.value in claimed
        and same_count_unit(whole.group, part.group)
        and same_count_unit(token.group, part.group)
        and (whole.value or 0) - (part.value or 0) == token.value
        and _SETTLED.search(source.outline.text, whole.span.end, part.span.start)
        for whole, part in pairwise(source.outline.numbers())
    )


def _stretch(text: str, start: int, end: int) -> str:
    """Return what stands between two marks: of "thiếu cán bộ tại 07/15 đơn vị" those that lack are the part."""
    last = _MARK.search(text, end)
    return _MARK.split(text[:start])[-1] + text[end : last.start() if last else len(text)]


def counts_part(token: Token, claim: Outline, source: Source) -> bool:
    """Tell whether the evidence counts a part of what it names before as people: "64 phạm nhân, trong đó 9 người"."""
    return any(
        part.value == token.value and part.group in _ANYBODY and whole.group == token.group
        for whole, part in pairwise(source.outline.numbers())
        if _WITHIN.search(source.outline.text, whole.span.end, part.span.start) and _says_next(part, claim, source)
    )


def _says_next(number: Token, claim: Outline, source: Source) -> bool:
    """Tell whether a claim has one of the two words with a weight that stand behind a number of the evidence."""
    behind = (other for other in source.outline.tokens if other.span.start > number.span.end and other.weighs)
    told = [other.key for other, _ in zip(behind, range(_NEXT), strict=False) if other.part == number.part]
    return any(key in claim.places for key in told)
