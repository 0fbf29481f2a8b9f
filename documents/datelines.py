"""Lines that say when a text was published, and nothing else: "Cập nhật lúc 12:12, Thứ ba, 01/08/2023 (GMT+7)"."""

from __future__ import annotations

import re
from datetime import date

_LONGEST = 140  # characters of a line
_LONGEST_REST = 60  # characters beside the date, such as the section of a site

_DAY = re.compile(
    r"(?<![\d/])(?:(?P<y>(?:19|20)\d{2})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?:T[\d:.+\-Z]+)?"
    r"|(?P<day>\d{1,2})\s*[/.\-]\s*(?P<month>\d{1,2})\s*[/.\-]\s*(?P<year>(?:19|20)\d{2})"
    r"|(?:ngày\s*)?(?P<dd>\d{1,2})\s+tháng\s+(?P<mm>\d{1,2})\s*,?\s+năm\s+(?P<yy>(?:19|20)\d{2}))(?!\d|/\d)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\W*(?:(?:Ngày |Thời gian )?(?:cập nhật|đăng(?: tải| tin| bài)?|xuất bản|phát hành|tạo)(?: lúc| ngày| vào)?"
    r"|Posted(?: on)?|Published|Updated|Last updated)\b\W*",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b\d{1,2}\s?(?:[:hg]\s?\d{1,2})(?:[:′']\d{1,2})?\s?(?:phút|AM|PM|SA|CH)?\b|GMT\s?[+-]\s?\d+|\bICT\b"
    r"|\b(?:Thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|Chủ nhật|T[2-7]|CN)\b|\b(?:ngày|lúc|vào)\b",
    re.IGNORECASE,
)
_VIEWS = re.compile(r"(?:lượt xem|đã xem|xem)?\W*\d{1,6}\W*(?:lượt xem|lượt đọc|views?)?", re.IGNORECASE)
_PLACE_AND_DATE = re.compile(r"(?:.*\s)?[^\W\d_][^\d,]{1,30},\s*(?P<date>ngày\s.*\d{4})\.?", re.IGNORECASE)


def read_dateline(text: str, *, bare: bool) -> date | None:
    """Return the publication date that a line states; None if it is no such line.

    With ``bare`` a line of nothing but a date, clock time, weekday and count of views counts too; otherwise it has
    to be labelled ("Đăng ngày ...").
    """
    if len(text) > _LONGEST or not (match := _DAY.search(text)):
        return None
    label = _LABEL.match(text)
    before, after = text[: match.start()], text[match.end() :]
    if label and not _CLOCK.sub("", text[label.end() : match.start()]).strip(" ,:;|–—-("):
        return _date(match) if len(after) <= _LONGEST_REST and not after.rstrip().endswith(".") else None
    rest = _CLOCK.sub(" ", f"{before} {after}").strip(" ,:;|–—-()[]/")
    return _date(match) if bare and (not rest or _VIEWS.fullmatch(rest)) else None


def is_clock(text: str) -> bool:
    """Tell whether a line is a clock time or weekday and nothing else, as page heads carry them."""
    return bool(_CLOCK.search(text)) and not _CLOCK.sub("", text).strip(" ,:;|–—-()")


def read_place_and_date(text: str) -> date | None:
    """Return the date at the end of a letterhead line ("Số: 9/KH-VKS    Hậu Giang, ngày 02 tháng 8 năm 2023")."""
    line = _PLACE_AND_DATE.fullmatch(text)
    match = _DAY.search(line["date"]) if line else None
    return _date(match) if match else None


def _date(match: re.Match[str]) -> date | None:
    found = match.groupdict()
    year, month, day = (
        found[a] or found[b] or found[c] or ""
        for a, b, c in (("y", "year", "yy"), ("m", "month", "mm"), ("d", "day", "dd"))
    )
    try:
        return date(int(year), int(month), int(day))
    except ValueError:  # "31/02/2024": a typing error states no day
        return None
