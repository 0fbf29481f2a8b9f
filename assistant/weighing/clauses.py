"""The clauses of a statement: how far the words go that a figure is told with."""

from __future__ import annotations

import regex

from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.sentences import split_parts
from documents.language.text import canonical
from documents.types import Figure

_PARTS_FOLLOW = compiled_regex(canonical(r"\b(?:trong (?:đó|số (?:đó|này))|gồm|bao gồm|cụ thể)\b"), regex.IGNORECASE)


def up_to_clause_end(statement: Statement, figure: Figure) -> str:
    """Return the sentence up to the end of a figure's clause, at a semicolon: what is told further on is another act.

    "Đã ban hành 31 yêu cầu xác minh; yêu cầu khởi tố 4 vụ": nothing was begun with the first.
    """
    at = figure.span.start - statement.span.start
    ends = (part.end for part in split_parts(statement.text) if at < part.end)
    return statement.text[: next(ends, len(statement.text))]


def up_to_its_parts(statement: Statement, figure: Figure) -> str:
    """Return ``up_to_clause_end`` without what the figure is divided into: "214 vụ, trong đó ma túy 83 vụ"."""
    told = up_to_clause_end(statement, figure)
    parts = _PARTS_FOLLOW.search(told, figure.span.end - statement.span.start)
    return told[: parts.start()] if parts else told
