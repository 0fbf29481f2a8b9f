"""Departments of a procuracy: numbers, full names, and how a document itself glosses the one with the other.

The numbers differ by province and by year, so a document's own gloss comes first. The general table of the register
maps a full name only where the function alone decides, and never after the reform, for which no numbering is known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from documents.language.compiling import compiled
from documents.organisations.bureaus import bureau_glosses
from documents.organisations.functions import display_name, fits, function_end, gloss_key, written
from documents.organisations.lexicon import Part, Phrasing
from documents.organisations.reform import merged_on
from documents.organisations.register import section

HIGHEST_ROOM = 16  # rooms follow the numbers of the supreme procuracy's Vụ, which ended at 16
_BEFORE_NUMBER = (["nghiep", "vu"], ["so"])  # "Phòng số 7", "Phòng nghiệp vụ 7"
_LONGEST_ROOM = 5  # words: "Phòng nghiệp vụ số 7"
# Words of Vietnamese that end in "phòng" or "vụ" and are no department: "dự phòng 2 tỷ", "quốc phòng".
_COMPOUNDS = ("du", "quoc", "de", "can", "bich", "nhiem", "chuc", "dich", "nghiep")


_COUNT = compiled(r"(?!(?:19|20)\d\d$)\d+(?:\.\d{3})*")  # "1.926", no year
# A number in brackets or behind a dash; only a line with one is read word by word.
_MAY_GLOSS = compiled(
    r"[(–—-]\s*(?:ph[oò]ng|p|v[uụ]|v)\.?\s*(?:s[oố]\s*)?\d|(?:ph[oò]ng|p)\.?\s*(?:s[oố]\s*)?\d+\s*\(\s*ph",
    re.IGNORECASE,
)


class Department(NamedTuple):
    """A department read up to word ``last`` (exclusive), under its canonical short form.

    ``is_plain`` tells that the words could mean something else ("văn phòng", "thanh tra") without an office beside.
    """

    short: str
    last: int
    is_plain: bool = False


def glosses(text: str) -> dict[str, str]:
    """Return the full department names that a document glosses, as written, each with its number.

    Example:
        >>> glosses("Phòng Kiểm sát thi hành án dân sự (Phòng 11) đã báo cáo.")
        {'Phòng Kiểm sát thi hành án dân sự': 'Phòng 11'}
    """
    found: dict[str, str] = {}
    for line in text.split("\n"):
        if not _MAY_GLOSS.search(line):
            continue
        phrasing = Phrasing(line)
        found |= bureau_glosses(phrasing)
        for index, word in enumerate(phrasing.folded):
            end = function_end(phrasing, index + 1) if word == "phong" else None
            gloss = (_gloss_at(phrasing, end) or _glossed_by(phrasing, index)) if end else None
            if end and gloss:
                found[written(phrasing, index, end)] = gloss.short
    return found


def read_department(
    phrasing: Phrasing, index: int, *, known: Mapping[str, str], on: date | None = None
) -> Department | None:
    """Return the department that starts at word ``index``, None if none does.

    ``known`` holds the document's own glosses by ``gloss_key``; ``on`` is a day of the time the text speaks about.
    """
    match = phrasing.part_at(index, Part.DEPARTMENT, Part.ROOM)
    if match is None or phrasing.follows(index, *_COMPOUNDS):
        return None
    if match.value.part is Part.DEPARTMENT:
        return Department(match.value.name, match.last, " ".join(phrasing.folded[index : match.last]) in _plain())
    room = read_room(phrasing, index)
    if room or match.value.name == "P":
        return room
    end = function_end(phrasing, match.last)
    if end is None or _is_told_of(phrasing, match.last, end):
        return None
    gloss = _gloss_at(phrasing, end)
    return gloss or Department(_by_function(written(phrasing, index, end), known, on), end)


def _is_told_of(phrasing: Phrasing, first: int, last: int) -> bool:
    """Tell whether "Phòng kiểm sát xét xử 91 vụ" says what a department did, and no name.

    Then a count follows, or those it was done to ("đối với"), or another act than the trial that alone is part of a
    name ("kiểm sát việc xét giảm thời hạn").
    """
    if phrasing.is_capital(first) or last >= len(phrasing) or phrasing.joint(last):
        return False
    is_count = _COUNT.fullmatch(written(phrasing, last, last + 1)) is not None
    return is_count or _is_word(phrasing, last, "doi", "đối") or _is_word(phrasing, last - 1, "xet", "xét")


def _is_word(phrasing: Phrasing, index: int, letters: str, word: str) -> bool:
    return phrasing.folded[index] == letters and phrasing.stands_for(index, word)


def read_room(phrasing: Phrasing, index: int) -> Department | None:
    """Return the numbered department at word ``index``: "Phòng 7", "Phòng số 7", "Phòng nghiệp vụ 7", "P7"."""
    match = phrasing.part_at(index, Part.ROOM)
    if match is None:
        return None
    at = match.last
    for said in _BEFORE_NUMBER:
        at += len(said) if list(phrasing.folded[at : at + len(said)]) == said else 0
    number = phrasing.number_at(at)
    if not number or number > HIGHEST_ROOM or (match.value.name == "P" and _is_ward(phrasing, at + 1)):
        return None
    return Department(f"Phòng {number}", at + 1)


def _is_ward(phrasing: Phrasing, index: int) -> bool:
    """Tell whether "P.3" is a ward ("phường"): then its district or city follows."""
    return phrasing.joint(index) == "," and phrasing.part_at(index, Part.LOCALITY_KIND, Part.PROVINCE) is not None


def numbered_by_function(name: str, *, on: date | None = None) -> str | None:
    """Return the number that the general table gives to a full name, None where it is not safe to say."""
    if on is not None and on >= merged_on():
        return None
    key = f" {gloss_key(name)} "
    fitting = [rule["short"] for rule in section("departments") if fits(rule, key)]
    return fitting[0] if len(fitting) == 1 else None


def _by_function(name: str, known: Mapping[str, str], on: date | None) -> str:
    return known.get(gloss_key(name)) or numbered_by_function(name, on=on) or display_name(name)


def _gloss_at(phrasing: Phrasing, index: int) -> Department | None:
    return read_room(phrasing, index) if phrasing.joint(index) in ("(", "-", "–") else None


def _glossed_by(phrasing: Phrasing, index: int) -> Department | None:
    """Return the numbered department whose bracket opens at word ``index``: "Phòng 1 (Phòng THQCT, ...)"."""
    if phrasing.joint(index) != "(":
        return None
    rooms = (read_room(phrasing, first) for first in range(max(0, index - _LONGEST_ROOM), index))
    return next((room for room in rooms if room and room.last == index), None)


@cache
def _plain() -> frozenset[str]:
    return frozenset(gloss_key(word) for word in section("department_words")["plain"])
