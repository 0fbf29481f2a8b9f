"""Account for an answer: what was considered for it, and which rule turned each of the others down.

It is drawn up after the answer, and only for who asks for it: the same rules weigh the same statements once more, with
those too that an answer is found without.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from assistant.deciding.comparing import find_sides
from assistant.deciding.outcomes import compares
from assistant.deciding.placing import placed
from assistant.deciding.second_look import barred_by, contest_for
from assistant.deciding.thresholds import THRESHOLD, threshold_for
from assistant.deciding.usable import is_outdone
from assistant.questions.understanding import Question
from assistant.types import Answer
from assistant.weighing.evidence import Evidence
from assistant.weighing.matching import Weigh
from assistant.weighing.refusals import Rule
from assistant.weighing.statements import Statement

_SHOWN = 6  # of the candidates for an answer, besides those that were used


@dataclass(frozen=True, slots=True)
class Refusal:
    """A rule that turned evidence down, with the slot it found to disagree: empty for a choice among what agrees."""

    slot: str
    rule: Rule


@dataclass(frozen=True, slots=True)
class Considered:
    """Evidence that was considered, whether the answer cites it, and which rules speak against it."""

    evidence: Evidence
    is_used: bool
    refusals: tuple[Refusal, ...]
    barred: Rule | None


@dataclass(frozen=True, slots=True)
class Account:
    """A question as understood, the support that an answer needs, and what was considered, used ones first."""

    question: Question
    threshold: float
    considered: tuple[Considered, ...]


def accounts_of(part: Question, statements: Sequence[Statement], weigh: Weigh, answer: Answer) -> list[Account]:
    """Return an account of ``part`` of what was answered; of a comparison, one for each of its sides."""
    question, _ = placed(part.instead or part, statements)
    sides = [side.question for side in find_sides(question, statements, weigh, THRESHOLD)] if compares(question) else []
    if len(sides) > 1:  # what answers for one side is cited in the same answer, and is none for the others
        return [_account(one, statements, weigh, answer, at_odds=False) for one in sides]
    return [_account(question, statements, weigh, answer, at_odds=True)]


def _account(
    question: Question, statements: Sequence[Statement], weigh: Weigh, answer: Answer, *, at_odds: bool
) -> Account:
    nearest = contest_for(question, statements, weigh).candidates
    used = [item for item in _used(nearest, answer) if at_odds or not item.problems]
    shown = [*used, *[item for item in nearest if item not in used][:_SHOWN]]
    told = (_considered(question, item, nearest, weigh, is_used=item in used) for item in shown)
    return Account(question, threshold_for(question), tuple(told))


def _considered(
    question: Question, item: Evidence, nearest: Sequence[Evidence], weigh: Weigh, *, is_used: bool
) -> Considered:
    against = [Refusal(slot.value, rule) for slot, rule in item.rules.items() if slot in item.problems]
    if item.figure and not against and is_outdone(question, item, nearest):
        against = [Refusal("", is_outdone)]
    barred = barred_by(question, item, weigh) if against else None
    return Considered(item, is_used, tuple(against), barred)


def _used(nearest: Sequence[Evidence], answer: Answer) -> list[Evidence]:
    """Return what the answer cites, of each statement the figures that agree or else the nearest."""
    places = {(one.document_id, one.start, one.end) for one in answer.citations}
    figures = {(one.document_id, one.start, one.value, one.count_unit) for one in answer.figures}
    cited = [item for item in nearest if _place(item) in places and (item.figure is None or _figure(item) in figures)]
    sound = [item for item in cited if not item.problems]
    known = {id(item.statement) for item in sound}
    return [*sound, *_first_of_each([item for item in cited if id(item.statement) not in known])]


def _first_of_each(items: Collection[Evidence]) -> list[Evidence]:
    first: dict[int, Evidence] = {}
    for item in items:
        first.setdefault(id(item.statement), item)
    return list(first.values())


def _place(item: Evidence) -> tuple[str, int, int]:
    span = item.statement.span
    return item.statement.document.id, span.start, span.end


def _figure(item: Evidence) -> tuple[object, ...] | None:
    figure = item.figure
    if figure is None:
        return None
    return item.statement.document.id, figure.sentence.start, figure.value, figure.count_unit
