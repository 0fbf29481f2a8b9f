"""Read ``key=value`` filters as the public interface names them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from assistant.errors import BadRequest
from documents.language.text import normalise
from index.types import Filters

KEYS = ("province", "unit", "year", "period", "source", "access", "published_from", "published_to")


def parse_filters(pairs: Iterable[str]) -> Filters:
    """Return the filters given as "key=value" texts; a repeated ``access`` adds a label.

    Raises:
        BadRequest: an unknown key, or a value that its key cannot take.

    Example:
        >>> parse_filters(["province=Hậu Giang", "year=2023"]).year
        2023
    """
    values: dict[str, Any] = {}
    for pair in pairs:
        key, equals, value = normalise(pair).partition("=")
        key, value = key.strip(), value.strip()
        if not equals or key not in KEYS or not value:
            raise BadRequest("--filter", pair, f"hãy viết dạng khóa=giá_trị với khóa là một trong: {', '.join(KEYS)}")
        values[key] = (*values.get("access", ()), value) if key == "access" else _read(key, value)
    return Filters(**values)


def _read(key: str, value: str) -> str | int | date:
    if key == "year":
        if not (value.isdigit() and len(value) == 4):
            raise BadRequest("year", value, "năm phải gồm bốn chữ số, ví dụ 2023")
        return int(value)
    if key.startswith("published_"):
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise BadRequest(key, value, "ngày phải viết dạng năm-tháng-ngày, ví dụ 2024-01-31") from error
    return value
