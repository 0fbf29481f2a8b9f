"""Columns of JSON, and text that every database takes."""

from __future__ import annotations

import json
from typing import Any


def to_json(value: object) -> str:
    """Return a value of JSON types as text for a column."""
    return storable(json.dumps(value, ensure_ascii=False))


def from_json(text: str | None) -> Any:
    """Return the value of a column; None for an empty one."""
    return json.loads(text) if text is not None else None


def storable(text: str) -> str:
    """Return text without what a database refuses: NUL, and halves of surrogate pairs, which UTF-8 has no form for."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
