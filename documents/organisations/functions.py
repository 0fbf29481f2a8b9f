"""The full names of departments: how far the words of a function go, and which number the general table gives them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from documents.language.spellings import Spellings, Words
from documents.organisations.lexicon import Phrasing
from documents.organisations.register import section

_SHORTEST_FUNCTION = 2  # "Phòng kiểm sát" alone names no function


def gloss_key(name: str) -> str:
    """Return the key under which spellings of one full department name fall together."""
    return " ".join(Words(name).folded)


def fits(rule: dict[str, Any], key: str) -> bool:
    """Tell whether a rule of the register holds for a name, whose ``gloss_key`` stands between blanks."""

    def has(phrase: str) -> bool:
        return f" {gloss_key(phrase)} " in key

    return any(map(has, rule.get("any_of", ()))) and not any(map(has, rule.get("none_of", ())))


def display_name(name: str) -> str:
    """Return a full name as it is shown: "Phòng Kiểm sát thi hành án dân sự"."""
    head, *function = name.replace("–", "-").split()
    return f"{head.capitalize()} {' '.join(function).capitalize()}"


def written(phrasing: Phrasing, first: int, last: int) -> str:
    """Return the words ``first`` to ``last`` (exclusive) as the text has them."""
    return phrasing.text[phrasing.spans[first][0] : phrasing.spans[last - 1][1]]


def function_end(phrasing: Phrasing, index: int, *, fields: bool = True) -> int | None:
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
