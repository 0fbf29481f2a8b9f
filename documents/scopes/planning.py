"""Whether a place of a passage tells of what is planned, or of what was done."""

from __future__ import annotations

from collections.abc import Sequence

from documents.periods.finding import PeriodMention
from documents.periods.plans import Cue, recounts, tells_plan
from documents.periods.reporting import contains
from documents.scopes.brackets import is_bare_part, recalls_past
from documents.scopes.dating import is_held_against
from documents.scopes.passages import Passage
from documents.scopes.types import Frame
from documents.types import Span


def is_planned(passage: Passage, at: Span, sentence: Span, frame: Frame) -> bool:
    """Tell whether what stands at ``at`` is planned rather than done."""
    if recalls_past(passage.text, passage.stated, at.start, passage.base):
        return False
    told = tells_plan(passage.text, _cues(passage, frame), start=sentence.start, at=at.start)
    if told is not None:
        return told
    named = passage.named_before(at, sentence)
    if named and not (frame.plan and any(_lies_ahead(passage, m, frame) for m in named)):
        return False  # of the plan's own year it goes on planning: "Đến hết năm 2024: 80% hồ sơ ...", "Quý II: ..."
    if any(cue.weak and sentence.start <= cue.start < at.start for cue in passage.cues):
        return True
    if recounts(passage.text, sentence.start):
        return False
    earlier = (cue for cue in reversed(_cues(passage, frame)) if cue.start < sentence.start)
    last = next((cue for cue in earlier if not (cue.plan and is_held_against(passage.text, cue.start))), None)
    if last is None and not frame.plan:
        return False
    told_of = [start for start in passage.recounting if start < sentence.start]
    if told_of and (last is None or told_of[-1] > last.start):
        return False
    return last.plan if last else frame.plan


def _lies_ahead(passage: Passage, mention: PeriodMention, frame: Frame) -> bool:
    """Tell whether a part about plans can plan for a period: one of its own, or none that is reported on.

    "Quý I" without a year is of the year planned for.
    """
    period, base = mention.period, passage.base
    if is_bare_part(mention) or (frame.period and contains(frame.period, period)):
        return True
    return base is not None and not (passage.is_over_before(period) or contains(base, period))


def _cues(passage: Passage, frame: Frame) -> Sequence[Cue]:
    """Return what decides between plan and result: words, and periods later than the document's."""
    expected = None if frame.plan else frame.period  # below "Quý IV năm 2025" of a workbook it is not ahead
    later = [Cue(m.span.start, True) for m in passage.later if m.period != expected]
    return sorted([*passage.strong, *later], key=lambda cue: cue.start) if later else passage.strong


def decisive(passage: Passage, sentence: Span, frame: Frame) -> list[int]:
    """Return where the cues stand that can decide about a sentence as a whole.

    A later period is none where words behind it only tell what was done: "Năm 2025, đơn vị đã ban hành ...".
    """
    cues = _cues(passage, frame) or passage.cues
    told = [cue for cue in passage.cues if sentence.start <= cue.start < sentence.end]
    if told and not any(cue.plan for cue in told):
        cues = tuple(told)
    return [cue.start for cue in cues]
