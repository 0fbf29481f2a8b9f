"""Departments of a procuracy: numbers, full names, and how a document itself glosses the one with the other.

The numbers differ by province and by year, so a document's own gloss comes first. The general table of the
register maps a full name only where the function alone decides, and never after the reform, for which no numbering
is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from documents.lexicon import Part, Phrasing
from documents.register import section
from documents.spellings import Spellings, Token, stands_for, tokens_of

_HIGHEST_ROOM = 16  # the Vụ of the supreme procuracy, which the numbers follow, ended at 16
_REFORM = date.fromisoformat(section("reform")["merged_on"])
_SHORTEST_FUNCTION = 2


@dataclass(frozen=True, slots=True)
class Department:
    """A department read up to token ``last`` (exclusive), under its canonical short form."""

    short: str
    last: int
    spelled_out: bool = False


def glosses(text: str) -> dict[str, str]:
    """Return the full department names that a document glosses, as written, each with its number.

    Example:
        >>> glosses("Phòng Kiểm sát thi hành án dân sự (Phòng 11) đã báo cáo.")
        {'Phòng Kiểm sát thi hành án dân sự': 'Phòng 11'}
    """
    phrasing, found = Phrasing(text), {}
    for index, token in enumerate(phrasing.tokens):
        if token.folded != "phong":
            continue
        end = _function_end(phrasing, index + 1)
        number = _gloss_at(phrasing, end) if end else None
        if end and number:
            found[text[token.start : phrasing.tokens[end - 1].end]] = number[0]
    return found


def read_department(
    phrasing: Phrasing, index: int, *, known: Mapping[str, str], on: date | None = None
) -> Department | None:
    """Return the department that starts at token ``index``, None if none does.

    ``known`` holds the document's own glosses by ``gloss_key``; ``on`` is the day the text speaks about.
    """
    match = phrasing.part_at(index, Part.DEPARTMENT, Part.ROOM)
    if match is None:
        return None
    if match.value.part is Part.DEPARTMENT:
        bare = match.last - index <= len(tokens_of(match.value.name)) and match.value.name in (
            "Văn phòng",
            "Thanh tra",
        )
        return Department(match.value.name, match.last, spelled_out=not bare)
    number = _room_number(phrasing, match.last)
    if number:
        return Department(f"Phòng {number}", match.last + 1)
    end = _function_end(phrasing, match.last) if match.value.name == "Phòng" else None
    return _by_function(phrasing, index, end, known, on) if end else None


def gloss_key(name: str) -> str:
    """Return the key under which spellings of one full department name fall together."""
    return " ".join(token.folded for token in tokens_of(name))


def numbered_by_function(name: str, *, on: date | None = None) -> str | None:
    """Return the number that the general table gives to a full name, None where it is not safe to say."""
    if on is not None and on >= _REFORM:
        return None
    key = f" {gloss_key(name)} "
    fitting = [rule["short"] for rule in section("departments") if _fits(rule, key)]
    return fitting[0] if len(fitting) == 1 else None


def _fits(rule: dict[str, Any], key: str) -> bool:
    def has(word: str) -> bool:
        return f" {gloss_key(word)} " in key

    return any(map(has, rule.get("any_of", ()))) and not any(map(has, rule.get("none_of", ())))


def _by_function(
    phrasing: Phrasing, index: int, end: int, known: Mapping[str, str], on: date | None
) -> Department:
    gloss = _gloss_at(phrasing, end)
    if gloss:
        return Department(gloss[0], gloss[1], spelled_out=True)
    tokens = phrasing.tokens
    name = phrasing.text[tokens[index].start : tokens[end - 1].end]
    short = known.get(gloss_key(name)) or numbered_by_function(name, on=on) or _display(name)
    return Department(short, end, spelled_out=True)


def _display(name: str) -> str:
    function = " ".join(name.replace("–", "-").split()[1:])
    return f"Phòng {function[:1].upper()}{function[1:].lower()}"


def _room_number(phrasing: Phrasing, index: int) -> int | None:
    number = phrasing.number_at(index)
    return number if number and number <= _HIGHEST_ROOM else None


def _gloss_at(phrasing: Phrasing, index: int) -> tuple[str, int] | None:
    if index >= len(phrasing.tokens) or phrasing.gap(index).strip() not in ("(", "- ", "-", "–"):
        return None
    room = phrasing.part_at(index, Part.ROOM)
    number = _room_number(phrasing, room.last) if room else None
    return (f"Phòng {number}", room.last + 1) if room and number else None


def _function_end(phrasing: Phrasing, index: int) -> int | None:
    """Return the token after a department's function that starts at ``index``, None if no function does."""
    heads, words, trailing = _function_words()
    tokens = phrasing.tokens
    if index >= len(tokens) or phrasing.gap(index).strip():
        return None
    head = heads.at(phrasing.text, tokens, index)
    if head is None:
        return None
    last = head.last
    while last < len(tokens) and _is_function_word(tokens[last], words) and _within(phrasing.gap(last)):
        last += 1
    while _is_function_word(tokens[last - 1], trailing):
        last -= 1
    return last if last - index >= _SHORTEST_FUNCTION else None


def _within(gap: str) -> bool:
    return gap.strip() in ("", ",", "-", "–") and "\n" not in gap


def _is_function_word(token: Token, words: Mapping[str, tuple[str, ...]]) -> bool:
    return any(stands_for(token, word) for word in words.get(token.folded, ()))


@cache
def _function_words() -> tuple[Spellings[str], dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    words = section("department_words")
    return (
        Spellings([(head, head) for head in words["heads"]]),
        _grouped(words["words"]),
        _grouped(words["trailing"]),
    )


def _grouped(words: list[str]) -> dict[str, tuple[str, ...]]:
    grouped: dict[str, tuple[str, ...]] = {}
    for word in words:
        key = tokens_of(word)[0].folded
        grouped[key] = (*grouped.get(key, ()), word)
    return grouped
