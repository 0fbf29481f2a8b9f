"""An answer as its component shows it: sentences with their scope, figures and citations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ui.objects import Answer, Citation, Figure, Sentence
from ui.rows import cells_of, figure_asked_for, mark_cell, split_at_figure
from ui.showing import day
from ui.sources import Opened
from ui.texts import say


def answer_data(answer: Answer, opened: int | None = None) -> dict[str, Any]:
    """Return what the answer component shows; ``opened`` is the marker of the source that is open."""
    asked = figure_asked_for(answer.question, answer.figures)
    known = {citation.marker for citation in answer.citations}
    sentences = answer.sentences or (Sentence(text=answer.answer),)
    return {
        "blocks": [_block(sentence, answer.citations, known, asked) for sentence in sentences],
        "sources": [
            {"marker": one.marker, "title": one.title, "facts": _facts(one)} for one in _once(answer.citations)
        ],
        "opened": opened,
        "labels": {name: say(f"chat.{name}") for name in ("source", "sources")},
    }


def as_text(answer: Answer) -> str:
    """Return an answer with its numbered sources as plain text, to be pasted anywhere."""
    lines = [answer.answer]
    if answer.citations:
        lines += ["", f"{say('chat.sources')}:"]
    for one in _once(answer.citations):
        lines.append(f"[{one.marker}] {' – '.join(filter(None, [one.title, _facts(one), one.source]))}")
        lines.append(f"    “{one.quote}”")
    return "\n".join(lines)


def opened_source(answer: Answer, marker: int) -> Opened | None:
    """Return the source behind a marker; None if the answer has no such citation."""
    cited = next((one for one in answer.citations if one.marker == marker), None)
    if cited is None:
        return None
    stated = [one for one in answer.figures if _within(one, cited)]
    return Opened(
        cited.document_id,
        cited.start,
        cited.end,
        cited.quote,
        figure=figure_asked_for(answer.question, stated),
        period=next((one.label for one in stated if one.label), ""),
        unit=cited.unit or "",
    )


def streamed_text(sentences: Sequence[Sentence]) -> str:
    """Return the sentences that have come so far, with their markers."""
    return "\n".join(f"{one.text} {''.join(f'[{marker}]' for marker in one.markers)}" for one in sentences)


def _block(sentence: Sentence, citations: Sequence[Citation], known: set[int], asked: Figure | None) -> dict[str, Any]:
    scope, text = _split_scope(sentence, citations)
    block: dict[str, Any] = {"scope": scope, "markers": [one for one in sentence.markers if one in known]}
    cells = cells_of(text)
    if cells:
        return {**block, "row": mark_cell(cells, asked)}
    return {**block, "parts": split_at_figure(text, asked)}


def _split_scope(sentence: Sentence, citations: Sequence[Citation]) -> tuple[str, str]:
    """Return whom and when a sentence speaks about, and its own words: the answer puts one before the other."""
    scope, colon, words = sentence.text.partition(": ")
    quotes = [one.quote for one in citations if one.marker in sentence.markers]
    if colon and any(words.rstrip(" .;") in quote and not quote.startswith(f"{scope}:") for quote in quotes):
        return scope, words
    return "", sentence.text


def _facts(citation: Citation) -> str:
    published = say("chat.published", day=day(citation.published)) if citation.published else ""
    return ", ".join(fact for fact in (citation.unit or citation.province or "", published) if fact)


def _once(citations: Sequence[Citation]) -> list[Citation]:
    return list({one.marker: one for one in citations}.values())


def _within(figure: Figure, cited: Citation) -> bool:
    return figure.document_id == cited.document_id and cited.start <= figure.start and figure.end <= cited.end
