"""Whose sentence it is: what one body's sentence tells is not another's that the text names elsewhere.

Statements taken together hold the names of many bodies; a sentence that begins with one tells of that one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.guard.checks.coverage import lacks_only
from assistant.guard.sameness import same
from assistant.guard.sources import Source
from assistant.guard.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_FEWEST = 3  # words with a weight that the sentence has to share
_TIMES = (Slot.FUNCTION, Slot.YEAR, Slot.TERM, Slot.DATE)


def check_subjects(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the body that a claim begins with if all else of it stands in a sentence that begins with another."""
    ours = _subject(claim)
    if ours is None or len(sources) < 2 or ours.unit is None:
        return
    for source in sources:
        theirs = _subject(source.outline)
        if theirs is None or theirs.unit is None or same(ours, theirs) or theirs.unit.level is not ours.unit.level:
            continue
        if lacks_only(claim, ours, source, fewest=_FEWEST):
            yield Problem(ProblemKind.UNIT, ours.text, theirs.text)


def _subject(outline: Outline) -> Token | None:
    """Return the body that a text begins with, behind a time at most."""
    first = next((token for token in outline.tokens if token.slot not in _TIMES and not token.light), None)
    return first if first is not None and first.slot is Slot.UNIT else None
