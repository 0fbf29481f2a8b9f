"""What a query and the single sentences of passages have in common.

A passage is kept as numbers, one for each token of each sentence, so that thirty candidates are compared within a
millisecond. A number holds 24 bits of the token without diacritics and 8 bits of the token as it is written: tokens of
the same letters share the first part. One pair of tokens in 16 million is confused; a share is then wrong once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from documents.language.text import fold
from index.lexical.query import Field
from index.lexical.tokens import Token

Weights = Mapping[tuple[Field, str], float]
Numbers = NDArray[np.integer]

_NUMBER, _COUNT = np.dtype("<u4"), np.dtype("<u2")
_LETTERS = 0xFFFFFF00
_MARKS = 8  # bits of a number that tell spellings of the same letters apart
_OPENING = 16  # bits of a number that are looked at first
_MOST_TOKENS = 0xFFFF  # in a sentence; one that is longer loses its end


def pack(lines: Sequence[Sequence[Token]]) -> bytes:
    """Return the sentences of a passage as bytes; the first line is what counts for every sentence."""
    numbers = [sorted({_number(text, folded) for text, folded, _ in line})[:_MOST_TOKENS] for line in lines]
    counts = np.array([len(numbers), *map(len, numbers)], dtype=_COUNT)
    tokens = np.array([number for line in numbers for number in line], dtype=_NUMBER)
    return counts.tobytes() + tokens.tobytes()


def is_packed(content: bytes) -> bool:
    """Tell whether ``pack`` wrote these bytes: their length is that of what their head announces."""
    if len(content) < _COUNT.itemsize:
        return False
    lines = int(np.frombuffer(content, dtype=_COUNT, count=1)[0])
    head = _COUNT.itemsize * (lines + 1)
    return len(content) >= head and len(content) == head + _NUMBER.itemsize * int(_counts(content).sum(dtype=np.int64))


class Comparison:
    """Which terms of a query stand in which sentence of some passages.

    Args:
        packed: the passages' sentences.
        weights: what each term counts, by the field (exact or folded) that it is looked up in.
    """

    def __init__(self, packed: Sequence[bytes], weights: Weights) -> None:
        self._terms = list(weights)
        self._weights = np.array(list(weights.values()), dtype=np.float64)
        counts = [_counts(one) for one in packed]
        lines = [len(some) for some in counts]
        tokens = np.concatenate([_tokens(one) for one in packed] or [np.zeros(0, dtype=_NUMBER)])
        line_of = np.repeat(np.arange(sum(lines)), np.concatenate([*counts, np.zeros(0, dtype=_COUNT)]))
        self._first = np.cumsum([0, *lines])[:-1].astype(np.int64)
        self._held = np.zeros((sum(lines), len(self._terms)), dtype=bool)
        wanted = np.array([_number_of_term(term) for _, term in self._terms], dtype=_NUMBER)
        (near,) = np.nonzero(_opening_like(wanted)[tokens >> _OPENING])
        tokens, line_of = tokens[near], line_of[near]
        for field, shift in ((Field.EXACT, 0), (Field.FOLDED, _MARKS)):
            columns = np.array([at for at, (one, _) in enumerate(self._terms) if one is field], dtype=np.int64)
            self._mark(tokens >> shift, line_of, columns, wanted[columns] >> shift)
        # What governs a passage counts for each of its sentences.
        self._held |= np.repeat(self._held[self._first], lines, axis=0) if lines else False

    def best_sentences(self) -> NDArray[np.float64]:
        """Return, for each passage, the most that one of its sentences covers, in the measure of the weights."""
        if not len(self._first):
            return np.zeros(0)
        best: NDArray[np.float64] = np.maximum.reduceat(np.vecdot(self._held, self._weights), self._first)
        return best

    def shared_terms(self) -> list[tuple[str, ...]]:
        """Return, for each passage, the terms that it holds, those that count most first."""
        if not len(self._first):
            return []
        held = np.logical_or.reduceat(self._held, self._first, axis=0)
        order = np.argsort(-self._weights, kind="stable")
        return [tuple(dict.fromkeys(self._terms[at][1] for at in order if row[at])) for row in held]

    def _mark(self, tokens: Numbers, line_of: Numbers, columns: Numbers, wanted: Numbers) -> None:
        if not len(columns) or not len(tokens):
            return
        order = np.argsort(wanted)
        wanted, columns = wanted[order], columns[order]
        place = np.minimum(np.searchsorted(wanted, tokens), len(wanted) - 1)
        (hits,) = np.nonzero(wanted[place] == tokens)
        self._held[line_of[hits], columns[place[hits]]] = True


def _opening_like(wanted: Numbers) -> NDArray[np.bool_]:
    """Return, for the first bits of a number, whether one that is wanted has them: nearly all tokens have others."""
    opening = np.zeros(1 << _OPENING, dtype=bool)
    opening[wanted >> _OPENING] = True
    return opening


def shares_holding(packed: Sequence[bytes], shares: Sequence[float]) -> Callable[[str], float]:
    """Return what tells, of a term as it is written, the sum of the shares of the passages that hold it."""
    numbers = [np.unique(_tokens(one)) for one in packed]
    together = np.concatenate([*numbers, np.zeros(0, dtype=_NUMBER)])
    known, places = np.unique(together, return_inverse=True)
    sums = np.bincount(places, weights=np.repeat(shares, [len(some) for some in numbers]), minlength=len(known))
    held: dict[int, float] = dict(zip(known.tolist(), sums.tolist(), strict=True))

    def share(term: str) -> float:
        return held.get(_number_of_term(term), 0.0)

    return share


def _counts(packed: bytes) -> NDArray[np.uint16]:
    (lines,) = np.frombuffer(packed, dtype=_COUNT, count=1)
    return np.frombuffer(packed, dtype=_COUNT, count=int(lines), offset=_COUNT.itemsize)


def _tokens(packed: bytes) -> NDArray[np.uint32]:
    (lines,) = np.frombuffer(packed, dtype=_COUNT, count=1)
    return np.frombuffer(packed, dtype=_NUMBER, offset=_COUNT.itemsize * (int(lines) + 1))


def _number(text: str, folded: str) -> int:
    return crc32(folded.encode()) & _LETTERS | crc32(text.encode()) & 0xFF


@lru_cache(maxsize=4096)
def _number_of_term(term: str) -> int:
    return _number(term, fold(term))
