"""Whether a question asks for what is planned or for what was done."""

from __future__ import annotations

import regex

from documents.text import fold

# Matched on the folded question. "yêu cầu điều tra" and the like are acts of the procuracy, not demands on it.
_PLANNED = regex.compile(
    r"\b(?:chi tieu|muc tieu|phan dau|phai|du kien|toi thieu|it nhat|se|duoc giao|giao cho|dat ra|de ra|thoi gian toi"
    r"|giao (?=phong|vksnd|vien)|ke hoach nam|nhiem vu trong tam|phuong huong|nam toi"
    r"|yeu cau(?! dieu tra| khoi to| kiem tra| xac minh| huy| cung cap| bo sung))\b"
)
# "đạt 186 % chỉ tiêu", "vượt chỉ tiêu" measure a result against its target.
_MEASURED = regex.compile(r"\b(?:dat|vuot|hoan thanh|so voi)\b.{0,40}\b(?:chi tieu|ke hoach|muc tieu)\b")


def asks_for_plan(question: str) -> bool:
    """True if the question asks for a target or a plan; a target is never given as a result, nor the reverse.

    Example:
        >>> asks_for_plan("Năm 2024 Phòng 8 được giao tối thiểu bao nhiêu lượt?")
        True
        >>> asks_for_plan("Phòng 8 đạt bao nhiêu phần trăm chỉ tiêu?")
        False
    """
    folded = fold(question)
    return bool(_PLANNED.search(folded)) and not _MEASURED.search(folded)
