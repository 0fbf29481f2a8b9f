"""The words of a statement that answer: a whole sentence if it is short, else the clause; of a table row, its cells."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.quoting.joints import distributes
from assistant.quoting.persons import without_other_persons
from assistant.quoting.rows import excerpt_of_row
from assistant.quoting.siblings import without_siblings
from assistant.weighing.awards.prizes_told import is_stretch_of_prize
from assistant.weighing.evidence import Evidence
from documents.language.sentences import split_clauses, split_parts
from documents.types import BlockKind, Span

# Of a sentence up to this length only what a semicolon parts is left out; a longer one is cut at commas as well.
_WHOLE_SENTENCE_CHARACTERS = 320
_GAP = " … "


def excerpt(item: Evidence) -> str:
    """Return the words of the statement that answer, as they stand in the document; left-out stretches as "…"."""
    if item.statement.kind is BlockKind.TABLE_ROW and item.focus:
        return excerpt_of_row(item)
    document = item.statement.document
    return _GAP.join(document.text_of(span).strip(" ;,").lstrip("-+• ") for span in excerpt_spans(item))


def excerpt_spans(item: Evidence) -> list[Span]:
    """Return the stretches of the document that the excerpt shows, in order."""
    if item.shown:
        return [*item.shown]
    statement = item.statement
    if not item.focus or statement.kind is BlockKind.TABLE_ROW:
        return [statement.span]
    if distributes(statement.text):
        return [statement.span]
    split = split_parts if len(statement.text) <= _WHOLE_SENTENCE_CHARACTERS else split_clauses
    clauses = [clause.moved(statement.span.start) for clause in split(statement.text)]
    wanted = [clause for clause in clauses if any(clause.holds(span) for span in item.focus)]
    if not wanted:
        return [statement.span]
    return [_narrowed(item, span) for span in _joined(wanted, clauses)]


def _joined(wanted: Sequence[Span], clauses: Sequence[Span]) -> list[Span]:
    """Return the wanted clauses, neighbours as one stretch."""
    joined: list[Span] = []
    before = -2
    for clause in wanted:
        at = clauses.index(clause)
        joined = [*joined[:-1], Span(joined[-1].start, clause.end)] if at == before + 1 else [*joined, clause]
        before = at
    return joined


def _narrowed(item: Evidence, clause: Span) -> Span:
    """Return the part of a clause that leaves out what is said alike of other bodies, years or persons."""
    if item.figure is not None:
        return without_siblings(item, clause)
    start = item.statement.span.start
    if len(item.focus) == 1 and is_stretch_of_prize(item.statement.text, item.focus[0].moved(-start)):
        return item.focus[0]
    return without_other_persons(item, clause)
