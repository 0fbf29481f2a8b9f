"""Whom a statement speaks of as "đồng chí" or "chị": the one whom the sentences before it name."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from assistant.weighing.statements import Statement
from documents.language.sentences import split_sentences
from documents.language.text import canonical
from documents.mentions.persons import find_persons, same_person

# "Đồng chí từng được tặng ...", "Nhiều năm liền, chị ...": without a name, and no one of several.
_PRONOUN = regex.compile(
    r"^\W*(?:[^,;.:()]{1,60}, )?(?:đồng chí|đ/c|chị|anh|ông|bà)"
    r" (?=(?:đã|từng|được|vinh dự|có|là|còn|luôn|cũng|vào|trực tiếp|tiếp tục|bắt đầu|đạt|nhận|\d)\b)"
)
_REACH = 2500  # characters before a statement that hold the life it is a part of


def speaks_of(names: Sequence[str], statement: Statement) -> bool:
    """True if a statement has a pronoun for its subject, and the sentence before that names somebody names one of them.

    A sentence that names several people leaves open which of them is meant.
    """
    if not _PRONOUN.match(canonical(statement.text)) or find_persons(statement.text):
        return False
    before = statement.document.text[max(0, statement.span.start - _REACH) : statement.span.start]
    for sentence in reversed(split_sentences(before)):
        named = {person.name for person in find_persons(before[sentence.start : sentence.end])}
        if named:
            return len(named) == 1 and any(same_person(named.copy().pop(), name) for name in names)
    return False
