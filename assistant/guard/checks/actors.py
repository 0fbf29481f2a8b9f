"""Who acts and to whom it is done: "Viện kiểm sát kiến nghị Công an" is not "Công an kiến nghị Viện kiểm sát"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.guard.text.addressees import addressees, party
from assistant.guard.text.sameness import same, same_unit
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

# What one body does to another; whoever stands right before it does it.
_ACTS = frozenset({"ban", "gửi", "yêu cầu", "kiến nghị", "kháng nghị", "đề nghị", "chuyển"})
_PROPOSES = frozenset({"kiến nghị", "kháng nghị"})
_BODY = "body"  # the group of nouns for bodies
_GIVES = frozenset({"tặng", "trao"})
_FOR = "cho"
_GIVEN_TO = 4  # tokens behind a verb of giving that may name who gets it: "tặng thư viện VKSND tỉnh"
_SYLLABLES = 2  # of most verbs
_PLACED = frozenset({"tại", "ở", "cho", "gửi"})  # before a body where something is done, or to which it goes
_TOWARDS = ["đối", "với"]
_NAMED = ["kiểm", "sát"]  # part of the name of whom follows: "hai cấp kiểm sát Thái Bình"
_INSPECTS = ("trực", "tiếp", "kiểm", "sát")
_BETWEEN = frozenset(
    {"đã", "cũng", "có", "huyện", "tỉnh", "quận", "xã", "khu", "vực", "thành", "phố", "văn", "bản", "trực", "tiếp"}
)


def check_actors(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the actors of a claim whom the evidence names only as those to whom the other party acts."""
    yield from _check_inspected(claim, sources)
    yield from _check_turned(claim, sources)
    yield from _check_proposed(claim, sources)
    yield from _check_given(claim, sources)
    yield from _check_placed(claim, sources)
    ours = _actors(claim)
    asked = _addressed(claim) if ours else frozenset()
    for source in sources if ours else ():
        theirs = _stated_actors(source)
        turned = (ours.keys() - theirs.keys()) & _addressed(source.outline)
        if turned and asked - _addressed(source.outline) - ours.keys():
            yield Problem(ProblemKind.OTHER, ours[min(turned)], None)
        if not theirs or ours.keys() & theirs.keys():
            continue
        if ours.keys() & _others(source.outline, theirs) and theirs.keys() & _others(claim, ours):
            yield Problem(ProblemKind.OTHER, next(iter(ours.values())), next(iter(theirs.values())))


@lru_cache(maxsize=4096)
def _stated_actors(source: Source) -> dict[str, str]:
    return _actors(source.outline)


def _check_inspected(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a procuracy that is inspected: supervising the law is what it does to others, "kiểm sát VKSND" is turned.

    Only where the evidence does not say so itself.
    """
    for body in _inspected(claim):
        if not any(same(body, other) for source in sources for other in _inspected(source.outline)):
            yield Problem(ProblemKind.OTHER, f"{' '.join(_INSPECTS)} {body.text}", None)


def _inspected(outline: Outline) -> Iterator[Token]:
    """Yield each procuracy that is inspected: behind "trực tiếp kiểm sát (tại)", "kiểm sát trực tiếp (tại)"."""
    tokens = outline.tokens
    for at, token in enumerate(tokens):
        if token.slot is not Slot.UNIT:
            continue
        last = at - (at > 0 and tokens[at - 1].key in _PLACED)
        before = [other.key for other in tokens[max(0, last - len(_INSPECTS)) : last]]
        if sorted(before) == sorted(_INSPECTS):
            yield token


def _check_turned(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a body to whom another does what it does itself in the evidence: "A hỗ trợ B" of "B hỗ trợ"."""
    tokens = claim.tokens
    for at, token in enumerate(tokens):
        if token.slot is not Slot.UNIT:
            continue
        verb = [other.key for other in tokens[max(0, at - _SYLLABLES) : at] if other.slot is Slot.WORD]
        before = (other for other in tokens[: max(0, at - _SYLLABLES)] if other.part == token.part)
        if len(verb) < _SYLLABLES or verb == _NAMED:
            continue
        if not any(other.slot is Slot.UNIT for other in before):
            continue
        if any(_acts(token, verb, source) for source in sources):
            yield Problem(ProblemKind.OTHER, f"{' '.join(verb)} {token.text}", f"{token.text} {' '.join(verb)}")


def _check_proposed(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a procuracy to which somebody proposes or protests what the evidence only has it propose itself."""
    for at, (before, body) in enumerate(pairwise(claim.tokens), 1):
        proposes = before.key in _PROPOSES and before.part == body.part and body.slot is Slot.UNIT
        if not proposes or following_act(claim.tokens, at):
            continue  # "số kiến nghị Phòng 8 ban hành"
        acting = any(party(body) in _stated_actors(source) for source in sources)
        if acting and not any(party(body) in _addressed(source.outline) for source in sources):
            yield Problem(ProblemKind.OTHER, f"{before.text} {body.text}", f"{body.text} {before.text}")


def _check_given(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a body that gives in a claim and is given to in the evidence, or the reverse: "A tặng B" of "B tặng A"."""
    giving = [at for at, token in enumerate(claim.tokens) if token.key in _GIVES and at]
    for at in giving:
        before, behind = claim.tokens[at - 1], claim.tokens[at + 1 : at + 2]
        for source in sources:
            gives, gets = _givers(source)
            turned = before.slot is Slot.UNIT and _is_among(before, gets) and not _is_among(before, gives)
            for body in behind:
                turned |= body.slot is Slot.UNIT and _is_among(body, gives) and not _is_among(body, gets)
            if turned:
                words = [before.text, claim.tokens[at].text, *(body.text for body in behind)]
                yield Problem(ProblemKind.OTHER, " ".join(words), None)
                return


def _is_among(body: Token, others: Sequence[Token]) -> bool:
    return any(same(body, other) for other in others)


@lru_cache(maxsize=4096)
def _givers(source: Source) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Return the bodies that stand right before a verb of giving, and those that stand right behind one or "cho"."""
    tokens = source.outline.tokens
    verbs = [at for at, token in enumerate(tokens) if token.key in _GIVES]
    if not verbs:
        return (), ()
    gives = [tokens[at - 1] for at in verbs if at and tokens[at - 1].slot is Slot.UNIT]
    gets = [body for at in verbs for body in _given_to(tokens[at + 1 : at + 1 + _GIVEN_TO])]
    return tuple(gives), tuple(gets)


def _given_to(behind: Sequence[Token]) -> Iterator[Token]:
    """Yield the body behind a verb of giving with nothing between but plain words: not "của Viện trưởng VKSND tỉnh"."""
    body = next((token for token in behind if token.slot is not Slot.WORD and token.key != _FOR), None)
    if body is not None and body.slot is Slot.UNIT:
        yield body


def _check_placed(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a body that acts in a claim and in the evidence is only where, or to whom, something like it is done.

    "Cục ban hành kiến nghị" of "VKSND kiểm sát tại Cục và ban hành kiến nghị".
    """
    for at, token in enumerate(claim.tokens):
        if not party(token) or is_placed(claim.tokens, at):
            continue
        act = following_act(claim.tokens, at)
        if act is None or any(token.slot is Slot.UNIT and same_unit(token.unit, source.unit) for source in sources):
            continue
        acting = [source for source in sources if act.key in source.outline.places]
        places = [(source.outline.tokens, at) for source in sources for at in _places(token, source)]
        if acting and places and all(is_placed(*place) and not following_act(*place) for place in places):
            yield Problem(ProblemKind.OTHER, f"{token.text} {act.text}", None)


def _places(body: Token, source: Source) -> Iterator[int]:
    stated = enumerate(source.outline.tokens)
    return (at for at, other in stated if other.slot is body.slot and party(other) and same(body, other))


def is_placed(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a body stands behind a word that makes it a place or a receiver."""
    before = [token.key for token in tokens[max(0, at - len(_TOWARDS)) : at]]
    return before == _TOWARDS or not _PLACED.isdisjoint(before[-1:])


def following_act(tokens: Sequence[Token], at: int) -> Token | None:
    """Return the act whose subject the body at ``at`` is, None if something else follows it."""
    following = next((other for other in tokens[at + 1 :] if not _is_between(other)), None)
    acts = following is not None and following.part == tokens[at].part and following.key in _ACTS
    return following if acts else None


def _acts(body: Token, verb: Sequence[str], source: Source) -> bool:
    """Tell whether the evidence has a verb right behind a body, and nowhere right before it."""
    tokens = source.outline.tokens
    places = [at for at in source.slots.get(Slot.UNIT, ()) if same(body, tokens[at])]
    behind = [[other.key for other in tokens[at + 1 : at + 1 + len(verb)]] == verb for at in places]
    before = [[other.key for other in tokens[max(0, at - len(verb)) : at]] == verb for at in places]
    return any(behind) and not any(before)


def _addressed(outline: Outline) -> frozenset[str]:
    """Return the parties that stand right behind an act: "yêu cầu Tòa án", "kiến nghị với Công an"."""
    return frozenset(party(found.body) for found in addressees(outline) if found.is_acted_to)


def _actors(outline: Outline) -> dict[str, str]:
    """Return the parties that stand right before an act, each with its words."""
    found: dict[str, str] = {}
    tokens = outline.tokens
    for at, token in enumerate(tokens):
        who = party(token)
        if who and who not in found and following_act(tokens, at):
            found[who] = token.text
    return found


def _is_between(token: Token) -> bool:
    return token.key in _BETWEEN or token.group == _BODY or token.slot in (Slot.LABEL, Slot.NAME)


def _others(outline: Outline, actors: dict[str, str]) -> set[str]:
    return {party(token) for token in outline.tokens} - actors.keys() - {""}
