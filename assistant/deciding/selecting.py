"""Choose the evidence that answers, and notice when a question leaves open which of several is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.deciding.amiss import amiss_in_full
from assistant.deciding.enumerating import (
    announced,
    headed_list,
    labelled,
    opened_list,
    people_listed,
    with_enumeration,
    with_items,
    with_members,
    without_bare_headings,
)
from assistant.deciding.focusing import focused
from assistant.deciding.rows import rows_alike, rows_rated
from assistant.deciding.usable import usable_evidence
from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.weighing.counts.counting import counts
from assistant.weighing.evidence import Evidence
from assistant.weighing.listing import is_silent_on_it
from assistant.weighing.scoping import scope_label, scope_of
from assistant.weighing.slots import Agreement, unit_agreement
from documents.mentions.document_numbers import find_document_numbers
from documents.organisations.labels import is_ambiguous
from documents.organisations.labels import label as unit_label
from documents.periods.dates import find_dates
from documents.types import BlockKind, Unit

# Evidence this much behind the best is still a rival reading of the question.
_RIVAL_MARGIN = 0.08
_DATE_REACH = 12  # characters between a document's number and its date: " ngày "
_OPEN_KINDS = (Kind.PLAN, Kind.OTHER, Kind.MANNER, Kind.REASON, Kind.YES_NO)
_LONGEST_RUN = 12  # items of a list that are quoted


def select(question: Question, evidence: Sequence[Evidence], threshold: float) -> list[Evidence]:
    """Return the evidence to state, best first: one item, or one for each thing that the question counts."""
    usable = usable_evidence(question, evidence, threshold)
    if not usable:
        ways = (announced, labelled, people_listed)
        found = next(filter(None, (way(question, evidence, threshold) for way in ways)), [])
        return found or amiss_in_full(question, [], evidence)
    if rated := rows_rated(question, usable):
        return rated
    if question.kind is Kind.LIST:
        listed = (
            headed_list(question, usable, evidence)
            or opened_list(question, usable, evidence)
            or with_enumeration(_run_of_items(question, usable), evidence)
        )
        listed = amiss_in_full(question, without_bare_headings(question, listed, evidence), evidence)
        listed = [focused(question, listed[0], usable)] if len(listed) == 1 else listed
        return [] if len(listed) == 1 and is_silent_on_it(question, listed[0].statement) else listed
    if question.kind in _OPEN_KINDS and (headed := headed_list(question, usable, evidence)):
        return headed
    several = question.kind is Kind.FIGURE and len(question.counted) > 1
    chosen = _one_for_each(question, usable) if several else rows_alike(question, usable)
    stated = joined([focused(question, item, usable) for item in chosen])
    return with_items(stated, evidence) if question.kind in _OPEN_KINDS else with_members(question, stated, evidence)


def joined(chosen: Sequence[Evidence]) -> list[Evidence]:
    """Return the evidence with one item a statement: a sentence that answers twice is quoted once."""
    joined: dict[int, Evidence] = {}
    for item in chosen:
        before = joined.get(id(item.statement))
        joined[id(item.statement)] = item if before is None else both(before, item)
    return list(joined.values())


def both(one: Evidence, other: Evidence) -> Evidence:
    """Return two pieces of evidence from one statement as one; if either is the whole statement, so is the result."""
    focus = (*one.focus, *other.focus) if one.focus and other.focus else ()
    beside = tuple(dict.fromkeys((*one.beside, *other.beside)))
    return replace(other, focus=tuple(sorted(set(focus))), beside=beside)


def _run_of_items(question: Question, usable: Sequence[Evidence]) -> list[Evidence]:
    """Return the best evidence; if it is an item of a list or table, the items beside it that answer as well."""
    best = usable[0]
    if best.statement.kind not in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW):
        return [best]
    if len(rows := rows_alike(question, usable)) > 1:
        return rows
    same = [
        item
        for item in usable
        if item.statement.document.id == best.statement.document.id
        and item.statement.kind is best.statement.kind
        and item.support >= best.support - _RIVAL_MARGIN
        and (item.unit, item.period) >= (best.unit, best.period)
    ]
    same.sort(key=lambda item: item.statement.order)
    run = [best]
    for item in same:
        if abs(item.statement.order - best.statement.order) <= _LONGEST_RUN and item is not best:
            run.append(item)
    return sorted(run, key=lambda item: item.statement.order)[:_LONGEST_RUN]


def _one_for_each(question: Question, usable: Sequence[Evidence]) -> list[Evidence]:
    """Return as few statements as state a figure for every unit counted; one that states all wins."""
    chosen = [item for item in usable if all(_states_soundly(item, asked, usable) for asked in question.counted)][:1]
    chosen = chosen if chosen and chosen[0].support >= usable[0].support - _RIVAL_MARGIN else []
    for asked in question.counted:
        if any(_states(item, asked) for item in chosen):
            continue
        chosen.extend([item for item in usable if item.figure and counts(asked, item.figure)][:1])
    return chosen


def _states_soundly(item: Evidence, asked: str, usable: Sequence[Evidence]) -> bool:
    """True if the statement has a sound figure of the unit asked for that fits as well as ``item`` does."""
    return any(
        other.statement is item.statement
        and other.figure is not None
        and counts(asked, other.figure)
        and other.support >= item.support - _RIVAL_MARGIN
        for other in usable
    )


def _states(item: Evidence, asked: str) -> bool:
    return any(counts(asked, figure) for figure in item.statement.figures)


def choices(question: Question, evidence: Sequence[Evidence], chosen: Sequence[Evidence]) -> list[str]:
    """Return the scopes to choose from if the question leaves open which of several is meant; else nothing.

    "Khu vực 3" and "Phòng 7" exist in many provinces: without the province they are asked back as soon as the
    documents know two. A question for a figure that names no body or no period is asked back where the figures that
    fit differ.
    """
    bodies = _bodies_meant(question, evidence)
    if len(bodies) > 1:
        return bodies
    if question.kind is Kind.DATE and question.document_numbers:
        return _documents_meant(question, evidence)
    if question.kind is not Kind.FIGURE or (question.units and question.periods):
        return []
    best = chosen[0]
    rivals = [
        item
        for item in evidence
        if not item.problems and item.figure and best.figure and item.support >= best.support - _RIVAL_MARGIN
    ]
    if best.figure and best.figure.count_unit in question.counted:
        rivals = [item for item in rivals if item.figure and item.figure.count_unit in question.counted]
    values = {(item.figure.value, item.figure.count_unit) for item in rivals if item.figure}
    if question.periods and len({scope_of(item)[0] for item in rivals}) == 1:
        return []  # of one body, within the period that the question names itself
    if question.sites and len({item.statement.document.id for item in rivals}) == 1:
        return []  # of one inspection, told by its place: sentences with its days and without are of the same
    labels = list(dict.fromkeys(scope_label(*scope_of(item)) for item in rivals))
    return labels if len(values) > 1 and len(labels) > 1 else []


def names_body_in_part(question: Question) -> bool:
    """True if the question names a department or a place that many provinces have, and no province: "Phòng 7"."""
    asked = question.units[0] if len(question.units) == 1 else Unit()
    return bool(asked.department or asked.locality) and is_ambiguous(asked)


def _bodies_meant(question: Question, evidence: Sequence[Evidence]) -> list[str]:
    """Return the bodies of different provinces that an incomplete name of the question can mean."""
    if not names_body_in_part(question) or question.persons:
        return []  # whose office it is shows with the person
    asked = question.units[0]
    meant: dict[str, str] = {}
    for item in evidence:
        unit = scope_of(item)[0]
        if unit and unit.province and (unit.department, unit.locality) == (asked.department, asked.locality):
            meant.setdefault(unit.province, unit_label(unit))
    return list(meant.values())


def _documents_meant(question: Question, evidence: Sequence[Evidence]) -> list[str]:
    """Return number and date of each document that the number asked about can mean: numbers recur every year."""
    meant: dict[str, str] = {}
    for item in evidence:
        if item.problems:
            continue
        text = item.statement.text
        for number in find_document_numbers(text):
            dates = [day for day in find_dates(text) if 0 <= day.span.start - number.span.end <= _DATE_REACH]
            if number.key in question.document_numbers and dates and dates[0].date:
                meant.setdefault(dates[0].date.isoformat(), f"{number.text} ngày {dates[0].date:%d/%m/%Y}")
    return list(meant.values()) if len(meant) > 1 else []


def conflicting(evidence: Sequence[Evidence], chosen: Sequence[Evidence]) -> list[Evidence]:
    """Return evidence of other documents that states another value for the very same thing.

    The same thing: equal body, period and counting unit, and words that fit the question as well. One item a value.
    """
    found: dict[Decimal, Evidence] = {}
    for best in chosen:
        figure = best.figure
        for item in evidence:
            other = item.figure
            if figure is None or other is None or item.problems or other.value == figure.value:
                continue
            if item.statement.document.id == best.statement.document.id or other.count_unit != figure.count_unit:
                continue
            if _is_told_in_passing(item) and not _is_told_in_passing(best):
                continue
            same_scope = _is_same_body(other.unit, figure.unit) and other.period == figure.period
            if same_scope and other.indicator == figure.indicator and item.support >= best.support - _RIVAL_MARGIN:
                found.setdefault(other.value, item)
    return list(found.values())


def _is_told_in_passing(item: Evidence) -> bool:
    """True for a figure of another period than its sentence: "giảm 11 vụ so với cùng kỳ (629 vụ)".

    It is often worked out anew for a later report, and the sentence around it is about that report's own period.
    """
    figure, period = item.figure, item.statement.scope.period
    return figure is not None and period is not None and figure.period != period


def _is_same_body(one: Unit | None, other: Unit | None) -> bool:
    return one == other or (one is not None and other is not None and unit_agreement(one, other) is Agreement.YES)
