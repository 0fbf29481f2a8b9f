"""Duties: what need not be done is not what the evidence demands ("không cần báo cáo ngay", "phải báo cáo ngay")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled

_LIFTED = compiled(r"\b(?:không|chưa) (?:cần|phải|bắt buộc|nhất thiết|yêu cầu)(?: phải)? (?!là\b)", re.IGNORECASE)
_SAME = 3  # words of what need not be done that the evidence has in a row
_NEGATORS = frozenset({"không", "chưa", "đừng"})
_DENIES = 4  # words before it that may deny it there, too


def check_duties(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield what a claim says need not be done, and the evidence states without any denial."""
    for match in _LIFTED.finditer(claim.text):
        said = [word.text for word in claim.words if word.span.start >= match.end()][:_SAME]
        places = [place for source in sources for place in _before(said, source)] if len(said) == _SAME else []
        if places and not any(_NEGATORS.intersection(words) for words in places):
            yield Problem(ProblemKind.NEGATION, f"{match[0]}{' '.join(said)}", " ".join(said))


def _before(said: Sequence[str], source: Source) -> Iterator[list[str]]:
    """Yield the words before each place where the evidence has these words in a row."""
    words = [word.text for word in source.outline.words]
    for at in range(len(words) - len(said) + 1):
        if words[at : at + len(said)] == list(said):
            yield words[max(0, at - _DENIES) : at]
