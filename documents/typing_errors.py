"""Province names with one typing error, as people type them in questions: "hau gian", "Thnah Hóa"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from documents.lexicon import Part, Phrasing, Piece
from documents.provinces import province_spellings
from documents.spellings import Match
from documents.text import canonical, fold

_SHORTEST = 6  # letters; shorter names are one slip away from ordinary words and from each other
_LONGEST_NAME = 5  # words, with one more because a slip may split a word
_PLACE_WORDS = frozenset(("tinh", "pho", "tp", "vks", "vksnd", "sat", "o", "tai", "cua", "giua", "va", "voi", "thi"))


def mend(phrasing: Phrasing) -> None:
    """Let ``phrasing`` read province names past one typing error, where no real name stands.

    A slip is one wrong, missing, added or swapped letter or tone. It is mended only after a word for a place or an
    office, in a capitalised name, or in a long name; never where two provinces are equally near.
    """
    mended: dict[int, Match[Piece]] = {}
    taken: set[int] = set()
    for first, last in _stretches(phrasing):
        if taken.intersection(range(first, last)):
            continue
        name = _nearest(phrasing.text[phrasing.spans[first][0] : phrasing.spans[last - 1][1]])
        if name:
            mended[first] = Match(first, last, name)
            taken.update(range(first, last))
    phrasing.mended = mended


def _stretches(phrasing: Phrasing) -> Iterator[tuple[int, int]]:
    """Yield the stretches of words that may be a misspelt name: longer ones first, none that is read already."""
    known = [phrasing.at(index) is not None for index in range(len(phrasing))]
    for size in range(_LONGEST_NAME, 0, -1):
        for first in range(len(phrasing) - size + 1):
            last = first + size
            if not any(known[first:last]) and _is_name_like(phrasing, first, last):
                yield first, last


def _is_name_like(phrasing: Phrasing, first: int, last: int) -> bool:
    if any(phrasing.joint(index) not in ("", "-") for index in range(first + 1, last)):
        return False
    return all(phrasing.is_capital(index) for index in range(first, last)) or (
        first > 0 and not phrasing.joint(first) and phrasing.folded[first - 1] in _PLACE_WORDS
    )


def _nearest(written: str) -> Piece | None:
    # Marks that are there have to be nearly right too: "Đông Nam" is not "Đồng Nai".
    slipped = canonical(written)
    names = _names().plain if written.isascii() else _names().marked
    near = {piece for name, piece in names if _is_one_slip_away(slipped, name)}
    return near.pop() if len(near) == 1 else None


def _is_one_slip_away(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=1) <= 1


class _Names(NamedTuple):
    plain: tuple[tuple[str, Piece], ...]
    marked: tuple[tuple[str, Piece], ...]


@cache
def _names() -> _Names:
    names = [
        (canonical(spelling), Piece(Part.PROVINCE, province.name, province=province))
        for spelling, province in province_spellings()
        if sum(letter.isalpha() for letter in spelling) >= _SHORTEST
    ]
    return _Names(tuple((fold(name), piece) for name, piece in names), tuple(names))
