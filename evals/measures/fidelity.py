"""Of the facts that an answer states, how many stand in what it cites, type by type?

Precision over the facts of the answer, recall over the required ones, kept apart: an answer without figures has no
figure precision, only recall 0. Kinds of error are those of the support checker. Years, articles, department
numbers and list numbering are not quantities here and so never count as figures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from evals.measures.citations import Grounding
from evals.support.claims import parse

FIGURES = ("figure", "percent", "money")
TYPES = (*FIGURES, "date", "period", "document_number", "name")
_PROBLEMS = {
    "figure": frozenset({"figure", "comparator", "modality", "term"}),
    "date": frozenset({"date", "month", "year"}),
    "period": frozenset({"period"}),
    "document_number": frozenset({"document_number", "article"}),
    "name": frozenset({"person", "name", "role", "unit", "award", "giver", "superlative"}),
}


@dataclass(frozen=True, slots=True)
class Fidelity:
    """Facts of one type in an answer: stated, and bound to their evidence."""

    stated: int
    bound: int

    @property
    def error(self) -> float:
        """Share of stated facts that are not bound; 0 if none is stated."""
        return 1 - self.bound / self.stated if self.stated else 0.0


def fidelity(grounded: Sequence[Grounding]) -> dict[str, Fidelity]:
    """Return for each type what the sentences of an answer state and what of it is bound."""
    stated: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    for one in grounded:
        counts = count_facts(one.claim.text)
        stated.update(counts)
        for name, count in counts.items():
            failed[name] += min(count, _failures(one, name)) if one.claim.references else count
    return {name: Fidelity(stated[name], stated[name] - failed[name]) for name in TYPES if stated[name]}


def count_facts(text: str) -> Counter[str]:
    """Return how many facts of each type a sentence states."""
    parsed = parse(text)
    counts: Counter[str] = Counter(one.kind for one in parsed.quantities)
    counts["date"] = sum(moment.kind in ("date", "month", "year") for moment in parsed.moments)
    counts["period"] = sum(moment.kind == "period" for moment in parsed.moments)
    counts["document_number"] = len(parsed.codes)
    counts["name"] = len(parsed.names) + len(parsed.labels)
    return Counter({name: count for name, count in counts.items() if count})


def figure_error(found: dict[str, Fidelity]) -> float:
    """Return the share of all stated figures, percentages and amounts that are not bound; 0 if none is stated."""
    figures = [found[name] for name in FIGURES if name in found]
    stated = sum(one.stated for one in figures)
    return sum(one.stated - one.bound for one in figures) / stated if stated else 0.0


def _failures(one: Grounding, name: str) -> int:
    kinds = _PROBLEMS["figure" if name in FIGURES else name]
    found = [problem for problem in one.support.problems if problem.kind in kinds]
    if name in FIGURES:
        found = [problem for problem in found if _kind_of(problem.claimed) == name]
    return len(found)


def _kind_of(claimed: str) -> str:
    if "%" in claimed:
        return "percent"
    return "money" if "đồng" in claimed and "đồng chí" not in claimed else "figure"
