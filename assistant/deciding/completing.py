"""Leave nothing out that a question asks for: what an answer does not tell is looked for beside it, or said to miss.

"Ai ký, ngày nào, số mấy" asks for three things, and reports tell them in one sentence or a few apart. An answer that
tells one of them and is silent on the others reads as if there were no more to ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant import texts
from assistant.deciding.going_on import evidence_for, is_of_other_scope, nearest_first
from assistant.deciding.outcomes import Decision
from assistant.questions.asked.askings import Asking, Sort, askings
from assistant.questions.asked.tense import asks_for_plan
from assistant.questions.understanding import Question
from assistant.quoting.excerpts import excerpt, excerpt_spans
from assistant.types import Status
from assistant.weighing.cells import cells_of
from assistant.weighing.evidence import Evidence
from assistant.weighing.statements import Statement
from assistant.weighing.telling import counts_asked, numbers_in, opens_with_cause, tells
from assistant.weighing.times.event_days import days_told
from documents.language.sentences import split_clauses
from documents.language.terms import content_terms, terms
from documents.language.text import fold
from documents.types import BlockKind, Figure, Span


def rescued(parts: Sequence[Question], decided: Sequence[Decision], statements: Sequence[Statement]) -> list[Decision]:
    """Return how the parts end, with what is told beside the answer to another part for one without an answer."""
    answered = next((one for one in decided if one.status is Status.ANSWERED and not one.table), None)
    if answered is None:
        return list(decided)
    return [
        _told_beside(part, answered, statements) or one if one.status is Status.NOT_FOUND else one
        for part, one in zip(parts, decided, strict=True)
    ]


def told_in_full(
    question: str, parts: Sequence[Question], decision: Decision, statements: Sequence[Statement]
) -> Decision:
    """Return ``decision`` with what it leaves out of ``question``: as further evidence, or as a line that says so.

    ``parts`` are the questions that it was understood as; their words are those that name no body and no period.
    """
    if decision.status is not Status.ANSWERED or decision.table or decision.note:
        return decision
    asked = _without_slots(askings(question), parts)
    if len(asked) < 2 and not any(one.sort is Sort.RANK for one in asked):
        return decision
    held, gaps = list(decision.evidence), list[str]()
    for at, asking in enumerate(asked):
        if _tells_it(asking, held, strictly=at > 0 or asking.sort is Sort.PERSON):
            continue
        if (found := _beside(asking, held, statements)) is not None:
            held = _with(found, held)
        elif asking.sort is not Sort.BODY and not _may_be_told(asking, asked, held):
            gaps.append(texts.MISSING_PART.format(part=asking.text))
    why = decision.why or " ".join(gaps) or None
    return replace(decision, evidence=tuple(held), why=why)


def _without_slots(asked: Sequence[Asking], parts: Sequence[Question]) -> list[Asking]:
    """Return the things asked for with those of their words that the questions have as their topic."""
    own = {word.folded for part in parts for one in (part, *part.trailing) for word in one.terms}
    own -= {syllable for part in parts for name in part.persons for syllable in fold(name).split()}
    return [
        one if one.sort is Sort.LACKING else replace(one, terms=tuple(word for word in one.terms if word.folded in own))
        for one in asked
    ]


def _told_beside(part: Question, answered: Decision, statements: Sequence[Statement]) -> Decision | None:
    """Return the answer to a part by what stands in or near the answer to another one; None if any of it does not."""
    asked = _without_slots(askings(part.text), [part])
    held: list[Evidence] = []
    for asking in asked:
        found = _beside(asking, answered.evidence, statements) if asking.terms else None
        if found is None:
            return None
        held = _with(found, held)
    return Decision(Status.ANSWERED, tuple(held)) if held else None


def _tells_it(asking: Asking, held: Sequence[Evidence], *, strictly: bool) -> bool:
    """True if what is shown tells it; ``strictly`` only beside the words that it is asked in."""
    return any(
        tells(asking, excerpt(item), shown) and (not strictly or _says(asking, excerpt(item)))
        for item in held
        for shown in [_shown(item)]
    )


def _may_be_told(asking: Asking, asked: Sequence[Asking], held: Sequence[Evidence]) -> bool:
    """True if what is shown tells it in other words; of several counts, if as many numbers are shown as asked for.

    One may count it by another name ("mấy căn" of houses), unless that is a unit of the sector.
    """
    is_told = _tells_it(asking, held, strictly=False)
    if asking.sort is not Sort.COUNT:
        return is_told
    counting = sum(one.sort is Sort.COUNT for one in asked)
    return (is_told or not asking.unit) and numbers_in([excerpt(item) for item in held]) >= counting


def _says(asking: Asking, text: str) -> bool:
    said = {word.folded for word in content_terms(terms(text))}
    return all(word.folded in said for word in asking.terms)


def _shown(item: Evidence) -> list[Figure]:
    spans = excerpt_spans(item)
    return [figure for figure in item.statement.figures if any(span.holds(figure.span) for span in spans)]


def _beside(asking: Asking, held: Sequence[Evidence], statements: Sequence[Statement]) -> Evidence | None:
    """Return what tells it in the statements of the answer, or in those near the first with all its words."""
    for item in held:
        if (places := _places_in(asking, item.statement, held)) is not None:
            return replace(item, focus=(*item.focus, *places) if item.focus else (), figure=item.figure)
    best = held[0].statement
    same = [one for one in statements if one.document.id == best.document.id]
    if not asking.terms:
        return _told_of_all(asking, held[0], same)
    for one in nearest_first(best, same):
        if is_of_other_scope(one, best) or one.kind is BlockKind.TABLE_ROW:
            continue
        if (places := _places_in(asking, one, held)) is not None:
            return replace(evidence_for(held[0], one, None), focus=tuple(places))
    return None


def _told_of_all(asking: Asking, first: Evidence, same: Sequence[Statement]) -> Evidence | None:
    """Return what tells it without any word of the question: the day of the event, the cause of what stands before."""
    if asking.sort is Sort.REASON:
        behind = (one for one in same if one.order == first.statement.order + 1)
        found = next((one for one in behind if opens_with_cause(one.text)), None)
        return evidence_for(first, found, None) if found else None
    return _day_of_event(first, same) if asking.sort is Sort.DAY else None


def _day_of_event(first: Evidence, same: Sequence[Statement]) -> Evidence | None:
    """Return the first sentence of a document that tells the day of the event it reports, at which the answer was."""
    day = first.statement.document.metadata.event_date
    telling = (one for one in same if one.kind is BlockKind.PARAGRAPH and one.order <= first.statement.order)
    found = next((one for one in telling if day and day in days_told(one.text)), None)
    return evidence_for(first, found, None) if found else None


def _places_in(asking: Asking, statement: Statement, held: Sequence[Evidence]) -> list[Span] | None:
    """Return where a statement tells it, in the words that it is asked in; None if it does not."""
    if statement.kind is BlockKind.TABLE_ROW:
        cells = [
            cell
            for cell, text in cells_of(statement.text, start=statement.span.start)
            if tells(asking, text) and _says(asking, text)
        ]
        return cells[:1] or None
    if asking.sort is Sort.COUNT:
        figure = _figure_in(asking, statement, held)
        return [figure.span] if figure else None
    if not _is_about(asking, statement):
        return None
    start = statement.span.start
    clauses = [(clause, statement.text[clause.start : clause.end]) for clause in split_clauses(statement.text)]
    telling = [clause for clause, text in clauses if tells(asking, text)]
    saying = [clause for clause, text in clauses if tells(asking, text) and _says(asking, text)]
    best = (saying or telling)[:1] if asking.terms else telling[:1]
    if not best:
        return None
    return [Span(best[0].start + start, best[0].end + start)]


def _is_about(asking: Asking, statement: Statement) -> bool:
    """True if a statement has the words asked in, but for those that its title or heading has for all below it."""
    words = {word.folded for word in asking.terms}
    own = words - statement.around.folded
    return own <= statement.own.folded and (not words or not words.isdisjoint(statement.own.folded))


def _figure_in(asking: Asking, statement: Statement, held: Sequence[Evidence]) -> Figure | None:
    """Return the figure of a statement that counts it in its words, planned or done as the answer is."""
    first = held[0].figure
    planned = asks_for_plan(asking.text) or (first is not None and first.target)
    taken = {figure.span for item in held if item.statement is statement for figure in item.beside}
    fitting = [
        figure
        for figure, segment in zip(statement.figures, statement.segments, strict=True)
        if counts_asked(asking, figure)
        and figure.target == planned
        and figure.span not in taken
        and all(word.folded in segment.words.folded for word in asking.terms)
    ]
    return fitting[0] if fitting and (asking.terms or len(fitting) == 1) else None


def _with(found: Evidence, held: Sequence[Evidence]) -> list[Evidence]:
    """Return the evidence with ``found`` in the place of what it widens, else behind the others."""
    if any(item.statement is found.statement for item in held):
        return [found if item.statement is found.statement else item for item in held]
    return [*held, found]
