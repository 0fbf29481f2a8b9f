"""Whom a sentence speaks of that only says "đồng chí" or "chị": the lives told at appointments name somebody once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import regex

from assistant.weighing.statements import Statement
from documents.language.sentences import split_sentences
from documents.mentions.persons import find_persons, same_person

# "Đồng chí đã ba lần được tặng ...", "Quá trình công tác, đồng chí ...", "Người tiền nhiệm của đồng chí ..."
_NAMES_NOBODY = regex.compile(
    r"^\W*(?:[^,.;:“]{0,40}(?:, | của ))?(?:[Cc]á nhân |[Bb]ản thân )?"
    r"(?:[Đđ]ồng chí|[Cc]hị|[Aa]nh|[Ôô]ng|[Bb]à) (?:ấy |này )?(?=\p{Ll})"
)
_APPOINTS = regex.compile(r"\b(?:bổ nhiệm|điều động|luân chuyển|giới thiệu)(?: lại)?(?: đồng chí)? $")
_REACH = 2500  # characters before a sentence that can name whom it goes on about


@lru_cache(maxsize=4096)  # several slots ask
def person_spoken_of(statement: Statement) -> str | None:
    """Return whom a sentence that only says "đồng chí" goes on about: the one person named before, or the appointed."""
    if not _NAMES_NOBODY.match(statement.text):
        return None
    start = statement.span.start
    before = statement.document.text[max(0, start - _REACH) : start]
    for sentence in reversed(split_sentences(before)):
        text = before[sentence.start : sentence.end]
        named = find_persons(text)
        if not named:
            continue
        appointed = [person for person in named if _APPOINTS.search(text, 0, person.span.start)]
        told = appointed or named
        return told[0].name if len({person.name for person in told}) == 1 else None
    return None


def speaks_of(names: Iterable[str], statement: Statement) -> bool:
    """True if a sentence that only says "đồng chí" goes on about one of the people of ``names``."""
    spoken_of = person_spoken_of(statement)
    return spoken_of is not None and any(same_person(spoken_of, name) for name in names)
