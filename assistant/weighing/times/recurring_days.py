"""The day on which something is done again and again: "đối chiếu số liệu vào ngày 25 hằng tháng"."""

from __future__ import annotations

from functools import lru_cache

from documents.language.compiling import compiled_regex
from documents.language.text import fold

_EACH = r"(?:hang|moi|cua moi|trong moi)"
_WHICH = r"(?:ngay|thu|hom) (?:nao|may|bao nhieu)"
# "Báo cáo hằng tháng ban hành ngày nào?" may ask for the day of one report: there the day has to be one to keep to.
_ASKED = compiled_regex(
    rf"\b{_WHICH}(?: \w+){{0,2}}? {_EACH} (?:thang|tuan|quy|nam)\b"
    rf"|\b{_EACH} (?:thang|tuan)\b[^?;]*\b(?:vao|truoc|cham nhat|den) {_WHICH}\b"
)
_DAY = r"(?:ngay|mung) (?:thu )?\d{1,2}\b(?![/.]\d)"
_WEEKDAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b"
_TOLD = compiled_regex(
    rf"\b(?:{_DAY}|{_WEEKDAY})(?:,? (?:va |den )?(?:ngay |thu )?(?:\d{{1,2}}|hai|ba|tu|nam|sau|bay))*"
    rf"(?: tuan cuoi| tuan dau)? {_EACH} (?:thang|tuan|quy|nam)\b"
    rf"|\b{_EACH} (?:thang|tuan|quy)\b[^.;]{{0,40}}\b(?:{_DAY}|{_WEEKDAY})(?! thang)"
    rf"|\b(?:ngay|tuan) (?:lam viec )?(?:cuoi cung|cuoi|dau tien|dau) {_EACH} (?:thang|tuan|quy)\b"
)


@lru_cache(maxsize=64)  # asked again for each statement
def asks_recurring_day(asked: str) -> bool:
    """True if it is asked on which day of each month or week something is done."""
    return _ASKED.search(fold(asked)) is not None


def tells_recurring_day(text: str) -> bool:
    """True if a text tells a day that comes back: the date of one event is none."""
    return _TOLD.search(fold(text)) is not None
