"""Whether a figure is of the very thing that a question counts: of its kind, stage, place, prize and field."""

from __future__ import annotations

from assistant.questions.understanding import Question
from assistant.weighing.acts import is_of_other_act
from assistant.weighing.brackets import is_of_other_bracket
from assistant.weighing.case_money import is_of_other_money
from assistant.weighing.communes import is_of_other_commune
from assistant.weighing.custody import is_of_other_custody
from assistant.weighing.each import is_of_all_together, is_share_of_each
from assistant.weighing.extremes import tells_extreme
from assistant.weighing.given_amounts import is_told_before
from assistant.weighing.inspections import is_amiss, is_of_other_round
from assistant.weighing.kinds_counted import is_of_other_kind
from assistant.weighing.moments import is_of_other_moment
from assistant.weighing.nouns_counted import is_of_other_cases, says_noun_counted
from assistant.weighing.numbered import is_of_other_number
from assistant.weighing.papers import is_of_unnamed_paper
from assistant.weighing.parties import is_of_other_party
from assistant.weighing.parts import (
    is_late,
    is_of_leaders,
    is_of_one_instance,
    is_stated_amount,
    is_undone,
)
from assistant.weighing.penalties import is_of_other_penalty
from assistant.weighing.places import is_column_elsewhere, names_prison
from assistant.weighing.prizes import is_of_other_prize, tells_other_prize
from assistant.weighing.progress import is_of_later_stage, is_of_other_stage
from assistant.weighing.pronouns import is_of_other_person
from assistant.weighing.qualifying import figure_conflicts, lacks
from assistant.weighing.rows import is_of_other_stage_row
from assistant.weighing.statements import Statement
from assistant.weighing.totals import is_of_one_crime, is_part_of_total
from documents.figures.changes import is_change
from documents.language.text import fold
from documents.statements import Reading
from documents.types import Figure

# Each tells of a figure that it counts something else than what is asked for.
_OF_OTHERS = (
    is_of_leaders, is_of_other_stage, is_told_before, is_of_other_act, is_undone, is_late, is_of_other_kind,
    is_of_other_custody, is_of_other_commune, is_column_elsewhere, is_of_other_prize, is_of_other_number,
    is_of_other_round, is_amiss, is_of_other_party, is_of_other_penalty,
    is_part_of_total, is_of_one_crime, is_of_other_money, is_of_other_bracket, is_of_all_together, is_of_other_person,
)  # fmt: skip
_OF_OTHERS_BY_WORDS = (is_of_later_stage, is_of_other_cases, is_of_one_instance)  # the words around it are read, too
# ..., and of a whole statement.
_TELL_OF_OTHERS = (tells_other_prize, is_of_other_stage_row, is_of_unnamed_paper)
_UNANNOUNCED = "kiểm sát đột xuất"  # the indicator


def is_narrowed_otherwise(question: Question, statement: Statement, stated: tuple[Figure, Reading]) -> bool:
    """True if the figure is of something else than the question asks for, or of more or less of it."""
    figure, segment = stated
    if _is_unannounced_only(question, figure) or is_share_of_each(question, figure):
        return True
    is_told_of_other = any(tells_other(question, statement) for tells_other in _TELL_OF_OTHERS)
    if is_told_of_other or is_change(figure) != asks_change(question):
        return True
    if any(is_other(question, statement, figure) for is_other in _OF_OTHERS):
        return True
    if is_stated_amount(question, figure) or is_of_other_moment(question, figure):
        return True
    if tells_extreme(question, statement, figure) is False:
        return True
    if not question.needed <= segment.words.folded | statement.own.folded:
        return True
    if not says_noun_counted(question, statement, stated):
        return True
    if any(is_other(question, statement, stated) for is_other in _OF_OTHERS_BY_WORDS):
        return True
    if not (question.qualifiers or question.sites or names_prison(question.text)):
        return False
    return lacks(question, segment.named, statement, figure) or figure_conflicts(
        question, segment.named, figure, statement
    )


def _is_unannounced_only(question: Question, figure: Figure) -> bool:
    """True if all inspections are asked for and the figure is that of the unannounced ones among them."""
    return figure.indicator == _UNANNOUNCED and "dot xuat" not in fold(question.text)


def asks_change(question: Question) -> bool:
    """True if the question asks by how much something rose or fell."""
    return "direction" in question.qualifiers
