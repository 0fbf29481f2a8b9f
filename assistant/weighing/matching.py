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
    covered, total = checked, checked
    for word, weight in zip(asked, weights, strict=True):
        total += weight
        covered += weight * _credit(word, levels)
    words = covered / total
    if len(asked) < 2:
        return words
    kept = 0.0
    for pair in itertools.pairwise([word.folded for word in asked]):
        for terms, credit in levels:
            if pair in terms.pairs:
                kept += credit
                break
    return (1 - _PAIR_SHARE) * words + _PAIR_SHARE * kept / (len(asked) - 1)


def _credit(word: Word, levels: Sequence[tuple[TermSet, float]]) -> float:
    """Return the credit of the nearest circle that has the word; credits fall from circle to circle."""
    text, folded = word.text, word.folded
    for terms, credit in levels:
        if text in terms.exact:
            return credit
        if text == folded and folded in terms.folded:
            return credit * _FOLDED_MATCH
    return 0.0
