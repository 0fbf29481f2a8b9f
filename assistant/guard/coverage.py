"""What a claim says beside its facts is said by the evidence: no invented clause, cause or praise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.guard.sources import Source
from assistant.guard.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_RUN = 3  # words in a row that the evidence lacks
_PART = 0.5  # share of a clause that it may lack
_WHOLE = 0.34  # share of the claim that it may lack
_FEW = 2
_FIRM = 0.4  # share of a clause's words that have to stand beside the same words in the evidence
_FEWEST = 4  # words that a claim without facts needs, to be found at all
_COHESIVE = 0.42  # share of neighbouring words that have to be neighbours in the evidence
_BESIDE = 3


def coverage(claim: Outline, sources: Sequence[Source]) -> float:
    """Return the share of the claim's tokens that the evidence or its surroundings hold, 0 to 1; 1 if it has none."""
    said = [token for token in claim.tokens if token.slot is not Slot.FUNCTION and not token.light]
    if not said:
        return 1.0
    return sum(any(_holds(token, source) for source in sources) for token in said) / len(said)


def check_coverage(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the stretches of the claim that the evidence does not say."""
    lacking = [_is_lacking(token, sources) for token in claim.tokens]
    runs = list(_runs(claim.tokens, lacking))
    long = [run for run in runs if len(run) >= _RUN]
    if long:
        yield from (_problem(claim, run) for run in long)
        return
    for run in runs:
        part = claim.tokens[run[0]].part
        if len(run) >= _FEW and part > 0 and not _has_facts(claim, part):
            yield _problem(claim, run)
            return
    for part in range(1, max((token.part for token in claim.tokens), default=0) + 1):
        loose = _loose_words(claim, part, sources)
        if loose:
            yield _problem(claim, loose)
            return
    for part in {claim.tokens[at].part for run in runs for at in run}:
        words = [at for at, token in enumerate(claim.tokens) if token.part == part and _weighs(token)]
        missing = [at for at in words if lacking[at]]
        if len(missing) >= _FEW and len(missing) > _PART * len(words):
            yield _problem(claim, missing)
            return
    words = [at for at, token in enumerate(claim.tokens) if _weighs(token)]
    missing = [at for at in words if lacking[at]]
    if len(missing) > _FEW and len(missing) > _WHOLE * len(words):
        yield _problem(claim, missing)


def _loose_words(claim: Outline, part: int, sources: Sequence[Source]) -> list[int]:
    """Return the words of a clause without facts if the evidence has few of them beside the same neighbours.

    Single syllables recur everywhere; what a clause says lies in how they go together.
    """
    words = [at for at, token in enumerate(claim.tokens) if token.part == part and token.slot is Slot.WORD]
    words = [at for at in words if not claim.tokens[at].light]
    if len(words) < _RUN or _has_facts(claim, part):
        return []
    firm = sum(any(_stands_firm(claim, at, source) for source in sources) for at in words)
    return words if firm < _FIRM * len(words) else []


def _stands_firm(claim: Outline, at: int, source: Source) -> bool:
    pairs = [tuple(token.key for token in claim.tokens[start : start + 2]) for start in (at - 1, at) if start >= 0]
    return any(len(pair) == 2 and pair in source.pairs for pair in pairs)


def _has_facts(claim: Outline, part: int) -> bool:
    return any(
        token.part == part and token.slot not in (Slot.WORD, Slot.FUNCTION, Slot.EXCLUSIVE) for token in claim.tokens
    )


def check_cohesion(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a claim without facts whose words the evidence has, but not side by side: they say nothing together."""
    words = [token.key for token in claim.tokens if token.slot in (Slot.WORD, Slot.EXCLUSIVE)]
    pairs = list(pairwise(words))
    if any(_weighs(token) and token.slot not in (Slot.WORD, Slot.EXCLUSIVE) for token in claim.tokens):
        return
    lacking = sum(_is_lacking(token, sources) for token in claim.tokens)
    kept = max((sum(_stand_together(pair, source) for pair in pairs) for source in sources), default=0)
    if len(words) < _FEWEST or kept < _COHESIVE * len(pairs) or lacking > _WHOLE * len(words):
        yield Problem(ProblemKind.OTHER, claim.text)


def _stand_together(pair: tuple[str, str], source: Source) -> bool:
    places = source.outline.places
    return any(0 < two - one <= _BESIDE for one in places.get(pair[0], ()) for two in places.get(pair[1], ()))


def _weighs(token: Token) -> bool:
    return token.slot is not Slot.FUNCTION and not token.light


def _is_lacking(token: Token, sources: Sequence[Source]) -> bool:
    return token.slot is Slot.WORD and not token.light and not any(_holds(token, source) for source in sources)


def _holds(token: Token, source: Source) -> bool:
    if token.slot is Slot.UNIT and token.key not in source.keys:
        return all(word in source.words or word in source.around for word in token.key.split())
    return token.key in source.keys or token.key in source.around


def _runs(tokens: Sequence[Token], lacking: Sequence[bool]) -> Iterator[list[int]]:
    """Yield stretches of lacking words; function words within do not break them."""
    run: list[int] = []
    for at, token in enumerate(tokens):
        if lacking[at]:
            run.append(at)
        elif run and token.slot is not Slot.FUNCTION and not token.light:
            yield run
            run = []
    if run:
        yield run


def _problem(claim: Outline, run: Sequence[int]) -> Problem:
    start, end = claim.tokens[run[0]].span.start, claim.tokens[run[-1]].span.end
    return Problem(ProblemKind.OTHER, claim.text[start:end])
