"""Whom and when a place of a passage, a sentence of it, and its end speak about."""

from __future__ import annotations

from collections.abc import Iterable

from documents.periods.targets import names_target
from documents.scopes.bearers import speakers, unit_at
from documents.scopes.brackets import is_aside
from documents.scopes.dating import end_of_main_clause, measured_by
from documents.scopes.passages import Passage
from documents.scopes.planning import decisive, is_planned
from documents.scopes.told_periods import period_at
from documents.scopes.types import Frame
from documents.types import Scope, Span


def scope_at(passage: Passage, at: Span, sentence: Span, frame: Frame) -> Scope:
    """Return the scope of what stands at ``at`` in ``sentence``."""
    unit, own_unit = unit_at(passage, at, sentence, frame)
    plan = is_planned(passage, at, sentence, frame)
    period, own_period = period_at(passage, at, sentence, frame, plan=plan)
    # "chưa đạt chỉ tiêu 85%": a target of the period that its sentence reports on
    target = plan or names_target(passage.text, start=sentence.start, at=at.start)
    yardstick = measured_by(passage.text, at, passage.cited, start=sentence.start) if target and not plan else None
    return Scope(unit, yardstick or period, target, own_unit, own_period)


def scope_of(passage: Passage, sentence: Span, frame: Frame) -> Scope:
    """Return the scope of a whole sentence: the first unit and the first period that it names."""

    def behind(places: Iterable[int]) -> Span:
        first = min((p for p in places if sentence.start <= p < sentence.end), default=sentence.start) + 1
        return Span(first, first)

    unit, own_unit = unit_at(passage, behind(s.start for s in speakers(passage, sentence)), sentence, frame)
    limit = end_of_main_clause(passage.text, sentence)
    told = [m for m in passage.stated if sentence.start <= m.span.start < limit and not is_aside(passage.text, m)]
    deciding = [start for start in decisive(passage, sentence, frame) if sentence.start <= start < limit]
    opening = [m.span.start for m in told[:1] if not passage.text[sentence.start : m.span.start].strip(" -–+•*")]
    plan = is_planned(passage, behind(deciding or opening), sentence, frame)
    if len(told) > 1 and passage.narrows(told[1], sentence):
        told = told[1:]
    at = behind(m.span.start for m in (*told, *(passage.cited if plan else ())))
    period, own_period = period_at(passage, at, sentence, frame, plan=plan)
    return Scope(unit, period, plan, own_unit, own_period)


def end_frame(passage: Passage, frame: Frame) -> Frame:
    """Return what the passage has come to speak about where it ends."""
    end = Span(max(0, len(passage.text) - 1), len(passage.text))
    whole = Span(0, len(passage.text))
    scope = scope_at(passage, end, whole, frame)
    last = Span((passage.starts_before(Span(len(passage.text), len(passage.text))) or [0])[-1], len(passage.text))
    return Frame(scope.unit, period_at(passage, end, last, frame, plan=scope.plan)[0], scope.plan)
