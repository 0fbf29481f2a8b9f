"""How many holders of an office a question asks for together: "các Phó Viện trưởng gồm những ai?"."""

from __future__ import annotations

from functools import lru_cache

from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.mentions.roles import find_roles

_NUMBERS = {"hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7}
_COUNT = rf"(?P<count>cac|nhung|{'|'.join(_NUMBERS)}|\d{{1,2}})"
# "Các Phó Viện trưởng gồm những ai?", not "ai trao quyết định cho các Phó Viện trưởng?".
_OF_SEVERAL = compiled_regex(
    rf"(?<!\b(?:trong|so|cua|giua|cho|tang|khen|voi|cung|gap|moi|bo nhiem) )\b{_COUNT}(?: (?:dong chi|d/c|tan))* $"
)
_NAMED = compiled_regex(rf"(?:^|\b(?:ten|liet ke|ke ra|neu ro|cho biet|diem) ){_COUNT}(?: (?:dong chi|d/c|tan))* $")
_SEVERAL = 2


@lru_cache(maxsize=64)  # asked again for each statement
def holders_wanted(asked: str) -> int:
    """Return how many holders of one office a question asks for, 0 where it may be a single one.

    Example:
        >>> holders_wanted("Các Phó Viện trưởng VKSND tỉnh Bến Tre là những ai?")
        2
    """
    clear = fold(asked)
    counts = [_OF_SEVERAL.search(clear, 0, role.span.start) for role in find_roles(asked)]
    return max((_number(count["count"]) for count in counts if count), default=0)


def lists_office(asked: str) -> bool:
    """True if what a question wants listed are the holders of an office: "kể tên các Phó Trưởng phòng"."""
    clear = fold(asked)
    return any(_NAMED.search(clear, 0, role.span.start) for role in find_roles(asked))


def _number(count: str) -> int:
    return int(count) if count.isdigit() else _NUMBERS.get(count, _SEVERAL)
