"""How long a key lives, as it is written on the command line."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from assistant.errors import BadRequest
from documents.language.compiling import compiled

NEVER = "never"
_SPAN = compiled(r"(\d{1,5})([dh])")
_HOURS = {"h": 1, "d": 24}


def read_expiry(text: str, *, now: datetime) -> datetime | None:
    """Return the last moment of use: "90d", "12h", "2027-01-31" (to its end, UTC), or None for "never".

    Raises:
        BadRequest: the text is none of these, or the moment has passed.

    Example:
        >>> read_expiry("36h", now=datetime(2026, 1, 1, tzinfo=UTC))
        datetime.datetime(2026, 1, 2, 12, 0, tzinfo=datetime.timezone.utc)
    """
    if text == NEVER:
        return None
    moment = _moment(text, now)
    if moment <= now:
        raise BadRequest("--expires", text, "thời hạn phải ở sau thời điểm hiện tại")
    return moment


def _moment(text: str, now: datetime) -> datetime:
    if span := _SPAN.fullmatch(text):
        return now + timedelta(hours=int(span[1]) * _HOURS[span[2]])
    try:
        return datetime.combine(date.fromisoformat(text), time.max.replace(microsecond=0), tzinfo=UTC)
    except ValueError as error:
        problem = "hãy viết số ngày như 90d, số giờ như 12h, một ngày như 2027-01-31, hoặc never"
        raise BadRequest("--expires", text, problem) from error
