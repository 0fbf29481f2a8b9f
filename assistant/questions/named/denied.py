"""What a question says that it does not ask: "(không phải chỉ tiêu)", "chứ không phải số bị can".

Left in, its words would be looked for, and a figure that nobody wants has all of them. Only a contrast is taken out;
what is not to be counted among the rest ("không tính án ma túy") changes the number and stays.
"""

from __future__ import annotations

from documents.language.compiling import compiled_regex
from documents.language.text import fold

_NO = r"(?:chu )?khong (?:phai|hoi|can|lay)\b"
# What a number is, as against another number of the same matter.
_KIND = (
    r"(?:la )?(?:so|con so|so lieu|chi tieu|ke hoach|muc tieu|du kien|du toan|ket qua|thuc hien|tong|ty le|luy ke"
    r"|cung ky|nam truoc|ca nam|giao)\b"
)
_DENIED = compiled_regex(rf"\s*(?:\(\s*{_NO}[^()]*\)|[,;–-]?\s*\b{_NO} {_KIND}[^,;?.()–-]*)")
_ASKS = compiled_regex(r"\b(?:bao nhieu|may|bn|nao|ai|gi|ty le|the nao|o dau|tai dau|khi nao|bao gio|ngay|so)\b")
_OPEN = compiled_regex(r"\b(?:vi sao|tai sao|co phai|dung khong|phai khong)\b")


def without_denied(asked: str) -> str:
    """Return the question ``asked`` without what it says it does not ask; as it is where that is its very matter.

    Example:
        >>> without_denied("Phòng 7 thực tế ban hành bao nhiêu kháng nghị (không phải chỉ tiêu)?")
        'Phòng 7 thực tế ban hành bao nhiêu kháng nghị?'
    """
    clear = fold(asked)
    if "khong" not in clear or _OPEN.search(clear):
        return asked
    left = asked
    for match in reversed([*_DENIED.finditer(clear)]):
        left = left[: match.start()] + left[match.end() :]
    return left if _ASKS.search(fold(left)) else asked
