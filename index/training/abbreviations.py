"""The abbreviations of the sector, for learning that they mean the same as what they stand for."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from random import Random

import regex

# Full forms by abbreviation, both in lower case.
ABBREVIATIONS: dict[str, str] = json.loads(files("documents").joinpath("data/terms.json").read_text(encoding="utf-8"))[
    "abbreviations"
]


def abbreviate(text: str, random: Random) -> str:
    """Return ``text`` with each full form replaced by one of its abbreviations."""
    return _full_form().sub(lambda full: random.choice(_short_forms()[full.group().lower()]).upper(), text)


@cache
def _short_forms() -> dict[str, list[str]]:
    forms: dict[str, list[str]] = {}
    for short, full in ABBREVIATIONS.items():
        forms.setdefault(full, []).append(short)
    return forms


@cache
def _full_form() -> regex.Pattern[str]:
    longest_first = sorted(_short_forms(), key=len, reverse=True)
    return regex.compile(rf"\b(?:{'|'.join(map(regex.escape, longest_first))})\b", regex.IGNORECASE)
