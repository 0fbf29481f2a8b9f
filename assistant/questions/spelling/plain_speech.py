"""Colloquial wordings of a question that have to be read as the sector's: "sếp Phòng 9", "lo mảng nào", "xứ dừa".

They tell which office, kind of answer or province is asked for, so that comparing words with those of a statement comes
too late. Only wordings are written out that no report uses for anything else (``data/spoken.json``).
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from documents.language.text import fold
from documents.language.words import PhraseFinder, words

_TELLING_OPENINGS = ("xứ ", "sếp ")
_TELLING_WORDS = 3


def with_sector_words(asked: str, *, unmarked: bool) -> str:
    """Return ``asked`` with colloquial wordings written as the sector does; ``unmarked`` if it has no marks at all.

    Example:
        >>> with_sector_words("Năm 2024 ai lo việc thống kê?", unmarked=False)
        'Năm 2024 ai phụ trách thống kê?'
    """
    parts: list[str] = []
    at = 0
    for found in _finder(unmarked=unmarked).find(words(asked), lenient=unmarked):
        is_place, meant = found.value
        if fold(meant) == fold(asked[found.span.start : found.span.end]):
            continue
        if is_place and _is_named(meant, asked):
            meant = ""  # "xứ dừa Bến Tre": the name stands beside it
        parts += [
            asked[at : found.span.start],
            _spelt(meant, opens=not found.first and asked[:1].isupper(), unmarked=unmarked),
        ]
        at = found.span.end
    if not parts:
        return asked
    return " ".join("".join([*parts, asked[at:]]).split())


def _is_named(place: str, asked: str) -> bool:
    return fold(place) in fold(asked)


def _spelt(meant: str, *, opens: bool, unmarked: bool) -> str:
    written = meant if not unmarked else fold(meant).title() if meant.istitle() else fold(meant)
    return written[:1].upper() + written[1:] if opens else written


@cache
def _finder(*, unmarked: bool) -> PhraseFinder[tuple[bool, str]]:
    data = json.loads(files("assistant").joinpath("data/spoken.json").read_text(encoding="utf-8"))
    meant = {one: (False, sector) for sector, spoken in data["words"].items() for one in spoken}
    meant |= {one: (True, place) for place, epithets in data["places"].items() for one in epithets}
    if unmarked:
        meant = {one: value for one, value in meant.items() if _tells_unmarked(one)}
    return PhraseFinder({**meant, **{one: (False, one) for one in data["keep"]}})


def _tells_unmarked(spoken: str) -> bool:
    """True if a wording is told without its marks, too: "dat to" is "đạt tổ" as well as "đất tổ"."""
    return spoken.startswith(_TELLING_OPENINGS) or len(spoken.split()) >= _TELLING_WORDS
