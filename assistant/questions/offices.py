"""The offices that a question asks about, as against titles that only stand in it."""

from __future__ import annotations

import regex

from documents.language.text import fold
from documents.mentions.persons import RoleMention

# Titles that many hold at once. One is asked about only next to its question word: in "giải nhất cuộc thi Kiểm sát
# viên giỏi là ai" it belongs to the contest. What a question "... là ai?" begins with is its subject.
_TITLES = ("Kiểm sát viên", "Kiểm tra viên", "Điều tra viên", "Thẩm phán", "Thư ký", "Chuyên viên")
_ASKED_BEHIND = regex.compile(r"^(?:[ ,]+\w+){0,6}? (?:nao|gi|may)\b|^(?: \w+){0,3} (?:la|ten) (?:ai|gi|nhung ai)\b")
_ASKED_BEFORE = regex.compile(r"\b(?:ai|nhung|cac|la|may|bao nhieu|hai|ba|\d+) $")
_IS_SUBJECT = regex.compile(r"^(?: (?!gioi\b)\w+)+ la (?:nhung )?(?:ai|dong chi nao|nguoi nao)\b")


def is_title_beside(asked: str, mention: RoleMention) -> bool:
    """True if the office is a title of many that stands apart from the question word."""
    if not mention.role.startswith(_TITLES):
        return False
    clear = fold(asked)
    before = _ASKED_BEFORE.search(clear, 0, mention.span.start)
    if not clear[: mention.span.start].strip() and _IS_SUBJECT.search(clear[mention.span.end :]):
        return False
    return before is None and _ASKED_BEHIND.search(clear[mention.span.end :]) is None
