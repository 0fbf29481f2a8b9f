"""What several edits need: numerals, the figures of a sentence that are written in digits, words to be replaced."""

from __future__ import annotations

import random
import re

from evals.mutation.mutants import Edit, Seed
from evals.support.claims import parse
from evals.support.codes import code_spans
from evals.support.quantities import Quantity

NUMERALS = tuple("một hai ba bốn năm sáu bảy tám chín mười".split())
DIGITS = re.compile(r"\d[\d.,]*\d|\d")


def digit_runs(seed: Seed) -> list[tuple[Quantity, int, int]]:
    """Return the quantities that are written in digits, with where their digits stand."""
    found = []
    for one in parse(seed.text).quantities:
        match = DIGITS.match(seed.text, one.start)
        if match:
            found.append((one, *match.span()))
    return found


def replaced(seed: Seed, start: int, end: int, new: str) -> str:
    """Return the sentence of a seed with a stretch of it replaced."""
    return seed.text[:start] + new + seed.text[end:]


def word_edit(*pairs: tuple[str, str], after_number: bool = False, before_number: bool = False) -> Edit:
    """Return the edit that replaces one of some words by its counterpart."""
    table = dict(pairs)
    keys = "|".join(map(re.escape, sorted(table, key=len, reverse=True)))
    before = r"(?<=[0-9] )" if after_number else r"(?<![\w,-])"
    after = r"(?= \d)" if before_number else r"(?!\w)"
    pattern = re.compile(rf"{before}(?:{keys}){after}")

    def edit(seed: Seed, lot: random.Random) -> str | None:
        places = list(pattern.finditer(seed.text))
        if not places:
            return None
        match = lot.choice(places)
        return replaced(seed, *match.span(), table[match[0]])

    return edit


def both_ways(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    """Return pairs of words with their reverse."""
    return [*pairs, *((two, one) for one, two in pairs)]


def is_in_code(text: str, at: int) -> bool:
    """Tell whether a place of a text lies inside a document's number."""
    return any(start <= at < end for start, end in code_spans(text))
