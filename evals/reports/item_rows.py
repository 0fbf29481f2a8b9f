"""What a report shows of each question, as plain JSON types: its answer, the verdicts on it, evidence and ranking."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from evals.datasets.corpus import Corpus
from evals.datasets.families import split_of
from evals.measures.citations import Grounding
from evals.reports.terminal import reason
from evals.runs.evaluating import Questions
from evals.runs.scoring import Judged, Outcome, gold_spans

_FOUND_SHOWN = 8


def by_severity(judged: Iterable[Judged]) -> list[Judged]:
    """Return judged items, the worst outcomes first."""
    order = list(Outcome)
    return sorted(judged, key=lambda one: (order.index(one.outcome), one.item.id))


def item_row(one: Judged, asked: Questions) -> dict[str, Any]:
    """Return one item with its answer, verdicts, evidence and ranking."""
    item = one.item
    return {
        "id": item.id,
        "question": one.question,
        "history": [asdict(message) for message in item.history],
        "type": item.type,
        "slice": item.slice,
        "split": split_of(item, asked.family_of),
        "answerable": item.answerable,
        "why_not": item.why_not,
        "slot_changed": item.slot_changed,
        "outcome": one.outcome.value,
        "is_right": one.outcome.is_right,
        "reason": reason(one),
        "state": one.response.state.value,
        "answer": one.response.text,
        "sentences": [_sentence(grounded) for grounded in one.grounded],
        "citations": _citations(one, asked.corpus),
        "gold": [asdict(gold) for gold in item.gold],
        "facts": [
            {"type": fact.type, "any_of": list(fact.any_of), "stated": fact not in one.missing} for fact in item.facts
        ],
        "forbidden": [
            {"any_of": list(other.any_of), "document": other.document, "why": other.why, "given": other in one.given}
            for other in item.forbidden
        ],
        "found": _found(one, asked.corpus),
        "scores": {name: round(value, 6) for name, value in one.scores.items()},
    }


def _sentence(grounded: Grounding) -> dict[str, Any]:
    return {
        "text": grounded.claim.text,
        "markers": [reference.marker for reference in grounded.claim.references],
        "verdict": grounded.support.verdict.value,
        "problems": [asdict(problem) for problem in grounded.support.problems],
    }


def _citations(one: Judged, corpus: Corpus) -> list[dict[str, Any]]:
    """Return the citations with the text around them, so that the quote can be shown in its place."""
    rows = []
    for cited in one.response.citations:
        text = corpus.get(cited.document)
        before, after = ("", "")
        if text:
            before = text.text[max(0, cited.start - 160) : cited.start]
            after = text.text[cited.end : cited.end + 160]
        row = {"marker": cited.marker, "document": cited.document, "quote": cited.quote}
        rows.append(row | {"before": before, "after": after, "relevant": cited.document in one.item.documents})
    return rows


def _found(one: Judged, corpus: Corpus) -> list[dict[str, Any]]:
    spans = gold_spans(one.item, corpus)
    rows = []
    for passage in one.response.found[:_FOUND_SHOWN]:
        text = corpus.get(passage.document)
        rows.append(
            {
                "document": passage.document,
                "relevant": passage.document in one.item.documents,
                "sibling": passage.document in one.item.siblings,
                "answers": any(
                    passage.document == name and passage.start <= start and end <= passage.end
                    for name, start, end in spans
                ),
                "text": " ".join(text.text[passage.start : passage.end].split())[:200] if text else "",
            }
        )
    return rows
