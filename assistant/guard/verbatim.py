"""A sentence that the evidence holds from beginning to end: its words need no further proof."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.weighing.statements import Statement
from documents.language.text import canonical, normalise

_OPEN_ENDS = (":", "?")  # what announces or asks something claims nothing
_SHORTEST = 5  # words; a heading or a caption of fewer says nothing


def verbatim(sentence: str, evidence: Sequence[Statement]) -> Statement | None:
    """Return the statement that says ``sentence`` word for word, in any encoding; None if none does."""
    if sentence.rstrip().endswith(_OPEN_ENDS):
        return None
    said = _plain(sentence)
    if said.count(" ") + 1 < _SHORTEST:
        return None
    return next((statement for statement in evidence if _plain_of(statement) == said), None)


@lru_cache(maxsize=4096)
def _plain_of(statement: Statement) -> str:
    return _plain(statement.text)


def _plain(text: str) -> str:
    return " ".join(canonical(normalise(text)).split()).strip(" .;")
