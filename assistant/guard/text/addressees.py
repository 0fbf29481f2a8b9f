"""Whom an act addresses: "44 kiến nghị với Tòa án", "yêu cầu Công an", "gửi bản án về Phòng 10"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from assistant.guard.text.tokens import Outline, Slot, Token

_PROCURACY, _BODY = "viện kiểm sát", "body"
_ACTS = frozenset({"gửi", "yêu cầu", "kiến nghị", "đề nghị", "với"})  # right before whom they address
_COUNTED_TO = frozenset({"với", "gửi"})  # between a number of acts and whom they go to
_COUNTED_ACTS = (["kiến", "nghị"], ["kháng", "nghị"])
_REACH = 5  # tokens from a number to whom it goes
_TO = frozenset({"về", "cho", "đến", "tới", "gửi"})
_SENDS = frozenset({"gửi", "chuyển", "nộp", "báo"})


class Addressee(NamedTuple):
    """A body behind a word that makes it the addressee of something.

    Attributes:
        body: the body.
        is_acted_to: an act stands right before it.
        numbers: the numbers of acts that go to it.
        is_sent_to: something is sent to it.
    """

    body: Token
    is_acted_to: bool
    numbers: tuple[Token, ...]
    is_sent_to: bool


def party(token: Token) -> str:
    """Return which party to an act a token names, every procuracy as one; empty if it names none."""
    if token.slot is Slot.UNIT:
        return _PROCURACY
    return token.key if token.group == _BODY else ""


@lru_cache(maxsize=4096)  # the same evidence is cited again and again
def addressees(outline: Outline) -> tuple[Addressee, ...]:
    """Return whom the acts of a text address, in order."""
    return tuple(_addressees(outline.tokens))


def _addressees(tokens: Sequence[Token]) -> Iterator[Addressee]:
    for at, (before, body) in enumerate(pairwise(tokens), 1):
        is_acted_to, is_towards = before.key in _ACTS, before.key in _TO
        if (is_acted_to or is_towards) and party(body):
            is_sent_to = is_towards and body.slot is Slot.UNIT and _sends(tokens[:at], body.part)
            yield Addressee(body, is_acted_to, tuple(_numbers_to(tokens, at)), is_sent_to)


def _numbers_to(tokens: Sequence[Token], at: int) -> Iterator[Token]:
    """Yield the numbers of acts that go to the body at ``at`` and to none before it: "44 kiến nghị với Tòa án"."""
    if not _is_counted_to(tokens, at):
        return
    for place in range(max(0, at - _REACH), at - 1):
        number, behind = tokens[place], tokens[place + 2 : at + 1]
        if number.slot is not Slot.NUMBER or number.group.split()[-2:] not in _COUNTED_ACTS:
            continue
        is_one_clause = all(other.part == number.part and other.slot is not Slot.NUMBER for other in behind)
        if is_one_clause and not any(_is_counted_to(tokens, other) for other in range(place + 2, at)):
            yield number


def _is_counted_to(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].key in _COUNTED_TO and bool(party(tokens[at]))


def _sends(before: Sequence[Token], part: int) -> bool:
    """True if what stands before in this clause, or in the one before it, has something sent."""
    return any(token.key in _SENDS for token in before if part - token.part <= 1)
