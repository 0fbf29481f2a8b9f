"""Crimes by their names: "tội Cướp tài sản" is not "tội Trộm cắp tài sản", though most of the words are the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled
from documents.language.terms import terms

_NAMED = compiled(r"\btội (?:danh )?(?:là )?[“\"]?(?P<name>[^\W\d_a-zà-ỹ][^\W\d_]*(?: [^\W\d_]+){0,5})")
_SYLLABLES = 2  # that tell the names of crimes apart


def check_crimes(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the crimes of a claim if the evidence names others and has these words nowhere."""
    for name, words in _crimes(claim.text):
        known = [other for source in sources for other in _stated(source)]
        if known and not any(_says(words, source) for source in sources):
            yield Problem(ProblemKind.OTHER, f"tội {name}", f"tội {known[0][0]}")


@lru_cache(maxsize=4096)
def _stated(source: Source) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(_crimes(source.statement.text))


def _crimes(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for match in _NAMED.finditer(text):
        yield match["name"], tuple(" ".join(word.text for word in terms(match["name"])).split()[:_SYLLABLES])


def _says(words: tuple[str, ...], source: Source) -> bool:
    return f" {' '.join(words)} " in f" {' '.join(word.text for word in source.outline.words)} "
