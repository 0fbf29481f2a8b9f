"""Names of places and of bodies outside the sector: "Học viện Tư pháp" is not any school that the evidence has.

Procuracies are read as units, courts and police by their kind and level. Of all others it is compared whether the
evidence has the first two syllables of the name side by side ("Sở Tư", "Cục Thuế"), which no other body of that kind
shares; of a seat ("tại trụ sở ...") whether the evidence puts it into the same house.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.guard.text.abbreviations import abbreviation_of
from assistant.guard.text.lexicon import organisation_heads
from assistant.guard.text.sameness import same
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.language.terms import terms
from documents.language.text import normalise

_PROSE = (Slot.WORD, Slot.FUNCTION, Slot.EXCLUSIVE, Slot.NAME)
_PLACES = frozenset({"tỉnh", "huyện", "quận", "xã", "phường", "bản", "thôn", "nước"})
_SEAT = ("trụ", "sở")
_OWN = frozenset({"viện kiểm sát", "viện"})


def check_organisations(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the bodies, places and seats of a claim that the evidence does not name."""
    before = None
    for at, (one, two) in enumerate(pairwise(claim.tokens)):
        if one.part == two.part and two.slot in _PROSE and _is_capitalised(two):
            if _opens_name(before, one, two):
                inner = " ".join(token.key for token in claim.tokens[at + 1 : at + 3])  # "Trường Đại học Luật"
                if inner not in organisation_heads() and not any(
                    _names(before, one, two, source) or _abbreviates(claim, at, source) for source in sources
                ):
                    yield Problem(ProblemKind.UNIT, f"{one.text} {two.text}")
            elif _names_place(one) and two.slot is Slot.WORD and not any(_has(two.key, source) for source in sources):
                yield Problem(ProblemKind.PLACE, f"{one.text} {two.text}")
        before = one
    yield from _check_seat(claim, sources)


def _opens_name(before: Token | None, one: Token, two: Token) -> bool:
    """Tell whether two syllables open the name of a body: "Sở Tư", the second and third of "Học viện Tư pháp".

    Behind a noun of one syllable a person or a place can stand as well ("Vụ Nguyễn Văn A"); letters in capitals are
    an abbreviation that nobody knows.
    """
    head = one.key.split()[-1]
    if one.slot not in _PROSE or (len(two.text) > 1 and two.text.isupper() and two.key == two.text.lower()):
        return False
    if _is_capitalised(one):
        return head in organisation_heads() and two.slot is not Slot.NAME
    return before is not None and _is_capitalised(before) and f"{before.key} {head}" in organisation_heads()


def _names(before: Token | None, one: Token, two: Token, source: Source) -> bool:
    """Tell whether a source has a body's name; the place behind "Tỉnh ủy" may be left to its surroundings."""
    head, stated = one.key.split()[-1], _pairs(source)
    placed = two.slot is Slot.NAME and before is not None
    return (head, two.key.split()[0]) in stated or (
        placed and before is not None and (before.key.split()[-1], head) in stated
    )


def _abbreviates(claim: Outline, at: int, source: Source) -> bool:
    """Tell whether a source has a body's name by its initials: "Trường THPT" of "Trường Trung học phổ thông"."""
    head = claim.tokens[at].key.split()[-1]
    return (head, abbreviation_of(claim, at + 1, source)) in _pairs(source)


def _names_place(token: Token) -> bool:
    """Tell whether a place's name follows: behind "huyện", or behind a body that ends in it ("VKSND tỉnh")."""
    return token.slot in (*_PROSE, Slot.UNIT) and token.key.split()[-1] in _PLACES


def _is_capitalised(token: Token) -> bool:
    return token.text[:1].isupper()


def _has(word: str, source: Source) -> bool:
    return word in source.words or word in source.around


@lru_cache(maxsize=4096)
def _pairs(source: Source) -> frozenset[tuple[str, str]]:
    stated = pairwise([word.text for word in source.outline.words])
    return frozenset(stated) | _pairs_of_title(source.statement.document.title)


@lru_cache(maxsize=1024)
def _pairs_of_title(title: str) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise([word.text for word in terms(normalise(title))]))


def _check_seat(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the house in which a claim lets something happen if the evidence has it happen in another's."""
    for seat in _seats(claim):
        stated = [other for source in sources for other in _stated_seats(source)]
        if stated and not any(_is_same_seat(seat, other) for other in stated):
            yield Problem(ProblemKind.PLACE, f"trụ sở {seat.text}", f"trụ sở {stated[0].text}")


@lru_cache(maxsize=4096)
def _stated_seats(source: Source) -> list[Token]:
    return _seats(source.outline)


def _seats(outline: Outline) -> list[Token]:
    """Return whose each seat is: the token behind "trụ sở", if it is a name."""
    tokens = outline.tokens
    return [
        tokens[at + 2]
        for at in outline.places.get(_SEAT[0], ())
        if at + 2 < len(tokens) and tokens[at + 1].key == _SEAT[1] and _is_capitalised(tokens[at + 2])
    ]


def _is_same_seat(claimed: Token, stated: Token) -> bool:
    ours, theirs = claimed.slot is Slot.UNIT, stated.slot is Slot.UNIT
    if ours and theirs:
        return same(claimed, stated) or claimed.key.startswith(stated.key) or stated.key.startswith(claimed.key)
    if ours or theirs:
        return (stated if ours else claimed).key in _OWN
    return claimed.key.split()[0] == stated.key.split()[0]
