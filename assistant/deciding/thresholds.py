"""How much of a question evidence has to cover before it may answer."""

from __future__ import annotations

from typing import Final

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question

# Share of the question's words that evidence has to cover. Fitted on the development half of the sample questions.
THRESHOLD: Final = 0.3
_SENTENCE_THRESHOLD, _OPEN_THRESHOLD = 0.35, 0.6
_OPEN_KINDS = (Kind.OTHER, Kind.MANNER, Kind.LIST, Kind.PLACE, Kind.REASON, Kind.YES_NO)


def threshold_for(question: Question) -> float:
    """Return the support that evidence needs: less for figures, whose slots are all compared, more for open talk."""
    if question.kind is Kind.FIGURE:
        return THRESHOLD
    # Evidence of another place than the site inspected is none, as it is of another body.
    is_placed = bool(question.units or (question.sites and question.kind is Kind.LIST))
    is_open = question.kind in _OPEN_KINDS and not is_placed
    return _OPEN_THRESHOLD if is_open else _SENTENCE_THRESHOLD
