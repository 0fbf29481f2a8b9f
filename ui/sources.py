"""What is shown of a source: whose it is, and the cited sentence in its paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ui.objects import Document, Figure
from ui.rows import cells_of, mark_cell
from ui.showing import day
from ui.texts import say

_AROUND = 2  # paragraphs shown before and after the cited one


@dataclass(frozen=True, slots=True)
class Opened:
    """A source that the reader opened.

    Attributes:
        quote: what the citation quotes; the page marks it only where the document still says exactly this.
        figure: the one figure to point at, where there is one.
    """

    document_id: str
    start: int
    end: int
    quote: str
    figure: Figure | None = None
    period: str = ""
    unit: str = ""


def source_data(document: Document, opened: Opened | None, *, whole: bool = False) -> dict[str, Any]:
    """Return what the source component shows; ``whole`` for the whole text, else the paragraphs around the quote."""
    holds = opened is not None and document.text[opened.start : opened.end] == opened.quote
    span = (opened.start, opened.end) if opened and holds else (0, 0)
    lines = _lines(document.text)
    cited = [place for place, (start, end) in enumerate(lines) if start < span[1] and end > span[0]]
    first = 0 if whole or not cited else max(0, cited[0] - _AROUND)
    last = len(lines) if whole or not cited else min(len(lines), cited[-1] + _AROUND + 1)
    shown = lines[first:last] if whole or cited else []
    return {
        "whole": whole,
        "title": "" if whole else document.title,
        "facts": facts_of(document, opened),
        "paragraphs": [_paragraph(document.text, line, span, opened) for line in shown],
        "before": first > 0,
        "after": last < len(lines),
        "notice": say("source.changed", quote=opened.quote) if opened and not holds else "",
        "labels": {"text": say("source.text")},
    }


def facts_of(document: Document, opened: Opened | None = None) -> list[tuple[str, str]]:
    """Return the facts about a document that are known, each with its label."""
    facts = [
        ("unit", (opened.unit if opened else "") or document.unit),
        ("province", province_names(document)),
        ("period", (opened.period if opened else "") or document.period),
        ("published", day(document.published)),
        ("numbers", ", ".join(document.document_numbers[:6])),
        ("publisher", document.publisher),
        ("source", document.source),
    ]
    return [(say(f"source.{name}"), value) for name, value in facts if value]


def province_names(document: Document) -> str:
    """Return the province by the name of its time and, where another, by today's."""
    if not document.province or not document.province_today or document.province == document.province_today:
        return document.province or ""
    return say("source.renamed", old=document.province, new=document.province_today)


def _lines(text: str) -> list[tuple[int, int]]:
    found, start = list[tuple[int, int]](), 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _paragraph(text: str, line: tuple[int, int], span: tuple[int, int], opened: Opened | None) -> dict[str, Any]:
    start, end = line
    begin, stop = max(start, span[0]), min(end, span[1])
    cited = begin < stop
    cells = cells_of(text[start:end])
    if cells:
        pointed = mark_cell(cells, opened.figure if opened and cited else None)
        whole_row = cited and not any(cell.marked for cell in pointed)
        return {"cited": cited, "row": [(cell.name, cell.value, cell.marked or whole_row) for cell in pointed]}
    parts = [(text[start:begin], False), (text[begin:stop], True), (text[stop:end], False)] if cited else []
    return {"cited": cited, "parts": _kept(parts) or [(text[start:end], False)]}


def _kept(parts: Sequence[tuple[str, bool]]) -> list[tuple[str, bool]]:
    return [part for part in parts if part[0]]
