"""What two runs differ in, as plain JSON types."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from evals.reports.terminal import reason
from evals.runs.gating import Change, Comparison, Flip
from evals.runs.wording import OUTCOMES


def comparison_row(comparison: Comparison) -> dict[str, Any]:
    """Return the verdict, what moved (signed so that higher is better), and the questions that changed sides."""
    return {
        "result": comparison.result.value,
        "new_errors": comparison.new_errors,
        "changes": [_change(one) for one in comparison.changes],
        "broken": [_flip(one) for one in comparison.broken],
        "fixed": [_flip(one) for one in comparison.fixed],
    }


def _change(one: Change) -> dict[str, Any]:
    gated = one.measure.margin is not None
    return {
        "measure": one.measure.name,
        "label": one.measure.label,
        "before": round(one.before, 6) + 0.0,  # nought has no sign
        "after": round(one.after, 6) + 0.0,
        "difference": {name: round(float(value), 6) + 0.0 for name, value in asdict(one.difference).items()},
        "result": one.result.value if gated else None,
    }


def _flip(one: Flip) -> dict[str, Any]:
    return {
        "id": one.after.item.id,
        "question": one.after.question,
        "before": {"outcome": OUTCOMES[one.before.outcome.value], "answer": one.before.response.text},
        "after": {
            "outcome": OUTCOMES[one.after.outcome.value],
            "answer": one.after.response.text,
            "reason": reason(one.after),
        },
    }
