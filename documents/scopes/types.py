"""What the modules of scopes exchange."""

from __future__ import annotations

from dataclasses import dataclass

from documents.types import Period, Unit


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom the text from ``start`` on speaks about; None means several at once or no unit in particular.

    Attributes:
        start: offset where the naming starts.
        unit: the unit, None for "các đơn vị" and for "Phòng 7 và Phòng 8".
        until: offset from which it no longer holds: the end of its bracket or of its item in "trong đó ...".
        label: the unit stands before a colon, or alone, at the head of the passage and governs all of it.
        owner: it is named as owner of a result, not as the one who acts.
        joint: several units are named together, so that none of them can be told.
        added: it is tied on by "và", so that the next sentence need not be about it.
        whole: no unit, because all are spoken to at once ("các phòng"); a sentence that opens so is the document's.
        topic: the place that its sentence opens with is its own.
        bare: a mere place, which speaks for its own figure ("Hậu Giang 12 vụ") and not for a sentence.
    """

    start: int
    unit: Unit | None
    until: int
    label: bool = False
    owner: bool = False
    joint: bool = False
    added: bool = False
    whole: bool = False
    topic: bool = False
    bare: bool = False

    @property
    def carries(self) -> bool:
        """True if a sentence without a subject of its own goes on about it."""
        return not (self.owner or self.added)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a passage takes over where it says nothing itself."""

    unit: Unit | None = None
    period: Period | None = None
    plan: bool = False
