"""Evidence taken apart into the windows that a claim is checked against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from documents.language.sentences import split_sentences
from documents.language.text import normalise
from evals.support.claims import Parsed, parse

# A window of more sentences than this binds facts that have nothing to do with each other.
_SENTENCES = 2
_OPENING = 2  # title and opening of its document: what every window stands under, behind what is right above it


@dataclass(frozen=True, slots=True)
class Evidence:
    """A cited stretch with its neighbourhood.

    ``header`` is the title and opening of its document, ``before`` the headings and sentences above it, nearest
    first: what the stretch leaves unsaid (its year, its department) is taken from there. ``place`` is the document
    and the stretch of its text, for checkers that read documents themselves; None for a text that stands nowhere.
    """

    text: str
    header: str = ""
    before: tuple[str, ...] = ()
    place: tuple[str, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """Some sentences of the evidence; ``above`` is what they stand under, nearest first, ``header`` all of it."""

    text: Parsed
    above: tuple[Parsed, ...]
    header: Parsed

    @property
    def right_above(self) -> tuple[Parsed, ...]:
        """The headings and sentences above, without the title and opening of the document."""
        return self.above[:-_OPENING]


@lru_cache(maxsize=4096)
def windows_of(one: Evidence) -> tuple[Window, ...]:
    """Return every sentence of a piece of evidence, then every two neighbours; a line break ends a sentence."""
    return tuple(_cut(one))


def _cut(one: Evidence) -> Iterator[Window]:
    text, header = normalise(one.text), normalise(one.header)
    sentences = [
        text[start + span.start : start + span.end]
        for start, end in _lines(text)
        for span in split_sentences(text[start:end])
    ]
    opening = [parse(header.split("\n", 1)[0]), parse(header)]
    for size in range(1, _SENTENCES + 1):
        for at in range(len(sentences) - size + 1):
            before = [parse(normalise(one)) for one in (*reversed(sentences[:at]), *one.before)]
            window = parse(" ".join(sentences[at : at + size]))
            yield Window(window, (*before, *opening), parse(header))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, at + len(line)
        at += len(line) + 1
