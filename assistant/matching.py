"""How much of what a question says is said by a piece of evidence."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from assistant.statements import TermSet
from documents.words import Word

Weigh = Callable[[str], float]

# An unmarked word of the question matches every syllable of the same letters, which is weaker evidence.
_FOLDED_MATCH = 0.95
# Share of the score that asks for neighbouring words to stay neighbours ("kháng nghị", not "kháng" and "nghị").
_PAIR_SHARE = 0.3
# Weight of what was checked elsewhere (body, period, office): a question of nothing but filler is not unanswered.
_SLOTS_WEIGHT = 1.0


def coverage(asked: Sequence[Word], weights: Sequence[float], levels: Sequence[tuple[TermSet, float]]) -> float:
    """Return the weighted share of the asked words that the evidence covers, 0 to 1; 1 if nothing is asked.

    ``weights`` has one weight for each asked word.
    ``levels`` are the circles around the evidence, nearest first, each with the credit (0 to 1) that a word found
    there earns: its own clause, its sentence, the paragraph label and heading that govern it.
    """
    if not asked:
        return 1.0
    words = (
        _SLOTS_WEIGHT
        + sum(
            weight * max((credit * _match(word, terms) for terms, credit in levels), default=0.0)
            for word, weight in zip(asked, weights, strict=True)
        )
    ) / (_SLOTS_WEIGHT + sum(weights))
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
