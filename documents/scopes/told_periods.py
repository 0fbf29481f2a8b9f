"""The period that a place of a passage is of: named beside it, before it, or behind it, or taken over."""

from __future__ import annotations

import re

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.periods.finding import PeriodMention
from documents.scopes.brackets import is_open, period_of
from documents.scopes.breaks import next_end, parts, start_of
from documents.scopes.dating import (
    is_of_unread_part,
    measured_behind,
    returns_to,
)
from documents.scopes.passages import Passage
from documents.scopes.types import Frame
from documents.types import Period, PeriodKind, Span

# "Tính chung cả giai đoạn", "Trong bốn năm" behind the single years of a report over several.
_ALL_YEARS = compiled(
    loosen(r"\W*(?:(?:tính chung|trong|qua) )?(?:cả )?(?:giai đoạn|(?:hai|ba|bốn|năm|\d+) năm)(?!\w)"), re.IGNORECASE
)


def period_at(passage: Passage, at: Span, sentence: Span, frame: Frame, *, plan: bool) -> tuple[Period | None, bool]:
    """Return the period of what stands at ``at``, and whether the sentence itself names it.

    Several years named in one breath ("năm 2022 và 2023") tell none; a plan never takes over a past period,
    nor a result a coming one.
    """
    before = passage.named_before(at, sentence)
    if before and not plan and passage.is_later(before[0].period):
        # "yêu cầu năm 2026 ..., nơi còn thiếu 6 biên chế": what is told within a task is not of the task's year
        within = [cue for cue in passage.cues if sentence.start <= cue.start < at.start]
        told = any(before[0].span.end <= cue.start for cue in within if not cue.plan)
        before = [] if told and any(cue.plan for cue in within) else before
    own = passage.named_beside(at) or before or passage.named_after(at, sentence)
    if plan and own and passage.is_over_before(own[-1].period):
        own = []  # "rà soát các vụ án tạm đình chỉ từ năm 2018 đến năm 2022" within the plan for 2023
    if plan and not own:
        own = [mention for mention in passage.cited if sentence.start <= mention.span.start < at.start][-1:]
        own = own or measured_behind(passage.text, at, passage.cited)
    if own:
        return period_of(own, passage.base, ahead=plan and not passage.running), True
    if is_of_unread_part(passage.text, sentence, frame.period):
        return None, True
    earlier = _sentence_before(passage, sentence, plan=plan)
    if earlier and (_is_detail(passage, earlier, sentence) or _names_own_year(passage, earlier, sentence)):
        earlier = None
    if earlier and not returns_to(passage.text, sentence, frame.period, earlier):
        return earlier, False
    over = not (frame.plan or passage.running)
    if frame.period and plan and over and not passage.is_later(frame.period):
        return passage.ahead, False
    return (passage.base if frame.plan and not plan else frame.period), False


def _sentence_before(passage: Passage, sentence: Span, *, plan: bool) -> Period | None:
    """Return the period of the last sentence before that names one: the document's, or the only one there."""
    if (
        passage.base
        and passage.base.last_year
        and passage.is_over(passage.base)
        and _ALL_YEARS.match(passage.text, sentence.start)
    ):
        return passage.base
    told = [m for m in passage.governing if m.span.end <= sentence.start]
    open_ = [m for m in told if is_open(passage.text, m, sentence.start)]
    fitting = [
        m
        for m in open_
        if passage.base is None or passage.is_later(m.period) is plan or (not plan and _is_done(passage, m))
    ]
    if plan and passage.base and not fitting:  # "Triển khai nhiệm vụ năm 2026, ... yêu cầu ...": so do the next ones
        fitting = [m for m in passage.cited if m.span.end <= sentence.start and passage.is_later(m.period)]
    last = fitting[-1].span.start if fitting else 0
    named = {m.period for m in fitting if not parts(passage.text, m.span.end, last)}
    if passage.base in named:
        return passage.base
    if len(named) > 1 and passage.narrows(fitting[-1], sentence):
        return fitting[-1].period
    return named.pop() if len(named) == 1 else None


def _is_done(passage: Passage, mention: PeriodMention) -> bool:
    """Tell whether results are told of a period after the document's: "Bước sang năm 2024, toàn ngành đã ..."."""
    end = next_end(passage.text, mention.span.end)
    limit = len(passage.text) if end is None else end
    within = [cue for cue in passage.cues if mention.span.end <= cue.start < limit]
    return bool(within) and not any(cue.plan for cue in within)


def _is_detail(passage: Passage, earlier: Period, sentence: Span) -> bool:
    """Tell whether a month or a year past was named within a passage for one body, and the sentence is of another.

    A period that opens the passage is of all whom it tells of.
    """
    opened = next_end(passage.text, 0)
    dated = earlier.kind is PeriodKind.MONTH or passage.is_over_before(earlier)
    if not dated or earlier == passage.base or opened is None:
        return False
    named = [m.span.start for m in passage.stated if m.period == earlier and m.span.end <= sentence.start]
    if not named or named[0] < opened:
        return False
    start, end = start_of(passage.text, named[-1]), next_end(passage.text, named[-1])
    told = sentence.start if end is None else end + 1
    # whoever has come between has left it already
    acting = [s for s in passage.subjects if not s.owner and told <= s.start < sentence.end]
    before = {s.unit for s in passage.subjects if s.start < told and s.until > start}
    return any(s.whole or s.unit not in before for s in acting)


def _names_own_year(passage: Passage, earlier: Period, sentence: Span) -> bool:
    """Tell whether a sentence names the document's year after all, and not the ``earlier`` one told before it.

    "Năm 2022, Phòng mở 9 phiên. Thực hiện Kế hoạch năm 2023, Phòng mở 11 phiên."
    """
    if passage.base is None or earlier.year == passage.base.year:
        return False
    named = [m.period.year for m in passage.cited if sentence.start <= m.span.start < sentence.end]
    return passage.base.year in named
