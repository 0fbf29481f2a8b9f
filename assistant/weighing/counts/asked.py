"""Whether a figure counts what a question asks for: in its very unit, in a like one, or of a deed asked about."""

from __future__ import annotations

from assistant.questions.understanding import Question
from assistant.weighing.awards.times import is_of_other_times
from assistant.weighing.counts.case_measures import is_area_of_other
from assistant.weighing.counts.counting import counts, counts_as_told, counts_in_short, is_loose, is_told_of_named
from assistant.weighing.counts.staff import ANYBODY, counts_part_of_staff, counts_staff
from assistant.weighing.deeds_apart import is_other_deed, lacks_deed_named
from assistant.weighing.qualifying import acts_always_named
from assistant.weighing.statements import Statement
from documents.numbers.counting import PERCENT
from documents.statements import Reading
from documents.types import BlockKind, Figure


def counts_what_is_asked(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the figure counts what is asked; a like unit only where the statement has none of the very unit.

    "Cả 7 đơn vị ..., 19 tập thể được công nhận": asked for "tập thể", the seven are no answer.
    """
    is_row = statement.kind is BlockKind.TABLE_ROW
    is_others = is_other_deed(question, figure) or is_of_other_times(question, statement, figure)
    if (
        is_others
        or is_area_of_other(question, statement, figure)
        or (not is_row and lacks_deed_named(question, statement))
    ):
        return False
    if figure.count_unit in question.counted:
        return True
    if counts_part_of_staff(question, statement, figure):
        return False
    if not is_row and any(_counts_in_short(asked, statement, figure) for asked in question.counted):
        return True
    is_apart = _alone_names_act(question, statement, figure)
    if any(counts(asked, figure) and (is_apart or not _has_very(asked, statement)) for asked in question.counted):
        return True
    if counts_staff(question, statement, figure) and not _has_very(ANYBODY, statement):
        return True
    return counts_as_told(question, figure) and not any(_has_very(asked, statement) for asked in question.counted)


def _counts_in_short(asked: str, statement: Statement, figure: Figure) -> bool:
    """True for "12 phiên" behind "phiên tòa": of several such numbers the first, or one that is another body's."""
    first = next(other for other in statement.figures if other.count_unit in (asked, figure.count_unit))
    start, end = figure.span.start - statement.span.start, figure.span.end - statement.span.start
    before, behind = statement.text[:start], statement.text[end:]
    is_others = first.unit != figure.unit and is_told_of_named(before, behind)
    return (first is figure or is_others) and counts_in_short(asked, figure, before)


def _alone_names_act(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if an act or grade is asked about that reports always name, and of all figures here this one names it.

    "Tiếp nhận 61 phạm nhân; 7 người được đặc xá": asked how many convicts were pardoned, those received are no rivals;
    nor are 90 students for "loại giỏi 34 em".
    """
    asked = acts_always_named(question) | question.qualifiers.get("grade", frozenset())
    counted = zip(statement.figures, statement.segments, strict=True)
    told = [one for one, said in counted if one.count_unit != PERCENT and asked & _named(said)]
    return told == [figure]


def _named(segment: Reading) -> frozenset[str]:
    return segment.named.get("act", frozenset()) | segment.named.get("grade", frozenset())


def _has_very(asked: str, statement: Statement) -> bool:
    """True if a sentence counts in a unit asked for, one that others are like, by that very name."""
    if not is_loose(asked) or statement.kind is BlockKind.TABLE_ROW:
        return False
    return any(other.count_unit == asked for other in statement.figures)
