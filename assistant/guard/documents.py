"""What is dated keeps its date: "Kế hoạch số 12/KH-VKS ngày 05/01/2024", "khởi công tháng 10/2020"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.guard.sources import Source
from assistant.guard.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_JOINTS = frozenset({"ngày", "ban", "hành", "được", "ký", "đã", "vào", "của"})  # words between a number and its date
_WORKS = "works"  # a building is begun on one day and opened on another


def check_documents(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield dates that the claim gives a document and the evidence does not, though it dates the document."""
    known = [pair for source in sources for pair in _dated(source.outline)]
    for code, day in _dated(claim):
        stated = [other for number, other in known if number.key == code.key]
        if stated and all(other.key != day.key for other in stated):
            yield Problem(ProblemKind.DATE, f"{code.text} ngày {day.text}", f"ngày {stated[0].text}")


def _dated(outline: Outline) -> Iterator[tuple[Token, Token]]:
    """Yield each document number, and each stage of a building, with the date that follows it."""
    tokens = outline.tokens
    for at, token in enumerate(tokens):
        if token.slot is not Slot.CODE and token.group != _WORKS:
            continue
        following = next((other for other in tokens[at + 1 :] if other.key not in _JOINTS), None)
        if following is not None and following.slot is Slot.DATE:
            yield token, following
