"""The words that organisation names are made of, in one dictionary over all spellings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from documents.provinces import Province, province_spellings
from documents.register import section
from documents.spellings import Match, Spellings, Token, tokens_of
from documents.types import Level


class Part(Enum):
    """What a phrase contributes to the name of an organisation."""

    PROVINCE = auto()
    PROVINCE_KIND = auto()  # "tỉnh"
    LOCALITY_KIND = auto()  # "huyện", "thành phố", "khu vực"
    PROCURACY = auto()
    SUPREME = auto()
    HIGH = auto()
    MILITARY = auto()
    MILITARY_CENTRAL = auto()
    AREA = auto()  # "VKSKV" of "VKSKV7"
    SECTOR = auto()
    TOTAL = auto()  # "hai cấp"
    GROUP = auto()  # "Cụm thi đua số"
    ROOM = auto()  # "Phòng", "P": a number or a function follows
    DEPARTMENT = auto()
    BUREAU = auto()  # "Vụ", "Cục": a number follows
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


class Phrasing:
    """A text cut into tokens, with the dictionary entry that starts at each of them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = tokens_of(text)
        self._book = _book()

    def at(self, index: int) -> Match[Piece] | None:
        """Return the longest entry that starts at token ``index``, None past the end or if there is none."""
        if index >= len(self.tokens):
            return None
        return self._book.at(self.text, self.tokens, index)

    def part_at(self, index: int, *parts: Part) -> Match[Piece] | None:
        """Return the entry at token ``index`` if it is one of ``parts``."""
        match = self.at(index)
        return match if match and match.value.part in parts else None

    def gap(self, index: int) -> str:
        """Return the text between token ``index - 1`` and token ``index``; a blank line at either end."""
        if not 0 < index < len(self.tokens):
            return "\n\n"
        return self.text[self.tokens[index - 1].end : self.tokens[index].start]

    def number_at(self, index: int) -> int | None:
        """Return the number that stands at token ``index`` close to the word before it, if one does."""
        if index >= len(self.tokens) or not self.tokens[index].folded.isdigit():
            return None
        token = self.tokens[index]
        after = self.text[token.end : token.end + 2]
        if self.gap(index).strip(" \u00a0.") or (after[:1] in ".,/" and after[1:2].isdigit()):
            return None
        return int(token.folded)


@cache
def _book() -> Spellings[Piece]:
    return Spellings(_entries())


def _entries() -> Iterator[tuple[str, Piece]]:
    for spelling, province in province_spellings():
        yield spelling, Piece(Part.PROVINCE, province.name, province=province)
    yield "tỉnh", Piece(Part.PROVINCE_KIND, "tỉnh")
    yield "thủ đô", Piece(Part.PROVINCE_KIND, "thủ đô")
    yield "phòng", Piece(Part.ROOM, "Phòng")
    yield "p", Piece(Part.ROOM, "P")
    yield "vụ", Piece(Part.BUREAU, "Vụ")
    yield "cục", Piece(Part.BUREAU, "Cục")
    yield "đơn vị", Piece(Part.UNIT, "đơn vị")
    yield from _procuracies()
    for part, key, name in ((Part.LOCALITY_KIND, "localities", "kind"), (Part.TOTAL, "totals", "group")):
        for entry in section(key):
            for spelling in entry["spellings"]:
                yield spelling, Piece(part, entry[name], Level(entry["level"]))
    for part, key, name in (
        (Part.GROUP, "groups", "group"),
        (Part.DEPARTMENT, "departments", "short"),
        (Part.SUPREME_UNIT, "supreme_units", "short"),
    ):
        for entry in section(key):
            for spelling in entry.get("spellings", ()):
                yield spelling, Piece(part, entry[name])
    for spelling in section("other_bodies"):
        yield spelling, Piece(Part.OTHER, spelling)


def _procuracies() -> Iterator[tuple[str, Piece]]:
    for key, part, level in (
        ("general", Part.PROCURACY, None),
        ("supreme", Part.SUPREME, Level.SUPREME),
        ("high", Part.HIGH, Level.HIGH),
        ("military", Part.MILITARY, Level.MILITARY),
        ("military_central", Part.MILITARY_CENTRAL, Level.MILITARY),
        ("area", Part.AREA, Level.AREA),
        ("sector", Part.SECTOR, Level.PROVINCE),
    ):
        for spelling in section("procuracy")[key]:
            yield spelling, Piece(part, key, level)
