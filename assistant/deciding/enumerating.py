"""The enumeration behind a sentence that only announces it: "tặng Giấy khen cho 4 tập thể. Bốn tập thể gồm: ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from assistant.questions.understanding import Question
from assistant.weighing.awards import awards_asked
from assistant.weighing.evidence import Evidence, Slot
from documents.language.text import canonical
from documents.types import BlockKind

_SEPARATORS = regex.compile(r"[,;]| và ")
_ENUMERATED = 2  # separators that make an enumeration
_BODIES = 2
_OPENS = regex.compile(
    r"^(?:[^,;.]{0,60}?(?:gồm|bao gồm|cụ thể|đó là|lần lượt là|là các|:)"
    r"|[^,;.]{0,40}?\b(?:tập thể|đơn vị|huyện|tỉnh|cá nhân)[^,;.]{0,40}? là)\b"
)


def with_enumeration(chosen: Sequence[Evidence], evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return ``chosen``, and behind a single sentence that names nothing itself the next one if that enumerates.

    Staff ask "những nội dung nào" about a count in one sentence whose items stand in the next.
    """
    if len(chosen) != 1 or _enumerates(chosen[0]):
        return list(chosen)
    following = _following(chosen[0], evidence)
    return [*chosen, following] if following and _enumerates(following) else list(chosen)


def announced(question: Question, evidence: Sequence[Evidence], threshold: float) -> list[Evidence]:
    """Return a sentence that only counts the bodies asked for together with the next one, which names them.

    Neither answers alone: the first tells what they got or did, the second only who they are.
    """
    if not question.lists_bodies:
        return []
    for item in evidence:
        if item.problems != {Slot.ELEMENT} or item.support < threshold:
            continue
        following = _following(item, evidence)
        tells = not question.awards or awards_asked(question, item.statement)
        if tells and following and len(set(following.statement.own_units)) >= _BODIES:
            return [replace(one, problems=frozenset()) for one in (item, following)]
    return []


def _following(item: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return the next sentence of the document if it opens an enumeration."""
    statement = item.statement
    if statement.kind is not BlockKind.PARAGRAPH:
        return None
    found = (
        other
        for other in evidence
        if other.statement.document.id == statement.document.id and other.statement.order == statement.order + 1
    )
    return next((other for other in found if _OPENS.match(canonical(other.statement.text))), None)


def _enumerates(item: Evidence) -> bool:
    return len(_SEPARATORS.findall(item.statement.text)) >= _ENUMERATED
