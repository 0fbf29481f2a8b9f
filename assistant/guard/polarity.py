"""What is denied in the claim is denied in the evidence, and what the evidence denies is not claimed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.guard.context import likeness
from assistant.guard.reading import Outline, Slot, Token
from assistant.guard.sources import Source
from assistant.guard.types import Problem, ProblemKind

_SILENT = (Slot.FUNCTION, Slot.NUMBER, Slot.YEAR)
_SHARED = 0.6  # share of a denied phrase that the claim must repeat to be about the same
_PLACE = 0.35
_MARGIN = 0.1


def check_polarity(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield denials that only one of the two sides makes."""
    denied = {token.key for source in sources for token in source.outline.tokens if token.negated}
    for run in _runs(claim):
        keys = {claim.tokens[at].key for at in run}
        if not keys & denied:
            yield Problem(ProblemKind.NEGATION, _shown(claim, run), None)
    for source in sources:
        for run in _runs(source.outline):
            if _is_claimed(claim, run, source.outline):
                yield Problem(ProblemKind.NEGATION, _plain(claim, run, source.outline), _shown(source.outline, run))


def _runs(outline: Outline) -> Iterator[list[int]]:
    """Yield the places of the words that one negator denies."""
    run: list[int] = []
    for at, token in enumerate(outline.tokens):
        if token.negated:
            if token.slot not in _SILENT:
                run.append(at)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_claimed(claim: Outline, run: Sequence[int], evidence: Outline) -> bool:
    """Tell whether the claim says without denial what ``run`` of the evidence denies."""
    keys = [evidence.tokens[at].key for at in run[:3]]
    held = {token.key: at for at, token in enumerate(claim.tokens) if not token.negated}
    if any(token.negated and token.key in keys for token in claim.tokens):
        return False
    shared = [key for key in keys if key in held]
    if not keys or len(shared) / len(keys) < _SHARED:
        return False
    return all(_fits_denied(claim, held[key], evidence) for key in shared[:1])


def _fits_denied(claim: Outline, at: int, evidence: Outline) -> bool:
    """Tell whether the claimed word stands where the evidence denies it, not where it affirms it."""
    places = evidence.places.get(claim.tokens[at].key, [])
    scores = {
        negated: max(
            (likeness(claim, at, evidence, place) for place in places if evidence.tokens[place].negated is negated),
            default=0.0,
        )
        for negated in (True, False)
    }
    return scores[True] >= _PLACE and scores[True] > scores[False] - _MARGIN


def _shown(outline: Outline, run: Sequence[int]) -> str:
    tokens: Sequence[Token] = outline.tokens
    start = tokens[run[0]].span.start
    before = outline.text[:start].split()[-2:]
    return " ".join([*before, outline.text[start : tokens[run[-1]].span.end]])


def _plain(claim: Outline, run: Sequence[int], evidence: Outline) -> str:
    keys = {evidence.tokens[at].key for at in run}
    return " ".join(token.text for token in claim.tokens if token.key in keys)
