"""The clauses of a statement: how far the words go that a figure is told with."""

from __future__ import annotations

from assistant.weighing.statements import Statement
from documents.language.sentences import split_parts
from documents.types import Figure


def up_to_clause_end(statement: Statement, figure: Figure) -> str:
    """Return the sentence up to the end of a figure's clause, at a semicolon: what is told further on is another act.

    "Đã ban hành 31 yêu cầu xác minh; yêu cầu khởi tố 4 vụ": nothing was begun with the first.
    """
    at = figure.span.start - statement.span.start
    ends = (part.end for part in split_parts(statement.text) if at < part.end)
    return statement.text[: next(ends, len(statement.text))]
