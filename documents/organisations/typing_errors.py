"""Province names with one typing error, as people type them in questions: "hau gian", "Thnah Hóa"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from documents.language.spellings import Match
from documents.language.text import canonical, fold
from documents.organisations.districts import is_name_of_district
from documents.organisations.lexicon import Part, Phrasing, Piece
from documents.organisations.provinces import province_spellings

_SHORTEST = 6  # letters; shorter names are one slip away from ordinary words and from each other
_LONGEST_NAME = 5  # words, with one more because a slip may split a word
_PLACE_WORDS = ("tinh", "pho", "tp", "vks", "vksnd", "ksnd", "sat", "dan", "o", "tai", "cua", "giua", "va", "voi")


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
    read = [phrasing.at(index) for index in range(len(phrasing))]
    names = [match is not None and match.value.part is Part.PROVINCE for match in read]
    for size in range(_LONGEST_NAME, 0, -1):
        for first in range(len(phrasing) - size + 1):
            last = first + size
            if read[first] is None and not any(names[first:last]) and _is_name_like(phrasing, first, last):
                yield first, last


def _is_name_like(phrasing: Phrasing, first: int, last: int) -> bool:
    if any(phrasing.joint(index) not in ("", "-") for index in range(first + 1, last)):
        return False
    run_together = last - first == 1 and len(phrasing.folded[first]) > _SHORTEST
    capital = all(phrasing.is_capital(index) for index in range(first, last))
    return capital or run_together or phrasing.follows(first, *_PLACE_WORDS)


def _nearest(written: str) -> Piece | None:
    from rapidfuzz.distance import OSA

    if is_name_of_district(written):
        return None  # "Ninh Phước" is a district, not a slip of "Bình Phước"
    # Marks that are there have to be nearly right too: "Đông Nam" is not "Đồng Nai".
    slipped = fold(written) if written.isascii() else canonical(written)
    names = _names().plain if written.isascii() else _names().marked
    near = {
        (name.replace(" ", "") == slipped.replace(" ", ""), piece)
        for name, piece in names.get((slipped[0], True), ()) + names.get((slipped[-1], False), ())
        if abs(len(name) - len(slipped)) <= 1 and OSA.distance(slipped, name, score_cutoff=1) <= 1
    }
    run_together = {piece for same_letters, piece in near if same_letters}
    near_pieces = run_together or {piece for _, piece in near}
    return near_pieces.pop() if len(near_pieces) == 1 else None


# One slip leaves the first letter or the last one as it was: names by first letter (True) and by last one (False).
_ByEnd = dict[tuple[str, bool], tuple[tuple[str, Piece], ...]]


class _Names(NamedTuple):
    plain: _ByEnd
    marked: _ByEnd


@cache
def _names() -> _Names:
    names = [
        (canonical(spelling), Piece(Part.PROVINCE, province.name, province=province))
        for spelling, province in province_spellings()
        if sum(letter.isalpha() for letter in spelling) >= _SHORTEST
    ]
    return _Names(_by_end([(fold(name), piece) for name, piece in names]), _by_end(names))


def _by_end(names: list[tuple[str, Piece]]) -> _ByEnd:
    grouped: _ByEnd = {}
    for name, piece in names:
        for key in ((name[0], True), (name[-1], False)):
            grouped[key] = (*grouped.get(key, ()), (name, piece))
    return grouped
