"""The provinces of Vietnam before and after the merger of 1 July 2025 (Resolution 202/2025/QH15)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from documents.language.compiling import compiled
from documents.language.spellings import Spellings, Words
from documents.organisations.register import section

_DATELINE = compiled(
    r"\W*(?:\([^()]{1,20}\)\W*)?(?P<place>[^\W\d_][^,:;.()\d–—]{1,30}?)\s*(?:,|[-–—:(])\s*(?:ngày|sáng|chiều|tối|trưa|\d)",
    re.IGNORECASE,
)
_KIND_WORDS = ("tỉnh", "thành phố", "thủ đô", "tp")


class UnknownProvince(ValueError):
    """A text names no province of the register; ``text`` is what was given."""

    def __init__(self, text: str) -> None:
        super().__init__(f"no such province: {text!r}")
        self.text = text


@dataclass(frozen=True, slots=True)
class Kind:
    """What a province was called during a time: its kind ("tỉnh", "thành phố") and its official name.

    ``since`` and ``until`` are the first and last day, None where open.
    """

    kind: str
    name: str
    since: date | None = None
    until: date | None = None

    def lasted(self, on: date) -> bool:
        """Tell whether it was so on a day."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class Province:
    """A province, past or present, under its canonical name.

    Attributes:
        name: canonical name without its kind ("Hồ Chí Minh"); a renamed province (Huế) keeps the latest one.
        kinds: kinds over time, oldest first, at least one.
        aliases: other spellings and abbreviations.
        code: official code of a present province, empty for a past one.
        since: first day, where it is later than the oldest documents.
        until: last day of a province that was merged into another, else None.
        successor: the province that took it over, None for a present one.
        predecessors: the *other* provinces merged into a present one.
    """

    name: str
    kinds: tuple[Kind, ...]
    aliases: tuple[str, ...] = ()
    code: str = ""
    since: date | None = None
    until: date | None = None
    successor: str | None = None
    predecessors: tuple[str, ...] = ()

    def was_city(self, on: date | None = None) -> bool:
        """Tell whether the province was a centrally-run city on a day; without a day, whether it ever was."""
        return any(kind.kind == "thành phố" and (on is None or kind.lasted(on)) for kind in self.kinds)

    def kind_on(self, on: date | None = None) -> Kind:
        """Return kind and official name on a day; without a day, the latest."""
        for kind in self.kinds:
            if on is not None and kind.lasted(on):
                return kind
        return self.kinds[-1]


@cache
def all_provinces() -> tuple[Province, ...]:
    """Return all 63 provinces of the register: the 34 of today and the 29 merged into them."""
    return tuple(_province(entry) for entry in section("provinces"))


@lru_cache(maxsize=1024)
def province_named(text: str) -> Province:
    """Return the province with this name, in any spelling, with or without "tỉnh" or "thành phố".

    Raises:
        UnknownProvince: if the text is not exactly one province name.
    """
    words = Words(text)
    for start in range(len(words)):
        match = _names().at(words, start)
        if match and match.last == len(words) and _is_kind(text[: words.spans[start][0]]):
            return match.value
    raise UnknownProvince(text)


def today_of(name: str) -> str:
    """Return the name of today's province for a past or present one.

    Raises:
        UnknownProvince: if ``name`` is no province.
    """
    province = province_named(name)
    return province.successor or province.name


def predecessors_of(name: str) -> tuple[str, ...]:
    """Return the other provinces that were merged into ``name``, none for an unchanged or a past one.

    Raises:
        UnknownProvince: if ``name`` is no province.
    """
    return province_named(name).predecessors


def province_spellings() -> list[tuple[str, Province]]:
    """Return every known spelling of every province with its province."""
    return [(spelling, province) for province in all_provinces() for spelling in (province.name, *province.aliases)]


def province_of_dateline(text: str) -> str | None:
    """Return the province that a lead is dated from ("Hải Phòng, ngày 06/4/2026 - ..."), None if it opens otherwise."""
    dated = _DATELINE.match(text)
    match = _names().at(Words(dated["place"]), 0) if dated else None
    return match.value.name if dated and match and match.last == len(Words(dated["place"])) else None


@cache
def _names() -> Spellings[Province]:
    return Spellings(province_spellings())


def _is_kind(before: str) -> bool:
    words = Words(before)
    match = _kinds().at(words, 0)
    return not words.folded or (match is not None and match.last == len(words))


@cache
def _kinds() -> Spellings[str]:
    return Spellings([(word, word) for word in _KIND_WORDS])


def _province(entry: dict[str, Any]) -> Province:
    name = entry["name"]
    kinds = tuple(
        Kind(kind["kind"], kind.get("name", name), _day(kind.get("since")), _day(kind.get("until")))
        for kind in entry["kinds"]
    )
    return Province(
        name=name,
        kinds=kinds,
        aliases=tuple(entry.get("aliases", ())),
        code=entry.get("code", ""),
        since=_day(entry.get("since")),
        until=_day(entry.get("until")),
        successor=entry.get("successor"),
        predecessors=tuple(entry.get("predecessors", ())),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
