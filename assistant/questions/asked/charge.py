"""Who has charge of what is asked about, as a second thing asked: "... mấy bản, đơn vị nào chủ trì?"."""

from __future__ import annotations

from functools import lru_cache

from documents.language.compiling import compiled_regex
from documents.language.text import fold

CHARGE = (
    "chu tri|phu trach|thuc hien|dam nhiem|dam trach|theo doi|tham muu|chiu trach nhiem|lam dau moi|dau moi|to chuc"
    "|tong hop"
)
# Who chairs a conference is told apart from what it counts; which department has a target stands beside it.
_WHO = r"(?:(?:don vi|phong|p|bo phan|vien|vks|vksnd) nao)"
_GIVEN = r"(?:duoc )?(?:giao |phan cong |chi dao )?"
_ASKED = compiled_regex(
    rf"(?:[,;?]|\bva\b)\s*(?:(?:do )?{_WHO} {_GIVEN}(?:{CHARGE})\b|(?:do|giao(?: cho)?) {_WHO}(?!\w))"
)
_ASKED_ALONE = compiled_regex(
    rf"\W*(?:va )?(?:(?:do |giao (?:cho )?){_WHO}(?: {_GIVEN}(?:{CHARGE}))?|{_WHO} {_GIVEN}(?:{CHARGE}))"
    r"(?: chinh| viec nay| chi tieu (?:nay|do|ay)| no)?\W*"
)


@lru_cache(maxsize=64)  # asked again for each statement
def asks_charge(asked: str) -> bool:
    """True if a question also asks who has charge of what it asks about."""
    return _ASKED.search(fold(asked)) is not None


def asks_only_charge(asked: str) -> bool:
    """True for what asks nothing else, and leaves open of what: "đơn vị nào chủ trì?"."""
    return _ASKED_ALONE.fullmatch(fold(asked)) is not None
