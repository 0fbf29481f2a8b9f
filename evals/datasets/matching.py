"""Does a text state a fact? By whole tokens and exact values, never by substring.

ALCE and its kin look for the gold string inside the answer's letters, so that "74" is found in "1.740" and "12,5%"
equals "125%". Here numbers are compared as values with their unit, dates as days, document numbers as whole codes,
names as whole names.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from documents.language.text import canonical, normalise
from evals.datasets.dataset import QUANTITIES, Fact
from evals.support.codes import find_codes
from evals.support.moments import find_moments
from evals.support.numerals import readings
from evals.support.quantities import Quantity, find_quantities, quantity

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|%")
_NAME_GOES_ON = re.compile(
    r" (?!(?:Trưởng|Phó|Viện|Chánh|Bí|Kiểm|Điều|Thẩm|Vụ|Cục|Giám|Chủ|Tỉnh|Ủy|Chi|Đảng|Thủ)\b)\w+"
)


def states(text: str, fact: Fact) -> bool:
    """Tell whether ``text`` states ``fact`` in one of its accepted wordings or in another way of writing it."""
    text = normalise(text)
    if fact.type in QUANTITIES and fact.value is not None:
        return _states_quantity(text, fact)
    return any(states_wording(text, wording, fact.type) for wording in fact.any_of)


def states_wording(text: str, wording: str, fact_type: str = "") -> bool:
    """Tell whether ``text`` holds one wording, as whole tokens; codes and dates count in every spelling.

    Example:
        >>> states_wording("thụ lý 1.740 vụ", "74"), states_wording("đạt 125%", "12,5%")
        (False, False)
    """
    text, wording = normalise(text), normalise(wording)
    codes = find_codes(wording)
    if codes:
        return set(codes) <= set(find_codes(text))
    days = {moment.key for moment in find_moments(wording) if moment.kind == "date"}
    if days and fact_type in ("date", ""):
        stated = {moment.key for moment in find_moments(text) if moment.kind == "date"}
        return all(any(_same_day(day, other) for other in stated) for day in days)
    accepts = _is_whole_name if fact_type == "person" else None
    return find_tokens(text, wording, accepts) is not None


def find_tokens(text: str, wording: str, accepts: Callable[[str, int], bool] | None = None) -> tuple[int, int] | None:
    """Return where the tokens of ``wording`` stand in a row in ``text``, None if they do not.

    Punctuation and case do not matter, numbers are equal by value. ``accepts`` may turn a place down, given the
    text and the end of the match.
    """
    wanted = [token for token, _, _ in _tokens(wording)]
    found = _tokens(text)
    if not wanted:
        return None
    for at in range(len(found) - len(wanted) + 1):
        row = found[at : at + len(wanted)]
        if all(_same_token(token, want) for (token, _, _), want in zip(row, wanted, strict=True)):
            start, end = row[0][1], row[-1][2]
            if accepts is None or accepts(text, end):
                return start, end
    return None


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[tuple[str, int, int], ...]:
    return tuple((match[0], *match.span()) for match in _TOKEN.finditer(canonical(text)))


def _states_quantity(text: str, fact: Fact) -> bool:
    wanted = quantity(fact.value, fact.unit) if fact.value is not None else None
    stated = find_quantities(text, bare=True)
    if wanted is None:
        return False
    if any(one.equals(wanted) and (bool(one.unit) or _stands_alone(text, one)) for one in stated):
        return True
    # A wording without its unit is accepted as it stands, unless another unit follows the number in the text.
    return any(
        find_tokens(text, wording, lambda whole, end: _has_no_other_unit(whole, end, wanted)) is not None
        for wording in fact.any_of
    )


def _stands_alone(text: str, found: Quantity) -> bool:
    """Tell whether a number without a unit fills its cell or sentence part, as in "Phòng 3: 694"."""
    return not found.unit and re.match(r"\s*(?:[;.|,)\n\[]|$)", text[found.end :]) is not None


def _has_no_other_unit(text: str, end: int, wanted: Quantity) -> bool:
    holders = [one for one in find_quantities(text, bare=True) if one.start < end <= max(one.end, end) <= one.end + 1]
    return all(one.has_unit_of(wanted) for one in holders if one.end >= end)


def _same_token(one: str, two: str) -> bool:
    if one == two:
        return True
    return one[0].isdigit() and two[0].isdigit() and bool(readings(one) & readings(two))


def _same_day(one: str, two: str) -> bool:
    """Tell whether two days agree; a day without its year agrees with the same day of any year."""
    return one == two or (one.count("/") != two.count("/") and (one.startswith(two) or two.startswith(one)))


def _is_whole_name(text: str, end: int) -> bool:
    following = _NAME_GOES_ON.match(text, end)
    return following is None or not following[0][1].isupper()
