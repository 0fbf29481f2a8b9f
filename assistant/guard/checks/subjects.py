"""Whose sentence it is: what one body's sentence tells is not another's that the text names elsewhere.

Statements taken together hold the names of many bodies; a sentence that begins with one tells of that one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.guard.checks.acting import given_name
from assistant.guard.checks.coverage import lacks_only, says_of
from assistant.guard.text.sameness import same, same_office
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_FEWEST = 3  # words with a weight that the sentence has to share
_BEHIND = 3  # tokens that may name who holds an office
_NEAR = 20  # tokens between a person and an office of theirs
_TIMES = (Slot.FUNCTION, Slot.YEAR, Slot.TERM, Slot.DATE)


def check_subjects(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the body that a claim begins with if all else of it stands in a sentence that begins with another."""
    yield from _check_officers(claim, sources)
    ours = _subject(claim)
    if ours is None or len(sources) < 2 or ours.unit is None:
        return
    for source in sources:
        theirs = _subject(source.outline)
        if theirs is None or theirs.unit is None or same(ours, theirs) or theirs.unit.level is not ours.unit.level:
            continue
        if lacks_only(claim, ours, source, fewest=_FEWEST):
            yield Problem(ProblemKind.UNIT, ours.text, theirs.text)


def _check_officers(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the person that a claim begins with if all else of it stands in a sentence that begins with an office.

    "Trưởng đoàn đề nghị ..." tells of whoever leads the delegation, not of a deputy who reports to it.
    """
    person, rest = _officer(claim)
    if person is None or len(sources) < 2:
        return
    offices = [token for token in claim.tokens if token.slot is Slot.ROLE]
    for source in sources:
        theirs = _unnamed_office(source.outline)
        if theirs is None or any(_is_same_office(theirs, office) for office in offices):
            continue
        is_theirs = any(_holds(person, theirs, one) for one in sources)
        if not is_theirs and says_of(rest, claim, source, fewest=_FEWEST, share=1.0):
            yield Problem(ProblemKind.NAME, person.text, theirs.text)


def _officer(claim: Outline) -> tuple[Token | None, list[Token]]:
    """Return the person with an office that a text begins with, and what it says beside them; None if it does not."""
    tokens = [token for token in claim.tokens if token.slot not in _TIMES and not token.light]
    at = next((at for at, token in enumerate(tokens) if token.slot not in (Slot.ROLE, Slot.UNIT)), 0)
    named = at > 0 and tokens[0].slot is Slot.ROLE and tokens[at].slot is Slot.NAME
    return (tokens[at], tokens[at + 1 :]) if named else (None, [])


def _unnamed_office(outline: Outline) -> Token | None:
    """Return the office that a text begins with if nobody's name stands behind it."""
    first = next((at for at, token in enumerate(outline.tokens) if token.slot not in _TIMES and not token.light), 0)
    behind = outline.tokens[first + 1 : first + _BEHIND]
    opens = bool(behind) and outline.tokens[first].slot is Slot.ROLE
    named = any(token.slot in (Slot.NAME, Slot.UNIT) for token in behind)
    return outline.tokens[first] if opens and not named else None


def _holds(person: Token, office: Token, source: Source) -> bool:
    """Tell whether a statement has somebody hold an office: it names both near each other."""
    tokens = source.outline.tokens
    people = [at for at in source.slots.get(Slot.NAME, ()) if given_name(tokens[at]) == given_name(person)]
    held = [at for at in source.slots.get(Slot.ROLE, ()) if _is_same_office(tokens[at], office)]
    return any(abs(one - other) <= _NEAR for one in people for other in held)


def _is_same_office(one: Token, other: Token) -> bool:
    return same_office(one.key, other.key) or same_office(other.key, one.key)


def _subject(outline: Outline) -> Token | None:
    """Return the body that a text begins with, behind a time at most."""
    first = next((token for token in outline.tokens if token.slot not in _TIMES and not token.light), None)
    return first if first is not None and first.slot is Slot.UNIT else None
