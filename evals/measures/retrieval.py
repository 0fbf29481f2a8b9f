"""Measures of a ranking of documents against graded judgements.

Recall, reciprocal rank and nDCG as in trec_eval: nDCG (Järvelin and Kekäläinen 2002) with *linear* gain, since with
exponential gain the order of two runs can flip; ERR after Chapelle et al. (2009). Deviations: a document that was cut
into several passages counts once, at its best rank; a query without results scores 0 and stays in every mean; ties
are broken by the caller's order, never by a sort here. Relevant means a grade of 2 or more. Higher is better
except for intrusion.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence

from evals.runs.responses import Found

RELEVANT = 2
_TOP_GRADE = 3


def rank_documents(found: Iterable[Found]) -> tuple[str, ...]:
    """Return the documents in the order of their best passage."""
    return tuple(dict.fromkeys(one.document for one in found))


def recall_at(ranking: Sequence[str], grades: Mapping[str, int], k: int) -> float:
    """Return the share of relevant documents among the first ``k``.

    Raises:
        ValueError: nothing is relevant; such an item measures abstention, not recall.
    """
    relevant = {name for name, grade in grades.items() if grade >= RELEVANT}
    if not relevant:
        raise ValueError("recall needs a relevant document")
    return len(relevant & set(ranking[:k])) / len(relevant)


def ndcg_at(ranking: Sequence[str], grades: Mapping[str, int], k: int = 10) -> float:
    """Return the discounted gain of the first ``k`` over that of the best order of all judged documents."""
    gains = [grades.get(name, 0) for name in ranking[:k]]
    ideal = _discounted(sorted(grades.values(), reverse=True)[:k])
    if not ideal:
        raise ValueError("nDCG needs a judged document with a grade above 0")
    return _discounted(gains) / ideal


def reciprocal_rank(
    ranking: Sequence[str], grades: Mapping[str, int], *, at_least: int = RELEVANT, k: int = 10
) -> float:
    """Return 1 over the rank of the first document of that grade among the first ``k``, 0 if there is none."""
    for rank, name in enumerate(ranking[:k], 1):
        if grades.get(name, 0) >= at_least:
            return 1 / rank
    return 0.0


def expected_reciprocal_rank(ranking: Sequence[str], grades: Mapping[str, int], k: int = 10) -> float:
    """Return ERR; a perfect ranking stays below 1, as its first document satisfies with probability 7/8."""
    unsatisfied, total = 1.0, 0.0
    for rank, name in enumerate(ranking[:k], 1):
        satisfied = (2 ** grades.get(name, 0) - 1) / 2**_TOP_GRADE
        total += unsatisfied * satisfied / rank
        unsatisfied *= 1 - satisfied
    return total


def intruded(ranking: Sequence[str], grades: Mapping[str, int], siblings: Collection[str], k: int = 10) -> float:
    """Return 1 if a confusable sibling stands among the first ``k`` ahead of every relevant document, else 0.

    Raises:
        ValueError: the item has no siblings.
    """
    if not siblings:
        raise ValueError("intrusion needs a sibling")
    for name in ranking[:k]:
        if grades.get(name, 0) >= RELEVANT:
            return 0.0
        if name in siblings:
            return 1.0
    return 0.0


def sentence_hit(found: Sequence[Found], answers: Sequence[tuple[str, int, int]], k: int) -> float:
    """Return 1 if one of the answers (document, start, end) lies whole inside one of the first ``k`` passages."""
    return float(
        any(
            one.document == document and one.start <= start and end <= one.end
            for one in found[:k]
            for document, start, end in answers
        )
    )


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))
