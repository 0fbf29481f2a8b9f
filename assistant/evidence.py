"""Weigh statements as evidence for a question: what each covers, and which slot of the question it fails."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.asked_awards import awards_asked, is_for_individuals
from assistant.asking import Kind
from assistant.counting import counts
from assistant.elements import has_element, types_named
from assistant.matching import Weigh, coverage
from assistant.question import Question
from assistant.slots import (
    Agreement,
    figure_period_agreement,
    loose_period_agreement,
    loose_unit_agreement,
    unit_agreement,
)
from assistant.statements import Statement
from documents.mentions.document_numbers import find_document_numbers
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
_FORM = 0.15
_OTHER_TENSE = 0.12
# Groups that narrow a count; criminal cases are what reports speak of where they do not say.
_NARROWING = ("field", "instance", "inspection", "punctuality", "outcome")
_DEFAULTS = frozenset({"hình sự"})
# Weight, among the words of a question, of slots that were compared on their own; a counting unit is a noun of it.
_SLOTS_WEIGHT, _COUNTED_WEIGHT = 1.0, 2.5
_EXACTNESS = 0.04  # less than one word of the question makes, so that it only decides between equals
_ENUMERATED = 2  # separators that make an enumeration
_PER_BODY, _MOST_BODIES = 0.06, 8  # bonus for each body named, where bodies are to be listed
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
    problems: set[Slot] = set()
    if unit is not Agreement.YES:
        problems.add(Slot.UNIT)
    if period is not Agreement.YES:
        problems.add(Slot.PERIOD)
    if figure.target != question.wants_plan:
        problems.add(Slot.PLAN)
    if question.counted and not any(counts(asked, figure) for asked in question.counted):
        problems.add(Slot.COUNT_UNIT)
    if _lacks(question, segment.named, statement):
        problems.add(Slot.QUALIFIER)
    if _conflicts(question, segment.named, statement) or _is_change(figure) != _asks_change(question):
        problems.add(Slot.QUALIFIER)
    levels = (
        (segment.words, _SEGMENT),
        (statement.own, _SENTENCE),
        (statement.around, _AROUND),
    )
    checked = _COUNTED_WEIGHT if question.counted else _SLOTS_WEIGHT
    support = coverage(question.terms, weights, levels, checked=checked)
    return Evidence(statement, figure, support, unit, period, frozenset(problems), _precision(question, segment))


def _precision(question: Question, segment: Reading) -> float:
    """Return a bonus for figures whose words say little that is not asked: it tells the part from the whole."""
    said = segment.words.folded
    if not said:
        return 0.0
    asked = {word.folded for word in question.terms}
    return _EXACTNESS * len(said & asked) / len(said)


def _of_sentence(question: Question, statement: Statement, weights: Sequence[float]) -> Evidence:
    support = coverage(question.terms, weights, ((statement.own, _SEGMENT), (statement.around, _AROUND)))
    unit = max((loose_unit_agreement(asked, statement) for asked in question.units), default=Agreement.YES)
    plan = question.wants_plan or question.kind is Kind.PLAN
    period = max(
        (loose_period_agreement(asked, statement, plan=plan) for asked in question.periods), default=Agreement.YES
    )
    problems: set[Slot] = set()
    if unit is Agreement.NO:
        problems.add(Slot.UNIT)
    if period is Agreement.NO:
        problems.add(Slot.PERIOD)
    if _conflicts(question, statement.named, statement):
        problems.add(Slot.QUALIFIER)
    worth_reading = support >= _WORTH_READING or question.kind in (Kind.PERSON, Kind.AWARD)
    if not (worth_reading and has_element(question, statement)):
        problems.add(Slot.ELEMENT)
    if question.persons and Slot.ELEMENT not in problems:
        problems.discard(Slot.UNIT)  # the person is named; in which body's report is no matter
    if question.kind is Kind.AWARD and Slot.ELEMENT not in problems:
        support = _AWARD_SHARE + (1 - _AWARD_SHARE) * support
        if _is_of_year(question, statement):
            problems.discard(Slot.PERIOD)
            period = Agreement.YES
    if question.kind is Kind.PERSON and question.roles and Slot.ELEMENT not in problems:
        support = _OFFICE_SHARE + (1 - _OFFICE_SHARE) * support
        problems.discard(Slot.UNIT)  # the body was compared with the office's own
        unit = Agreement.YES
    return Evidence(statement, None, support, unit, period, frozenset(problems), _fitness(question, statement))


def _is_of_year(question: Question, statement: Statement) -> bool:
    """True if an award asked about was given for a year asked about; a review of five years names each with its own."""
    years = {period.year for period in question.periods}
    return any(years & set(award.years) for award in awards_asked(question, statement))


def _fitness(question: Question, statement: Statement) -> float:
    """Return a bonus for the form of the answer: enumerations for lists, plans and quoted slogans for plans.

    What is planned answers a question about what was done only if nothing else does, and the other way round.
    """
    fitness = 0.0
    if question.kind is not Kind.PLAN and question.wants_plan != statement.scope.plan:
        fitness -= _OTHER_TENSE
    if question.kind is Kind.LIST:
        enumerates = statement.text.count(",") + statement.text.count(";") >= _ENUMERATED
        bodies = min(len(set(statement.own_units)), _MOST_BODIES) if question.lists_bodies else 0
        fitness += (_FORM if enumerates else 0.0) + _PER_BODY * bodies
    if question.kind is Kind.PLAN:
        fitness += (_FORM if statement.scope.plan else 0.0) + (_FORM / 2 if "“" in statement.text else 0.0)
    if question.kind is Kind.AWARD and question.units and not question.persons:
        awards = awards_asked(question, statement)
        fitness -= _FORM if awards and all(map(is_for_individuals, awards)) else 0.0
    if question.kind is Kind.DOCUMENT:
        keys = {mention.key.upper() for mention in find_document_numbers(statement.text)}
        fitness += _FORM if any(f"/{code}" in key for key in keys for code in types_named(question)) else 0.0
    return fitness


def _lacks(question: Question, named: dict[str, frozenset[str]], statement: Statement) -> bool:
    """True if the question narrows the figure and nothing around the figure says that it is narrowed so.

    "Khởi tố mới bao nhiêu vụ về ma túy" is not answered by the number of all new cases.
    """
    for group in _NARROWING:
        asked = question.qualifiers.get(group, frozenset()) - _DEFAULTS
        circles = (named, statement.named, statement.named_around)
        if asked and not any(circle.get(group, frozenset()) & asked for circle in circles):
            return True
    return False


def _conflicts(question: Question, named: dict[str, frozenset[str]], statement: Statement) -> bool:
    """True if the evidence names another value of a qualifier that the question names.

    The nearest circle that names the group at all decides: the segment, then the sentence, then its surroundings.
    """
    for group, asked in question.qualifiers.items():
        for circle in (named, statement.named, statement.named_around):
            if group in circle:
                if not circle[group] & asked:
                    return True
                break
    return False


def _is_change(figure: Figure) -> bool:
    """True if the figure is itself a change ("tăng 12 vụ"), not an amount with a change beside it."""
    change = figure.change
    return change is not None and (change.value, change.count_unit) == (figure.value, figure.count_unit)


def _asks_change(question: Question) -> bool:
    return "direction" in question.qualifiers


def sound(evidence: Sequence[Evidence], threshold: float) -> list[Evidence]:
    """Return the evidence that agrees in every slot and covers at least ``threshold`` of the question."""
    return [item for item in evidence if not item.problems and item.support >= threshold]
