"""The counting unit behind a number: "74 vụ", "1.054 trường hợp", "98,5 %"."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

import regex

from documents.text import canonical, fold
from documents.types import Span
from documents.words import PhraseFinder, words

PERCENT = "%"

_PERCENT = regex.compile(r"\s*(?:%|phần trăm)")
_NEXT_WORDS = regex.compile(r"\s*((?:\p{L}+ ){0,4}\p{L}+)")
# Words that never name what is counted: they open a phrase of their own behind a bare number.
_NOT_COUNTED = frozenset(
    (
        "của và trong so với cho tại ở từ đến do bởi theo như khi là được đã bị thì mà này có không trên dưới hoặc hay"
        " để đạt tăng giảm vượt cùng nên vào ra"
    ).split()
)


@cache
def _finder() -> PhraseFinder[str]:
    data = json.loads(files("documents").joinpath("data/terms.json").read_text(encoding="utf-8"))
    return PhraseFinder({unit: unit for unit in data["count_units"]})


def count_units(text: str, *, lenient: bool = False) -> list[tuple[str, Span]]:
    """Return the counting units named in ``text``, in order, with their spans."""
    return [(found.value, found.span) for found in _finder().find(words(text), lenient=lenient)]


def count_unit_after(text: str, end: int) -> tuple[str, int] | None:
    """Return the counting unit that follows a number ending at ``end``, and where the unit ends.

    Known units first, longest first; an unknown noun gives its first two words, because Vietnamese nouns of the
    sector are mostly of two syllables. None if no noun follows.

    Example:
        >>> count_unit_after("xét xử 74 vụ/157 bị cáo", 9)
        ('vụ', 12)
    """
    percent = _PERCENT.match(canonical(text), end)
    if percent:
        return PERCENT, percent.end()
    following = _NEXT_WORDS.match(text, end)
    if following is None:
        return None
    start = following.start(1)
    sequence = words(text[start : following.end(1)])
    known = [found for found in _finder().find(sequence[:4]) if found.first == 0]
    if known:
        return known[0].value, start + known[0].span.end
    if not sequence or sequence[0].text in _NOT_COUNTED:
        return None
    taken = [word for word in sequence[:2]]
    if len(taken) == 2 and taken[1].text in _NOT_COUNTED:
        taken = taken[:1]
    last = taken[-1].span.end
    return canonical(text[start : start + last]), start + last


def is_person_unit(count_unit: str) -> bool:
    """True for units that count people involved in a case, the second half of a pair."""
    return fold(count_unit) in {"bi can", "bi cao", "nguoi", "bi an", "pham nhan", "doi tuong", "duong su"}
