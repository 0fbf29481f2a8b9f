"""Weigh a whole statement for a question that asks for anything but a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.awards.reported import is_of_year_summed_up
from assistant.weighing.bodies.membership import is_made_up_then
from assistant.weighing.circles import circles_of
from assistant.weighing.elements import element_lacking
from assistant.weighing.evidence import Evidence, Slot
from assistant.weighing.fitness import fitness_of, is_of_year
from assistant.weighing.matching import coverage
from assistant.weighing.papers.kinds import (
    goes_on_about,
    names_paper_of_year,
)
from assistant.weighing.papers.signed import is_under_paper_of_other_time, period_of_paper, support_of_signer
from assistant.weighing.papers.signers import asks_signer
from assistant.weighing.persons.deeds import deed_reworded, deed_told
from assistant.weighing.persons.office_bodies import is_beside_the_office
from assistant.weighing.persons.succession import asks_handover
from assistant.weighing.qualifying import conflicts
from assistant.weighing.refusals import Rule
from assistant.weighing.rewording import in_words_of
from assistant.weighing.slots import Agreement, loose_unit_agreement, unit_agreement
from assistant.weighing.statements import Statement
from assistant.weighing.times.event_days import is_held_in, is_of_days, is_year_of_event
from assistant.weighing.times.events import is_of_event
from assistant.weighing.times.loose_periods import loose_period_agreement
from assistant.weighing.times.occasions import is_at_other_summing_up, is_in_office, is_of_report, is_until
from assistant.weighing.times.siblings import is_at_event_named
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.organisations.reform import merged_on
from documents.types import PeriodKind, Unit

# Below this support a statement is no answer whatever it names, so it is not searched for persons and awards.
_WORTH_READING = 0.3
# An office held by a person in the body asked about is most of what "ai là Trưởng phòng 7" asks.
_OFFICE_SHARE, _AWARD_SHARE = 0.6, 0.4
_PAPER_SHARE = 0.3  # the number of a paper, where a sentence goes on about it and only says "Quy chế"
_HAS_CHARGE = compiled_regex(r"\b(?:phu trach|dung dau|dieu hanh|lanh dao)\b")
_AGENDA = compiled_regex(r"\b(?:hoi nghi|trien khai|ke hoach|nhiem vu|chi tieu|giao uoc|buoi|le|dip)\b")


def weigh_sentence(question: Question, statement: Statement, weights: Sequence[float]) -> Evidence:
    """Return what a statement is worth; ``weights`` are those of the question's terms."""
    return replace(agreement_of(question, statement, weights), fitness=fitness_of(question, statement))


def may_answer(question: Question, statement: Statement) -> bool:
    """False if the statement disagrees in a slot that nothing else it says can make good."""
    is_person, is_award = question.kind is Kind.PERSON, question.kind is Kind.AWARD
    if conflicts(question, statement.named, statement):
        return False
    is_named = question.persons or (is_person and question.roles)  # in whose report somebody stands is no matter
    agreed = (loose_unit_agreement(asked, statement) for asked in question.units)
    if question.units and not is_named and all(one is Agreement.NO for one in agreed):
        return False
    if is_award or (is_person and asks_signer(question)):
        return True  # an award has years of its own, a signature belongs to the whole paper
    if question.after_merger and _is_before_merger(statement):
        return False
    plan = question.wants_plan or question.kind is Kind.PLAN
    return _period_of(question, statement, plan=plan) is not Agreement.NO


def agreement_of(question: Question, statement: Statement, weights: Sequence[float]) -> Evidence:
    """Return in which slots a statement agrees, and how much of the question it covers; not how well its form fits."""
    support = _coverage_of(question, statement, weights)
    unit = max((loose_unit_agreement(asked, statement) for asked in question.units), default=Agreement.YES)
    plan = question.wants_plan or question.kind is Kind.PLAN
    period = _period_of(question, statement, plan=plan)
    problems: dict[Slot, Rule] = {}
    if unit is Agreement.NO:
        problems[Slot.UNIT] = loose_unit_agreement
    if rule := _of_other_time(question, statement, period):
        problems[Slot.PERIOD] = rule
    if conflicts(question, statement.named, statement):
        problems[Slot.QUALIFIER] = conflicts
    worth_reading = question.kind in (Kind.PERSON, Kind.AWARD) or not _says_too_little(support)
    if rule := element_lacking(question, statement) if worth_reading else _says_too_little:
        problems[Slot.ELEMENT] = rule
    rules = dict(problems)
    if question.kind is Kind.PERSON and asks_signer(question) and Slot.ELEMENT not in problems:
        support, period = support_of_signer(question, statement, support), period_of_paper(question, statement)
        rules |= _time_of_paper(question, statement, problems)
    if question.persons and Slot.ELEMENT not in problems:
        problems.pop(Slot.UNIT, None)  # the person is named; in which body's report is no matter
    if question.kind is Kind.AWARD and Slot.ELEMENT not in problems:
        support = _AWARD_SHARE + (1 - _AWARD_SHARE) * support
        if is_of_year(question, statement):
            problems.pop(Slot.PERIOD, None)
            period = Agreement.YES
    if question.kind is Kind.PERSON and question.roles and Slot.ELEMENT not in problems:
        support = _OFFICE_SHARE + (1 - _OFFICE_SHARE) * support
        unit = _body_of_office(question, statement, problems, unit)
    return Evidence(statement, None, support, unit, period, frozenset(problems), rules=rules)


def _of_other_time(question: Question, statement: Statement, period: Agreement) -> Rule | None:
    """Return the rule by which the statement is of another time than the one asked about."""
    if period is Agreement.NO:
        return loose_period_agreement
    if question.after_merger and _is_before_merger(statement):
        return _is_before_merger
    if period is Agreement.UNKNOWN and _asks_plan_of_days(question) and not statement.scope.plan:
        return _asks_plan_of_days
    return None if is_of_days(question.days, statement) else is_of_days


def _says_too_little(support: float) -> bool:
    """True if a statement covers so little of a question that whatever it names is no answer."""
    return support < _WORTH_READING


def _asks_plan_of_days(question: Question) -> bool:
    # Something done says nothing of what is planned from one day to another.
    return question.wants_plan and any(asked.kind is PeriodKind.WINDOW for asked in question.periods)


def _coverage_of(question: Question, statement: Statement, weights: Sequence[float]) -> float:
    """Return how much of the question the statement says; of a paper named before it, it need not say the number."""
    circles = circles_of(question, statement)
    ways = (deed_told, deed_reworded)
    reworded = in_words_of(question.text, question.terms, weights, [words for words, _ in circles], statement.text)
    said = max(
        coverage(*reworded, circles),
        *(way(question, statement, weights, circles) for way in ways),
    )
    if not question.document_numbers or not goes_on_about(question, statement):
        return said
    return _PAPER_SHARE + (1 - _PAPER_SHARE) * said


def _period_of(question: Question, statement: Statement, *, plan: bool) -> Agreement:
    if is_at_other_summing_up(question, statement):
        return Agreement.NO
    agreed = (loose_period_agreement(asked, statement, plan=plan) for asked in question.periods)
    period = max(agreed, default=Agreement.YES)
    if (
        period in (Agreement.NEAR, Agreement.UNKNOWN)
        and question.kind in (Kind.LIST, Kind.AWARD)
        and _is_over(question, statement)
        and not is_made_up_then(question, statement)
    ):
        return Agreement.NO
    is_event = question.kind in (Kind.DATE, Kind.PLACE) and period is Agreement.NO
    if is_event and any(is_held_in(asked, statement) for asked in question.periods):
        return Agreement.NEAR
    in_charge = question.kind is Kind.PERSON and _HAS_CHARGE.search(fold(question.text))
    if (question.roles or in_charge) and period is Agreement.NO and _is_given_in_year(question, statement):
        return Agreement.NEAR  # who is in office when a report on the year before is given is so in the new year
    if period is Agreement.NO and _is_in_office_then(question, statement):
        return Agreement.NEAR
    if period is Agreement.NO and (
        is_in_office(question, statement)
        or is_until(question, statement)
        or is_of_report(question, statement)
        or names_paper_of_year(question, statement)
        or is_at_event_named(question, statement)
        or is_of_event(question, statement)
        or is_made_up_then(question, statement)
        or is_of_year_summed_up(question, statement)
    ):
        return Agreement.NEAR
    return period


def _is_in_office_then(question: Question, statement: Statement) -> bool:
    """True if the office of somebody named is asked for in a month of the year that the statement reports on."""
    held = statement.scope.period
    asks = question.persons and (question.kind is Kind.ROLE or _HAS_CHARGE.search(fold(question.text)))
    months = [asked for asked in question.periods if asked.kind is PeriodKind.MONTH]
    return bool(asks) and held is not None and any(month.year == held.year for month in months)


def _is_over(question: Question, statement: Statement) -> bool:
    """True if what was done in one year stands in a report whose agenda is the next, and the next is asked about.

    "Tổng kết năm 2022, triển khai nhiệm vụ năm 2023": who was rewarded there was so for 2022.
    """
    held, plans = statement.scope.period, question.wants_plan or statement.scope.plan
    if held is None or held.kind is not PeriodKind.YEAR or plans or _AGENDA.search(fold(question.text)):
        return False
    return bool(question.periods) and all(asked.year > (held.last_year or held.year) for asked in question.periods)


def _is_given_in_year(question: Question, statement: Statement) -> bool:
    return any(is_year_of_event(one, statement) for one in question.periods)


def _time_of_paper(question: Question, statement: Statement, problems: dict[Slot, Rule]) -> dict[Slot, Rule]:
    """Let the time of the whole paper decide for who signed it, not that of the task right above the signature."""
    problems.pop(Slot.PERIOD, None)
    found = is_under_paper_of_other_time(question, statement)
    of_other: dict[Slot, Rule] = {Slot.PERIOD: is_under_paper_of_other_time} if found else {}
    problems |= of_other
    return of_other


def _body_of_office(question: Question, statement: Statement, problems: dict[Slot, Rule], unit: Agreement) -> Agreement:
    """Return the agreement of the body once an office was found: it was compared with the office's own."""
    if is_beside_the_office(question) or asks_signer(question) or asks_handover(question):
        return unit  # nobody's office was compared: the statement has to be of the body itself
    if unit is Agreement.NO and any(_names_sibling(asked, statement) for asked in question.units):
        return unit  # "VKSND khu vực 2: đồng chí A, trước đây là Viện trưởng ..." tells nobody of "khu vực 9"
    problems.pop(Slot.UNIT, None)
    return Agreement.YES


def _names_sibling(asked: Unit, statement: Statement) -> bool:
    """True if the statement names an office of the level asked about, and not the one asked about."""
    same = [unit for unit in statement.own_units if unit.level is asked.level and unit.locality]
    wanted = replace(asked, department=None)
    agreed = (unit_agreement(wanted, replace(unit, department=None)) for unit in same)
    return bool(asked.locality and same) and all(one is Agreement.NO for one in agreed)


def _is_before_merger(statement: Statement) -> bool:
    period = statement.scope.period
    return period is not None and (period.last_year or period.year) < merged_on().year


RULES: tuple[Rule, ...] = (
    loose_unit_agreement, loose_period_agreement, _is_before_merger, _asks_plan_of_days, is_of_days, conflicts,
    _says_too_little, is_under_paper_of_other_time,
)  # fmt: skip
