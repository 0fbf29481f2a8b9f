"""Whether a number states a change ("tăng 12 vụ", "giảm 8,1 %", "vượt 8,5 % so với chỉ tiêu") or an amount."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from documents.figures.amounts import Amount
from documents.figures.predicates import is_bare
from documents.language.compiling import compiled
from documents.language.patterns import pattern
from documents.language.text import canonical
from documents.numbers.counting import PERCENT, same_unit

UP, DOWN, BEYOND = "tăng", "giảm", "vượt"
_WORDS = dict.fromkeys(("tăng", "nhiều hơn", "cao hơn", "hơn"), UP)
_WORDS |= {**dict.fromkeys(("giảm", "ít hơn", "thấp hơn"), DOWN), "vượt": BEYOND}
_HEDGE = r"(?:\s(?:hơn|gần|trên|khoảng|tới|đến|ít nhất|tối thiểu))?"
# Right before its number only: "tăng số lượt lên 24 lượt" and "giảm còn 64 tin" state what was reached, and "xét giảm
# 20 phạm nhân" is an act.
_CHANGE = pattern(
    r"(?<!xét )(?<!đề nghị )(?<!miễn )(?<!miễn, )(?<!được )(?<!án )"
    r"\b(tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn)(?:\s(?:thêm|được|lần lượt|tương ứng|là))*"
    rf"(?:\sso với [^,;:.()\d]*(?:năm \d+ |kỳ |trước |tiêu )?(?:là )?)?{_HEDGE}[\s:]*$"
    # "chưa đạt", "thấp hơn số đăng ký là 50 vụ": after "là" stands what it is compared with
    r"|\b(nhiều hơn|ít hơn|cao hơn|thấp hơn)\s[^,;:.()\d]{1,50}(?:năm \d{4}\s*)?(?<! là )(?<! là)$"
    r"|\b(hơn)\s(?:cùng kỳ|năm (?:trước|ngoái|\d{4}))[^,;:.()\d]{0,12}$"
)
_BEYOND = pattern(
    r"\b(vượt)(?:\s(?:mức|trên|so với)?[^,;:.()\d]{0,50}(?:chỉ tiêu|kế hoạch|yêu cầu)[^,;:.()\d]{0,50})?"
    rf"{_HEDGE}\s*$"
)
# "vượt chỉ tiêu 02 kiến nghị được giao": what was set, not by how much it was surpassed.
_TARGET, _GIVEN = pattern(r"\bchỉ tiêu\s*$"), pattern(r"[^,;:.()\d]{0,40}?\b(?:được giao|đã giao|giao|đề ra)\b")
_SIGN = compiled(r"(?:^|[\s(,])([-+–−])$")
_SHARE_OF_CHANGE = pattern(r"[\s,(]*(?:(?:và|tức|bằng|tương ứng(?: với)?|tương đương|=|hay)\s*)*[-+]?")
_NEXT = pattern(r"[\s,(]*(?:(?:và|cùng|với)\s+)?")
_COUNTED_TARGETS = frozenset({"chỉ tiêu", "nhiệm vụ"})  # "vượt 47 chỉ tiêu" counts them


@dataclass(frozen=True, slots=True)
class Direction:
    """A change: ``word`` is "tăng", "giảm" or "vượt"; ``of_amount`` that it changes an amount stated before it."""

    word: str
    of_amount: bool


class Stated(Protocol):
    """What is known of a figure that was stated before."""

    @property
    def members(self) -> tuple[Amount, ...]:
        """Its amounts."""
        ...

    @property
    def direction(self) -> Direction | None:
        """Set if it is a change."""
        ...


def direction_of(text: str, members: Sequence[Amount], lead: str, earlier: Sequence[Stated]) -> Direction | None:
    """Return the change that ``members`` state, None if they are an amount.

    ``lead`` is what stands between the figure before and them, ``earlier`` the figures before them.
    """
    plain, unit = canonical(lead), members[0].count_unit
    if _TARGET.search(plain) and _GIVEN.match(canonical(text), members[-1].end):
        return None
    found = _CHANGE.search(plain) or (_BEYOND.search(plain) if unit not in _COUNTED_TARGETS else None)
    if found:
        word = next(filter(None, found.groups()))
        return Direction(_WORDS[word], is_bare(lead[: found.start()]))
    last = earlier[-1] if earlier else None
    if last is not None and last.direction is not None:
        between = canonical(text[last.members[-1].end : members[0].start])
        if _goes_on(between, unit, earlier):
            return Direction(last.direction.word, True)
    sign = _SIGN.search(text[max(0, members[0].start - 2) : members[0].start])
    if sign and unit == PERCENT and earlier:
        return Direction(UP if sign[1] == "+" else DOWN, True)
    return None


def _goes_on(between: str, unit: str, earlier: Sequence[Stated]) -> bool:
    """Tell whether a number behind a change belongs to it: "tăng 12 vụ, 34 bị can", "tăng 37 vụ (6,1%)".

    Another unit is part of the change only if an amount in it was stated before, or none at all: "tăng 2 kháng nghị,
    12 kiến nghị" states an amount of the latter.
    """
    if unit == PERCENT:
        return _SHARE_OF_CHANGE.fullmatch(between) is not None
    amounts = [member for other in earlier if other.direction is None for member in other.members]
    known = not amounts or any(same_unit(member.count_unit, unit) for member in amounts)
    return known and _NEXT.fullmatch(between) is not None
