"""Abbreviations that one side writes out: "Trường THPT A" is "Trường Trung học phổ thông A".

Those of the sector are read alike by everybody (``documents``). Of any others the letters tell whether the words on
the other side are meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from documents.language.words import Word

_LETTERS = range(3, 8)  # two letters are the initials of too many words


def abbreviation_of(claim: Outline, at: int, source: Source) -> str:
    """Return the abbreviation, canonical, by which a source has the words of a claim from a place on; "" if none."""
    return next((short for short in _stated(source) if _spells(claim.tokens[at:], short)), "")


def is_written_out(claim: Outline, at: int, source: Source) -> bool:
    """Tell whether a source has a word of a claim by its initials, or the words of which the claim has the initials."""
    token = claim.tokens[at]
    if _is_abbreviation(token):
        return f" {token.key} " in _initials(source)
    for short in _stated(source):
        first = max(0, at - len(short) + 1)
        if any(_spells(claim.tokens[start:], short) for start in range(first, at + 1)):
            return True
    return False


@lru_cache(maxsize=4096)
def _stated(source: Source) -> tuple[str, ...]:
    return tuple(dict.fromkeys(token.key for token in source.outline.tokens if _is_abbreviation(token)))


def _is_abbreviation(token: Token) -> bool:
    return token.slot is Slot.WORD and token.text.isalpha() and token.text.isupper() and len(token.text) in _LETTERS


def _spells(tokens: Sequence[Token], short: str) -> bool:
    words = tokens[: len(short)]
    return "".join(token.key[0] for token in words if token.part == tokens[0].part) == short


@lru_cache(maxsize=4096)
def _initials(source: Source) -> str:
    """Return the initials of each few words in a row, each between two blanks."""
    words: Sequence[Word] = source.outline.words
    letters = [word.text[0] for word in words]
    rows = ("".join(letters[at : at + length]) for length in _LETTERS for at in range(len(letters) - length + 1))
    return f" {' '.join(rows)} "
