"""Words and personal names that look like a province: "hòa bình" (peace), "Nguyễn Thị Hòa Bình"."""

from __future__ import annotations

from functools import cache

from documents.lexicon import Phrasing
from documents.register import section
from documents.spellings import Spellings, Token, tokens_of

# Before a bare name these words say that it is a place.
_PLACE_WORDS = frozenset(("o", "tai", "cua", "va", "cac", "tinh", "so", "giua", "voi"))
# Longer names that begin with a province's: Thái Bình Dương, Điện Biên Phủ, Hà Nam Ninh, Hồ Chí Minh's own.
_CONTINUED: dict[tuple[str, ...], str] = {
    ("thai", "binh"): "duong",
    ("dien", "bien"): "phu",
    ("ha", "nam"): "ninh",
}
_UNCLE_HO = ("ho", "chi", "minh")


def is_namesake(phrasing: Phrasing, first: int, last: int) -> bool:
    """Tell whether the bare province name at tokens ``first`` to ``last`` (exclusive) means something else."""
    tokens = phrasing.tokens
    name = tuple(token.folded for token in tokens[first:last])
    before = tokens[first - 1] if first and not phrasing.gap(first).strip(" \u00a0") else None
    after = tokens[last].folded if last < len(tokens) and not phrasing.gap(last).strip() else ""
    if _CONTINUED.get(name) == after and after:
        return True
    place = before is not None and before.folded in _PLACE_WORDS
    if name == _UNCLE_HO and not (place and before is not None and before.folded in ("tai", "o")):
        return first == 0 or phrasing.gap(first).strip() not in (",", ", ")
    if not place and _is_ordinary(phrasing, tokens[first:last]):
        return True
    return before is not None and _follows_person(phrasing, first)


def _is_ordinary(phrasing: Phrasing, words: list[Token]) -> bool:
    written = phrasing.text[words[0].start : words[-1].end]
    return written in _ordinary_words()


def _follows_person(phrasing: Phrasing, first: int) -> bool:
    titles, surnames = _persons()
    tokens = phrasing.tokens
    for start in range(max(0, first - 2), first):
        title = titles.at(phrasing.text, tokens, start)
        if title and title.last == first:
            return True
    start = first
    while start and tokens[start - 1].capital and phrasing.gap(start) == " ":
        start -= 1
    if not tokens[first].capital:
        return tokens[first - 1].folded in surnames and not tokens[first - 1].capital
    return any(token.folded in surnames for token in tokens[start:first])


@cache
def _ordinary_words() -> frozenset[str]:
    return frozenset(word for entry in section("provinces") for word in entry.get("ordinary_words", ()))


@cache
def _persons() -> tuple[Spellings[str], frozenset[str]]:
    persons = section("persons")
    titles = Spellings([(title, title) for title in persons["titles"]])
    return titles, frozenset(tokens_of(name)[0].folded for name in persons["surnames"])
