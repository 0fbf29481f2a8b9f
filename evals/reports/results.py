"""Everything that a report shows, as plain JSON types: the one source of the HTML, JSON and Markdown reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from evals.datasets.labels import Agreement
from evals.datasets.spellings import AS_WRITTEN
from evals.measures.fidelity import Fidelity, fidelity
from evals.measures.intervals import at_most, wilson
from evals.measures.robustness import consistency, retention, worst
from evals.mutation.benchmark import Benchmark
from evals.reports.item_rows import by_severity, item_row
from evals.runs import wording
from evals.runs.evaluating import Evaluation, Questions
from evals.runs.scoring import Judged
from evals.runs.summary import Summary


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
