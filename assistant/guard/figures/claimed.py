"""The figures that a claim states, each worded by the words that say what it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.guard.figures.sums import is_operand
from assistant.guard.text.lexicon import find_exclusives, find_negators
from assistant.guard.text.tokens import Outline, Slot, Token
from documents.figures.respective import respective_of
from documents.figures.sentence_figures import read_sentence
from documents.language.compiling import compiled
from documents.language.terms import content_terms, terms
from documents.mentions.award_titles import find_titles
from documents.numbers.finding import NumberMention
from documents.periods.plans import find_cues, tells_plan
from documents.periods.targets import names_target
from documents.types import Unit

PLANNING = compiled(
    r"(?<!% )chỉ tiêu|mục tiêu|kế hoạch|phấn đấu|nhiệm vụ|yêu cầu|dự kiến|đăng ký|cần (?!thơ)|phải "
    r"|ấn định|lên lịch|theo lịch|dự định|\bsẽ\b",
    re.IGNORECASE,
)
# However long the name of what is aimed at: "chỉ tiêu kháng nghị phúc thẩm hình sự của ... là 88%".
_TARGET = compiled(
    r"(?<!vượt )(?<!đạt )(?<!thành )(?<!hơn )(?<!bằng )\bchỉ tiêu [^,;:.\d]{0,120} là (?:trên |từ )?$", re.IGNORECASE
)
_JOINTS = frozenset({"tương", "ứng", "đương"})  # "1.020 việc, tương ứng 61 tỷ đồng" says no more than "với"
_DONE = compiled(r"\bđã\b", re.IGNORECASE)
_CLAUSE_START = compiled(r"[;:.,]\s")


@dataclass(frozen=True, slots=True)
class Worded:
    """What a wording says: its content words, its exclusive words by group, and whether it denies what it says."""

    words: frozenset[str]
    exclusive: dict[str, frozenset[str]]
    denied: bool = False


@dataclass(frozen=True, slots=True)
class ClaimedFigure:
    """A figure of a claim.

    ``token`` is its number. ``plan``: it is said to be planned; ``plans``: its sentence speaks of plans at all;
    ``done``: it is said to be done. ``unit``: whose it is by its place in a list ("lần lượt").
    """

    token: Token
    worded: Worded
    plan: bool = False
    plans: bool = False
    done: bool = False
    unit: Unit | None = None


@lru_cache(maxsize=8192)
def worded(wording: str) -> Worded:
    """Return what ``wording`` says; wordings recur, so readings are kept."""
    sequence = terms(wording)
    exclusive: dict[str, set[str]] = {}
    for found in find_exclusives(sequence):
        exclusive.setdefault(found.value.group, set()).add(found.value.value)
    for title, _ in find_titles(wording):
        exclusive.setdefault("award", set()).add(title)
    words = frozenset(word.text for word in content_terms(sequence) if not word.text[0].isdigit())
    denied = bool(find_negators(sequence))
    return Worded(words, {group: frozenset(values) for group, values in exclusive.items()}, denied)


def claimed_figures(claim: Outline) -> list[ClaimedFigure]:
    """Return the figures of a claim in order, each worded by the words that say what it counts."""
    numbers = {
        token.span.start: token
        for token in claim.tokens
        if token.slot is Slot.NUMBER and token.value is not None and not is_operand(token, claim)
    }
    if not numbers:
        return []
    mentions = [
        NumberMention(token.span, token.value, token.text, token.note or None)
        for token in numbers.values()
        if token.value is not None
    ]
    cues = find_cues(claim.text)
    plans = any(cue.plan for cue in cues) or PLANNING.search(claim.text) is not None
    groups = read_sentence(claim.text, mentions)
    respective = respective_of(claim.text, groups, None)
    own = _own_words(claim)
    found = []
    for group in groups:
        for at, member in enumerate(group.members):
            token = numbers.pop(member.start, None)
            if token is not None:
                said = _beside(own, worded(group.wording(at)), token)
                told = tells_plan(claim.text, cues, start=0, at=member.start) is True
                aimed = _TARGET.search(claim.text, 0, member.start) is not None
                plan = told or aimed or names_target(claim.text, start=0, at=member.start)
                done = _DONE.search(claim.text, 0, member.start) is not None
                listed = respective.get(member.start)
                found.append(ClaimedFigure(token, said, plan, plans, done, listed.unit if listed else None))
    bare = [ClaimedFigure(token, _beside(own, worded(_lead(claim, token)), token)) for token in numbers.values()]
    return [*found, *bare]


def _lead(claim: Outline, token: Token) -> str:
    """Return the words before a number that nothing counts: "Khởi tố mới (vụ) là 71"."""
    return _CLAUSE_START.split(claim.text[: token.span.start])[-1]


def _own_words(claim: Outline) -> frozenset[str]:
    """Return the words of a claim beside the names of bodies, which are compared elsewhere."""
    return frozenset(
        part
        for token in claim.tokens
        if token.slot is Slot.WORD or (token.slot is Slot.EXCLUSIVE and token.group != "body")
        for part in token.key.split()
    )


def _beside(own: frozenset[str], said: Worded, token: Token) -> Worded:
    """Return what a wording says beside the names of bodies and the counting unit."""
    return Worded(said.words & own - set(token.group.split()) - _JOINTS, said.exclusive, said.denied)
