"""The points of articles of law: "điểm b khoản 4 Điều 174" is none of "điểm a khoản 4 Điều 174"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled

_POINTS = compiled(
    r"(?<!\w)điểm (?P<letters>[a-zđ](?:(?:, | và | hoặc )(?:điểm )?[a-zđ])*)(?=,? khoản (?P<clause>\d+))"
)
_LETTER = compiled(r"(?<!\w)[a-zđ](?!\w)")
_Point = tuple[str, str]  # a letter, and the number of the clause that it stands in


def check_articles(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the points of a clause that a claim names and the evidence does not."""
    said = _points(claim.text) if "điểm " in claim.text else ()
    held = {point for source in sources for point in _points(source.statement.text)} if said else set()
    for letter, clause in said:
        if (letter, clause) not in held:
            others = [f"điểm {other} khoản {clause}" for other, number in sorted(held) if number == clause]
            yield Problem(ProblemKind.FIGURE, f"điểm {letter} khoản {clause}", others[0] if others else None)


@lru_cache(maxsize=4096)
def _points(text: str) -> tuple[_Point, ...]:
    found = _POINTS.finditer(text)
    return tuple((letter[0], match["clause"]) for match in found for letter in _LETTER.finditer(match["letters"]))
