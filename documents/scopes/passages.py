"""A block of text with everything in it that decides whom and when it speaks about, found once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from documents.periods.citing import is_earned
from documents.periods.finding import PeriodMention, PeriodUse
from documents.periods.plans import Cue
from documents.periods.reporting import contains, is_later, is_past
from documents.scopes.brackets import dates_before, is_open
from documents.scopes.dating import (
    SENTENCE_BREAK,
    bound_to,
    end_of_segment,
    is_work_year,
    opens_compared,
    opens_contrast,
    states_figure,
)
from documents.scopes.types import Subject
from documents.types import Period, Span, Unit


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

    def starts_before(self, sentence: Span) -> list[int]:
        """Return where the sentences of the passage before ``sentence`` start."""
        ends = [match.end() + 1 for match in SENTENCE_BREAK.finditer(self.text, 0, sentence.start)]
        return [start for start in (0, *ends) if start < sentence.start]

    def stated_periods(self) -> list[Period]:
        """Return the periods that figures of the passage can belong to."""
        return [mention.period for mention in self.stated()]

    def stated(self) -> list[PeriodMention]:
        """Return the mentions of periods that figures of the passage can belong to."""
        stated = [mention for mention in self.periods if mention.use is PeriodUse.STATED]
        return [m for m in stated if not (is_work_year(m, self.base) or is_earned(self.text, m))]

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
        before = next((m for m in reversed(self.stated()) if m.span.end <= mention.span.start), None)
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
        earlier = [m for m in self.stated() if sentence.start <= m.span.start < at.start]
        known = [m for m in earlier if is_open(self.text, m, at.start) or dates_before(self.text, m)]
        known += [m for m in self.periods if opens_compared(self.text, m, sentence, at.start)]
        known += [m for m in self.cited if sentence.start <= m.span.start and opens_contrast(self.text, m, at.start)]
        return self._same_place(max(known, key=lambda mention: mention.span.start)) if known else []

    def named_after(self, at: Span, sentence: Span) -> list[PeriodMention]:
        """Return the periods of the first mention behind ``at`` in its stretch of the sentence."""
        limit = end_of_segment(self.text, at.end, sentence.end)
        known = [m for m in self.stated() if at.end <= m.span.start < limit]
        return self._same_place(known[0]) if known else []

    def _same_place(self, mention: PeriodMention) -> list[PeriodMention]:
        return [other for other in (*self.periods, *self.cited) if other.span == mention.span]
