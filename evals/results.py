"""Everything that a report shows, as plain JSON types: the one source of the HTML, JSON and Markdown reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from evals import wording
from evals.benchmark import Benchmark
from evals.corpus import Corpus
from evals.evaluating import Evaluation, Questions
from evals.families import split_of
from evals.labels import Agreement
from evals.measures.citations import Grounding
from evals.measures.fidelity import Fidelity, fidelity
from evals.measures.intervals import at_most, wilson
from evals.measures.robustness import consistency, retention, worst
from evals.scoring import Judged, Outcome, gold_spans
from evals.spellings import AS_WRITTEN
from evals.summary import Summary
from evals.terminal import reason

_FOUND_SHOWN = 8


@dataclass(frozen=True)
class Context:
    """What stands beside a run in its report; empty parts are left out of it."""

    baselines: Mapping[str, Summary] = field(default_factory=dict)
    agreement: Mapping[str, Agreement] = field(default_factory=dict)
    benchmark: Benchmark | None = None


def results_of(done: Evaluation, asked: Questions, context: Context) -> dict[str, Any]:
    """Return a run's results; the same run gives the same object, timings are not part of it."""
    return {
        "about": asdict(done.about) | {"items": len(asked.dataset), "documents_count": len(asked.corpus)},
        "summary": summary_row(done.summary),
        "fidelity": _fidelity(done.main),
        "baselines": {name: summary_row(summary) for name, summary in context.baselines.items()},
        "robustness": _robustness(done),
        "checker": {name: _agreement(one) for name, one in context.agreement.items()},
        "mutations": _benchmark(context.benchmark) if context.benchmark else None,
        "items": [item_row(one, asked) for one in by_severity(done.main)],
    }


def by_severity(judged: Iterable[Judged]) -> list[Judged]:
    """Return judged items, the worst outcomes first."""
    order = list(Outcome)
    return sorted(judged, key=lambda one: (order.index(one.outcome), one.item.id))


def summary_row(summary: Summary) -> dict[str, Any]:
    """Return the figures of a summary."""
    counts = summary.abstention
    return {
        "n": summary.n,
        "states": {state: summary.states.get(state, 0) for state in wording.STATES},
        "outcomes": {name: summary.outcomes.get(name, 0) for name in wording.OUTCOMES},
        "effective_n": round(summary.effective, 1),
        "measures": {
            name: {
                "mean": _round(one.mean),
                "low": _round(one.low),
                "high": _round(one.high),
                "n": one.n,
                "clusters": one.clusters,
            }
            for name, one in summary.measures.items()
        },
        "abstention": asdict(counts)
        | {
            "correct_refusal": _round(counts.correct_refusal),
            "over_refusal": _round(counts.over_refusal),
            "false_answer": _round(counts.false_answer),
            "youden": _round(counts.youden),
            "grounded_refusal_f1": _round(counts.grounded_refusal_f1),
            "correct_refusal_wilson": [_round(x) for x in wilson(counts.refused_unanswerable, counts.unanswerable)],
            "over_refusal_wilson": [_round(x) for x in wilson(counts.refused_answerable, counts.answerable)],
        },
        "slices": {
            key: [asdict(one) | {"wilson": [_round(x) for x in one.interval]} for one in members]
            for key, members in summary.slices.items()
        },
    }


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
        "scores": {name: _round(value) for name, value in one.scores.items()},
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


def _fidelity(judged: Sequence[Judged]) -> dict[str, dict[str, Any]]:
    """Return for each type of fact how many the answers state and how many their citations bear out."""
    found: dict[str, list[Fidelity]] = defaultdict(list)
    for one in judged:
        for name, counts in fidelity(one.grounded).items():
            found[name].append(counts)
    rows = {name: (sum(one.bound for one in found[name]), sum(one.stated for one in found[name])) for name in found}
    return {
        name: {"stated": stated, "bound": bound, "wilson": [_round(x) for x in wilson(bound, stated)]}
        for name, (bound, stated) in sorted(rows.items())
    }


def _robustness(done: Evaluation) -> dict[str, Any]:
    clean = done.summary.measures["right"].mean
    rows = {
        spelling: {
            "right": _round(summary.measures["right"].mean),
            "retention": _round(retention(clean, summary.measures["right"].mean)),
            "drop": _round(clean - summary.measures["right"].mean),
            "wrong_figure": _round(summary.measures["wrong_figure"].mean) if "wrong_figure" in summary.measures else 0,
        }
        for spelling, summary in done.summaries.items()
    }
    by_item: dict[str, list[Judged]] = defaultdict(list)
    for members in done.judged.values():
        for one in members:
            by_item[one.item.id].append(one)
    return {
        "spellings": rows,
        "worst": _round(worst([[one.scores["right"] for one in members] for members in by_item.values()])),
        "consistency": _round(consistency({key: [one.response for one in row] for key, row in by_item.items()})),
        "measured": len(done.summaries) > 1 and AS_WRITTEN in done.summaries,
    }


def _agreement(one: Agreement) -> dict[str, Any]:
    return {
        "supported": one.supported,
        "accepted_supported": one.accepted_supported,
        "unsupported": one.unsupported,
        "flagged_unsupported": one.flagged_unsupported,
        "balanced_accuracy": _round(one.balanced_accuracy),
        "kappa": _round(one.kappa),
        "first_sight": one.first_sight,
        "by_type": {name: list(counts) for name, counts in one.by_type.items()},
        "errors": [
            {
                "id": error.label.id,
                "claim": error.label.claim,
                "evidence": error.label.evidence,
                "label": error.label.label,
                "form": error.label.form,
                "verdict": error.support.verdict.value,
                "problems": [asdict(problem) for problem in error.support.problems],
            }
            for error in one.errors
        ],
    }


def _benchmark(found: Benchmark) -> dict[str, Any]:
    return {
        "pair_accuracy": _round(found.pair_accuracy),
        "tiers": {str(tier): _round(found.mean(tier)) for tier in (1, 2, 3, 0)},
        "rows": [
            {
                "id": row.operator.id,
                "tier": row.operator.tier,
                "label": row.operator.label,
                "level": row.operator.level,
                "n": row.n,
                "flagged": row.flagged,
                "equivalent": row.equivalent,
                "rate": _round(row.rate),
                "wilson": [_round(x) for x in row.interval],
                "at_most": _round(at_most(row.n)) if not row.flagged else None,
                "wrong": [{"claim": one.claim, "seed": one.sentence} for one in row.wrong],
            }
            for row in found.rows
        ],
    }


def _round(value: float) -> float:
    return round(value, 6)


def names(items: Sequence[dict[str, Any]], key: str) -> list[str]:
    """Return the values that occur in a field, sorted, for the filters of the report."""
    return sorted({str(item[key]) for item in items if item[key] is not None})
