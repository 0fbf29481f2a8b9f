"""What a part leaves of its whole: "02 đảng viên vắng mặt" of "58/60 đảng viên dự"."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from assistant.guard.sameness import same_count_unit
from assistant.guard.sources import Source
from assistant.guard.tokens import Outline, Token
from documents.language.compiling import compiled

_RATIO = compiled(r"(?<![\w/.,])(?P<part>\d{1,4})\s?/\s?(?P<whole>\d{1,4})(?![\w/])")
_LACKING = compiled(r"\b(?:vắng|chưa|không|thiếu|còn lại)\b", re.IGNORECASE)
_SETTLED = compiled(r"\bđã (?:giải quyết|xử lý|thi hành|thực hiện|khắc phục|xét xử|trả lời)\b[^;.]*$", re.IGNORECASE)
_NEAR = 60  # characters around a remainder that say what it is one of


def is_remainder(token: Token, claim: Outline, source: Source) -> bool:
    """Tell whether a number is what a part leaves, of that which is lacking: "02 đảng viên vắng mặt" of 58/60.

    Of "25 đơn, đã giải quyết 24 đơn" one is left, if the claim says of how many.
    """
    near = claim.text[max(0, token.span.start - _NEAR) : token.span.end + _NEAR]
    if not _LACKING.search(near):
        return False
    shares = _RATIO.finditer(source.outline.text)
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
