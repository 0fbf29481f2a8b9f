"""Quoted words stand in the evidence word for word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.guard.text.sources import Source
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled
from documents.language.text import canonical
from documents.language.words import words

_QUOTED = compiled(r'"([^"]+)"')
_MARK = compiled('["“”„‟«»]')
_SHORTEST = 3  # words; fewer are a name or a turn of phrase


def check_quotes(text: str, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield the quotations of ``text`` that no source holds; wording counts, spelling habits do not."""
    if not _MARK.search(text):
        return
    plain = canonical(text)
    for match in _QUOTED.finditer(plain):
        said = [word.text for word in words(match[1])]
        if len(said) >= _SHORTEST and not any(_holds(said, source) for source in sources):
            yield Problem(ProblemKind.OTHER, text[match.start() : match.end()])


def _holds(said: Sequence[str], source: Source) -> bool:
    stated = " ".join(word.text for word in words(source.statement.text))
    return f" {' '.join(said)} " in f" {stated} "
