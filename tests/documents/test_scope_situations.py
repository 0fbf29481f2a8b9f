"""Whole papers read from file to scope: what one rule gains, another must not lose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from documents.language.sentences import split_sentences
from documents.loading import load
from documents.periods.finding import label
from documents.scopes.scoper import Scoper
from documents.types import Document, Period, Span, Unit

SITUATIONS = Path(__file__).parent / "situations" / "scopes.txt"


@dataclass(frozen=True)
class Expected:
    """A wording of a paper with what it is about, as the file of situations writes it."""

    paper: str
    wording: str
    unit: str
    period: str
    plan: bool


def situations() -> Iterator[tuple[str, Expected]]:
    """Yield every expectation with its name."""
    for part in SITUATIONS.read_text(encoding="utf-8").split("\n## ")[1:]:
        name, _, body = part.partition("\n")
        paper = "\n".join(line for line in body.splitlines() if not line.startswith("=> "))
        for told in re.findall(r"^=> (.+)$", body, re.MULTILINE):
            wording, unit, period, *plan = told.split(" | ")
            yield f"{name}: {wording}", Expected(paper, wording, unit, period, plan == ["plan"])


def sentence_at(document: Document, start: int) -> Span:
    """Return the sentence or table row around an offset."""
    block = next(block for block in document.blocks if block.span.start <= start < block.span.end)
    sentences = split_sentences(document.text_of(block.span)) if not block.cells else []
    for sentence in sentences:
        if block.span.start + sentence.start <= start < block.span.start + sentence.end:
            return Span(block.span.start + sentence.start, block.span.start + sentence.end)
    return block.span


def place_of(document: Document, wording: str) -> Span:
    """Return where a wording stands for itself; a bare number is the cell that holds nothing else."""
    cells = [cell.span for block in document.blocks for cell in block.cells]
    if wording.isdigit():
        return next(span for span in cells if document.text_of(span) == wording)
    match = re.search(rf"(?<!\w){re.escape(wording)}", document.text)
    assert match is not None
    return Span(*match.span())


def written(unit: Unit | None) -> str:
    """Return a unit as the file of situations writes it."""
    parts = (unit.province, unit.locality, unit.department, unit.group) if unit else ()
    return " / ".join(part for part in parts if part) or "-"


def named(period: Period | None) -> str:
    """Return a period as the file of situations writes it."""
    return label(period) if period else "-"


@pytest.mark.parametrize("expected", [pytest.param(told, id=name) for name, told in situations()])
def test_a_wording_is_about_its_unit_and_period(expected: Expected, tmp_path: Path) -> None:
    """Title, letterhead, lead, headings, labels and tables together give every wording its scope."""
    kind = "md" if "\n|" in expected.paper else "txt"
    path = tmp_path / f"paper.{kind}"
    path.write_text(expected.paper, encoding="utf-8")
    document = load(path)
    place = place_of(document, expected.wording)
    scope = Scoper(document).scope_of(sentence_at(document, place.start), at=place)
    assert (written(scope.unit), named(scope.period), scope.plan) == (expected.unit, expected.period, expected.plan)
