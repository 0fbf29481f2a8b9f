"""A block of text with everything in it that decides whom and when it speaks about, found once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from documents.periods.citing import is_earned
from documents.periods.finding import PeriodMention, PeriodUse
from documents.periods.plans import Cue, recounts
from documents.periods.reporting import contains, is_later, is_past
from documents.scopes.brackets import dates_before, is_open
from documents.scopes.breaks import starts_before
from documents.scopes.dating import (
    bound_to,
    end_of_segment,
    is_of_single_act,
    is_under_plan,
    is_work_year,
    opens_compared,
    opens_contrast,
    stands_beside,
    states_figure,
)
from documents.scopes.types import Subject
from documents.types import Period, Span, Unit


@dataclass(frozen=True)  # no slots: what every sentence asks for is kept
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

    def starts_before(self, sentence: Span) -> tuple[int, ...]:
        """Return where the sentences of the passage before ``sentence`` start."""
        return starts_before(self.text, sentence.start)

    def stated_periods(self) -> list[Period]:
        """Return the periods that figures of the passage can belong to."""
        return [mention.period for mention in self.stated]

    @cached_property
    def stated(self) -> tuple[PeriodMention, ...]:
        """The mentions of periods that figures of the passage can belong to."""
        stated = [mention for mention in self.periods if mention.use is PeriodUse.STATED]
        return tuple([m for m in stated if not (is_work_year(m, self.base) or is_earned(self.text, m))])

    @cached_property
    def governing(self) -> tuple[PeriodMention, ...]:
        """Those that later sentences can take over: they do not only stand beside what is told, or date one act."""
        main = [m for m in self.stated if not stands_beside(self.text, m)]
        return tuple([m for m in main if not is_of_single_act(self.text, m, self.base)])

    @cached_property
    def later(self) -> tuple[PeriodMention, ...]:
        """Those of periods behind the document's, that a plan can be told of by."""
        named = (*self.stated, *(m for m in self.cited if is_under_plan(self.text, m)))
        return tuple([m for m in named if self.is_later(m.period)])

    @cached_property
    def strong(self) -> tuple[Cue, ...]:
        """The cues that count whatever else their sentence says."""
        return tuple([cue for cue in self.cues if not cue.weak])

    @cached_property
    def recounting(self) -> tuple[int, ...]:
        """Where the sentences start that tell of the meeting itself."""
        starts = self.starts_before(Span(len(self.text), len(self.text)))
        return tuple([start for start in starts if recounts(self.text, start)])

    def is_later(self, period: Period) -> bool:
        """Tell whether a period lies behind the one that the document reports on."""
        if self.base is None:  # news of one day reports on no period, but no year to come was over on that day
            return self.written is not None and period.year > self.written.year
        return is_later(period, self.base) and not is_past(period, self.base, self.written)

    def is_over(self, period: Period) -> bool:
        """Tell whether a period was over in the year that the document speaks from."""
        return self.written is None or (period.last_year or period.year) <= self.written.year

    def is_over_before(self, period: Period) -> bool:
        """Tell whether a period lies in the years before the one that the document reports on."""
        return self.base is not None and (period.last_year or period.year) < self.base.year

    def narrows(self, mention: PeriodMention, sentence: Span) -> bool:
        """Tell whether a mention says which part of the one right before it is meant: "Năm 2024, trong 6 tháng đầu"."""
        before = next((m for m in reversed(self.stated) if m.span.end <= mention.span.start), None)
        if before is None or not contains(before.period, mention.period):
            return False
        between = Span(before.span.end, mention.span.start)
        starts = [*self.starts_before(sentence), sentence.start]
        return not (any(between.start <= s < between.end for s in starts[1:]) or states_figure(self.text, *between))

    def named_beside(self, at: Span) -> list[PeriodMention]:
        """Return the periods of the mention that is bound to what stands at ``at``."""
        mention = bound_to(self.text, at, self.periods)
        return self._same_place(mention) if mention else []

    def named_before(self, at: Span, sentence: Span) -> list[PeriodMention]:
        """Return the periods of the last mention before ``at`` in its sentence that still holds there."""
        earlier = [m for m in self.stated if sentence.start <= m.span.start < at.start]
        known = [m for m in earlier if is_open(self.text, m, at.start) or dates_before(self.text, m)]
        known += [m for m in self.periods if opens_compared(self.text, m, sentence, at.start)]
        known += [m for m in self.cited if sentence.start <= m.span.start and opens_contrast(self.text, m, at.start)]
        return self._same_place(max(known, key=lambda mention: mention.span.start)) if known else []

    def named_after(self, at: Span, sentence: Span) -> list[PeriodMention]:
        """Return the periods of the first mention behind ``at`` in its stretch of the sentence."""
        limit = end_of_segment(self.text, at.end, sentence.end)
        known = [m for m in self.stated if at.end <= m.span.start < limit]
        return self._same_place(known[0]) if known else []

    def _same_place(self, mention: PeriodMention) -> list[PeriodMention]:
        return [other for other in (*self.periods, *self.cited) if other.span == mention.span]
