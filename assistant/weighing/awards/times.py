"""How often somebody got an award: whose it is, and which award, stand next to the number of times."""

from __future__ import annotations

from assistant.questions.understanding import Question
from assistant.weighing.awards.reported import award_agrees
from assistant.weighing.persons.pronouns import speaks_of
from assistant.weighing.statements import Statement
from documents.mentions.awards import find_awards
from documents.mentions.persons import find_persons, same_person
from documents.types import BlockKind, Figure

_TIMES = "lần"


def is_of_other_times(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if it is asked how often somebody did or got something, and the sentence counts another's times or award.

    "Đồng chí A 07 lần đạt danh hiệu ..., 02 lần được tặng Bằng khen": of nobody else, and each number with its award.
    """
    is_counted = _TIMES in question.counted and figure.count_unit == _TIMES
    if not is_counted or statement.kind is BlockKind.TABLE_ROW:
        return False
    return _is_anothers(question, statement, figure) or _is_of_other_award(question, statement, figure)


def gives_only(question: Question, figure: Figure) -> bool:
    """True if the one body that a question names only gives what it asks how often somebody got.

    "Đồng chí A mấy lần được tặng Bằng khen của Viện trưởng VKSND tối cao?": told in news of A's own office.
    """
    if not (question.persons and _TIMES in question.counted and figure.count_unit == _TIMES):
        return False
    return len(question.units) == 1 and any(award.giver_unit == question.units[0] for award in question.awards)


def _is_anothers(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the sentence names whose times it counts, the last before the number, and the question names others."""
    if not question.persons or speaks_of(question.persons, statement):
        return False
    at = figure.span.start - statement.span.start
    before = [person for person in find_persons(statement.text) if person.span.end <= at]
    return bool(before) and not any(same_person(before[-1].name, name) for name in question.persons)


def _is_of_other_award(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if awards stand next to the number, behind it or else before it, and none of them is asked about."""
    if not question.awards:
        return False
    start = statement.span.start
    low, high = figure.span.start - start, figure.span.end - start
    ends = [one.span.end - start for one in statement.figures if one.span.end < figure.span.start]
    starts = [one.span.start - start for one in statement.figures if one.span.start > figure.span.end]
    first, last = max(ends, default=0), min(starts, default=len(statement.text))
    awards = find_awards(statement.text, home=statement.scope.unit)
    behind = [award for award in awards if high <= award.span.start < last]
    told = behind or [award for award in awards if first <= award.span.start < low]
    return bool(told) and not any(award_agrees(asked, award) for asked in question.awards for award in told)
