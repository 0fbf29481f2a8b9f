"""Numbers of documents and of articles of law: "96/KH-VKS", "khoản 2 Điều 173"."""

from __future__ import annotations

import re
from functools import lru_cache

from documents.language.text import canonical, fold

# "96/KH-VKS", "02/2024/TT-VKSTC", "84/2025/UBTVQH15"; blanks around the signs are a habit of typing.
_CODE = re.compile(
    r"(?<![\w/])(\d{1,5})((?:\s?/\s?(?:19|20)\d{2})?)\s?/\s?"
    r"([A-ZĐ][A-Za-zĐđ]{0,7}\d{0,3}(?:\s?-\s?[A-ZĐ][A-Za-zĐđ]{0,8}\d{0,3})*)(?!\w)"
)
_ARTICLE = re.compile(
    r"(?:điểm ([a-zđ])\s*,?\s*)?(?:khoản (\d+)\s*,?\s*)?điều (\d+[a-zđ]?)|khoản (\d+)(?! điều)", re.IGNORECASE
)


def find_codes(text: str) -> list[str]:
    """Return the document numbers of a text in one spelling: no blanks, upper case, no leading zeros.

    Example:
        >>> find_codes("Kế hoạch số 04/KH-VKS ngày 08/01/2024")
        ['4/KH-VKS']
    """
    return [key for key, _, _ in code_places(text)]


@lru_cache(maxsize=32768)
def code_places(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return the document numbers of a text with where they stand."""
    return tuple((_key(match), *match.span()) for match in _CODE.finditer(text))


@lru_cache(maxsize=32768)
def code_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where document numbers and articles stand."""
    return tuple(match.span() for pattern in (_CODE, _ARTICLE) for match in pattern.finditer(text))


def find_articles(text: str) -> list[tuple[str, str, str]]:
    """Return point, clause and article of every reference to a law, empty where a part is not named."""
    return [
        (match[1] or "", match[2] or match[4] or "", match[3] or "") for match in _ARTICLE.finditer(canonical(text))
    ]


def _key(match: re.Match[str]) -> str:
    number, year, rest = match[1].lstrip("0") or "0", re.sub(r"\s", "", match[2]), re.sub(r"\s", "", match[3])
    return fold(f"{number}{year}/{rest}").upper()
