"""The words that the guard treats specially: those that exclude each other, those that deny, those that say little.

The data stands in ``data/guard.json``. A group holds values that cannot stand for each other ("kháng nghị", "kiến
nghị"); wordings of one value mean the same. ``missing`` marks groups whose values are claims of their own, so that one
which the evidence lacks is a problem by itself; ``strict`` names such values of other groups, ``common`` wordings that
are no terms where nothing excludes them, ``implied`` what bears a wording out; ``opposites`` name the lesser of two
qualities with the greater, ``complements`` two values of which one holds where the other is denied; ``denying`` words
deny what they are said of without a negator.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from documents.language.words import Found, PhraseFinder, Word, words

_SUPERLATIVE = "nhất"
_DEGREES = {
    "nhiều": "cao nhất", "cao": "cao nhất", "lớn": "cao nhất", "đông": "cao nhất",
    "ít": "thấp nhất", "thấp": "thấp nhất", "nhỏ": "thấp nhất",
}  # fmt: skip
_OTHER_FIRSTS = frozenset({"thống", "giải", "hạng", "thứ", "lần", "loại", "hợp", "đồng"})
_TIMES = "lần"
_INSIDE = 4  # words that may stand inside a superlative


@dataclass(frozen=True, slots=True)
class Exclusive:
    """A value of a group of words that exclude each other; an empty group only shields its words."""

    group: str
    value: str
    missing: bool = False


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(files("assistant").joinpath("data/guard.json").read_text("utf-8"))
    return data


@cache
def _exclusives() -> PhraseFinder[Exclusive]:
    found = {
        phrase: Exclusive(group, values[0], content["missing"] or values[0] in _data()["strict"])
        for group, content in _data()["groups"].items()
        for values in content["values"]
        for phrase in values
    }
    found.update(dict.fromkeys(_data()["not_grouped"], Exclusive("", "")))
    return PhraseFinder(found)


@cache
def _negators() -> PhraseFinder[bool]:
    negators: dict[str, bool] = dict.fromkeys(_data()["negators"], True)
    return PhraseFinder(negators | dict.fromkeys(_data()["no_negators"], False))


@cache
def _denying() -> PhraseFinder[bool]:
    return PhraseFinder(dict.fromkeys(_data()["denying"], True))


@cache
def _light() -> PhraseFinder[bool]:
    return PhraseFinder(dict.fromkeys(_data()["light"], True))


@cache
def planning_words() -> frozenset[str]:
    """Return the words that make what follows a plan or a wish, canonical."""
    return frozenset(" ".join(word.text for word in words(entry)) for entry in _data()["planning"])


@cache
def common_words() -> frozenset[str]:
    """Return the exclusive words that are everyday words as often as terms: "sửa" of a judgment and of a mistake."""
    return frozenset(_data()["common"])


@cache
def organisation_heads() -> frozenset[str]:
    """Return the nouns that names of bodies begin with, canonical: "học viện", "sở"."""
    return frozenset(" ".join(word.text for word in words(entry)) for entry in _data()["organisations"])


def implied_by(word: str) -> tuple[str, ...]:
    """Return the wordings of evidence, canonical, that bear out a comparison which it does not draw in this word."""
    return tuple(_data()["implied"].get(word, ()))


@cache
def complements() -> dict[str, str]:
    """Return of each two exclusive values of which one holds where the other is denied the one by the other."""
    return {one: other for pair in _data()["complements"] for one, other in (pair, pair[::-1])}


@cache
def opposites() -> dict[str, str]:
    """Return of each two qualities that exclude each other the lesser with the greater one."""
    return dict(_data()["opposites"])


def find_exclusives(sequence: Sequence[Word]) -> list[Found[Exclusive]]:
    """Return the words of ``sequence`` that exclude others, in order."""
    found = [one for one in _exclusives().find(sequence) if one.value.group]
    parted = list(_parted_superlatives(sequence))
    if not parted:
        return found
    taken = {at for one in found for at in range(one.first, one.last)}
    return sorted([*found, *(one for one in parted if one.first not in taken)], key=lambda one: one.first)


def _parted_superlatives(sequence: Sequence[Word]) -> Iterator[Found[Exclusive]]:
    """Yield "nhất" where a noun stands inside the superlative: "nhiều kiến nghị nhất" is "nhiều nhất"."""
    for at, word in enumerate(sequence):
        if word[0] != _SUPERLATIVE or not at:
            continue
        times = at > 1 and sequence[at - 1].text == _TIMES and sequence[at - 2].text in _DEGREES
        if sequence[at - 1].text in _OTHER_FIRSTS and not times:  # "nhiều lần nhất" is no "lần nhất"
            continue
        inside = [other.text for other in sequence[max(0, at - _INSIDE) : at]]
        degree = next((_DEGREES[other] for other in reversed(inside) if other in _DEGREES), None)
        if degree:
            yield Found(Exclusive("extreme", degree, missing=True), at, at + 1, word.span)


def find_negators(sequence: Sequence[Word]) -> list[Found[bool]]:
    """Return the words of ``sequence`` that deny what follows them."""
    return [found for found in _negators().find(sequence) if found.value]


def find_denying(sequence: Sequence[Word]) -> list[Found[bool]]:
    """Return the words of ``sequence`` that deny what they are said of by themselves: "bỏ sót", "vắng mặt"."""
    return _denying().find(sequence)


def light_words(sequence: Sequence[Word]) -> frozenset[int]:
    """Return the places of words that say too little to be missed in the evidence."""
    return frozenset(at for found in _light().find(sequence) for at in range(found.first, found.last))
