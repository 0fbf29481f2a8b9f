"""Causes: what the evidence gives as the cause of one thing is not another's, nor somebody else's deed.

"Đình chỉ 9 vụ do bị cáo rút kháng cáo" says neither "do Viện kiểm sát rút kháng nghị" nor why other cases were stayed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant.guard.text.sources import Source
from assistant.guard.text.synonyms import places_meaning
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_BECAUSE = frozenset({"do", "vì", "bởi"})
_SO = "nên"
_BODY, _PASSIVE = "body", frozenset({"được", "bị"})
_PARTIES = frozenset({"party", "body"})
_AGENTS = (Slot.NAME, Slot.ROLE, Slot.UNIT)  # "do đồng chí A phụ trách" tells who, not why
_FEWEST = 2  # words that tell a cause
_HELD = 0.5  # share of a cause's words that the evidence has to give as one


class _Cause(NamedTuple):
    """The places of the tokens that tell a cause, and of those that tell what it is the cause of."""

    why: range
    what: range


def check_causes(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the causes of a claim that the evidence gives otherwise, of another thing or of another party."""
    for cause in _causes(claim):
        stated = [(other, source.outline) for source in sources for other in _stated(source)]
        weights = [claim.tokens[at] for at in cause.why if claim.tokens[at].weighs]
        if not stated or len(weights) < _FEWEST:
            continue
        said, other, outline = max(
            ((_share(weights, claim, other, outline), other, outline) for other, outline in stated),
            key=lambda found: found[0],
        )
        elsewhere = [one.what for one, within in stated if within is outline and one is not other]
        if (
            said < _HELD
            or _is_of_others(weights, other, outline)
            or _is_of_else(claim, cause, (other, elsewhere), outline)
        ):
            yield Problem(ProblemKind.OTHER, _text(claim, cause.why), _text(outline, other.why))


@lru_cache(maxsize=4096)
def _stated(source: Source) -> tuple[_Cause, ...]:
    return tuple(_causes(source.outline))


def _causes(outline: Outline) -> Iterator[_Cause]:
    """Yield each cause: what stands behind "do" up to the next mark, with what stands before it, or behind "nên"."""
    tokens, start = outline.tokens, 0
    for at, token in enumerate(tokens):
        if at and ";" in outline.text[tokens[at - 1].span.end : token.span.start]:
            start = at
        in_name = at > start and token.text[0].isupper()  # “Vì sự nghiệp kiểm sát”
        if token.key not in _BECAUSE or in_name or at + 1 == len(tokens) or _tells_who(tokens[at + 1 : at + 3]):
            continue
        behind = range(at + 1, len(tokens))
        end = next(
            (place for place in behind if tokens[place].part != token.part or _ends(tokens, at, place)), len(tokens)
        )
        if end == at + 1:
            continue  # a mark behind the word: it gives no cause
        opens = not any(other.weighs for other in tokens[start:at])
        yield _Cause(range(at + 1, end), range(end, len(tokens)) if opens else range(start, at))
        start = end


def _ends(tokens: Sequence[Token], at: int, place: int) -> bool:
    """Tell whether a cause ends: at "nên", or where a body's deed is told on: "do Công an lập được A đọc"."""
    does = tokens[at + 1].group == _BODY and place > at + _FEWEST and tokens[place].key in _PASSIVE
    return tokens[place].key == _SO or does


def _tells_who(tokens: Sequence[Token]) -> bool:
    """Tell whether "do" names who does something: a person, an office, or a name in capitals."""
    return any(token.slot in _AGENTS for token in tokens) or (
        tokens[0].text[0].isupper() and tokens[0].group not in _PARTIES
    )


def _share(weights: Sequence[Token], claim: Outline, cause: _Cause, outline: Outline) -> float:
    clause = outline.text.find(";", outline.tokens[cause.why[0]].span.start)
    last = len(outline.text) if clause < 0 else clause  # causes are listed: "do A, B và C"
    told = range(cause.why[0], sum(token.span.start < last for token in outline.tokens))
    held = [any(place in told for place in places_meaning(token, claim, outline)) for token in weights]
    return sum(held) / len(held)


def _is_of_others(weights: Sequence[Token], cause: _Cause, outline: Outline) -> bool:
    """Tell whether a claimed cause names a party, or an act, that the stated one has another in the place of."""
    why = [outline.tokens[at] for at in cause.why]
    near = {token.key for token in (*why, *(outline.tokens[at] for at in cause.what))}
    if any(token.group in _PARTIES and token.key not in near for token in weights):
        return True
    values: dict[str, set[str]] = {}
    for token in why:
        if token.slot is Slot.EXCLUSIVE:
            values.setdefault(token.group, set()).add(token.key)
    return any(token.key not in values.get(token.group, {token.key}) for token in weights if token.group)


def _is_of_else(claim: Outline, cause: _Cause, stated: tuple[_Cause, Sequence[range]], outline: Outline) -> bool:
    """Tell whether a number that a claim gives the cause of stands in the evidence with another cause alone."""
    other, elsewhere = stated
    numbers = {claim.tokens[at].value for at in cause.what if claim.tokens[at].slot is Slot.NUMBER}
    here = {outline.tokens[at].value for at in other.what}
    there = {outline.tokens[at].value for what in elsewhere for at in what}
    return bool((numbers - here) & there)


def _text(outline: Outline, places: range) -> str:
    return outline.text[outline.tokens[places[0]].span.start : outline.tokens[places[-1]].span.end]
