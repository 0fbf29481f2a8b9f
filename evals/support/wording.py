"""A sentence that is copied but for a few words says what the words say in which it differs.

Where nearly all words of a claim stand in the evidence in the same order, the few that do not are set against those
in whose place they stand. What is told in other words altogether is not looked at here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from documents.language.text import canonical
from evals.support.claims import Parsed, is_content, parse
from evals.support.lexicon import DECIDED, NEGATION, PLAN
from evals.support.numerals import readings
from evals.support.problems import Problem
from evals.support.quantities import is_hedge

_SHORTEST = 6  # words of a claim; in shorter ones a single word is too large a share
_COPIED = 0.8  # share of the claim's words that have to stand in the evidence in the same order
_LONGEST = 4  # words on either side of a replacement; longer ones are another wording
_FLANK = 2  # copied words that a replacement has to stand between
_QUOTE = re.compile(r"[“\"]([^”\"]+)[”\"]")
_QUOTED_WORDS = 5  # a shorter quotation is a name or a term
_PASSIVE = (tuple(canonical("được giao").split()), tuple(canonical("được tặng").split()))
_DONE = canonical("đã")
_TOKEN = re.compile(r"[^\W_]+")


def check_wording(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield words that replace others in a copied sentence, and figures that have changed places in one."""
    mine, theirs = clause.words, window.words
    if len(mine) < _SHORTEST:
        return
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if sum(block.size for block in blocks) < _COPIED * len(mine):
        return
    whole = abs(blocks[-1].b + blocks[-1].size - blocks[0].b - len(mine)) <= _FLANK  # copied from end to end
    for one, two in pairwise(blocks):
        said = mine[one.a + one.size : two.a]
        held = theirs[one.b + one.size : two.b]
        if said in _PASSIVE:
            continue  # "Phòng 8 được giao" for "giao Phòng 8": the fact checks look at what is given
        if min(one.size, two.size) >= _FLANK and len(said) <= _LONGEST and len(held) <= _LONGEST:
            yield from _replaced(clause, said, held)
            yield from _of_others(clause, window, said, held) if whole else ()
    first, last = blocks[0], blocks[-1]
    yield from _done(mine[: first.a], theirs[max(0, first.b - _FLANK) : first.b])
    copied = theirs[first.b : last.b + last.size]
    if abs(len(copied) - len(mine)) <= _FLANK and _is_shuffled(_numbers(mine), _numbers(copied)):
        yield Problem("figure", clause.text, window.text)


def check_quotations(clause: Parsed, window: Parsed, header: Parsed) -> Iterator[Problem]:
    """Yield what stands between quotation marks and not word for word in the evidence."""
    held = window.spaced + header.spaced
    for match in _QUOTE.finditer(clause.text):
        words = _TOKEN.findall(canonical(match[1]))
        if len(words) >= _QUOTED_WORDS and f" {' '.join(words)} " not in held:
            yield Problem("quotation", match[1])


def _replaced(clause: Parsed, said: Sequence[str], held: Sequence[str]) -> Iterator[Problem]:
    mine, theirs = " ".join(said), " ".join(held)
    new = {word for word in said if is_content(word)} - set(held)
    old = {word for word in held if is_content(word)} - set(said)
    if is_hedge(mine) or any(not name.is_person and new & set(name.words) for name in clause.names):
        return  # looked at where figures and places are
    if any(pattern.search(theirs) and not pattern.search(mine) for pattern in (NEGATION, DECIDED)):
        yield Problem("modality", mine, theirs)
    elif new and old:
        yield Problem("wording", mine, theirs)


def _of_others(clause: Parsed, window: Parsed, said: Sequence[str], held: Sequence[str]) -> Iterator[Problem]:
    """Yield a number, office or name that stands in the place of another in a copied sentence."""
    mine, theirs = _numbers(said), _numbers(held)
    if len(mine) == len(theirs) and any(
        not readings(one) & readings(two) for one, two in zip(mine, theirs, strict=True)
    ):
        yield Problem("figure", " ".join(said), " ".join(held))
        return
    if any(set(name.words) <= set(said) for name in clause.names):
        return  # a name that stands elsewhere in the window: who goes with what is looked at where pairs are
    row = f" {' '.join(held)} "
    lost = [name.words for name in window.names if f" {' '.join(name.words)} " in row]
    if said and any(f" {' '.join(words)} " not in clause.spaced for words in lost):
        yield Problem("name", " ".join(said), " ".join(held))
    elif said and parse(" ".join(held)).labels - clause.labels:
        yield Problem("unit", " ".join(said), " ".join(held))


def _done(said: Sequence[str], held: Sequence[str]) -> Iterator[Problem]:
    """Yield a beginning that says of a plan that it was done: "đã có" for "phấn đấu có"."""
    if _DONE in said and (DECIDED.search(" ".join(held)) or PLAN.search(" ".join(held))):
        yield Problem("modality", " ".join(said), " ".join(held))


def _numbers(words: Sequence[str]) -> list[str]:
    return [word for word in words if word[0].isdigit()]


def _is_shuffled(mine: list[str], theirs: list[str]) -> bool:
    """Tell whether both are the same numbers in another order."""
    if len(mine) != len(theirs) or all(readings(one) & readings(two) for one, two in zip(mine, theirs, strict=True)):
        return False
    return sorted(map(str, map(sorted, map(readings, mine)))) == sorted(map(str, map(sorted, map(readings, theirs))))
