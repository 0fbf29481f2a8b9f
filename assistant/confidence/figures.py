"""What is peculiar to a figure as a candidate: its unit, its scope, and the words right before and behind it."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from assistant.confidence.contest import Contest
from assistant.confidence.wording import longest_run
from assistant.weighing.counts.counting import counts
from assistant.weighing.evidence import Evidence
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.language.words import words
from documents.types import Figure

_REACH = 60  # characters before and behind a figure that are looked at
_LARGEST = 5000.0  # beyond it the size of a number tells nothing more
_OF_PART = compiled_regex(r"\btrong do\b.{0,17}$")
_OF_CHANGE = compiled_regex(r"\bso voi\b|\b(?:tang|giam)\W{0,6}$")
_OF_SHARE = compiled_regex(r"\b(?:dat|ty le|chiem)\s*$")
_ASKS_SHARE = compiled_regex(r"%|\bphan tram\b|\bt[yi] le\b")
_PERCENT = "%"


def figure_features(contest: Contest, item: Evidence) -> Mapping[str, float]:
    """Return the features of the figure of a candidate; none for a sentence."""
    figure = item.figure
    if figure is None or figure not in item.statement.figures:
        return {}
    return {**_unit_features(contest, item, figure), **_place_features(contest, item, figure)}


def _unit_features(contest: Contest, item: Evidence, figure: Figure) -> Mapping[str, float]:
    question, scope = contest.question, item.statement.scope
    asked = " ".join(contest.asked)
    indicator = {word.folded for word in words(figure.indicator)}
    wording = [word.folded for word in words(figure.wording)]
    return {
        "figure_target": figure.target,
        "figure_change": figure.change is not None,
        "figure_of_unit_counted": figure.count_unit in question.counted,
        "figure_counts": any(counts(unit, figure) for unit in question.counted),
        "figure_unit_in_question": regex.search(rf"\b{regex.escape(fold(figure.count_unit))}\b", asked) is not None,
        "figure_percent": _PERCENT in figure.count_unit,
        "question_asks_share": _ASKS_SHARE.search(fold(question.text)) is not None,
        "figure_of_body": bool(question.units) and figure.unit == question.units[0],
        "figure_of_period": bool(question.periods) and figure.period == question.periods[0],
        "figure_of_body_of_sentence": figure.unit == scope.unit,
        "figure_of_period_of_sentence": figure.period == scope.period,
        "indicator_asked": len(indicator.intersection(contest.asked)) / max(1, len(indicator)),
        "wording_asked": len({*wording}.intersection(contest.asked)) / max(1, len({*wording})),
        "wording_words": len(wording),
        "wording_run": longest_run(contest.asked, wording),
        "figure_cell": figure.is_cell,
        "figure_paired": figure.pair is not None,
        "figure_hedged": figure.hedge is not None,
        "figure_value": min(float(figure.value), _LARGEST),
        "figure_told_by_documents": _told_by(contest, figure),
    }


def _place_features(contest: Contest, item: Evidence, figure: Figure) -> Mapping[str, float]:
    statement = item.statement
    start, end = figure.span.start - statement.span.start, figure.span.end - statement.span.start
    before = fold(statement.text[max(0, start - _REACH) : start])
    behind = fold(statement.text[end : end + _REACH])
    same = [other for other in statement.figures if other.count_unit == figure.count_unit]
    return {
        "figure_place": statement.figures.index(figure),
        "figures_of_its_unit": len(same),
        "figure_place_in_its_unit": same.index(figure),
        "before_is_part": _OF_PART.search(before) is not None,
        "before_is_change": _OF_CHANGE.search(before) is not None,
        "before_is_share": _OF_SHARE.search(before) is not None,
        "before_opens_bracket": before.rstrip().endswith("("),
        "before_asked": len({*before.split()}.intersection(contest.asked)),
        "behind_asked": len({*behind.split()}.intersection(contest.asked)),
    }


def _told_by(contest: Contest, figure: Figure) -> int:
    """Return how many documents state the same number of the same unit among the candidates."""
    return len(
        {
            other.statement.document.id
            for other in contest.candidates
            if other.figure and (other.figure.value, other.figure.count_unit) == (figure.value, figure.count_unit)
        }
    )
