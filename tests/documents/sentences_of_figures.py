"""Figures of single sentences, put together for tests."""

from __future__ import annotations

from documents.figures.extracting import extract_figures
from documents.figures.sentence_figures import read_sentence
from documents.figures.wordings import Group
from documents.numbers.finding import find_numbers
from documents.types import Figure
from tests.documents.papers import paper


def figures_in(*lines: str) -> tuple[Figure, ...]:
    """Return the figures of a document of the given paragraphs."""
    return extract_figures(paper(list(lines)))


def groups_in(sentence: str) -> list[Group]:
    """Return the groups of figures of one sentence."""
    return read_sentence(sentence, find_numbers(sentence))


def counted(sentence: str) -> list[str]:
    """Return the numbers of a sentence with their counting units: "74 vụ"."""
    return [f"{member.value} {member.count_unit}" for group in groups_in(sentence) for member in group.members]


def wordings(sentence: str) -> list[str]:
    """Return the wording of every figure of a sentence, in order."""
    return [group.wording(at) for group in groups_in(sentence) for at in range(len(group.members))]
