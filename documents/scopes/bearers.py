"""Whom a place or a sentence of a passage speaks about."""

from __future__ import annotations

from documents.organisations.completing import LOWER_TOTALS
from documents.scopes.breaks import parts
from documents.scopes.dating import CLAUSE_BREAK, opens_within, states_figure
from documents.scopes.inheriting import is_kin, taken_by_all, turns_to_whole
from documents.scopes.means import acting_behind
from documents.scopes.openings import opens_with
from documents.scopes.passages import Passage
from documents.scopes.subjects import is_of_part
from documents.scopes.types import Frame, Subject
from documents.types import Span, Unit


def unit_at(passage: Passage, at: Span, sentence: Span, frame: Frame) -> tuple[Unit | None, bool]:
    """Return the unit spoken about at ``at``, and whether the sentence itself names it.

    The one who acts comes before the owner of a result. The unit of the sentence before is taken over if it is
    the only one there, of the province that the document speaks about, and not the centre that directs it.
    """
    holding = [s for s in passage.subjects if s.start <= at.start < s.until]
    own = [s for s in holding if s.start >= sentence.start]
    if own:
        subject = ([s for s in own if not s.owner] or own)[-1]
        if subject.unit or subject.joint:
            return subject.unit, True
        if turned := [s.unit for s in own if s.unit and s.unit.group in LOWER_TOTALS.values()]:
            return turned[-1], True  # "Đối với cấp huyện, trong kỳ các đơn vị thụ lý 72 vụ"
        # "Các phòng tổ chức 29 phiên tòa" in the part of one of them is of the office that they belong to
        return taken_by_all(passage.text, subject, frame.unit, passage.home), False
    if ahead := acting_behind(passage.text, at, passage.subjects, sentence=sentence):
        return ahead, True
    if passage.label and opens_within(passage.text, sentence):
        return passage.label.unit, False
    earlier = [s for s in holding if s.carries]
    alone = {s.unit for s in earlier if not parts(passage.text, s.start, earlier[-1].start)}
    unit = alone.pop() if len(alone) == 1 else None
    if (
        unit is None
        or not (earlier[-1].topic or is_kin(unit, frame.unit))
        or (_may_turn(passage, unit, frame) and turns_to_whole(passage.text, sentence))
    ):
        return frame.unit, False
    return unit, False


def _may_turn(passage: Passage, unit: Unit, frame: Frame) -> bool:
    """Tell whether "Hạn chế: ..." behind a unit can be of the frame again: either is a part of the other."""
    of_group = frame.unit is not None and frame.unit.group is not None and frame.unit.province is None
    below = unit.locality or (frame.unit and frame.unit.locality and unit != frame.unit)
    return bool(below or of_group) and passage.label is None


def speakers(passage: Passage, sentence: Span) -> list[Subject]:
    """Return those whom a sentence can be about; an owner only at its head ("..., dự phiên tòa của Phòng 7")."""
    named = [
        s
        for s in passage.subjects
        if (s.unit and not s.bare) or s.whole or ((s.unit or s.joint) and _heads(passage, s, sentence))
    ]
    named = [s for s in named if s.start < sentence.start or not is_of_part(passage.text, sentence, s.start)]
    acting = [s for s in named if not s.owner and sentence.start <= s.start < sentence.end]
    if acting or not passage.text.rstrip().endswith((".", ";", "!", "…")):
        return acting or named
    return [s for s in named if not (s.owner and _follows(passage, s, sentence))]


def _follows(passage: Passage, owner: Subject, sentence: Span) -> bool:
    """Tell whether an owner stands behind what is told: "..., dự phiên tòa của Phòng 7", "17 đơn của Phòng 7"."""
    start, at = sentence.start, owner.start
    return CLAUSE_BREAK.search(passage.text, start, at) is not None or states_figure(passage.text, start, at)


def _heads(passage: Passage, subject: Subject, sentence: Span) -> bool:
    """Tell whether a sentence opens with a place, or with two bodies at once: "Riêng Bạc Liêu chỉ có 04 ..."."""
    return sentence.start <= subject.start and opens_with(passage.text, sentence.start, subject.start)
