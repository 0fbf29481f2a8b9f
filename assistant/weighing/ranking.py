"""Weigh statements as evidence for a question, and put the best first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing import figures, sentences
from assistant.weighing.evidence import Evidence
from assistant.weighing.figures import weigh_figure
from assistant.weighing.fitness import fitness_of
from assistant.weighing.listing import leads_up, opens_list
from assistant.weighing.matching import Weigh
from assistant.weighing.persons.several_people import asks_made_up
from assistant.weighing.sentences import agreement_of, weigh_sentence
from assistant.weighing.statements import Statement
from documents.types import BlockKind

# Kinds that several sentences can answer together.
_OPEN_KINDS = (Kind.LIST, Kind.PLAN, Kind.OTHER, Kind.MANNER, Kind.REASON, Kind.YES_NO)


def weigh_evidence(question: Question, statements: Iterable[Statement], weigh: Weigh) -> list[Evidence]:
    """Return the evidence for ``question`` among ``statements``, best first, sound or not."""
    weights = [weigh(word.text) for word in question.terms]
    if _asks_for_figure(question):
        return _best_first(
            weigh_figure(question, statement, stated, weights, weigh)
            for statement in statements
            for stated in zip(statement.figures, statement.segments, strict=True)
        )
    return _best_first(weigh_sentence(question, statement, weights) for statement in statements)


def weigh_fitting(question: Question, statements: Sequence[Statement], weigh: Weigh) -> list[Evidence]:
    """Return the part of ``weigh_evidence`` that can answer, in the same order.

    It holds whatever agrees in every slot, the figures of which the body alone disagrees, and nearly, and of a list the
    sentence behind each, which may go on with it. An answer rests on these; only a refusal looks at all the others, to
    tell what there is instead. It takes a tenth of the time: nine statements of ten are of another body or period.
    """
    weights = [weigh(word.text) for word in question.terms]
    if _asks_for_figure(question):
        return _best_first(
            weigh_figure(question, statement, stated, weights, weigh)
            for statement in statements
            for stated in zip(statement.figures, statement.segments, strict=True)
            if figures.may_answer(question, statement, stated)
        )
    fitting = [*_fitting_sentences(question, statements, weights)]
    known = {id(item.statement) for item in fitting}
    openings = _openings(question, fitting, statements) if question.kind is Kind.LIST else []
    goes_on = question.kind is Kind.LIST or asks_made_up(question.text)
    behind = [*_sentences_behind(known, statements), *openings] if goes_on else []
    for item in _items_behind({*known, *map(id, openings)}, statements) if question.kind in _OPEN_KINDS else ():
        behind += [] if item in behind else [item]
    return _best_first([*fitting, *(weigh_sentence(question, statement, weights) for statement in behind)])


def _fitting_sentences(
    question: Question, statements: Iterable[Statement], weights: Sequence[float]
) -> Iterator[Evidence]:
    for statement in statements:
        if sentences.may_answer(question, statement):
            item = agreement_of(question, statement, weights)
            if not item.problems:
                yield replace(item, fitness=fitness_of(question, statement))


def _sentences_behind(fitting: Collection[int], statements: Sequence[Statement]) -> list[Statement]:
    """Return the sentences that follow one of those ``fitting`` in its document and are none of them themselves."""
    return [
        after
        for before, after in pairwise(statements)
        if id(before) in fitting and id(after) not in fitting and before.document is after.document
    ]


def _openings(question: Question, fitting: Sequence[Evidence], statements: Sequence[Statement]) -> list[Statement]:
    """Return what leads up to a list of what is asked for, in the documents of those ``fitting``, and does not fit."""
    known, documents = {id(item.statement) for item in fitting}, {item.statement.document.id for item in fitting}
    return [
        statement
        for statement in statements
        if statement.document.id in documents and id(statement) not in known and opens_list(question, statement)
    ]


def _items_behind(fitting: Collection[int], statements: Sequence[Statement]) -> list[Statement]:
    """Return the items of the lists that sentences ``fitting`` open with a colon, as far as they do not fit as well."""
    items: list[Statement] = []
    opened = False
    for statement in statements:
        if opened and statement.kind is BlockKind.LIST_ITEM:
            items += [] if id(statement) in fitting else [statement]
        else:
            opened = id(statement) in fitting and leads_up(statement)
    return items


def _asks_for_figure(question: Question) -> bool:
    return question.kind is Kind.FIGURE and not question.durations


def _best_first(evidence: Iterable[Evidence]) -> list[Evidence]:
    return sorted(evidence, key=lambda item: -item.rank)
