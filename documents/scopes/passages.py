"""A block of text with everything in it that decides whom and when it speaks about, found once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.periods.citing import is_earned
from documents.periods.finding import PeriodMention, PeriodUse
from documents.periods.plans import Cue, recounts, tells_plan
from documents.periods.reporting import contains, is_later, is_past
from documents.periods.targets import names_target
from documents.scopes.brackets import dates_before, is_aside, is_open, period_of, recalls_past
from documents.scopes.dating import (
    bound_to,
    end_of_main_clause,
    end_of_segment,
    is_of_single_act,
    is_of_unread_part,
    is_work_year,
    measured_by,
    opens_compared,
    returns_to,
    stands_beside,
)
from documents.scopes.inheriting import is_kin, taken_by_all, turns_to_whole
from documents.scopes.means import acting_behind
from documents.scopes.subjects import is_of_part
from documents.scopes.types import Frame, Subject
from documents.types import Period, PeriodKind, Scope, Span, Unit

_SENTENCE_END = compiled(r"[.!?…](?=\s)")
_CLAUSE_END = compiled(r"[,;:](?=\s)")
# "Tính chung cả giai đoạn", "Trong bốn năm" behind the single years of a report over several.
_ALL_YEARS = compiled(
    loosen(r"\W*(?:(?:tính chung|trong|qua) )?(?:cả )?(?:giai đoạn|(?:hai|ba|bốn|năm|\d+) năm)(?!\w)"), re.IGNORECASE
)
# "Theo kế hoạch năm 2024, Văn phòng tổ chức 02 lớp": said at the head of a sentence, it tells what is planned.
_UNDER_PLAN = compiled(
    loosen(r"(?:^|[.;:!?]\s)\W*theo (?:bản )?(?:kế hoạch|chương trình|giao ước)(?: công tác| thi đua)? (?:của )?$"),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of a block with its subjects, periods and cues; every offset counts from the start of the block.

    Attributes:
        cited: periods in the names of documents; only plans take them ("theo Kế hoạch năm 2024, phấn đấu ...").
        base: the period that the document as a whole reports on; a later one can only be planned for.
        running: on the day of the document its period was not over, so that plans can be for it too.
        ahead: the period that the document as a whole plans for.
        written: the day that the document speaks from; nobody plans for a year before it.
        home: whose document it is.
    """

    text: str
    subjects: tuple[Subject, ...] = ()
    periods: tuple[PeriodMention, ...] = ()
    cues: tuple[Cue, ...] = ()
    cited: tuple[PeriodMention, ...] = ()
    base: Period | None = None
    running: bool = False
    ahead: Period | None = None
    written: date | None = None
    home: Unit | None = None

    @property
    def label(self) -> Subject | None:
        """The unit before a colon at the head, which governs the passage."""
        return next((subject for subject in self.subjects if subject.label), None)

    def scope_at(self, at: Span, sentence: Span, frame: Frame) -> Scope:
        """Return the scope of what stands at ``at`` in ``sentence``."""
        unit, own_unit = self._unit_at(at, sentence, frame)
        plan = self._is_planned(at, sentence, frame)
        period, own_period = self._period_at(at, sentence, frame, plan=plan)
        # "chưa đạt chỉ tiêu 85%": a target of the period that its sentence reports on
        target = plan or names_target(self.text, start=sentence.start, at=at.start)
        yardstick = measured_by(self.text, at, self.cited, start=sentence.start) if target and not plan else None
        return Scope(unit, yardstick or period, target, own_unit, own_period)

    def scope_of(self, sentence: Span, frame: Frame) -> Scope:
        """Return the scope of a whole sentence: the first unit and the first period that it names."""

        def behind(places: Iterable[int]) -> Span:
            first = min((p for p in places if sentence.start <= p < sentence.end), default=sentence.start) + 1
            return Span(first, first)

        unit, own_unit = self._unit_at(behind(s.start for s in self._speakers(sentence)), sentence, frame)
        plan = self._is_planned(behind(self._decisive(sentence, frame)), sentence, frame)
        limit = end_of_main_clause(self.text, sentence)
        stated = [m for m in self._stated() if m.span.start < limit and not is_aside(self.text, m)]
        at = behind(m.span.start for m in (*stated, *(self.cited if plan else ())))
        period, own_period = self._period_at(at, sentence, frame, plan=plan)
        return Scope(unit, period, plan, own_unit, own_period)

    def end_frame(self, frame: Frame) -> Frame:
        """Return what the passage has come to speak about where it ends."""
        end = Span(max(0, len(self.text) - 1), len(self.text))
        whole = Span(0, len(self.text))
        scope = self.scope_at(end, whole, frame)
        last = Span((self._starts_before(Span(len(self.text), len(self.text))) or [0])[-1], len(self.text))
        return Frame(scope.unit, self._period_at(end, last, frame, plan=scope.plan)[0], scope.plan)

    def stated_periods(self) -> list[Period]:
        """Return the periods that figures of the passage can belong to."""
        return [mention.period for mention in self._stated()]

    def _unit_at(self, at: Span, sentence: Span, frame: Frame) -> tuple[Unit | None, bool]:
        """Return the unit spoken about at ``at``, and whether the sentence itself names it.

        The one who acts comes before the owner of a result. The unit of the sentence before is taken over if it is
        the only one there, of the province that the document speaks about, and not the centre that directs it.
        """
        holding = [s for s in self.subjects if s.start <= at.start < s.until]
        own = [s for s in holding if s.start >= sentence.start]
        if own:
            subject = ([s for s in own if not s.owner] or own)[-1]
            if subject.unit or subject.joint:
                return subject.unit, True
            # "Các phòng tổ chức 29 phiên tòa" in the part of one of them is of the office that they belong to
            return taken_by_all(self.text, subject, frame.unit, self.home), False
        if ahead := acting_behind(self.text, at, self.subjects, sentence=sentence):
            return ahead, True
        earlier = [s for s in holding if s.carries]
        alone = {s.unit for s in earlier if not _SENTENCE_END.search(self.text, s.start, earlier[-1].start)}
        unit = alone.pop() if len(alone) == 1 else None
        if (
            unit is None
            or not (earlier[-1].topic or is_kin(unit, frame.unit))
            or (self._may_turn(unit, frame) and turns_to_whole(self.text, sentence))
        ):
            return frame.unit, False
        return unit, False

    def _may_turn(self, unit: Unit, frame: Frame) -> bool:
        """Tell whether "Hạn chế: ..." behind a unit can be of the frame again: either is an office below the other."""
        below = unit.locality or (frame.unit and frame.unit.locality and unit != frame.unit)
        return bool(below) and self.label is None

    def _speakers(self, sentence: Span) -> list[Subject]:
        """Return those whom a sentence can be about; an owner only at its head ("..., dự phiên tòa của Phòng 7")."""
        named = [subject for subject in self.subjects if (subject.unit and not subject.bare) or subject.whole]
        named = [s for s in named if s.start < sentence.start or not is_of_part(self.text, sentence, s.start)]
        acting = [s for s in named if not s.owner and sentence.start <= s.start < sentence.end]
        if acting or not self.text.rstrip().endswith((".", ";", "!", "…")):
            return acting or named
        return [s for s in named if not (s.owner and _CLAUSE_END.search(self.text, sentence.start, s.start))]

    def _is_planned(self, at: Span, sentence: Span, frame: Frame) -> bool:
        """Tell whether what stands at ``at`` is planned rather than done."""
        if recalls_past(self.text, self._stated(), at.start, self.base):
            return False
        told = tells_plan(self.text, self._cues(frame), start=sentence.start, at=at.start)
        if told is not None:
            return told
        named = self._before(at, sentence)
        if named and not (frame.plan and frame.period and any(contains(frame.period, m.period) for m in named)):
            return False  # of the plan's own year it goes on planning: "Đến hết năm 2024: 80% hồ sơ ...", "Quý II: ..."
        if any(cue.weak and sentence.start <= cue.start < at.start for cue in self.cues):
            return True
        if recounts(self.text, sentence.start):
            return False
        earlier = [cue for cue in self._cues(frame) if cue.start < sentence.start]
        if not earlier and not frame.plan:
            return False
        told_of = [start for start in self._starts_before(sentence) if recounts(self.text, start)]
        if told_of and (not earlier or told_of[-1] > earlier[-1].start):
            return False
        return earlier[-1].plan if earlier else frame.plan

    def _cues(self, frame: Frame) -> list[Cue]:
        """Return what decides between plan and result: words, and periods later than the document's."""
        expected = None if frame.plan else frame.period  # below "Quý IV năm 2025" of a workbook it is not ahead
        named = [*self._stated(), *(m for m in self.cited if _UNDER_PLAN.search(self.text, 0, m.span.start))]
        later = [Cue(m.span.start, True) for m in named if self._is_later(m.period) and m.period != expected]
        strong = [cue for cue in self.cues if not cue.weak]
        return sorted([*strong, *later], key=lambda cue: cue.start)

    def _decisive(self, sentence: Span, frame: Frame) -> list[int]:
        """Return where the cues stand that can decide about a sentence as a whole.

        A later period is none where words behind it only tell what was done: "Năm 2025, đơn vị đã ban hành ...".
        """
        cues = self._cues(frame) or list(self.cues)
        told = [cue for cue in self.cues if sentence.start <= cue.start < sentence.end]
        if told and not any(cue.plan for cue in told):
            cues = told
        return [cue.start for cue in cues]

    def _starts_before(self, sentence: Span) -> list[int]:
        """Return where the sentences of the passage before ``sentence`` start."""
        ends = [match.end() + 1 for match in _SENTENCE_END.finditer(self.text, 0, sentence.start)]
        return [start for start in (0, *ends) if start < sentence.start]

    def _period_at(self, at: Span, sentence: Span, frame: Frame, *, plan: bool) -> tuple[Period | None, bool]:
        """Return the period of what stands at ``at``, and whether the sentence itself names it.

        Several years named in one breath ("năm 2022 và 2023") tell none; a plan never takes over a past period,
        nor a result a coming one.
        """
        before = self._before(at, sentence)
        if before and not plan and self._is_later(before[0].period):
            # "yêu cầu năm 2026 ..., nơi còn thiếu 6 biên chế": what is told within a task is not of the task's year
            within = [cue for cue in self.cues if sentence.start <= cue.start < at.start]
            told = any(before[0].span.end <= cue.start for cue in within if not cue.plan)
            before = [] if told and any(cue.plan for cue in within) else before
        own = self._beside(at) or before or self._after(at, sentence)
        if plan and not own:
            own = [mention for mention in self.cited if sentence.start <= mention.span.start < at.start][-1:]
        if own:
            return period_of(own, self.base, ahead=plan and not self.running), True
        if is_of_unread_part(self.text, sentence, frame.period):
            return None, True
        earlier = self._sentence_before(sentence, plan=plan)
        if earlier and self._is_detail(earlier, sentence):
            earlier = None
        if earlier and not returns_to(self.text, sentence, frame.period, earlier):
            return earlier, False
        over = not (frame.plan or self.running)
        if frame.period and plan and over and not self._is_later(frame.period):
            return self.ahead, False
        return (self.base if frame.plan and not plan else frame.period), False

    def _sentence_before(self, sentence: Span, *, plan: bool) -> Period | None:
        """Return the period of the last sentence before that names one: the document's, or the only one there."""
        if (
            self.base
            and self.base.last_year
            and self._is_over(self.base)
            and _ALL_YEARS.match(self.text, sentence.start)
        ):
            return self.base
        told = [m for m in self._stated() if m.span.end <= sentence.start and not stands_beside(self.text, m)]
        told = [m for m in told if not is_of_single_act(self.text, m, self.base)]
        open_ = [m for m in told if is_open(self.text, m, sentence.start)]
        fitting = [m for m in open_ if self.base is None or self._is_later(m.period) is plan]
        last = fitting[-1].span.start if fitting else 0
        named = {m.period for m in fitting if not _SENTENCE_END.search(self.text, m.span.end, last)}
        if self.base in named:
            return self.base
        return named.pop() if len(named) == 1 else None

    def _is_detail(self, earlier: Period, sentence: Span) -> bool:
        """Tell whether a month named within a passage was a detail of one body, and the sentence is of another.

        A period that opens the passage is of all whom it tells of.
        """
        opened = _SENTENCE_END.search(self.text)
        if earlier.kind is not PeriodKind.MONTH or earlier == self.base or opened is None:
            return False
        named = [m.span.start for m in self._stated() if m.period == earlier and m.span.end <= sentence.start]
        if not named or named[0] < opened.start():
            return False
        start = max((end.end() for end in _SENTENCE_END.finditer(self.text, 0, named[-1])), default=0)
        acting = [s for s in self.subjects if not s.owner and sentence.start <= s.start < sentence.end]
        before = {s.unit for s in self.subjects if s.start < sentence.start and s.until > start}
        return bool(acting) and (acting[0].whole or acting[0].unit not in before)

    def _stated(self) -> list[PeriodMention]:
        stated = [mention for mention in self.periods if mention.use is PeriodUse.STATED]
        return [m for m in stated if not (is_work_year(m, self.base) or is_earned(self.text, m))]

    def _is_later(self, period: Period) -> bool:
        if self.base is None:  # news of one day reports on no period, but no year to come was over on that day
            return self.written is not None and period.year > self.written.year
        return is_later(period, self.base) and not is_past(period, self.base, self.written)

    def _is_over(self, period: Period) -> bool:
        return self.written is None or (period.last_year or period.year) <= self.written.year

    def _beside(self, at: Span) -> list[PeriodMention]:
        mention = bound_to(self.text, at, self.periods)
        return self._same_place(mention) if mention else []

    def _before(self, at: Span, sentence: Span) -> list[PeriodMention]:
        earlier = [m for m in self._stated() if sentence.start <= m.span.start < at.start]
        known = [m for m in earlier if is_open(self.text, m, at.start) or dates_before(self.text, m)]
        known = known or [m for m in self.periods if m.span.start < at.start and opens_compared(self.text, m, sentence)]
        return self._same_place(known[-1]) if known else []

    def _after(self, at: Span, sentence: Span) -> list[PeriodMention]:
        limit = end_of_segment(self.text, at.end, sentence.end)
        known = [m for m in self._stated() if at.end <= m.span.start < limit]
        return self._same_place(known[0]) if known else []

    def _same_place(self, mention: PeriodMention) -> list[PeriodMention]:
        return [other for other in self.periods if other.span == mention.span]
