"""Units of the supreme procuracy by number, by full name, and how a text glosses the one with the other.

The numbers of the Vụ ended with the reform of 2025; those that came after have names of their own, which the register
lists. A text's own gloss comes first, and the table of the register after it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from documents.language.compiling import compiled
from documents.organisations.functions import display_name, fits, function_end, gloss_key, written
from documents.organisations.lexicon import Part, Phrasing
from documents.organisations.register import section

HIGHEST_BUREAU = 16
_COMPOUNDS = ("du", "quoc", "de", "can", "bich", "nhiem", "chuc", "dich", "nghiep")
_YEAR = compiled(r"(?:19|20)\d\d")  # "Năm 2023 Vụ 4 ...", as against "12 vụ"
_KINDS = {"vu": "Vụ", "v": "Vụ", "cuc": "Cục", "c": "Cục"}
_GLOSSING = ("(", "-", "–")
_SINCE_REFORM = ("cong to va",)


class Bureau(NamedTuple):
    """A unit read up to word ``last`` (exclusive).

    ``is_plain`` tells that its words could count cases, ``is_glossed`` that a name and a number stand together.
    """

    short: str
    last: int
    is_plain: bool = False
    is_glossed: bool = False


def read_bureau(phrasing: Phrasing, index: int, known: Mapping[str, str]) -> Bureau | None:
    """Return the Vụ at word ``index``; in lower case its word is mostly "vụ" (case).

    ``known`` holds the document's own glosses by ``gloss_key``.
    """
    match = phrasing.part_at(index, Part.BUREAU)
    if match is None or phrasing.follows(index, *_COMPOUNDS) or _counts(phrasing, index):
        return None
    number = phrasing.number_at(match.last)
    if match.value.name == "V" and (not number or phrasing.gap(match.last) or not _is_code(phrasing, index)):
        return None
    if number:
        last = _behind_name(phrasing, match.last + 1)
        return Bureau(f"Vụ {number}", last, last == match.last + 1) if number <= HIGHEST_BUREAU else None
    named = phrasing.is_capital(index) or phrasing.text.islower()
    end = function_end(phrasing, match.last, fields=False) if named else None
    if end is None:
        return None
    name = written(phrasing, index, end)
    gloss = gloss_behind(phrasing, end)
    lower = not phrasing.is_capital(index)
    return gloss or Bureau(known.get(gloss_key(name)) or by_function(name) or display_name(name), end, lower)


def gloss_behind(phrasing: Phrasing, index: int) -> Bureau | None:
    """Return the number that glosses the name ending before word ``index``: "(Vụ 4)", "(Cục 2)", "(V4)"."""
    if index >= len(phrasing) or phrasing.joint(index) not in _GLOSSING:
        return None
    kind, number = _KINDS.get(phrasing.folded[index]), phrasing.number_at(index + 1)
    return Bureau(f"{kind} {number}", index + 2) if kind and number and number <= HIGHEST_BUREAU else None


def bureau_glosses(phrasing: Phrasing) -> dict[str, str]:
    """Return the full names of Vụ that a line glosses, as written, each with its number."""
    found = {}
    for index, word in enumerate(phrasing.folded):
        end = function_end(phrasing, index + 1, fields=False) if word == "vu" else None
        gloss = gloss_behind(phrasing, end) if end else None
        if end and gloss:
            found[written(phrasing, index, end)] = gloss.short
    return found


def by_function(name: str) -> str | None:
    """Return the number that the general table gives to a full name from before the reform, None where none is safe."""
    key = f" {gloss_key(name)} "
    if key.startswith(tuple(f" vu {words} " for words in _SINCE_REFORM)):
        return None
    fitting = [rule["short"] for rule in section("bureaus") if fits(rule, key)]
    return fitting[0] if len(fitting) == 1 else None


def is_same_bureau(one: str, other: str) -> bool:
    """Tell whether two names are of one unit of the supreme procuracy: "Vụ 15" and "Vụ Tổ chức cán bộ"."""
    return one == other or _numbers().get(one, one) == _numbers().get(other, other)


@cache
def _numbers() -> dict[str, str]:
    return {entry["short"]: entry["number"] for entry in section("supreme_units") if "number" in entry}


def _counts(phrasing: Phrasing, index: int) -> bool:
    before = phrasing.folded[index - 1] if index else ""
    return before.isdigit() and not phrasing.joint(index) and not _YEAR.fullmatch(before)


def _is_code(phrasing: Phrasing, index: int) -> bool:
    """Tell whether "V4" is no part of a number or of a list: it stands free, in capitals unless nothing has any."""
    free = not phrasing.gap(index).endswith(("/", "-", "."))
    return free and (phrasing.is_capital(index) or phrasing.text.islower())


def _behind_name(phrasing: Phrasing, index: int) -> int:
    """Return the word behind the bracket that spells a number out: "Vụ 8 (Vụ Kiểm sát ...)"."""
    if index >= len(phrasing) or phrasing.joint(index) != "(":
        return index
    first = index + 1 if phrasing.folded[index] == "vu" else index
    end = function_end(phrasing, first, fields=False)
    return end if end else index
