"""Documents that others replace or amend: behind the verb, before a passive, or announced behind it."""

from __future__ import annotations

import re

from documents.language.compiling import compiled
from documents.types import Span

_CHANGES = r"(?:thay thế|thay|bãi bỏ|hủy bỏ|sửa đổi, bổ sung|sửa đổi|bổ sung)"
_ACTIVE = compiled(rf"(?<!bị )(?<!được )\b{_CHANGES} (?:cho )?(?!bởi|bằng|theo)[^,;.\d]{{0,60}}$", re.IGNORECASE)
_PASSIVE = compiled(
    rf"(?: ngày [\d/.]+(?: tháng \d+ năm \d+)?)?,?(?: của [^,;.\d]{{0,40}})?,? (?:đã |sẽ )?(?:bị|được) {_CHANGES}\b",
    re.IGNORECASE,
)
_ANNOUNCED = compiled(rf"\b(?:bị|được) [^;.]{{0,60}}?{_CHANGES} là [^,;.\d]{{0,60}}$", re.IGNORECASE)


def is_replaced(text: str, number: Span) -> bool:
    """Tell whether a text lets another document replace or amend the one whose number stands at ``number``."""
    before = any(pattern.search(text, 0, number.start) for pattern in (_ACTIVE, _ANNOUNCED))
    return before or _PASSIVE.match(text, number.end) is not None
