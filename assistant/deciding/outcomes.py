"""Decide whether the evidence answers a question, and if not, how to say so."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant import texts
from assistant.deciding.amiss import asks_amiss
from assistant.deciding.comparing import Side, change_stated, find_sides, missing_sides, shows_target
from assistant.deciding.differences import note_on
from assistant.deciding.going_on import held_to_clause, the_rest, told_near, told_with_first
from assistant.deciding.named_behind import named_behind
from assistant.deciding.placing import placed
from assistant.deciding.refusing import missing, untold
from assistant.deciding.remarks import history_of, reform_of, remarks_on
from assistant.deciding.selecting import both, choices, conflicting, joined, names_body_in_part, select
from assistant.deciding.table_answers import TABLE_FROM, table_of
from assistant.deciding.thresholds import THRESHOLD, threshold_for
from assistant.questions.asked.counted import asks_price
from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.types import Status
from assistant.weighing.evidence import Evidence, Slot, sound
from assistant.weighing.matching import Weigh
from assistant.weighing.ranking import weigh_evidence, weigh_fitting
from assistant.weighing.scoping import scope_label, scope_of
from assistant.weighing.statements import Statement

# Questions that several sentences can answer together, and how many more than the best a model is given.
_OPEN = (Kind.LIST, Kind.PLAN, Kind.REASON, Kind.MANNER, Kind.OTHER)
_MOST_FURTHER = 5


@dataclass(frozen=True, slots=True)
class Decision:
    """How one question ends.

    Attributes:
        status: the outcome.
        evidence: what to state, in order.
        note: a closing line of the assistant's own, such as a computed difference; it rests on all the evidence.
        why: what is missing, if anything is.
        remark: lines of the assistant's own beside the answer, on the merger, on reprints, on sums of the source.
        table: the evidence as a table, where a question compares many; its markers count the evidence from 1.
        further: evidence that answers an open question as well; only a language model makes use of it.
        considered: of a refusal, all the evidence that was weighed, best first; empty if its sides were weighed apart.
    """

    status: Status
    evidence: tuple[Evidence, ...] = ()
    note: str = ""
    why: str | None = None
    table: str = ""
    remark: str = ""
    further: tuple[Evidence, ...] = ()
    considered: tuple[Evidence, ...] = ()


def decide(question: Question, statements: Sequence[Statement], weigh: Weigh) -> Decision:
    """Return how ``question`` ends, given the statements that were retrieved for it."""
    if question.instead is not None:
        return _answered_in_parts(question, statements, weigh) or decide(question.instead, statements, weigh)
    question, ended = _begin(question, statements, weigh)
    found = ended or _answered(question, statements, _fitting(question, statements, weigh))
    if found:
        return found
    evidence = weigh_evidence(question, statements, weigh)
    return _answered(question, statements, evidence) or _refuse(question, evidence)


def answer_in_full(question: Question, statements: Sequence[Statement], weigh: Weigh) -> Decision | None:
    """Return what ``decide`` does if some of the statements answer all of ``question`` already, else None.

    It leaves out what costs most: to weigh what does not fit, for telling what there is instead.
    """
    if question.instead is not None:
        found = _answered_in_parts(question, statements, weigh)
        return found or answer_in_full(question.instead, statements, weigh)
    question, ended = _begin(question, statements, weigh)
    found = ended or _answered(question, statements, _fitting(question, statements, weigh))
    return found if found and found.status is Status.ANSWERED and found.why is None else None


def answer_behind(part: Question, before: Sequence[Decision], statements: Sequence[Statement]) -> Decision | None:
    """Return how a part ends that leans on the first: told with the answer to that one, or not at all.

    By itself it would fit too much: "ai phụ trách" is told in every row of a plan. None if the part leans on nothing.
    """
    if not part.leans or not before or before[0].table:
        return None
    first = before[0].evidence if _is_answered(before[0]) else ()
    found = (
        (named_behind(part, first[0]) or told_near(part, first, statements, planned=part.wants_plan)) if first else None
    )
    if found:
        return Decision(Status.ANSWERED, (found,))
    return _missing_part(part)


def _missing_part(part: Question) -> Decision:
    return Decision(Status.NOT_FOUND, why=texts.MISSING_PART.format(part=part.text.strip(" ?.,")))


def beside_the_first(part: Question, before: Sequence[Decision], found: Decision) -> Decision:
    """Return ``found``, or the figure of the statement that answers the first part where that tells as much."""
    is_one = part.kind is Kind.FIGURE and _is_answered(found) and len(found.evidence) == 1 and not found.table
    if not (is_one and before and _is_answered(before[0]) and before[0].evidence and not before[0].table):
        return found
    first, one = before[0].evidence, found.evidence[0]
    told = told_with_first(part, first, one) or held_to_clause(part, first[0], one)
    return replace(found, evidence=(told,)) if told else _missing_part(part)


def _is_answered(decision: Decision) -> bool:
    return decision.status is Status.ANSWERED


def _answered_in_parts(question: Question, statements: Sequence[Statement], weigh: Weigh) -> Decision | None:
    """Return the answer to the first of several things asked, if it is given in full and the others beside it."""
    evidence = _fitting(question, statements, weigh)
    chosen = select(question, evidence, threshold_for(question))
    if not chosen or not all(the_rest(question, chosen, statements)):
        return None
    return _answered(question, statements, evidence)


def _begin(question: Question, statements: Sequence[Statement], weigh: Weigh) -> tuple[Question, Decision | None]:
    """Return the question as it is to be answered, and how it ends where no single answer is looked for."""
    if not (is_of_the_sector(question) or question.terms or question.counted or question.persons or question.awards):
        return question, Decision(Status.OUT_OF_SCOPE, note=texts.OUT_OF_SCOPE)  # "?", "Thế nào?" fit any sentence
    question, meant = placed(question, statements)
    if len(meant) > 1:
        return question, Decision(Status.CLARIFY, note=texts.CLARIFY.format(choices="; ".join(meant)))
    if not compares(question):
        return question, None
    sides = find_sides(question, statements, weigh, THRESHOLD)
    if len(sides) > 1:
        compared = _compare(sides)
        return question, replace(compared, remark=remarks_on(question, compared.evidence, statements))
    if len(sides) == 1 and sides[0].evidence:
        question = sides[0].question  # "giai đoạn 2021 - 2025 ... bao nhiêu": one figure for all of the years
    return question, None


def _fitting(question: Question, statements: Sequence[Statement], weigh: Weigh) -> list[Evidence]:
    # What goes on with a shortcoming stands beside it, whether or not it fits by itself.
    every = names_body_in_part(question) or asks_amiss(question.text)
    return (weigh_evidence if every else weigh_fitting)(question, statements, weigh)


def _answered(question: Question, statements: Sequence[Statement], evidence: Sequence[Evidence]) -> Decision | None:
    """Return the answer, or what has to be asked back before it can be given; None if no evidence is sound enough."""
    chosen = select(question, evidence, threshold_for(question))
    if not chosen:
        return None
    chosen = joined([*chosen, *filter(None, the_rest(question, chosen, statements))])
    open_choices = choices(question, evidence, chosen)
    if open_choices:
        return Decision(Status.CLARIFY, note=texts.CLARIFY.format(choices="; ".join(open_choices)))
    rivals = conflicting(evidence, chosen)
    note = texts.CONFLICT if rivals else ""
    remark = remarks_on(question, chosen, statements)
    further = _further(question, evidence, chosen)
    why = untold(question, chosen) or None
    return Decision(Status.ANSWERED, (*chosen, *rivals), note, why, remark=remark, further=further)


def _further(question: Question, evidence: Sequence[Evidence], chosen: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what else agrees with an open question in every slot, best first; nothing for one that asks for a fact.

    It is of the same body and period as the best: told side by side, sentences about two years would be confused.
    """
    if question.kind not in _OPEN:
        return ()
    used, scope = {id(item.statement) for item in chosen}, scope_of(chosen[0])
    fitting = sound(evidence, threshold_for(question))
    others = (item for item in fitting if id(item.statement) not in used and scope_of(item) == scope)
    return tuple(others)[:_MOST_FURTHER]


def combine(decisions: Sequence[Decision], *, placed: bool = True) -> Decision:
    """Return one decision for the parts of a question: what is found is stated, what is missing is said.

    ``placed`` tells that the question names a body. Where one part leaves open whose figure is meant, so is the whole;
    and where no body is named and the parts are answered from several provinces, whose was meant is asked back.
    """
    if len(decisions) == 1:
        return decisions[0]
    asked_back = [decision for decision in decisions if decision.status is Status.CLARIFY]
    if asked_back:
        return asked_back[0]
    found = [decision for decision in decisions if decision.status is Status.ANSWERED]
    if not found:
        return decisions[0]
    bodies = {} if placed else _bodies_of(found)
    if len(bodies) > 1:
        return Decision(Status.CLARIFY, note=texts.CLARIFY.format(choices="; ".join(bodies.values())))
    evidence: dict[int, Evidence] = {}
    for item in (item for decision in found for item in decision.evidence):
        before = evidence.get(id(item.statement))
        evidence[id(item.statement)] = item if before is None else both(before, item)
    gaps = [decision.why or decision.note for decision in decisions if decision.status is not Status.ANSWERED]
    notes = [decision.note for decision in found if decision.note]
    remark = "\n".join(dict.fromkeys(line for decision in found for line in decision.remark.splitlines()))
    return Decision(Status.ANSWERED, tuple(evidence.values()), " ".join(notes), " ".join(gaps) or None, remark=remark)


def _bodies_of(found: Sequence[Decision]) -> dict[str, str]:
    """Return whose figures are stated, by province."""
    scopes = [scope_of(item) for decision in found for item in decision.evidence if item.figure]
    return {unit.province: scope_label(unit, period) for unit, period in scopes if unit and unit.province}


def _compare(sides: Sequence[Side]) -> Decision:
    held = tuple(side.evidence for side in sides if side.evidence)
    stated = change_stated(sides)
    is_table = len(sides) >= TABLE_FROM and len(held) > 1
    if len(held) < len(sides) and not is_table:
        if stated:
            # The document compares by itself: "7 phiên tòa, giảm 02 phiên tòa so với năm 2023".
            return Decision(Status.ANSWERED, (replace(stated, focus=()),))
        if held and sides[0].question.against_plan:  # two things were asked for, and one is known
            return Decision(Status.ANSWERED, held, why=None if shows_target(held[0]) else missing_sides(sides))
        return Decision(Status.NOT_FOUND, held, why=missing_sides(sides))
    note, why = note_on(sides), missing_sides(sides) or None
    if not is_table:
        return Decision(Status.ANSWERED, held, note)
    numbers = itertools.count(1)
    markers = [next(numbers) if side.evidence else None for side in sides]
    return Decision(Status.ANSWERED, held, note, why, table_of(sides, markers))


def _refuse(question: Question, evidence: Sequence[Evidence]) -> Decision:
    near = [item for item in evidence if item.support >= THRESHOLD]
    if asks_price(question.text):  # where no money is told, the words of the market are met by chance
        near = [item for item in near if Slot.COUNT_UNIT not in item.problems]
    if not is_of_the_sector(question) and not near:
        return Decision(Status.OUT_OF_SCOPE, note=texts.OUT_OF_SCOPE)
    said = (missing(question, evidence, THRESHOLD), reform_of(question), history_of(question, evidence, THRESHOLD))
    return Decision(Status.NOT_FOUND, why=" ".join(filter(None, said)), considered=tuple(evidence))


def compares(question: Question) -> bool:
    """True if a question holds bodies, periods, or a target and its result against each other."""
    return question.kind in (Kind.COMPARISON, Kind.TREND) or question.against_plan


def is_of_the_sector(question: Question) -> bool:
    """True if a question names a body, an office, a paper or a field of work, and so cannot be out of scope."""
    return bool(question.units or question.qualifiers or question.roles or question.document_numbers)
