"""Who praises and thanks whom: "A biểu dương sự phối hợp của B" is not "B biểu dương sự phối hợp của A".

People, offices and bodies before the verb are its subject, whatever they are called; those that the evidence has only
behind it are praised.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant.guard.checks.acting import given_name
from assistant.guard.text.addressees import party
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind

_VERBS = frozenset(
    {("biểu", "dương"), ("đánh", "giá"), ("ghi", "nhận"), ("cảm", "ơn"), ("khen", "ngợi"), ("phê", "bình")}
)
_WHO = (Slot.NAME, Slot.ROLE, Slot.UNIT)
_BETWEEN = frozenset(
    {"đã", "cũng", "rất", "trực", "tiếp", "tỉnh", "huyện", "quận", "thành", "phố", "thị", "xã", "phường"}
)
_PASSIVE = frozenset({"được", "bị"})


class _Praise(NamedTuple):
    """A verb, who does it, and who stands behind it."""

    verb: tuple[str, str]
    subjects: frozenset[str]
    objects: frozenset[str]


def check_praising(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield whoever praises in a claim and is praised in the evidence by the one whom the claim has praised."""
    for ours in _praises(claim):
        stated = [other for source in sources for other in _stated(source) if other.verb == ours.verb]
        alike = any(ours.subjects & other.subjects for other in stated)
        turned = (other for other in stated if ours.subjects & other.objects and ours.objects & other.subjects)
        if not alike and any(turned):
            said = " ".join(ours.verb)
            yield Problem(ProblemKind.NAME, f"{min(ours.subjects)} {said}", f"{min(ours.objects)} {said}")


@lru_cache(maxsize=4096)
def _stated(source: Source) -> tuple[_Praise, ...]:
    return tuple(_praises(source.outline))


def _praises(outline: Outline) -> Iterator[_Praise]:
    tokens = outline.tokens
    for at in range(1, len(tokens) - 1):
        verb = tokens[at].key, tokens[at + 1].key
        if verb not in _VERBS or tokens[at - 1].key in _PASSIVE:
            continue
        subjects = frozenset(_named(_run_before(tokens, at)))
        behind = [token for token in tokens[at:] if token.part == tokens[at].part]
        if subjects:
            yield _Praise(verb, subjects, frozenset(_named(behind)))


def _run_before(tokens: Sequence[Token], at: int) -> list[Token]:
    """Return whoever stands right before a verb: name, office and body side by side."""
    found = []
    for token in reversed(tokens[:at]):
        if token.slot not in _WHO and not party(token) and token.key not in _BETWEEN:
            break
        found.append(token)
    return found[::-1]


def _named(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield what tells people and bodies apart: a given name, an office, the kind of a body beside no office."""
    for behind, token in zip((None, *tokens), tokens, strict=False):
        if token.slot is Slot.NAME and not token.note:
            yield given_name(token)
        elif token.slot is Slot.ROLE:
            yield token.key
        elif party(token) and not (behind is not None and behind.slot is Slot.ROLE):
            yield party(token)
