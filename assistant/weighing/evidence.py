"""Weigh statements as evidence for a question: what each covers, and which slot of the question it fails."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assistant.questions.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.counting import counts, is_loose
from assistant.weighing.elements import asks_signer, has_element
from assistant.weighing.fitness import fitness_of, is_of_year
from assistant.weighing.matching import Weigh, coverage
from assistant.weighing.office_holders import is_beside_the_office
from assistant.weighing.qualifying import conflicts, lacks, without_counted
from assistant.weighing.siblings import tells_other_prize
from assistant.weighing.slots import (
    Agreement,
    figure_period_agreement,
    is_of_days,
    is_of_stretch,
    is_year_of_event,
    loose_period_agreement,
    loose_unit_agreement,
    period_agreement,
    unit_agreement,
)
from assistant.weighing.statements import Statement
from documents.statements import Reading
from documents.types import BlockKind, Figure, Span


class Slot(StrEnum):
    """What a statement can fail to agree in."""

    UNIT = "unit"
    PERIOD = "period"
    PLAN = "plan"
    COUNT_UNIT = "count_unit"
    QUALIFIER = "qualifier"
    ELEMENT = "element"


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """A statement, or one figure of it, weighed for a question.

    Attributes:
        statement: where it stands.
        figure: the figure that answers, for questions that ask for one.
        support: share of the question's words that it covers, 0 to 1.
        unit: agreement of the body.
        period: agreement of the period.
        problems: the slots in which it disagrees; evidence with any is never an answer.
        fitness: a bonus for the form of what was asked, such as an enumeration for a list.
        focus: where in the document stands what was asked for; empty if the whole statement answers.
        beside: the figures of the statement that answer, this one among them.
    """

    statement: Statement
    figure: Figure | None
    support: float
    unit: Agreement
    period: Agreement
    problems: frozenset[Slot]
    fitness: float = 0.0
    focus: tuple[Span, ...] = ()
    beside: tuple[Figure, ...] = ()

    @property
    def rank(self) -> float:
        """Order of preference: coverage first, then how directly the slots agree, prose before captions."""
        kind = self.statement.kind
        demotion = 0.1 if kind in (BlockKind.CAPTION, BlockKind.TITLE, BlockKind.HEADING) else 0.0
        return self.support + 0.1 * self.unit + 0.1 * self.period + self.fitness - demotion


# Credit that a word of the question earns by where it is found, nearest circle first.
# Below this support a statement is no answer whatever it names, so it is not searched for persons and awards.
_WORTH_READING = 0.3
# An office held by a person in the body asked about is most of what "ai là Trưởng phòng 7" asks.
_OFFICE_SHARE = 0.6
_AWARD_SHARE = 0.4
# Weight, among the words of a question, of slots that were compared on their own; a counting unit is a noun of it.
_SLOTS_WEIGHT, _COUNTED_WEIGHT = 1.0, 2.5
_EXACTNESS = 0.04  # less than one word of the question makes, so that it only decides between equals
_OVER_SCOPE = frozenset({Slot.UNIT, Slot.PERIOD})  # of another body with more amiss, nobody asks how well it fits
_MERGER = date(2025, 7, 1)  # of the provinces (domain facts, section 2)
_SEGMENT, _SENTENCE, _AROUND = 1.0, 0.8, 0.6


def weigh_evidence(question: Question, statements: Iterable[Statement], weigh: Weigh) -> list[Evidence]:
    """Return the evidence for ``question`` among ``statements``, best first, sound or not."""
    weights = [weigh(word.text) for word in question.terms]
    found: list[Evidence] = []
    for statement in statements:
        if question.kind is Kind.FIGURE and not question.durations:
            found.extend(
                _of_figure(question, statement, stated, weights)
                for stated in zip(statement.figures, statement.segments, strict=True)
            )
        else:
            found.append(_of_sentence(question, statement, weights))
    return sorted(found, key=lambda evidence: -evidence.rank)


def _of_figure(
    question: Question, statement: Statement, stated: tuple[Figure, Reading], weights: Sequence[float]
) -> Evidence:
    figure, segment = stated
    unit = unit_agreement(question.units[0], figure.unit) if question.units else Agreement.YES
    period = Agreement.YES
    if question.periods:
        period = figure_period_agreement(question.periods[0], figure.period, statement)
    problems = _problems_beside_scope(question, statement, stated, first_only=unit is Agreement.NO)
    if unit is not Agreement.YES:
        problems.add(Slot.UNIT)
    stretched = is_of_stretch(question.stretch, statement.text, figure.period)
    if period is not Agreement.YES or not stretched or not is_of_days(question.days, statement):
        problems.add(Slot.PERIOD)
    if unit is Agreement.NO and problems - _OVER_SCOPE:
        return Evidence(statement, figure, 0.0, unit, period, frozenset(problems))
    levels = ((segment.words, _SEGMENT), (statement.own, _SENTENCE), (statement.around, _AROUND))
    checked = _COUNTED_WEIGHT if question.counted else _SLOTS_WEIGHT
    support = coverage(question.terms, weights, levels, checked=checked)
    fitness = -_EXACTNESS if _is_bracketed(figure, statement) else _precision(question, segment)
    return Evidence(statement, figure, support, unit, period, frozenset(problems), fitness)


def _problems_beside_scope(
    question: Question, statement: Statement, stated: tuple[Figure, Reading], *, first_only: bool
) -> set[Slot]:
    """Return the slots, besides body and period, in which a figure disagrees; of another body's, one is enough."""
    figure = stated[0]
    problems: set[Slot] = set()
    if figure.target != question.wants_plan:
        problems.add(Slot.PLAN)
    if not (problems and first_only) and question.counted and not _counts_any(question, statement, figure):
        problems.add(Slot.COUNT_UNIT)
    if not (problems and first_only) and _is_narrowed_otherwise(question, statement, stated):
        problems.add(Slot.QUALIFIER)
    return problems


def _counts_any(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the figure counts what is asked; a like unit only where the statement has none of the very unit.

    "Cả 7 đơn vị ..., 19 tập thể được công nhận": asked for "tập thể", the seven are no answer.
    """
    if figure.count_unit in question.counted:
        return True
    exact = {other.count_unit for other in statement.figures} if statement.kind is not BlockKind.TABLE_ROW else set()
    return any(counts(asked, figure) for asked in question.counted if not (is_loose(asked) and asked in exact))


def _is_narrowed_otherwise(question: Question, statement: Statement, stated: tuple[Figure, Reading]) -> bool:
    figure, segment = stated
    if _is_change(figure) != _asks_change(question) or tells_other_prize(question, statement):
        return True
    if not question.qualifiers:
        return False
    department = bool(figure.unit and figure.unit.department)
    return lacks(question, segment.named, statement, department=department) or conflicts(
        question, without_counted(segment.named, figure), statement
    )


def _precision(question: Question, segment: Reading) -> float:
    """Return a bonus for figures whose words say little that is not asked: it tells the part from the whole."""
    said = segment.words.folded
    if not said:
        return 0.0
    asked = {word.folded for word in question.terms}
    return _EXACTNESS * len(said & asked) / len(said)


def _period_of_paper(question: Question, statement: Statement) -> Agreement:
    held = statement.document.metadata.period
    return max((period_agreement(asked, held) for asked in question.periods), default=Agreement.YES)


def _is_bracketed(figure: Figure, statement: Statement) -> bool:
    """True for a part that stands in brackets behind its whole."""
    before = statement.text[: figure.span.start - statement.span.start]
    return statement.kind is not BlockKind.TABLE_ROW and before.count("(") > before.count(")")


def _of_sentence(question: Question, statement: Statement, weights: Sequence[float]) -> Evidence:
    support = coverage(question.terms, weights, ((statement.own, _SEGMENT), (statement.around, _AROUND)))
    unit = max((loose_unit_agreement(asked, statement) for asked in question.units), default=Agreement.YES)
    plan = question.wants_plan or question.kind is Kind.PLAN
    period = _period_of(question, statement, plan=plan)
    problems: set[Slot] = set()
    if unit is Agreement.NO:
        problems.add(Slot.UNIT)
    before = question.after_merger and _is_before_merger(statement)
    if period is Agreement.NO or before or not is_of_days(question.days, statement):
        problems.add(Slot.PERIOD)
    if conflicts(question, statement.named, statement):
        problems.add(Slot.QUALIFIER)
    worth_reading = support >= _WORTH_READING or question.kind in (Kind.PERSON, Kind.AWARD)
    if not (worth_reading and has_element(question, statement)):
        problems.add(Slot.ELEMENT)
    if question.kind is Kind.PERSON and asks_signer(question) and Slot.ELEMENT not in problems:
        period = _period_of_paper(question, statement)  # a signature belongs to the whole paper
        problems.discard(Slot.PERIOD)
    if question.persons and Slot.ELEMENT not in problems:
        problems.discard(Slot.UNIT)  # the person is named; in which body's report is no matter
    if question.kind is Kind.AWARD and Slot.ELEMENT not in problems:
        support = _AWARD_SHARE + (1 - _AWARD_SHARE) * support
        if is_of_year(question, statement):
            problems.discard(Slot.PERIOD)
            period = Agreement.YES
    if question.kind is Kind.PERSON and question.roles and Slot.ELEMENT not in problems:
        support = _OFFICE_SHARE + (1 - _OFFICE_SHARE) * support
        unit = _body_of_office(question, problems, unit)
    return Evidence(statement, None, support, unit, period, frozenset(problems), fitness_of(question, statement))


def _period_of(question: Question, statement: Statement, *, plan: bool) -> Agreement:
    agreed = (loose_period_agreement(asked, statement, plan=plan) for asked in question.periods)
    period = max(agreed, default=Agreement.YES)
    if question.roles and period is Agreement.NO and any(is_year_of_event(one, statement) for one in question.periods):
        return Agreement.NEAR  # who is in office when a report on the year before is given is so in the new year
    return period


def _body_of_office(question: Question, problems: set[Slot], unit: Agreement) -> Agreement:
    """Return the agreement of the body once an office was found: it was compared with the office's own."""
    if is_beside_the_office(question):
        return unit
    problems.discard(Slot.UNIT)
    return Agreement.YES


def _is_before_merger(statement: Statement) -> bool:
    period = statement.scope.period
    return period is not None and (period.last_year or period.year) < _MERGER.year


def _is_change(figure: Figure) -> bool:
    """True if the figure is itself a change ("tăng 12 vụ"), not an amount with a change beside it."""
    change = figure.change
    return change is not None and (change.value, change.count_unit) == (figure.value, figure.count_unit)


def _asks_change(question: Question) -> bool:
    return "direction" in question.qualifiers


def sound(evidence: Sequence[Evidence], threshold: float) -> list[Evidence]:
    """Return the evidence that agrees in every slot and covers at least ``threshold`` of the question."""
    return [item for item in evidence if not item.problems and item.support >= threshold]
