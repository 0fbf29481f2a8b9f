"""What a question asks for besides: "..., trong đó nữ bao nhiêu", "... và được mấy điểm", "..., vào ngành năm nào".

Such a part says too little to be looked for on its own. It is about what was asked for first, and reports tell both in
one sentence or a few apart. So it is looked for there, in the document that answers, and nowhere else.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.questions.asked.kinds import Kind, asks_when
from assistant.questions.understanding import Question
from assistant.quoting.excerpts import excerpt_spans
from assistant.weighing.counts.counting import counts
from assistant.weighing.evidence import Evidence
from assistant.weighing.slots import Agreement
from assistant.weighing.statements import Statement
from documents.figures.changes import is_change
from documents.language.compiling import compiled_regex
from documents.language.text import canonical, fold
from documents.mentions.persons import find_persons
from documents.organisations.finding import find_units
from documents.statements import TermSet
from documents.types import BlockKind, Figure

_BEHIND, _BEFORE = 6, 2  # statements that still tell of the same thing
_TIME = compiled_regex(canonical(r"\b(?:19|20)\d\d\b|\b(?:ngày|tháng|quý) (?:\d|[ivx]+\b)"))
_OF_MANY_THINGS = frozenset(
    {
        "vụ",
        "việc",
        "bị can",
        "bị cáo",
        "kháng nghị",
        "kiến nghị",
        "tin",
        "đơn",
        "người",
        "trường hợp",
        "đồng",
        "hồ sơ",
        "%",
    }
)
_WHICH_BODY = compiled_regex(r"\b(?:phong|don vi|vien|vksnd|co quan|to chuc) nao\b")


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
        near = (
            one
            for one in nearest_first(best, same)
            if _is_near(one, best) and _says(part, one.own) and _tells(part, one)
        )
        found = next(near, None)
        return evidence_for(chosen[0], found, None) if found else None
    counted = [figure for item in chosen for figure in item.beside if part.counted and _counts(part, figure)]
    if counted and not (part.terms and chosen[0].figure in counted):
        return chosen[0]  # "bao nhiêu vụ, bao nhiêu bị can": a pair is told together
    stated = _stated_there(part, chosen[0]) or _stated_near(part, best, same, planned=planned) or _alone(part, same)
    return evidence_for(chosen[0], *stated) if stated else None


def told_with_first(part: Question, first: Sequence[Evidence], found: Evidence) -> Evidence | None:
    """Return the figure of the statement that answered the part before, where it tells as much as ``found`` elsewhere.

    "Mô hình A là của ai, bao nhiêu đơn vị dùng rồi?": the second part leaves open of what, and any number of units
    would say as much. None where the part names a body, where ``found`` says more, or where several may be meant.
    """
    best, figure = first[0].statement, found.figure
    if figure is None or first[0].figure is not None or found.statement is best:
        return None
    named = (mention.unit for mention in find_units(part.text))
    if any(unit.province or unit.locality or unit.department for unit in named):
        return None
    alike = [one for one, _ in _stated(replace(part, counted=()), best) if one.count_unit == figure.count_unit]
    if len(alike) != 1 or alike[0].target != figure.target:
        return None
    said, elsewhere = (sum(word.folded in one.own.folded for word in part.terms) for one in (best, found.statement))
    return evidence_for(first[0], best, alike[0]) if said >= elsewhere else None


def held_to_clause(part: Question, first: Evidence, found: Evidence) -> Evidence | None:
    """Return ``found``, unless its figure stands in a clause of the first answer's sentence that the answer leaves out.

    "Giải Ba thuộc về đội nào, mấy điểm": the points told with the first prize are none of the third's. The figure of
    the clause that answers stands in for it, None where that has none.
    """
    statement, figure = first.statement, found.figure
    is_same = found.statement is statement and statement.kind is not BlockKind.TABLE_ROW
    if figure is None or not is_same or not first.focus or part.terms:
        return found
    spans = excerpt_spans(first)
    within = [one for one, _ in _stated(part, statement) if any(span.holds(one.span) for span in spans)]
    if figure in within:
        return found
    return evidence_for(first, statement, within[0]) if len(within) == 1 else None


def nearest_first(best: Statement, same: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the statement itself, those behind it and those before it, the nearest of each first."""
    yield best
    yield from (one for one in same if 0 < one.order - best.order <= _BEHIND)
    yield from (one for one in reversed(same) if 0 < best.order - one.order <= _BEFORE)


def _is_near(statement: Statement, best: Statement) -> bool:
    """False for the rows of a table below its title: which of them is meant, a title does not tell."""
    return statement is best or not (best.kind is BlockKind.TITLE and statement.kind is BlockKind.TABLE_ROW)


def is_of_other_scope(statement: Statement, best: Statement) -> bool:
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


def _stated_there(part: Question, best: Evidence) -> tuple[Statement, Figure] | None:
    """Return the figure of the statement that answers already which has the words of the part around it, if any.

    Of several it is that of the clause which answers: each prize has its own number of medals.
    """
    fitting = [figure for figure, said in _stated(part, best.statement) if _says(part, said)]
    if len(fitting) > 1 and best.focus and best.statement.kind is not BlockKind.TABLE_ROW:
        spans = excerpt_spans(best)
        fitting = [figure for figure in fitting if any(span.holds(figure.span) for span in spans)]
    return next(((best.statement, figure) for figure in fitting if part.terms or part.counted), None)


def _stated_near(
    part: Question, best: Statement, same: Sequence[Statement], *, planned: bool
) -> tuple[Statement, Figure] | None:
    """Return the nearest figure that has the words of the part around it, done or planned as the question has it."""
    for statement in nearest_first(best, same) if part.terms else ():
        if is_of_other_scope(statement, best):
            continue
        for figure, said in _stated(part, statement):
            if _says(part, said) and figure.target == planned:
                return statement, figure
    return None


def _alone(part: Question, same: Sequence[Statement]) -> tuple[Statement, Figure] | None:
    """Return the one statement of a document that counts what a part asks for, with its first such figure.

    What reports count of many things is not told by its unit: the only "vụ" may be those tried, not those sued for.
    """
    if len(part.terms) > 1 or _OF_MANY_THINGS.intersection(part.counted):
        return None
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


def evidence_for(best: Evidence, statement: Statement, figure: Figure | None) -> Evidence:
    """Return a statement as evidence that is as sure as what it goes on from."""
    focus = (figure.span,) if figure else ()
    beside = (figure,) if figure else ()
    return Evidence(
        statement, figure, best.support, Agreement.YES, Agreement.YES, frozenset(), focus=focus, beside=beside
    )
