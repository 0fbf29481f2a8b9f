"""How the words of a question and those of a candidate meet: what is said, what is left out, what is said besides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from assistant.confidence.contest import Contest
from assistant.weighing.evidence import Evidence
from assistant.weighing.qualifying import lead_of
from documents.language.words import Word, words
from documents.statements import TermSet, read_terms


def wording_features(contest: Contest, item: Evidence) -> Mapping[str, float]:
    """Return the features of the words: covered, missing and further ones, and how many in a row."""
    statement, clause = item.statement, clause_of(item)
    sentence, around = statement.own, statement.around
    missing = _missing(contest, (clause, sentence))
    missing_around = _missing(contest, (clause, sentence, around))
    run = longest_run(contest.asked, [word.folded for word in words(statement.text)])
    return {
        "clause_covers": _covered(contest, clause),
        "sentence_covers": _covered(contest, sentence),
        "surroundings_cover": _covered(contest, around),
        "title_covers": _covered_folded(contest, read_terms(statement.document.title).words),
        "lead_covers": _covered_folded(contest, lead_of(statement).words),
        "missing_heaviest": max(missing, default=0.0),
        "missing_words": len(missing),
        "missing_around_heaviest": max(missing_around, default=0.0),
        "missing_around_words": len(missing_around),
        "clause_pairs": _pairs(contest, clause),
        "sentence_pairs": _pairs(contest, sentence),
        "longest_run": run,
        "longest_run_share": run / max(1, len(contest.asked)),
        "clause_besides": _besides(contest, clause),
        "sentence_besides": _besides(contest, sentence),
        "clause_words": len(clause.exact),
    }


def clause_of(item: Evidence) -> TermSet:
    """Return the content words around the figure of a candidate, or those of the whole statement."""
    if item.figure is None or item.figure not in item.statement.figures:
        return item.statement.own
    return item.statement.segments[item.statement.figures.index(item.figure)].words


def longest_run(one: Sequence[str], other: Sequence[str]) -> int:
    """Return the length of the longest run of words that both sequences have."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(other):
        places.setdefault(word, []).append(place)
    longest, before = 0, dict[int, int]()
    for word in one:
        before = {place: before.get(place - 1, 0) + 1 for place in places.get(word, ())}
        longest = max(longest, *before.values()) if before else longest
    return longest


def _weighed(contest: Contest) -> Iterable[tuple[Word, float]]:
    return zip(contest.question.terms, contest.weights, strict=True)


def _covered(contest: Contest, terms: TermSet) -> float:
    """Return the weighted share of the question's terms that ``terms`` hold; bare ones in any spelling."""
    held = (
        weight
        for word, weight in _weighed(contest)
        if word.text in terms.exact or (word.text == word.folded and word.folded in terms.folded)
    )
    return sum(held) / (sum(contest.weights) or 1.0)


def _covered_folded(contest: Contest, terms: TermSet) -> float:
    held = (weight for word, weight in _weighed(contest) if word.folded in terms.folded)
    return sum(held) / (sum(contest.weights) or 1.0)


def _missing(contest: Contest, circles: Sequence[TermSet]) -> list[float]:
    """Return the weights of the question's terms that none of the circles holds."""
    return [weight for word, weight in _weighed(contest) if not any(word.folded in circle.folded for circle in circles)]


def _pairs(contest: Contest, terms: TermSet) -> float:
    pairs = list(pairwise(word.folded for word in contest.question.terms))
    return sum(pair in terms.pairs for pair in pairs) / max(1, len(pairs))


def _besides(contest: Contest, terms: TermSet) -> float:
    """Return the weight of what is said that the question does not say."""
    return sum(contest.weigh(word) for word in sorted(terms.exact - contest.named))
