"""The districts that existed until the reform, and which provinces had one of a name.

Names repeat: seven provinces had a "huyện Châu Thành", and "thị xã Kỳ Anh" is another body than "huyện Kỳ Anh". A
province is inferred only where a single one had a district of that kind and name.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from documents.language.compiling import compiled
from documents.language.spellings import Match, Spellings, Words
from documents.language.text import canonical, fold
from documents.organisations.provinces import predecessors_of
from documents.organisations.register import districts

_HIGHLAND = compiled("Đắk|Đăk|Đak|Đắc")
_KINDS = ("huyện", "quận", "thị xã", "thành phố")


@dataclass(frozen=True, slots=True)
class District:
    """A district: kind ("huyện"), name ("Châu Thành"), province, and the years of the lists that hold it."""

    kind: str
    name: str
    province: str
    listed: frozenset[int]


def district_at(words: Words, index: int) -> Match[tuple[District, ...]] | None:
    """Return the districts whose name (without kind) starts at word ``index``, None if none does.

    A name without any mark stands for all names of its letters: "thanh tri" is Thanh Trì or Thạnh Trị.
    """
    match = _book().at(words, index)
    if match is None or not all(words.raw(at).isascii() for at in range(match.first, match.last)):
        return match
    return Match(match.first, match.last, _by_letters()[fold(match.value[0].name)])


def is_name_of_district(written: str) -> bool:
    """Tell whether a district was called so, without its kind; letters without marks stand for any."""
    return (
        (fold(written) in _by_letters())
        if written.isascii()
        else any(canonical(district.name) == canonical(written) for district in _by_letters().get(fold(written), ()))
    )


def districts_named(locality: str, province: str | None = None) -> tuple[District, ...]:
    """Return the districts called ``locality`` ("huyện Châu Thành"), in one province or in all."""
    found = _by_locality().get(locality, ())
    return tuple(district for district in found if province in (None, district.province))


def districts_of(province: str) -> list[str]:
    """Return the districts that a province had in any of the lists, with their kinds; none for an unknown name."""
    return sorted({locality for listed in districts().get(province, {}).values() for locality in listed})


def province_of(locality: str, home: str | None = None) -> str | None:
    """Return the province of a district, None where the name alone does not tell.

    ``home`` is the province whose text it is; among districts of one name, its own or its predecessors' are meant.
    """
    candidates = {district.province for district in districts_named(locality) or _named_otherwise(locality)}
    if home is not None and home in candidates:
        return home
    if home is not None and len(candidates) > 1:
        candidates &= set(predecessors_of(home))
    return candidates.pop() if len(candidates) == 1 else None


def split_locality(locality: str) -> tuple[str, str]:
    """Return kind and name of a district ("huyện", "Châu Thành"); the kind is empty where it is not said."""
    kind = next((kind for kind in _KINDS if locality.startswith(f"{kind} ")), "")
    return kind, locality[len(kind) :].strip()


def is_renamed(one: str, other: str, province: str) -> bool:
    """Tell whether two localities of a province are one district whose kind changed ("huyện", later "thị xã")."""
    first, second = districts_named(one, province), districts_named(other, province)
    if first and second:
        return first[0].name == second[0].name and first[0].listed.isdisjoint(second[0].listed)
    return any(found.province == province for found in _named_otherwise(one)) and _name(one) == _name(other)


def _named_otherwise(locality: str) -> tuple[District, ...]:
    """Return the districts of the same name and another kind: "thị xã Ngã Bảy" was older than the lists."""
    return _by_name().get(_name(locality), ())


def _name(locality: str) -> str:
    return split_locality(locality)[1]


@cache
def _all() -> tuple[District, ...]:
    found = []
    for province, lists in districts().items():
        for years, localities in lists.items():
            listed = frozenset(int(year) for year in years.split("-"))
            for locality in localities:
                found.append(District(*split_locality(locality), province, listed))
    return tuple(found)


@cache
def _by_locality() -> dict[str, tuple[District, ...]]:
    grouped: dict[str, tuple[District, ...]] = {}
    for district in _all():
        key = f"{district.kind} {district.name}"
        grouped[key] = (*grouped.get(key, ()), district)
    return grouped


@cache
def _by_name() -> dict[str, tuple[District, ...]]:
    grouped: dict[str, tuple[District, ...]] = {}
    for district in _all():
        grouped[district.name] = (*grouped.get(district.name, ()), district)
    return grouped


@cache
def _by_letters() -> dict[str, tuple[District, ...]]:
    grouped: dict[str, tuple[District, ...]] = {}
    for district in _all():
        key = fold(district.name)
        grouped[key] = (*grouped.get(key, ()), district)
    return grouped


@cache
def _book() -> Spellings[tuple[District, ...]]:
    return Spellings((variant, found) for name, found in _by_name().items() for variant in _variants(name))


def _variants(name: str) -> set[str]:
    """Return the spellings of a name of the highlands, whose first vowel each office marks its own way."""
    return {_HIGHLAND.sub(spelling, name) for spelling in ("Đắk", "Đăk", "Đak", "Đắc")} | {name}
