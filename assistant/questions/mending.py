"""Typing errors of a question mended, so that all that reads it meets the words that were meant.

What may be meant stays: known words, Vietnamese syllables, names of the highlands, codes, and whole questions typed
without marks.
"""

from __future__ import annotations

import regex

from assistant.questions.marks import is_marked, with_marks
from assistant.questions.slips import mended
from assistant.questions.vocabulary import COUNTED_SHORT

_WORD = regex.compile(r"\p{L}+")
_SHORT = regex.compile(rf"\b(?:{'|'.join(COUNTED_SHORT)})\b", regex.IGNORECASE)


def mend(asked: str) -> str:
    """Return the normalised question ``asked`` with typing errors mended.

    Example:
        >>> mend("Phogn 8 ban hành bao nhiêu kháng nhgị?")
        'Phòng 8 ban hành bao nhiêu kháng nghị?'
    """
    unmarked = not is_marked(asked)
    clear = _SHORT.sub(_in_full, _WORD.sub(lambda word: mended(word.group(), unmarked=unmarked), asked))
    return clear if unmarked else with_marks(clear)


def _in_full(short: regex.Match[str]) -> str:
    return COUNTED_SHORT[short.group().upper()]
