"""Parts and wholes: "24 trên 29 sáng kiến", "trong 27 kháng nghị có 22", "43/44 đơn", "603 vụ, trong đó 541".

The two numbers of a share are no rivals of each other, and a share that the evidence has as such is borne out however
the sentence around it is built. A part that is larger than its whole says something that cannot be.
"""

from __future__ import annotations

import re
from functools import lru_cache

from documents.language.text import canonical
from evals.support.claims import Parsed
from evals.support.quantities import Quantity

_OUT_OF = re.compile(canonical(r"^[^\d,;.()]{0,40}?(?<!\w)(?:trong|trên)(?: tổng)?(?: số)? $"))
_OF = re.compile(canonical(r"(?<!\w)trong(?: số| tổng số)? (?:cả )?$"))
OF_WHICH = re.compile(canonical(r"(?<!\w)trong (?:đó|số đó)(?!\w)"))  # what follows is a part of what precedes
_CLAUSE = re.compile(r"[;\n]|\.(?=\s|$)")

Share = tuple[Quantity, Quantity]


@lru_cache(maxsize=32768)
def shares(parsed: Parsed) -> tuple[Share, ...]:
    """Return the parts of a text with their wholes, in order of the parts."""
    found: list[Share] = []
    quantities = parsed.quantities
    for at, one in enumerate(quantities):
        for other in quantities[at + 1 :]:
            between = parsed.plain[one.end : other.start]
            if _CLAUSE.search(between):
                break
            if one.ratio and other.total and other is quantities[at + 1]:
                found.append((one, other))
            elif not other.total and one.has_unit_of(other):
                if _OUT_OF.search(between) and other is quantities[at + 1]:
                    found.append((one, other))
                elif _OF.search(parsed.plain, max(0, one.start - 20), one.start) or OF_WHICH.search(between):
                    found.append((other, one))
    return tuple(found)


def is_stated_share(clause: Parsed, claimed: Quantity, window: Parsed) -> bool:
    """Tell whether a number belongs to a share that the window has with both numbers."""
    for part, whole in shares(clause):
        if claimed in (part, whole) and any(one.equals(part) and two.equals(whole) for one, two in shares(window)):
            return True
        # "548 trong tổng số 612 tin" says of the whole only that it is one.
        if claimed is whole and part.start < whole.start and not part.ratio and _stand_together(part, whole, window):
            return True
    return False


def _stand_together(part: Quantity, whole: Quantity, window: Parsed) -> bool:
    return any(
        one.equals(part) and two.equals(whole) and not _CLAUSE.search(window.plain, *sorted((one.end, two.start)))
        for one in window.quantities
        for two in window.quantities
    )


def partners(clause: Parsed, claimed: Quantity) -> tuple[Quantity, ...]:
    """Return the numbers that a number of the clause is a part or the whole of."""
    return tuple(two if claimed == one else one for one, two in shares(clause) if claimed in (one, two))


def exceeds_whole(clause: Parsed, claimed: Quantity) -> bool:
    """Tell whether a number is larger than the whole that it is said to be a part of."""
    return any(
        part == claimed and part.values and whole.values and min(part.values) > max(whole.values)
        for part, whole in shares(clause)
    )
