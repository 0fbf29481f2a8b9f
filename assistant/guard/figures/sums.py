"""Numbers that need not stand in the evidence: a sum that is worked out, the rounding of an exact number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from assistant.guard.text.sameness import same_bound, same_count_unit
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from documents.language.compiling import compiled
from documents.numbers.finding import parse_number

_NEARLY = Decimal("0.1")  # "hơn 1.500" of 1.502, not of 1.900
_FEWEST_LISTED = 2
_LISTED = (Slot.UNIT, Slot.NAME, Slot.AWARD, Slot.CODE)
_ENUMERATION = compiled(r", | và ")  # "huyện A, B" is one name of two bodies
# "từ 21 vụ xuống 9 vụ"
_FROM_TO = compiled(
    r"\btừ (?P<one>\d[\d.]*)(?: [^\W\d]+)? (?P<way>xuống|lên|còn)(?: còn| đến| tới| thành)? (?P<other>\d[\d.]*)(?<!\.)",
    re.IGNORECASE,
)
_FROM = compiled(r"\btừ(?: mức)?\s*$", re.IGNORECASE)
_WAY = compiled(r"\b(?:xuống|lên|còn)(?: còn| đến| tới| thành)?\s*$", re.IGNORECASE)
_MARK = compiled(r"[;:.,]\s")
_CHANGED_BY = compiled(r"\b(giảm|tăng)(?: thêm| đi)? $", re.IGNORECASE)
_DOWN = frozenset({"xuống", "còn"})
_CRIME = compiled(r" tội(?: danh)?\b")
_QUOTED = compiled(r"(?:\btội(?: danh)?|\bvà|,) [“\"][^“”\"]+[”\"]")  # charges are quoted: tội “A” và “B”
_SUM = compiled(r"(?P<one>\d[\d.]*)\s*\+\s*(?P<two>\d[\d.]*)\s*=\s*$")


def is_operand(token: Token, claim: Outline) -> bool:
    """Tell whether a number is one that the claim adds up: the 74 and the 12 of "74 + 12 = 86 vụ"."""
    if "+" not in claim.text:
        return False
    return claim.text[token.span.end :].lstrip()[:1] == "+" or claim.text[: token.span.start].rstrip()[-1:] == "+"


def is_shown_sum(token: Token, claim: Outline, sources: Sequence[Source]) -> bool:
    """Tell whether a number is the sum that the claim works out from two numbers of the evidence ("74 + 12 = 86")."""
    match = _SUM.search(claim.text, 0, token.span.start)
    if match is None or token.value is None:
        return False
    parts = [parse_number(match[name]) for name in ("one", "two")]
    stated = Counter(
        other.value
        for source in sources
        for other in source.outline.tokens
        if other.value is not None and same_count_unit(token.group, other.group)
    )
    return sum(parts) == token.value and Counter(parts) <= stated


def is_shown_change(token: Token, claim: Outline, sources: Sequence[Source]) -> bool:
    """Tell whether a number is how far two are apart that claim and evidence state: "giảm 12 vụ, từ 21 xuống 9 vụ"."""
    for shown in _FROM_TO.finditer(claim.text):
        one, other = (parse_number(shown[name]) for name in ("one", "other"))
        if (one > other) is not (shown["way"].lower() in _DOWN) or abs(one - other) != token.value:
            continue
        stated = ({number.value for number in source.outline.tokens} for source in sources)
        if any({one, other} <= values for values in stated):
            return True
    return any(_is_told_change(token, claim, source) for source in sources)


def _is_told_change(token: Token, claim: Outline, source: Source) -> bool:
    """Tell whether a claim says how far one of two numbers is from the other: "18, giảm 11" of "từ 29 xuống 18"."""
    way = _CHANGED_BY.search(claim.text, 0, token.span.start)
    claimed = {number.value for number in claim.numbers()}
    for shown in _FROM_TO.finditer(source.outline.text) if way else ():
        one, other = (parse_number(shown[name]) for name in ("one", "other"))
        change = one - other if way and way[1].lower() == "giảm" else other - one
        if change == token.value and other in claimed:
            return True
    return False


def is_end_of(claim: Outline, one: Token, other: Token) -> bool:
    """Tell whether a claim has one number change to another: "từ 186,4 triệu đồng xuống 124,25 triệu đồng"."""
    first, last = sorted((one, other), key=lambda token: token.span.start)
    between = claim.text[first.span.end : last.span.start]
    way = _WAY.search(between)
    return way is not None and _FROM.search(claim.text, 0, first.span.start) is not None and not _MARK.search(between)


def counts_listed(token: Token, claim: Outline, sources: Sequence[Source]) -> bool:
    """Tell whether a number counts what the claim itself lists behind it: "hai đơn vị: Phòng 7 và Phòng 9".

    Of charges it is enough that the evidence lists them. Only one that is written as a word, and of what the
    evidence does not count.
    """
    if token.value is None or token.value < _FEWEST_LISTED or token.text[0].isdigit():
        return False
    if any(other.group == token.group for source in sources for other in source.outline.tokens if other.value):
        return False
    if _CRIME.match(claim.text, token.span.end) and any(
        len(_QUOTED.findall(source.outline.text)) == token.value for source in sources
    ):
        return True
    # "bốn đơn vị của VKSND tỉnh: Phòng 9, ...": whose they are stands before the colon.
    for start in {token.span.end, claim.text.find(":", token.span.end)} - {-1}:
        behind = [other for other in claim.tokens if other.span.start >= start]
        for slot in _LISTED:
            listed = [part for other in behind if other.slot is slot for part in _ENUMERATION.split(other.text)]
            if len(listed) == token.value:
                return True
    return False


def is_rounded(claimed: Token, stated: Token) -> bool:
    """Tell whether "hơn 1.500" rounds an exact 1.502, or "gần 80 %" 79,6 %."""
    if claimed.value is None or stated.value is None or stated.note or not stated.value:
        return False
    if not same_count_unit(claimed.group, stated.group):
        return False
    gap = (stated.value - claimed.value) / stated.value
    if same_bound(claimed.note, "trên"):
        return 0 < gap <= _NEARLY
    return same_bound(claimed.note, "gần") and -_NEARLY <= gap < 0
