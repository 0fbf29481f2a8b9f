"""How alike the surroundings of two tokens are: the ground on which facts of one kind compete for a place.

A number, a name or an act of law that the evidence holds somewhere proves nothing: it has to stand among the same
words. Neighbours of the claimed token are looked up around a token of the evidence; each counts by how near it is
and by how well its distance and side agree, so that clauses may be reordered but facts not exchanged.
"""

from __future__ import annotations

from assistant.guard.reading import Outline, Slot, Token

_NEAR = 7  # tokens to either side of the claimed one that are looked up
_FAR = 14  # tokens around the one of the evidence in which they are looked for
_WORD = 0.25  # loss of weight for each token of distance
_SHIFT = 0.2  # loss for each token by which the distances differ
_OTHER_SIDE = 0.6
_FUNCTION = 0.3
_ANCHOR = 2.5  # a number or a date tells best what a body or a person has to do with
_OTHER_PART = 0.6  # neighbours beyond a comma say less about a token
_OTHER_PART_FOUND = 0.75


_ENTITIES = (Slot.UNIT, Slot.NAME, Slot.ROLE, Slot.AWARD)
_ANCHORS = (Slot.NUMBER, Slot.DATE, Slot.CODE)


def weights(claim: Outline, at: int) -> list[tuple[int, float]]:
    """Return the neighbours of the token ``at`` as offsets, each with its weight."""
    tokens, own = claim.tokens, claim.tokens[at]
    found = []
    for place in range(max(0, at - _NEAR), min(len(tokens), at + _NEAR + 1)):
        if place == at:
            continue
        weight = 1 / (1 + _WORD * (abs(place - at) - 1))
        weight *= _FUNCTION if tokens[place].slot is Slot.FUNCTION else 1.0
        if (own.slot in _ENTITIES and tokens[place].slot in _ANCHORS) or (own.slot is Slot.NUMBER and tokens[place].slot in _ENTITIES):
            weight *= _ANCHOR
        weight *= _OTHER_PART ** min(2, abs(tokens[place].part - own.part))
        found.append((place - at, weight))
    return found


def likeness(claim: Outline, at: int, evidence: Outline, place: int) -> float:
    """Return how alike the surroundings of ``claim.tokens[at]`` and ``evidence.tokens[place]`` are, 0 to 1."""
    total = agreed = 0.0
    for offset, weight in weights(claim, at):
        total += weight
        neighbour = claim.tokens[at + offset]
        best = 0.0
        for found in evidence.places.get(neighbour.key, ()):
            away = found - place
            if not away or abs(away) > _FAR:
                continue
            credit = 1 / (1 + _SHIFT * abs(away - offset))
            credit *= _OTHER_SIDE if (away < 0) != (offset < 0) else 1.0
            parts = abs(evidence.tokens[found].part - evidence.tokens[place].part)
            same = abs(neighbour.part - claim.tokens[at].part)
            credit *= _OTHER_PART_FOUND ** min(3, max(0, parts - same))
            best = max(best, credit)
        agreed += weight * best
    return agreed / total if total else 0.0


def best_likeness(claim: Outline, at: int, evidence: Outline, places: list[int]) -> tuple[float, Token | None]:
    """Return the highest likeness over ``places`` of the evidence, and the token there; (0, None) without places."""
    best, token = 0.0, None
    for place in places:
        score = likeness(claim, at, evidence, place)
        if score > best or token is None:
            best, token = score, evidence.tokens[place]
    return best, token
