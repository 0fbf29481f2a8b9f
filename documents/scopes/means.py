"""Who acts behind the phrase that opens a sentence and says by what it was done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.language.compiling import compiled
from documents.language.loosening import loosen
from documents.scopes.types import Subject
from documents.types import Span, Unit

# "Qua 12 cuộc, Phòng 8 đã ...": by what the one who is named behind the comma did it; "của toàn tỉnh" is no part of it.
_MEANS = compiled(loosen(r"\W*(?:thông )?qua [^,;.:()]{0,60}"), re.IGNORECASE)
_MEANS_END = compiled(
    loosen(r"(?:(?!(?<!\w)(?:của|toàn|các|hai cấp|cấp huyện)(?!\w))[^,;.:()]){0,60},\s*(?:tập thể )?"), re.IGNORECASE
)


def acting_behind(text: str, at: Span, subjects: Sequence[Subject], *, sentence: Span) -> Unit | None:
    """Return who acts behind what stands at ``at``: "Qua 12 cuộc, Phòng 8 đã ..."; None if it opens no such phrase."""
    if not _MEANS.fullmatch(text, sentence.start, at.start):
        return None
    acting = [subject for subject in subjects if at.end <= subject.start < sentence.end and not subject.owner]
    if not acting or not _MEANS_END.fullmatch(text, at.end, acting[0].start):
        return None
    return acting[0].unit
