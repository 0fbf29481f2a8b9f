"""Turn results into the JSON of the public interface, and write to the terminal."""

from __future__ import annotations

import json
import sys
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

from assistant.types import PeriodLabel


def to_plain(value: object) -> Any:
    """Return ``value`` as JSON types: dataclasses become objects, dates ISO 8601, decimals numbers.

    Example:
        >>> to_plain(PeriodLabel(start=None, end=None, label="năm 2023"))
        {'from': None, 'to': None, 'label': 'năm 2023'}
    """
    if isinstance(value, PeriodLabel):
        return {"from": to_plain(value.start), "to": to_plain(value.end), "label": value.label}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {str(key): to_plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [to_plain(item) for item in value]
    return _scalar(value)


def _scalar(value: object) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return str(value)
    return value


def write_json(value: object) -> None:
    """Write one JSON document to standard output and nothing else."""
    write(json_text(value))


def json_text(value: object) -> str:
    """Return the JSON document that ``write_json`` writes."""
    return json.dumps(to_plain(value), ensure_ascii=False, indent=2)


def write(text: str) -> None:
    """Write text to standard output, as UTF-8 whatever the terminal's locale says."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


def write_note(text: str) -> None:
    """Write a line to standard error: progress, warnings, errors."""
    sys.stderr.buffer.write(text.encode("utf-8", "replace") + b"\n")
    sys.stderr.buffer.flush()
