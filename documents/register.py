"""The register file of organisations, read once."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def section(name: str) -> Any:
    """Return one section of ``data/organisations.json``; its format is described in ``data/README.md``.

    Raises:
        KeyError: if the file has no such section.
    """
    return _register()[name]


@cache
def _register() -> dict[str, Any]:
    text = (files("documents") / "data" / "organisations.json").read_text(encoding="utf-8")
    register: dict[str, Any] = json.loads(text)
    return register
