"""Who acts and to whom it is done: "Viện kiểm sát kiến nghị Công an" is not "Công an kiến nghị Viện kiểm sát"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.guard.sources import Source
from assistant.guard.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_PROCURACY, _BODY = "viện kiểm sát", "body"
# What one body does to another (domain facts, section 3.1); whoever stands right before it does it.
_ACTS = frozenset({"ban", "gửi", "yêu cầu", "kiến nghị", "kháng nghị", "đề nghị", "chuyển"})
_BETWEEN = frozenset({"đã", "cũng", "có", "huyện", "tỉnh", "quận", "xã", "văn", "bản", "trực", "tiếp"})


def check_actors(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the actors of a claim whom the evidence names only as those to whom the other party acts."""
    ours = _actors(claim)
    for source in sources if ours else ():
        theirs = _stated_actors(source)
        if not theirs or ours.keys() & theirs.keys():
            continue
        if ours.keys() & _others(source.outline, theirs) and theirs.keys() & _others(claim, ours):
            yield Problem(ProblemKind.OTHER, next(iter(ours.values())), next(iter(theirs.values())))


@lru_cache(maxsize=4096)
def _stated_actors(source: Source) -> dict[str, str]:
    return _actors(source.outline)


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
    return token.key in _BETWEEN or token.group == _BODY


def _others(outline: Outline, actors: dict[str, str]) -> set[str]:
    return {_party(token) for token in outline.tokens} - actors.keys() - {""}


def _party(token: Token) -> str:
    if token.slot is Slot.UNIT:
        return _PROCURACY
    return token.key if token.group == _BODY else ""
