"""Lines that say when a text was published, and nothing else: "Cập nhật lúc 12:12, Thứ ba, 01/08/2023 (GMT+7)"."""

from __future__ import annotations

import re
from datetime import date

from documents.language.compiling import compiled
from documents.periods.dates import DateMention, find_dates

_LONGEST = 140  # characters of a line
_LONGEST_REST = 60  # characters beside the date, such as the section of a site
_WRAP = " ,:;|–—-()[]/"

_LABEL = compiled(
    r"\W*(?:(?:Ngày |Thời gian )?(?:cập nhật|đăng(?: tải| tin| bài)?|xuất bản|phát hành|tạo)(?: lúc| ngày| vào)?"
    r"|Posted(?: on)?|Published|Updated|Last updated)\b\W*",
    re.IGNORECASE,
)
_CLOCK = compiled(
    r"(?:\bT?\d{1,2}\s?[:hg]\s?\d{2}(?:[:.]\d{2,3})*|T\d\d:\d\d\S*)(?:Z|[+-]\d\d:?\d\d)?(?:\s?(?:phút|AM|PM|SA|CH)\b)?"
    r"|GMT\s?[+-]\s?\d+|\bICT\b|\b(?:Thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|Chủ nhật|T[2-7]|CN|ngày|lúc|vào)\b",
    re.IGNORECASE,
)
_VIEWS = compiled(r"(?:lượt xem|đã xem|xem)?\W*\d{1,6}\W*(?:lượt xem|lượt đọc|views?)?", re.IGNORECASE)
# "Cà Mau, 12/3/2025": a newsroom's place and day, beside who wrote it
_NEWSROOM = compiled(r"\W*[A-ZĐ][^\W\d_]*(?: [A-ZĐÀ-ỸƠƯ][^\W\d_]*){0,3}, (?:ngày )?")
_PLACE = compiled(r"(?:.*\s)?[^\W\d_][^\d,]{1,30},\s*ngày\s*", re.IGNORECASE)


def read_dateline(text: str, *, bare: bool) -> date | None:
    """Return the publication date that a line states; None if it is no such line.

    With ``bare`` a line of nothing but a date, clock time, weekday and count of views counts too; otherwise it has
    to be labelled ("Đăng ngày ...").
    """
    if len(text) > _LONGEST or not (mention := _first_day(text)):
        return None
    label = _LABEL.match(text)
    after = text[mention.span.end :]
    if label and not _without_clock(text[label.end() : mention.span.start]):
        return mention.date if len(after) <= _LONGEST_REST and not after.rstrip().endswith(".") else None
    rest = _without_clock(f"{text[: mention.span.start]} {after}")
    return mention.date if bare and (not rest or _VIEWS.fullmatch(rest)) else None


def read_place_and_date(text: str) -> date | None:
    """Return the date at the end of a letterhead line ("Số: 9/KH-VKS    Hậu Giang, ngày 02 tháng 8 năm 2023")."""
    mention = _first_day(text)
    if mention is None or text[mention.span.end :].strip(" ."):
        return None
    return mention.date if _PLACE.fullmatch(text, 0, mention.span.start) else None


def read_newsroom_date(text: str) -> date | None:
    """Return the date of a part of a line that holds nothing but a place and a day ("Cà Mau, 12/3/2025")."""
    mention = _first_day(text)
    if mention is None or text[mention.span.end :].strip(_WRAP):
        return None
    return mention.date if _NEWSROOM.fullmatch(text, 0, mention.span.start) else None


def is_clock(text: str) -> bool:
    """Tell whether a line is a clock time or weekday and nothing else, as page heads carry them."""
    return len(text) <= _LONGEST and bool(_CLOCK.search(text)) and not _without_clock(text)


def _first_day(text: str) -> DateMention | None:
    return next((mention for mention in find_dates(text) if mention.day), None)


def _without_clock(text: str) -> str:
    return _CLOCK.sub(" ", text).strip(_WRAP)
