"""The words that organisation names are made of, in one dictionary over all spellings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache
from typing import NamedTuple

from documents.language.spellings import Match, Spellings, Words
from documents.organisations.provinces import Province, province_spellings
from documents.organisations.register import section
from documents.types import Level, Unit


class Part(Enum):
    """What a phrase contributes to the name of an organisation."""

    PROVINCE = auto()
    PROVINCE_KIND = auto()  # "tỉnh"
    LOCALITY_KIND = auto()  # "huyện", "thành phố", "khu vực"
    PROCURACY = auto()
    SUPREME = auto()
    HIGH = auto()
    MILITARY = auto()
    REGION = auto()  # "Quân khu": a number follows
    AREA = auto()  # "VKSKV" of "VKSKV7"
    SECTOR = auto()
    WHOLE_SECTOR = auto()
    TOTAL = auto()  # "hai cấp"
    GROUP = auto()  # "Cụm thi đua số"
    ROOM = auto()  # "Phòng", "P": a number or a function follows
    DEPARTMENT = auto()
    BUREAU = auto()  # "Vụ": a number or a function follows
    INSTITUTE = auto()  # "Viện nghiệp vụ" of a high procuracy: a number follows
    SUPREME_UNIT = auto()
    UNIT = auto()  # "đơn vị"
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """One entry of the dictionary: its part, its canonical name, and level or province where it has one."""

    part: Part
    name: str
    level: Level | None = None
    province: Province | None = None


class Reading(NamedTuple):
    """A unit read up to word ``last`` (exclusive)."""

    unit: Unit
    last: int


class Phrasing(Words):
    """A text cut into words, with the dictionary entry that starts at each of them.

    ``home`` is the province whose text it is, if that is known; ``mended`` holds province names that were read past
    a typing error: first word, entry.
    """

    def __init__(self, text: str, *, home: str | None = None) -> None:
        super().__init__(text)
        self.home = home
        self.mended: Mapping[int, Match[Piece]] = {}
        self._found = _found_in(text)

    def starts(self) -> list[int]:
        """Return the words at which an entry may start, in order."""
        return sorted({*_starts_in(self.text), *self.mended})

    def at(self, index: int) -> Match[Piece] | None:
        """Return the longest entry that starts at word ``index``, None past the end or if there is none."""
        if index in self.mended:
            return self.mended[index]
        if index not in self._found:
            self._found[index] = book().at(self, index)
        return self._found[index]

    def part_at(self, index: int, *parts: Part) -> Match[Piece] | None:
        """Return the entry at word ``index`` if it is one of ``parts``."""
        match = self.at(index)
        return match if match and match.value.part in parts else None

    def number_at(self, index: int) -> int | None:
        """Return the plain number at word ``index`` that belongs to the word before it, if one does."""
        if index >= len(self) or not self.folded[index].isdigit() or self.joint(index) not in ("", "."):
            return None
        end = self.spans[index][1]
        if self.text[end : end + 1] in (".", ",", "/") and self.text[end + 1 : end + 2].isdigit():
            return None
        return int(self.folded[index])


# One paragraph is read for its document's body, for its scopes and for its sentences: entries are looked up once.
@lru_cache(maxsize=256)
def _found_in(text: str) -> dict[int, Match[Piece] | None]:
    """Return the entries looked up in a text so far, by word; filled by those who look."""
    return {}


@lru_cache(maxsize=256)
def _starts_in(text: str) -> tuple[int, ...]:
    return tuple(book().starts(Words(text)))


@cache
def book() -> Spellings[Piece]:
    """Return the dictionary."""
    return Spellings((*_places(), *_procuracies(), *_departments(), *_others()))


def _places() -> Iterator[tuple[str, Piece]]:
    for spelling, province in province_spellings():
        yield spelling, Piece(Part.PROVINCE, province.name, province=province)
    yield "tỉnh", Piece(Part.PROVINCE_KIND, "tỉnh")
    yield from _named("localities", Part.LOCALITY_KIND, "kind")


def _procuracies() -> Iterator[tuple[str, Piece]]:
    for entry in section("procuracies"):
        for spelling in entry["spellings"]:
            yield spelling, Piece(Part[entry["part"]], entry.get("name", ""), Level(entry["level"]))
    yield from _named("totals", Part.TOTAL, "group")
    yield from _named("groups", Part.GROUP, "group")
    yield from _named("sector", Part.WHOLE_SECTOR, "group")


def _departments() -> Iterator[tuple[str, Piece]]:
    yield "phòng", Piece(Part.ROOM, "Phòng")
    yield "p", Piece(Part.ROOM, "P")
    yield "vụ", Piece(Part.BUREAU, "Vụ")
    yield "v", Piece(Part.BUREAU, "V")
    yield "viện nghiệp vụ", Piece(Part.INSTITUTE, "Viện nghiệp vụ")
    yield "viện", Piece(Part.INSTITUTE, "Viện")
    yield from _named("departments", Part.DEPARTMENT, "short")
    yield from _named("supreme_units", Part.SUPREME_UNIT, "short")


def _others() -> Iterator[tuple[str, Piece]]:
    yield "đơn vị", Piece(Part.UNIT, "đơn vị")
    for spelling in ("quân khu", "qk"):
        yield spelling, Piece(Part.REGION, "quân khu")
    for spelling in section("other_bodies"):
        yield spelling, Piece(Part.OTHER, spelling)


def _named(key: str, part: Part, name: str) -> Iterator[tuple[str, Piece]]:
    for entry in section(key):
        level = Level(entry["level"]) if "level" in entry else None
        for spelling in entry.get("spellings", ()):
            yield spelling, Piece(part, entry[name], level)
