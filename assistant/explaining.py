"""Why a search found its passages, for a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.rendering import render_hits
from documents.organisations.labels import label as unit_label
from documents.periods.finding import label as period_label
from index.searching.explaining import DENSE, LEXICAL, Explanation, Reason
from index.types import Hit

_LEGS = {LEXICAL: "từ ngữ", DENSE: "ngữ nghĩa"}
_SHOWN_TERMS = 8  # the rarest; the rest of a long question tells nothing more


def explained(passages: Sequence[dict[str, Any]], explanation: Explanation) -> dict[str, Any]:
    """Return passages as JSON, each with why it was found, and how the query was understood."""
    results = [
        shown | {"explain": {"legs": list(reason.legs), "terms": list(reason.terms), "fit": reason.fit}}
        for shown, reason in zip(passages, explanation.reasons, strict=True)
    ]
    return {"results": results, "explain": _understood(explanation)}


def render_explained(hits: Sequence[Hit], explanation: Explanation) -> str:
    """Return passages with how the query was understood above them and why each was found below it."""
    blocks = render_hits(hits, explain=True).split("\n\n") if hits else [render_hits(hits)]
    reasons = [_reason(reason) for reason in explanation.reasons]
    found = [f"{block}\n   {reason}" for block, reason in zip(blocks, reasons, strict=True)] if hits else blocks
    return "\n\n".join([_heading(explanation), *found])


def _understood(explanation: Explanation) -> dict[str, Any]:
    return {
        "read_as": explanation.read_as or None,
        "units": [unit_label(unit) for unit in explanation.units],
        "periods": [period_label(period) for period in explanation.periods],
        "dense_share": round(explanation.dense_share, 3),
    }


def _heading(explanation: Explanation) -> str:
    parts = [f"Hiểu câu hỏi là: {explanation.read_as}"] if explanation.read_as else []
    if explanation.units:
        parts.append("Đơn vị: " + ", ".join(unit_label(unit) for unit in explanation.units))
    if explanation.periods:
        parts.append("Kỳ: " + ", ".join(period_label(period) for period in explanation.periods))
    parts.append(f"Tỷ trọng ngữ nghĩa: {explanation.dense_share:.0%}")
    return "\n".join(parts)


def _reason(reason: Reason) -> str:
    terms = [term.replace("_", " ") for term in reason.terms[:_SHOWN_TERMS]]
    parts = ["Do: " + (", ".join(_LEGS[leg] for leg in reason.legs) or "–")]
    if terms:
        parts.append("khớp: " + "; ".join(terms))
    if reason.fit < 1:
        parts.append(f"khác đơn vị hoặc kỳ được hỏi (×{reason.fit:.2g})")
    return " | ".join(parts)
