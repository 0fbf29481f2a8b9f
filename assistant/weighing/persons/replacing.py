"""Who replaces whom, as a sentence tells it with one of the words for it."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import canonical
from documents.mentions.persons import PersonMention

# Marked, since "thay" without its marks is also "thấy" (saw) and "thầy" (teacher).
REPLACES = compiled_regex(
    r"\b(?:thay(?: thế)?|kế nhiệm|kế tục|tiếp quản|nhận bàn giao từ|tiếp nhận (?:nhiệm vụ|công việc|bàn giao) từ)"
    r"(?: cho)?\b(?! (?:mặt|đổi|vì))"
)
_BREAKS = compiled_regex(r"[.;:,]|\b(?:và|do)\b")
_NEAR = 60  # characters between the word that tells of replacing and the name it is about


def handovers(
    statement: Statement, persons: Sequence[PersonMention]
) -> list[tuple[PersonMention | None, PersonMention | None]]:
    """Return who replaces whom, for each word of replacing in the statement; None where it does not say.

    "B thay đồng chí A", "A nghỉ hưu, B kế nhiệm", "người kế nhiệm là B", "A được thay bằng B".
    """
    text = canonical(statement.text)
    found: list[tuple[PersonMention | None, PersonMention | None]] = []
    for match in REPLACES.finditer(text):
        before = [person for person in persons if person.span.end <= match.start()]
        behind = [person for person in persons if match.end() <= person.span.start <= match.end() + _NEAR]
        between = text[match.end() : behind[0].span.start] if behind else ""
        last, earlier = (before[-1] if before else None), (before[-2] if len(before) > 1 else None)
        if not behind or _BREAKS.search(between):
            found.append((last, earlier))
        elif regex.search(r"\b(?:là|bởi|bằng)\b", between):
            found.append((behind[0], last))
        elif last is None and len(behind) > 1:  # "người kế nhiệm đồng chí A là đồng chí B"
            found.append((behind[1], behind[0]))
        else:
            found.append((last, behind[0]))
    return found
