"""Offices that a clause says somebody takes: "được điều động về VKSND khu vực 4, giữ chức vụ Viện trưởng"."""

from __future__ import annotations

import re

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.mentions.address import CUE
from documents.types import Span

_TAKES = compiled(
    loosen(
        r"(?<!\w)(?:giữ chức(?: vụ| danh)?|giữ cương vị|giữ vai trò|đảm nhiệm(?: chức(?: vụ)?)?|làm|giữ"
        r"|(?:nhận|giao) nhiệm vụ|nhận chức(?: vụ)?|(?:đắc|trúng|tái) cử(?: chức(?: vụ| danh)?)?)\s+$"
    ),
    re.IGNORECASE,
)
_OF_OTHERS = compiled(
    loosen(
        r"[;.]|(?<!\w)(?<!được )(?:đề nghị|yêu cầu|chỉ đạo|trao|công bố|cho biết|giao|thay|nhấn mạnh|đánh giá"
        r"|biểu dương|tặng|dự|cùng|với)(?!\w)"
    ),
    re.IGNORECASE,
)
_TAKEN_WITHIN = 120  # characters between a name and the office that its clause says it takes
# "Bổ nhiệm chức vụ Viện trưởng VKSND khu vực 1 đối với đồng chí ..."
_GIVEN_TO = compiled(loosen(rf"\s*(?:cho|đối với)\s*{CUE}\s*"), re.IGNORECASE)
_APPOINTS = compiled(loosen(r"(?<!\w)bổ nhiệm(?: lại)?(?: giữ)?(?: chức(?: vụ| danh)?)?\s+$"), re.IGNORECASE)


def is_taken(text: str, end: int, office: Span) -> bool:
    """Tell whether the clause behind a name that ends at ``end`` gives it ``office``, with nobody else in between."""
    if office.start > end + _TAKEN_WITHIN or not _TAKES.search(text, end, office.start):
        return False
    return _OF_OTHERS.search(text, end, office.start) is None


def is_given_to(text: str, office: Span, start: int) -> bool:
    """Tell whether ``office`` is the one that whoever is named at ``start`` is appointed to: "bổ nhiệm ... cho"."""
    to_name = _GIVEN_TO.fullmatch(text, office.end, start)
    return to_name is not None and _APPOINTS.search(text, 0, office.start) is not None
