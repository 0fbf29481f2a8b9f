"""Departments of a procuracy: numbers, full names, and how a document itself glosses the one with the other.

The numbers differ by province and by year, so a document's own gloss comes first. The general table of the register
maps a full name only where the function alone decides, and never after the reform, for which no numbering is known.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from documents.language.compiling import compiled
from documents.language.spellings import Spellings, Words
from documents.organisations.lexicon import Part, Phrasing
from documents.organisations.reform import merged_on
from documents.organisations.register import section

HIGHEST_ROOM = 16  # rooms follow the numbers of the supreme procuracy's Vụ, which ended at 16
_BEFORE_NUMBER = (["nghiep", "vu"], ["so"])  # "Phòng số 7", "Phòng nghiệp vụ 7"
_LONGEST_ROOM = 5  # words: "Phòng nghiệp vụ số 7"
_SHORTEST_FUNCTION = 2  # "Phòng kiểm sát" alone names no function
# Words of Vietnamese that end in "phòng" or "vụ" and are no department: "dự phòng 2 tỷ", "quốc phòng".
_COMPOUNDS = ("du", "quoc", "de", "can", "bich", "nhiem", "chuc", "dich", "nghiep")


_COUNT = compiled(r"(?!(?:19|20)\d\d$)\d+(?:\.\d{3})*")  # "1.926", no year
# A number in brackets or behind a dash; only a line with one is read word by word.
_MAY_GLOSS = compiled(
    r"[(–—-]\s*(?:ph[oò]ng|p)\.?\s*(?:s[oố]\s*)?\d|(?:ph[oò]ng|p)\.?\s*(?:s[oố]\s*)?\d+\s*\(\s*ph", re.IGNORECASE
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
    found = {}
    for line in text.split("\n"):
        if not _MAY_GLOSS.search(line):
            continue
        phrasing = Phrasing(line)
        for index, word in enumerate(phrasing.folded):
            end = _function_end(phrasing, index + 1) if word == "phong" else None
            gloss = (_gloss_at(phrasing, end) or _glossed_by(phrasing, index)) if end else None
            if end and gloss:
                found[_written(phrasing, index, end)] = gloss.short
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
    end = _function_end(phrasing, match.last)
    if end is None or _is_told_of(phrasing, match.last, end):
        return None
    gloss = _gloss_at(phrasing, end)
    return gloss or Department(_by_function(_written(phrasing, index, end), known, on), end)


def _is_told_of(phrasing: Phrasing, first: int, last: int) -> bool:
    """Tell whether "Phòng kiểm sát xét xử 91 vụ" says what a department did, and no name: a count follows."""
    if phrasing.is_capital(first) or last >= len(phrasing) or phrasing.joint(last):
        return False
    return _COUNT.fullmatch(_written(phrasing, last, last + 1)) is not None


def read_bureau(phrasing: Phrasing, index: int) -> Department | None:
    """Return the Vụ of the supreme procuracy at word ``index``; in lower case its word is mostly "vụ" (case)."""
    match = phrasing.part_at(index, Part.BUREAU)
    if match is None or phrasing.follows(index, *_COMPOUNDS) or (index and phrasing.folded[index - 1].isdigit()):
        return None
    number = phrasing.number_at(match.last)
    if number:
        return Department(f"Vụ {number}", match.last + 1, True) if number <= HIGHEST_ROOM else None
    end = _function_end(phrasing, match.last, fields=False) if phrasing.is_capital(index) else None
    return Department(_display(_written(phrasing, index, end)), end) if end else None


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


def gloss_key(name: str) -> str:
    """Return the key under which spellings of one full department name fall together."""
    return " ".join(Words(name).folded)


def numbered_by_function(name: str, *, on: date | None = None) -> str | None:
    """Return the number that the general table gives to a full name, None where it is not safe to say."""
    if on is not None and on >= merged_on():
        return None
    key = f" {gloss_key(name)} "
    fitting = [rule["short"] for rule in section("departments") if _fits(rule, key)]
    return fitting[0] if len(fitting) == 1 else None


def _fits(rule: dict[str, Any], key: str) -> bool:
    def has(phrase: str) -> bool:
        return f" {gloss_key(phrase)} " in key

    return any(map(has, rule.get("any_of", ()))) and not any(map(has, rule.get("none_of", ())))


def _by_function(name: str, known: Mapping[str, str], on: date | None) -> str:
    return known.get(gloss_key(name)) or numbered_by_function(name, on=on) or _display(name)


def _display(name: str) -> str:
    head, *function = name.replace("–", "-").split()
    return f"{head.capitalize()} {' '.join(function).capitalize()}"


def _written(phrasing: Phrasing, first: int, last: int) -> str:
    return phrasing.text[phrasing.spans[first][0] : phrasing.spans[last - 1][1]]


def _gloss_at(phrasing: Phrasing, index: int) -> Department | None:
    return read_room(phrasing, index) if phrasing.joint(index) in ("(", "-", "–") else None


def _glossed_by(phrasing: Phrasing, index: int) -> Department | None:
    """Return the numbered department whose bracket opens at word ``index``: "Phòng 1 (Phòng THQCT, ...)"."""
    if phrasing.joint(index) != "(":
        return None
    rooms = (read_room(phrasing, first) for first in range(max(0, index - _LONGEST_ROOM), index))
    return next((room for room in rooms if room and room.last == index), None)


def _function_end(phrasing: Phrasing, index: int, *, fields: bool = True) -> int | None:
    """Return the word after a department's function that starts at ``index``, None if no function does.

    ``fields``: a field of work alone will do ("phòng án dân sự"); "Vụ án dân sự" is a case, not a bureau.
    """
    heads, words, trailing = _function_words()
    head = heads.at(phrasing, index)
    if head and not fields and head.value in section("department_words")["fields"]:
        return None
    if head is None or phrasing.joint(index):
        return None
    last = head.last
    if head.value in section("department_words")["whole"]:
        return last
    while last < len(phrasing) and _is_one_of(phrasing, last, words) and _runs_on(phrasing, last):
        last += 1
    while _is_one_of(phrasing, last - 1, trailing):
        last -= 1
    return last if last - index >= _SHORTEST_FUNCTION and last > head.first + _bare_head(head.value) else None


def _bare_head(head: str) -> int:
    """Return the length of a head that is no function by itself: "Phòng kiểm sát", "Phòng công tố"."""
    return len(head.split()) if head in ("án", "kiểm sát", "công tố", "thực hành quyền công tố", "thqct") else 0


def _runs_on(phrasing: Phrasing, index: int) -> bool:
    return phrasing.joint(index) in ("", ",", "-", "–") and "\n" not in phrasing.gap(index)


def _is_one_of(phrasing: Phrasing, index: int, words: Mapping[str, tuple[str, ...]]) -> bool:
    return any(phrasing.stands_for(index, word) for word in words.get(phrasing.folded[index], ()))


@cache
def _plain() -> frozenset[str]:
    return frozenset(gloss_key(word) for word in section("department_words")["plain"])


@cache
def _function_words() -> tuple[Spellings[str], dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    words = section("department_words")
    heads = Spellings([(head, head) for head in (*words["fields"], *words["heads"])])
    return heads, _grouped(words["words"]), _grouped(words["trailing"])


def _grouped(words: list[str]) -> dict[str, tuple[str, ...]]:
    grouped: dict[str, tuple[str, ...]] = {}
    for word in words:
        key = Words(word).folded[0]
        grouped[key] = (*grouped.get(key, ()), word)
    return grouped
