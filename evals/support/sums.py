"""Sums that a claim shows: "74 + 12 = 86 vụ" is borne out if both parts are."""

from __future__ import annotations

import re

from evals.support.claims import Parsed
from evals.support.numerals import readings
from evals.support.quantities import Quantity

_NUMBER = r"\d+(?:[.,]\d+)*"
_SUM = re.compile(rf"({_NUMBER}) ?\+ ?({_NUMBER}) ?= ?$")
_STEPS = re.compile(rf"từ ({_NUMBER})(?: [^\W\d]+){{0,3}} (?:lên|xuống)(?: còn)? ({_NUMBER})")
_IN_SUM = re.compile(rf"{_NUMBER} ?(?:\+ ?{_NUMBER} ?)?=|{_NUMBER} ?\+")


def is_shown_sum(clause: Parsed, claimed: Quantity, window: Parsed) -> bool:
    """Tell whether the clause itself shows how it got the figure: "74 + 12 = 86 vụ"."""
    if claimed.change and (steps := _STEPS.search(clause.plain)):
        ends = [readings(one) for one in steps.groups()]
        held = all(any(values & one.values for one in window.quantities) for values in ends)
        return held and any(abs(one - two) in claimed.values for one in ends[0] for two in ends[1])
    shown = _SUM.search(clause.plain[: claimed.start])
    if shown is None:
        return False
    parts = [readings(part) for part in (shown[1], shown[2])]
    stated = all(any(values & one.values and one.has_unit_of(claimed) for one in window.quantities) for values in parts)
    return stated and any(first + second in claimed.values for first in parts[0] for second in parts[1])


def is_in_sum(clause: Parsed, claimed: Quantity) -> bool:
    """Tell whether a bare number is a part of a sum that is shown; the sum is what is checked."""
    return not claimed.unit and _IN_SUM.match(clause.plain, claimed.start) is not None
