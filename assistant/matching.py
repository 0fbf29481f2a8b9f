"""How much of what a question says is said by a piece of evidence."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from documents.language.words import Word
from documents.statements import TermSet

Weigh = Callable[[str], float]

# An unmarked word of the question matches every syllable of the same letters, which is weaker evidence.
_FOLDED_MATCH = 0.95
# Share of the score that asks for neighbouring words to stay neighbours ("kháng nghị", not "kháng" and "nghị").
_PAIR_SHARE = 0.3


def coverage(
    asked: Sequence[Word],
    weights: Sequence[float],
    levels: Sequence[tuple[TermSet, float]],
    *,
    checked: float = 1.0,
) -> float:
    """Return the weighted share of the asked words that the evidence covers, 0 to 1; 1 if nothing is asked.

    ``weights`` has one weight for each asked word. ``checked`` is the weight of what was compared elsewhere (body,
    period, office, counting unit): a question of little but filler words beside them is not unanswered.
    ``levels`` are the circles around the evidence, nearest first, each with the credit (0 to 1) that a word found
    there earns: its own clause, its sentence, the paragraph label and heading that govern it.
    """
    if not asked:
        return 1.0
    words = (
        checked
        + sum(
            weight * max((credit * _match(word, terms) for terms, credit in levels), default=0.0)
            for word, weight in zip(asked, weights, strict=True)
        )
    ) / (checked + sum(weights))
    if len(asked) < 2:
        return words
    pairs = list(itertools.pairwise(asked))
    kept = sum(
        max((credit for terms, credit in levels if (one.folded, two.folded) in terms.pairs), default=0.0)
        for one, two in pairs
    ) / len(pairs)
    return (1 - _PAIR_SHARE) * words + _PAIR_SHARE * kept


def _match(word: Word, terms: TermSet) -> float:
    if word.text in terms.exact:
        return 1.0
    if not word.is_marked and word.folded in terms.folded:
        return _FOLDED_MATCH
    return 0.0
