"""What a text says of a figure besides its value: all of them, a target, passed, demanded, only compared with."""

from __future__ import annotations

import re

from documents.language.text import canonical
from evals.support.claims import Parsed
from evals.support.lexicon import PLAN
from evals.support.quantities import Quantity

_ALL = re.compile(canonical(r"(?<!\w)(?:đều|cùng|cả|toàn bộ|tất cả|100 ?%)(?!\w)"))
# "đều" behind one of these says it of something else; "5 đơn và đều giải quyết" still says it of the five.
_NEXT_PART = re.compile(canonical(r"[;\n]|,(?!\d)|\.(?=\s|$)|(?<!\w)và (?!đều|được|đã)"))
_ALL_OF = re.compile(canonical(r"(?<!\w)(?:cả|toàn bộ|tất cả) $"))
_TARGET = re.compile(canonical(r"(?<!\w)(?:chỉ tiêu|mục tiêu|kế hoạch)(?: là| đề ra| được giao)? $"))
_COMPARED_WORDS = tuple(map(canonical, ("cùng kỳ", "kỳ trước", "năm trước")))
_COMPARED = re.compile(canonical(r"(?:cùng kỳ|kỳ trước|năm trước)(?!\w)"))
_SEGMENT_END = re.compile(r"[;\n]|[.,](?=\s|$)")
_DONE = canonical("đã")
_PART_END = re.compile(r"[;\n]|\.(?=\s|$)")


def is_aimed(clause: Parsed, one: Quantity) -> bool:
    """Tell whether a clause gives a figure as a plan, not as what a target is compared with."""
    before = clause.plain[: one.start]
    breaks = [match.end() for match in _PART_END.finditer(before)]
    match = PLAN.search(before, breaks[-1] if breaks else 0)
    return match is not None and match[0] != canonical("yêu cầu")


def claims_all(clause: Parsed, claimed: Quantity) -> bool:
    """Tell whether a clause says of a figure that it is all of them: "cả 5 đơn", "5 đơn đều"."""
    before = clause.plain[: claimed.start]
    ending = _NEXT_PART.search(clause.plain, claimed.end)
    behind = clause.plain[claimed.end : ending.start() if ending else None]
    return not claimed.hedge and (_ALL_OF.search(before) is not None or " đều " in behind)


def is_all(window: Parsed, one: Quantity) -> bool:
    """Tell whether the part of the sentence that states a figure says that it is all of them."""
    breaks = [match.end() for match in _PART_END.finditer(window.plain, 0, one.start)]
    ending = _PART_END.search(window.plain, one.end)
    part = window.plain[breaks[-1] if breaks else 0 : ending.start() if ending else None]
    return _ALL.search(part) is not None or one.ratio or one.total


def is_demanded(clause: Parsed) -> bool:
    """Tell whether a clause words its figures as a demand: "từ 20 lượt trở lên" is no result."""
    return _DONE not in clause.plain.split() and any(
        one.hedge in ("ít nhất", "nhiều nhất") for one in clause.quantities
    )


def is_target(text: Parsed, one: Quantity) -> bool:
    """Tell whether a figure is named as the target itself: "thấp so với chỉ tiêu 90%"."""
    return not one.change and _TARGET.search(text.plain[max(0, one.start - 24) : one.start]) is not None


def is_passed(text: Parsed, one: Quantity) -> bool:
    """Tell whether a count of targets is said to be passed, not only reached."""
    if one.unit != "chỉ tiêu":
        return False
    ending = _SEGMENT_END.search(text.plain, one.end)
    breaks = [match.end() for match in _SEGMENT_END.finditer(text.plain, 0, one.start)]
    return "vượt" in text.plain[breaks[-1] if breaks else 0 : ending.start() if ending else None]


def compares(clause: Parsed) -> bool:
    """Tell whether a clause speaks of the period that it compares with."""
    return _COMPARED.search(clause.plain) is not None


def is_compared(text: Parsed, one: Quantity) -> bool:
    """Tell whether a figure stands in brackets as that of another period: "(cùng kỳ: 801 vụ)"."""
    opening = text.plain.rfind("(", 0, one.start)
    inside = opening >= 0 and text.plain.find(")", opening, one.start) < 0
    before = text.plain[max(0, opening - 24) : max(0, opening)].rstrip()
    named = _COMPARED.match(text.plain, opening + 1) or any(before.endswith(word) for word in _COMPARED_WORDS)
    return inside and not one.change and bool(named)
