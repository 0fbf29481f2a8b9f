"""Who acts and to whom it is done: "Viện kiểm sát kiến nghị Công an" is not "Công an kiến nghị Viện kiểm sát"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.guard.sameness import same
from assistant.guard.sources import Source
from assistant.guard.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_PROCURACY, _BODY = "viện kiểm sát", "body"
# What one body does to another (domain facts, section 3.1); whoever stands right before it does it.
_ACTS = frozenset({"ban", "gửi", "yêu cầu", "kiến nghị", "kháng nghị", "đề nghị", "chuyển"})
_ADDRESSING = frozenset({"gửi", "yêu cầu", "kiến nghị", "đề nghị", "với"})
_SYLLABLES = 2  # of most verbs
_NAMED = ["kiểm", "sát"]  # part of the name of whom follows: "hai cấp kiểm sát Thái Bình"
_BETWEEN = frozenset(
    {"đã", "cũng", "có", "huyện", "tỉnh", "quận", "xã", "khu", "vực", "thành", "phố", "văn", "bản", "trực", "tiếp"}
)


def check_actors(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the actors of a claim whom the evidence names only as those to whom the other party acts."""
    yield from _check_turned(claim, sources)
    ours = _actors(claim)
    asked = _addressed(claim) if ours else frozenset()
    for source in sources if ours else ():
        theirs = _stated_actors(source)
        turned = (ours.keys() - theirs.keys()) & _stated_addressed(source)
        if turned and asked - _stated_addressed(source) - ours.keys():
            yield Problem(ProblemKind.OTHER, ours[min(turned)], None)
        if not theirs or ours.keys() & theirs.keys():
            continue
        if ours.keys() & _others(source.outline, theirs) and theirs.keys() & _others(claim, ours):
            yield Problem(ProblemKind.OTHER, next(iter(ours.values())), next(iter(theirs.values())))


@lru_cache(maxsize=4096)
def _stated_actors(source: Source) -> dict[str, str]:
    return _actors(source.outline)


def _check_turned(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a body to whom another does what it does itself in the evidence: "A hỗ trợ B" of "B hỗ trợ"."""
    tokens = claim.tokens
    for at, token in enumerate(tokens):
        verb = [other.key for other in tokens[max(0, at - _SYLLABLES) : at] if other.slot is Slot.WORD]
        before = (other for other in tokens[: max(0, at - _SYLLABLES)] if other.part == token.part)
        if token.slot is not Slot.UNIT or len(verb) < _SYLLABLES or verb == _NAMED:
            continue
        if not any(other.slot is Slot.UNIT for other in before):
            continue
        if any(_acts(token, verb, source) for source in sources):
            yield Problem(ProblemKind.OTHER, f"{' '.join(verb)} {token.text}", f"{token.text} {' '.join(verb)}")


def _acts(body: Token, verb: Sequence[str], source: Source) -> bool:
    """Tell whether the evidence has a verb right behind a body, and nowhere right before it."""
    tokens = source.outline.tokens
    places = [at for at in source.slots.get(Slot.UNIT, ()) if same(body, tokens[at])]
    behind = [[other.key for other in tokens[at + 1 : at + 1 + len(verb)]] == verb for at in places]
    before = [[other.key for other in tokens[max(0, at - len(verb)) : at]] == verb for at in places]
    return any(behind) and not any(before)


@lru_cache(maxsize=4096)
def _stated_addressed(source: Source) -> frozenset[str]:
    return _addressed(source.outline)


def _addressed(outline: Outline) -> frozenset[str]:
    """Return the parties that stand right behind an act: "yêu cầu Tòa án", "kiến nghị với Công an"."""
    tokens = outline.tokens
    return frozenset(
        party for before, token in pairwise(tokens) if before.key in _ADDRESSING and (party := _party(token))
    )


def _actors(outline: Outline) -> dict[str, str]:
    """Return the parties that stand right before an act, each with its words."""
    found: dict[str, str] = {}
    tokens = outline.tokens
    for at, token in enumerate(tokens):
        party = _party(token)
        if not party or party in found:
            continue
        following = next((other for other in tokens[at + 1 :] if not _is_between(other)), None)
        if following and following.part == token.part and following.key in _ACTS:
            found[party] = token.text
    return found


def _is_between(token: Token) -> bool:
    return token.key in _BETWEEN or token.group == _BODY or token.slot in (Slot.LABEL, Slot.NAME)


def _others(outline: Outline, actors: dict[str, str]) -> set[str]:
    return {_party(token) for token in outline.tokens} - actors.keys() - {""}


def _party(token: Token) -> str:
    if token.slot is Slot.UNIT:
        return _PROCURACY
    return token.key if token.group == _BODY else ""
