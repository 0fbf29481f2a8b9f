"""What a question asks for besides: "..., trong đó nữ bao nhiêu", "... và được mấy điểm", "..., vào ngành năm nào".

Such a part says too little to be looked for on its own. It is about what was asked for first, and reports tell both in
one sentence or a few apart. So it is looked for there, in the document that answers, and nowhere else.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import regex

from assistant.questions.kinds import Kind, asks_when
from assistant.questions.understanding import Question
from assistant.weighing.counting import counts
from assistant.weighing.evidence import Evidence
from assistant.weighing.slots import Agreement
from assistant.weighing.statements import Statement
from documents.figures.changes import is_change
from documents.language.text import canonical, fold
from documents.mentions.persons import find_persons
from documents.statements import TermSet
from documents.types import Figure

_BEHIND, _BEFORE = 6, 2  # statements that still tell of the same thing
_TIME = regex.compile(canonical(r"\b(?:19|20)\d\d\b|\b(?:ngày|tháng|quý) (?:\d|[ivx]+\b)"))
_WHICH_BODY = regex.compile(r"\b(?:phong|don vi|vien|vksnd|co quan|to chuc) nao\b")


def the_rest(question: Question, chosen: Sequence[Evidence], statements: Sequence[Statement]) -> list[Evidence | None]:
    """Return what tells each part that trails behind a question, in or near the statements that answer it."""
    return [told_near(part, chosen, statements, planned=question.wants_plan) for part in question.trailing]


def told_near(
    part: Question, chosen: Sequence[Evidence], statements: Sequence[Statement], *, planned: bool
) -> Evidence | None:
    """Return the evidence for a part of a question in or near the statement that answers what comes before it."""
    best = chosen[0].statement
    same = [one for one in statements if one.document.id == best.document.id]
    if part.kind is not Kind.FIGURE:
        near = (one for one in _nearest_first(best, same) if _says(part, one.own) and _tells(part, one))
        found = next(near, None)
        return _evidence(chosen[0], found, None) if found else None
    if any(part.counted and _counts(part, figure) for item in chosen for figure in item.beside):
        return chosen[0]  # "bao nhiêu vụ, bao nhiêu bị can": a pair is told together
    own = (item for item in _stated(part, best) if _is_meant(part, *item))
    in_scope = [one for one in _nearest_first(best, same) if not _is_of_other_scope(one, best)]
    near_by = ((one, figure) for one in in_scope for figure in _figures_told(part, one, planned=planned))
    stated = next(((best, figure) for figure, _ in own), None) or next(near_by, None) or _alone(part, same)
    return _evidence(chosen[0], *stated) if stated else None


def _nearest_first(best: Statement, same: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the statement itself, those behind it and those before it, the nearest of each first."""
    yield best
    yield from (one for one in same if 0 < one.order - best.order <= _BEHIND)
    yield from (one for one in reversed(same) if 0 < best.order - one.order <= _BEFORE)


def _is_of_other_scope(statement: Statement, best: Statement) -> bool:
    """True if a statement itself names another body or period than the one that answers is of."""
    own, held = statement.scope, best.scope
    return (own.own_unit and own.unit != held.unit) or (own.own_period and own.period != held.period)


def _stated(part: Question, statement: Statement) -> Iterator[tuple[Figure, TermSet]]:
    """Yield the figures of a statement that count what a part asks for, each with the words around it."""
    for figure, segment in zip(statement.figures, statement.segments, strict=True):
        if not is_change(figure) and (not part.counted or _counts(part, figure)):
            yield figure, segment.words


def _counts(part: Question, figure: Figure) -> bool:
    return any(counts(asked, figure) for asked in part.counted)


def _is_meant(part: Question, _: Figure, said: TermSet) -> bool:
    """True for a figure of the statement that answers already: its words are those of the part, or there are none."""
    return _says(part, said) and bool(part.terms or part.counted)


def _figures_told(part: Question, statement: Statement, *, planned: bool) -> Iterator[Figure]:
    """Yield the figures that the words of a part fit, done or planned as the question has it."""
    for figure, said in _stated(part, statement):
        if part.terms and _says(part, said) and figure.target == planned:
            yield figure


def _alone(part: Question, same: Sequence[Statement]) -> tuple[Statement, Figure] | None:
    """Return the one statement of a document that counts what a part asks for, with its first such figure."""
    counting = [(one, figure) for one in same for figure, _ in itertools.islice(_stated(part, one), 1)]
    return counting[0] if part.counted and len(counting) == 1 else None


def _says(part: Question, said: TermSet) -> bool:
    return all(word.folded in said.folded for word in part.terms)


def _tells(part: Question, statement: Statement) -> bool:
    """True if a statement has what a part asks for beside its words."""
    if not part.terms:
        return False
    if part.kind is Kind.DATE or asks_when(part.text):
        return _TIME.search(canonical(statement.text)) is not None
    if part.kind is Kind.PERSON:
        return bool(find_persons(statement.text, home=statement.document.metadata.unit))
    return bool(statement.own_units) and _WHICH_BODY.search(fold(part.text)) is not None


def _evidence(best: Evidence, statement: Statement, figure: Figure | None) -> Evidence:
    """Return a statement as evidence that is as sure as what it goes on from."""
    focus = (figure.span,) if figure else ()
    beside = (figure,) if figure else ()
    return Evidence(
        statement, figure, best.support, Agreement.YES, Agreement.YES, frozenset(), focus=focus, beside=beside
    )
