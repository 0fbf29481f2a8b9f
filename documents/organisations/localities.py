"""The name of a district: where it ends, and which of the register's it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from documents.language.text import canonical, fold
from documents.organisations.districts import District, district_at, split_locality
from documents.organisations.lexicon import Part, Phrasing
from documents.organisations.register import section

_LONGEST_NAME = 4  # "Buôn Ma Thuột" has three syllables, a handful of districts have four
_SHORTEST_PERSON = 3  # syllables of "Viện trưởng VKSND huyện Lý Văn Bình": two may be a district no list has
# Kinds that a name may have had before the register's time, and the only ones trusted without marks.
_TOWNS = ("thị xã", "thành phố")


class LocalityName(NamedTuple):
    """A district's name read up to word ``last`` (exclusive), with the localities that it may be.

    ``choices`` are localities ("huyện Thanh Trì") with the provinces that had them; without marks there can be two.
    """

    choices: tuple[tuple[str, frozenset[str]], ...]
    last: int

    def choose(self, province: str | None) -> str:
        """Return the locality that is meant in a text of ``province``; without marks where that does not decide."""
        fitting = [locality for locality, provinces in self.choices if province in provinces]
        if len(self.choices) == 1:
            return self.choices[0][0]
        if len(fitting) == 1:
            return fitting[0]
        kind, name = split_locality(self.choices[0][0])
        return f"{kind} {fold(name).title()}".strip()


def read_locality_name(phrasing: Phrasing, index: int, kind: str | None = None) -> LocalityName | None:
    """Return the name of a locality at word ``index``, None if none is there.

    In lower case only names of the register count, because nothing else tells where an unknown name ends. Without
    ``kind`` the register decides it, or it stays open where the name had several.
    """
    known = district_at(phrasing, index)
    if known and kind is None:
        kinds = {district.kind for district in known.value}
        return LocalityName(_choices(kinds.pop() if len(kinds) == 1 else "", known.value), known.last)
    if known and kind:
        of_kind = [district for district in known.value if district.kind == kind]
        if of_kind or (_is_older_kind(phrasing, kind, index, known.last) and _capitals(phrasing, index) <= known.last):
            return LocalityName(_choices(kind, of_kind or known.value), known.last)
    last = _capitals(phrasing, index) if kind else index
    if last == index or len(phrasing.raw(index)) == 1:
        return None  # "H.B" hides a name
    if last - index >= _SHORTEST_PERSON and canonical(phrasing.raw(index)) in _surnames():
        return None
    name = " ".join(phrasing.raw(at).capitalize() for at in range(index, last))
    return LocalityName(((f"{kind} {name}", frozenset()),), last)


def _choices(kind: str, districts: Sequence[District]) -> tuple[tuple[str, frozenset[str]], ...]:
    names = sorted({district.name for district in districts})
    return tuple(
        (f"{kind} {name}".strip(), frozenset(district.province for district in districts if district.name == name))
        for name in names
    )


def _is_older_kind(phrasing: Phrasing, kind: str, first: int, last: int) -> bool:
    """Tell whether a known name may stand with another kind than the register has: "thị xã Ngã Bảy" until 2020."""
    if phrasing.is_capital(first) or not all(phrasing.raw(index).isascii() for index in range(first, last)):
        return True
    return kind in _TOWNS and last - first > 1


def _capitals(phrasing: Phrasing, index: int) -> int:
    """Return the word after the capitalised name that starts at ``index``; all-capital headings have none."""
    last = index
    while last < len(phrasing) and last - index < _LONGEST_NAME and phrasing.is_capital(last):
        joint = phrasing.joint(last)
        entry = phrasing.at(last)
        starts_other_name = entry is not None and (last > index or entry.value.part is not Part.PROVINCE)
        if (last > index and joint) or starts_other_name or _shouts(phrasing, last):
            break
        last += 1
    return last


def _shouts(phrasing: Phrasing, index: int) -> bool:
    return len(phrasing.raw(index)) > 1 and phrasing.raw(index).isupper()


@cache
def _surnames() -> frozenset[str]:
    return frozenset(canonical(name) for name in section("persons")["surnames"])
