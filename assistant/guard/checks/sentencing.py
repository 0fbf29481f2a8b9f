"""Numbers about the accused that look alike: the sentence asked for and the one passed, one of several and the others.

"Đề nghị xử phạt từ 30 đến 36 tháng tù" is the prosecutor's, "tuyên phạt 33 tháng tù" the court's; "A cùng 6 bị cáo
khác" are seven.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled

_IN_PRISON = compiled(r"\s*(?:tháng|năm) tù\b", re.IGNORECASE)
_WITHOUT_NUMBER = compiled(r"\b(?:tù )?(?P<kind>tử hình|chung thân)\b", re.IGNORECASE)
# Whoever asks or passes it stands before the number, however far: the last of these words decides.
_STEP = compiled(
    r"\b(?:(?P<asked>(?:đề nghị|đề xuất)(?: (?:Tòa án|Tòa|Hội đồng xét xử|HĐXX))?(?: tuyên(?: phạt| án)?)?)"
    r"|(?P<passed>tuyên(?: phạt| án)?|quyết định|chấp nhận))\b",
    re.IGNORECASE,
)
_CLAUSE = compiled(r"[;]|\.\s")
_OTHERS = compiled(r"\s*[^\W\d_]+(?: [^\W\d_]+){0,3}? khác\b|\s*đồng phạm\b", re.IGNORECASE)
_WITH = compiled(r"\b(?:cùng|với|và|còn)\s*(?:với\s*)?$", re.IGNORECASE)


def check_sentencing(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield prison terms told as passed that were only asked for, or the reverse, and others told as all."""
    yield from _check_penalties(claim, sources)
    for token in claim.tokens:
        if token.slot is not Slot.NUMBER:
            continue
        stated = [(source.outline, other) for source in sources for other in _alike(token, source)]
        if not stated:
            continue
        step = step_of(claim, token)
        steps = {step_of(outline, other) for outline, other in stated}
        if _IN_PRISON.match(claim.text, token.span.end) and step and "" not in steps and step not in steps:
            yield Problem(ProblemKind.OTHER, f"{step} {token.text}", f"{min(steps)} {token.text}")
        if not _is_of_others(claim, token) and all(_is_of_others(outline, other) for outline, other in stated):
            yield Problem(ProblemKind.FIGURE, f"{token.text} {token.group}".strip(), f"{token.text} {token.group} khác")


def _check_penalties(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield a penalty without a number that was only asked for and is told as passed, or the reverse."""
    for said in _WITHOUT_NUMBER.finditer(claim.text):
        step = _step_at(claim.text, said.start())
        steps = {
            _step_at(source.outline.text, other.start())
            for source in sources
            for other in _WITHOUT_NUMBER.finditer(source.outline.text)
            if other["kind"].lower() == said["kind"].lower()
        }
        if step and steps and "" not in steps and step not in steps:
            yield Problem(ProblemKind.OTHER, f"{step} {said[0]}", f"{min(steps)} {said[0]}")


def _alike(token: Token, source: Source) -> Iterator[Token]:
    for at in source.slots.get(Slot.NUMBER, ()):
        if source.outline.tokens[at].value == token.value:
            yield source.outline.tokens[at]


def step_of(outline: Outline, number: Token) -> str:
    """Return whether a number is asked for or passed by the last word before it that says so, "" if none does."""
    return _step_at(outline.text, number.span.start)


def _step_at(text: str, at: int) -> str:
    start = max((end.end() for end in _CLAUSE.finditer(text, 0, at)), default=0)
    found = list(_STEP.finditer(text, start, at))
    if not found:
        return ""
    return "đề nghị" if found[-1]["asked"] else "tuyên"


def _is_of_others(outline: Outline, number: Token) -> bool:
    """Tell whether a number counts those who come with somebody: "A cùng 6 bị cáo khác", "cùng 02 đồng phạm"."""
    joined = _WITH.search(outline.text, 0, number.span.start) is not None
    return joined and _OTHERS.match(outline.text, number.span.end) is not None
