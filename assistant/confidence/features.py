"""What tells evidence that answers from evidence that does not, as numbers that a model can weigh.

Each group is a mapping from names to numbers; what a candidate does not have (a sentence has no counting unit) is left
out and stands as ``ABSENT`` in the matrix. No feature holds a word or a name of a text, and of a number no more than
its size, so that a model can learn how evidence agrees with a question and not what the documents of its examples say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from assistant.confidence.agreeing import agreement_features
from assistant.confidence.contest import Contest
from assistant.confidence.figures import figure_features
from assistant.confidence.wording import wording_features
from assistant.weighing.evidence import Evidence, Slot
from assistant.weighing.statements import Statement
from documents.mentions.document_numbers import find_document_numbers
from documents.mentions.persons import find_persons
from documents.periods.dates import find_dates
from documents.types import BlockKind

ABSENT: Final = -9.0
_NEGATIONS = frozenset({"khong", "chua"})


def feature_matrix(contest: Contest, names: Sequence[str]) -> NDArray[np.float64]:
    """Return the features ``names`` of each candidate: one row a candidate, one column a name."""
    rows = [[values.get(name, ABSENT) for name in names] for values in feature_rows(contest)]
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(names))


def feature_rows(contest: Contest) -> list[Mapping[str, float]]:
    """Return the features of each candidate by name."""
    asked = _question_features(contest)
    told: dict[int, Mapping[str, float]] = {}
    for item in contest.candidates:
        if id(item.statement) not in told:
            told[id(item.statement)] = _statement_features(item.statement)
    return [
        {
            **asked,
            **told[id(item.statement)],
            **_weighed(item),
            **_standing(contest, item),
            **wording_features(contest, item),
            **agreement_features(contest, item),
            **figure_features(contest, item),
        }
        for item in contest.candidates
    ]


def _question_features(contest: Contest) -> Mapping[str, float]:
    question = contest.question
    return {
        "question_terms": len(question.terms),
        "question_bodies": len(question.units),
        "question_periods": len(question.periods),
        "question_units_counted": len(question.counted),
        "question_qualifiers": len(question.qualifiers),
        "question_roles": len(question.roles),
        "question_persons": len(question.persons),
        "question_awards": len(question.awards),
        "question_plan": question.wants_plan,
        "question_negation": not _NEGATIONS.isdisjoint(contest.asked),
    }


def _statement_features(statement: Statement) -> Mapping[str, float]:
    return {
        **{f"block_{kind.value}": statement.kind is kind for kind in BlockKind},
        "statement_length": len(statement.text),
        "statement_words": len(statement.own.exact),
        "statement_order": statement.order,
        "statement_figures": len(statement.figures),
        "statement_names_body": statement.scope.own_unit,
        "statement_names_period": statement.scope.own_period,
        "statement_plan": statement.scope.plan,
        "statement_negation": not _NEGATIONS.isdisjoint(statement.own.folded),
        "statement_days": len(find_dates(statement.text)),
        "statement_papers": len(find_document_numbers(statement.text)),
        "statement_persons": len(find_persons(statement.text, home=statement.scope.unit)),
    }


def _weighed(item: Evidence) -> Mapping[str, float]:
    return {
        **{f"problem_{slot.value}": slot in item.problems for slot in Slot},
        "problems": len(item.problems),
        "support": item.support,
        "fitness": item.fitness,
        "rank": item.rank,
        "body_agrees": int(item.unit),
        "period_agrees": int(item.period),
    }


def _standing(contest: Contest, item: Evidence) -> Mapping[str, float]:
    """Return how a candidate stands among the others: behind the best of all, of its document, of the sound ones."""
    document = item.statement.document.id
    beside = [other.support for other in contest.candidates if other.statement.document.id == document]
    best = contest.best_sound
    return {
        "support_behind_best": item.support - max(other.support for other in contest.candidates),
        "support_behind_best_of_document": item.support - max(beside),
        "rank_behind_best": item.rank - max(other.rank for other in contest.candidates),
        "sound_candidates": len(contest.sound),
        "is_best_sound": item is best,
        "rank_behind_best_sound": item.rank - (best.rank if best else 0.0),
    }
