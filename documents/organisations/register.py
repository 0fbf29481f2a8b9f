"""The register files of organisations and districts, each read once; ``data/README.md`` describes their format."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


def section(name: str) -> Any:
    """Return one section of ``data/organisations.json``.

    Raises:
        KeyError: if the file has no such section.
    """
    return _read("organisations.json")[name]


def districts() -> dict[str, dict[str, list[str]]]:
    """Return the districts by province and by the years of the lists that hold them."""
    found: dict[str, dict[str, list[str]]] = _read("districts.json")
    return found


@cache
def _read(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((files("documents") / "data" / name).read_text(encoding="utf-8"))
    return content
