"""Whether evidence is about the commune whose police or committee a question names: "Công an phường A".

One paper tells of the bodies of several communes that were inspected together, one after the other.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.bodies.places import folded
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.types import Figure

_NAME = r"\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*){0,3}"
_KIND = r"(?:[Xx]ã|[Pp]hường|[Tt]hị trấn)"
_BODY_OF = compiled_regex(rf"\b(?:Công an|UBND|Ủy ban nhân dân) (?:cấp )?{_KIND} ({_NAME})")
_COMMUNES = compiled_regex(rf"\b{_KIND}:? ({_NAME})((?:(?:,| và|, và) {_NAME})*)")
_LISTED = compiled_regex(_NAME)
_SEVERAL = 2


def is_of_other_commune(question: Question, statement: Statement, _: Figure | None = None) -> bool:
    """True if the question names the body of a commune, and the statement is about those of others.

    Its own words decide, then the last commune named before it in its line; where none is named, the document has to
    name the one asked about, and for a figure no other.
    """
    asked = _asked(question.text)
    if not asked:
        return False
    told = _communes(statement.text)
    if told:
        return told.isdisjoint(asked)
    document = statement.document.text
    line = document[document.rfind("\n", 0, statement.span.start) + 1 : statement.span.start]
    before = [*_COMMUNES.finditer(line)]
    if before:
        return _named(before[-1]).isdisjoint(asked)
    if question.kind is Kind.FIGURE and len(_communes(document)) >= _SEVERAL:
        return True
    return not any(name in folded(document) for name in asked)


@lru_cache(maxsize=64)  # asked again for each statement
def _asked(asked: str) -> frozenset[str]:
    return frozenset(fold(name) for name in _BODY_OF.findall(asked))


@lru_cache(maxsize=2048)
def _communes(text: str) -> frozenset[str]:
    """Return the communes that a text names by their kind, one by one or in a list, without marks."""
    return frozenset[str]().union(*(_named(found) for found in _COMMUNES.finditer(text)))


def _named(found: regex.Match[str]) -> frozenset[str]:
    return frozenset(fold(name) for name in (found[1], *_LISTED.findall(found[2])))
