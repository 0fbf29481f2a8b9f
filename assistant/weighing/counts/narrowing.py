"""Whether a figure is of the very thing that a question counts: of its kind, stage, place, prize and field."""

from __future__ import annotations

from assistant.questions.understanding import Question
from assistant.weighing.awards.holders_counted import is_of_other_award
from assistant.weighing.awards.prizes import is_of_other_prize, tells_other_prize
from assistant.weighing.bodies.communes import is_of_other_commune
from assistant.weighing.bodies.numbered import is_of_other_number
from assistant.weighing.bodies.places import is_column_elsewhere, names_prison
from assistant.weighing.counts.acts import is_of_other_act
from assistant.weighing.counts.boards import is_of_other_board
from assistant.weighing.counts.brackets import is_of_other_bracket, is_of_other_length
from assistant.weighing.counts.case_money import is_of_other_money, is_unspent
from assistant.weighing.counts.custody import is_of_other_custody
from assistant.weighing.counts.each import is_of_all_together, is_share_of_each
from assistant.weighing.counts.extremes import tells_extreme
from assistant.weighing.counts.given_amounts import is_told_before
from assistant.weighing.counts.kinds import is_of_other_kind
from assistant.weighing.counts.nouns import is_of_other_cases, says_noun_counted
from assistant.weighing.counts.parties import is_of_other_party
from assistant.weighing.counts.parts import (
    is_late,
    is_of_all_done,
    is_of_leaders,
    is_of_one_instance,
    is_rest_asked,
    is_stated_amount,
    is_undone,
)
from assistant.weighing.counts.penalties import is_of_other_penalty
from assistant.weighing.counts.progress import is_of_later_stage, is_of_other_stage
from assistant.weighing.counts.rates import is_rate_of_other
from assistant.weighing.counts.staff import is_no_staff
from assistant.weighing.counts.totals import is_of_one_crime, is_part_of_total
from assistant.weighing.papers.kinds import is_of_unnamed_paper
from assistant.weighing.persons.pronouns import is_of_other_person
from assistant.weighing.qualifying import figure_conflicts, lacks
from assistant.weighing.refusals import Rule, first_to_hold
from assistant.weighing.rows import is_of_other_stage_row
from assistant.weighing.statements import Statement
from assistant.weighing.times.inspections import is_amiss, is_of_other_round
from assistant.weighing.times.moments import is_of_other_moment
from assistant.weighing.times.school_years import names_school_year
from documents.figures.changes import is_change
from documents.language.text import fold
from documents.statements import Reading
from documents.types import Figure

_UNANNOUNCED = "kiểm sát đột xuất"  # the indicator


def narrowed_by(question: Question, statement: Statement, stated: tuple[Figure, Reading]) -> Rule | None:
    """Return the rule that finds the figure to be of something else than is asked for, or of more or less of it."""
    figure, _ = stated
    return (
        first_to_hold(_OF_SHARES, question, figure)
        or first_to_hold(_TELL_OF_OTHERS, question, statement)
        or (is_no_change_asked if is_no_change_asked(question, figure) else None)
        or first_to_hold(_OF_OTHERS, question, statement, figure)
        or first_to_hold(_OF_AMOUNTS, question, figure)
        or (_is_no_extreme if _is_no_extreme(question, statement, figure) else None)
        or first_to_hold(_OF_OTHERS_BY_WORDS, question, statement, stated)
        or (first_to_hold(_BY_QUALIFIERS, question, statement, stated) if _is_qualified(question) else None)
    )


def is_no_change_asked(question: Question, figure: Figure) -> bool:
    """True if a rise or fall stands where an amount is asked for, or the reverse."""
    return is_change(figure) != ("direction" in question.qualifiers)


def _is_unannounced_only(question: Question, figure: Figure) -> bool:
    """True if all inspections are asked for and the figure is that of the unannounced ones among them."""
    return figure.indicator == _UNANNOUNCED and "dot xuat" not in fold(question.text)


def _is_no_extreme(question: Question, statement: Statement, figure: Figure) -> bool:
    return tells_extreme(question, statement, figure) is False


def _lacks_words_needed(question: Question, statement: Statement, stated: tuple[Figure, Reading]) -> bool:
    return not question.needed <= stated[1].words.folded | statement.own.folded


def _is_of_other_noun(question: Question, statement: Statement, stated: tuple[Figure, Reading]) -> bool:
    return not says_noun_counted(question, statement, stated)


def _is_qualified(question: Question) -> bool:
    asked = question.text
    return bool(question.qualifiers or question.sites or names_prison(asked) or names_school_year(asked))


def _lacks_qualifier(question: Question, statement: Statement, stated: tuple[Figure, Reading]) -> bool:
    return lacks(question, stated[1].named, statement, stated[0])


def _names_other_qualifier(question: Question, statement: Statement, stated: tuple[Figure, Reading]) -> bool:
    return figure_conflicts(question, stated[1].named, stated[0], statement)


# Each tells of a figure that it counts something else than what is asked for.
_OF_SHARES = (_is_unannounced_only, is_share_of_each, is_no_staff)
_OF_OTHERS = (
    is_of_leaders, is_rest_asked, is_of_other_stage, is_told_before, is_of_other_act, is_undone, is_late,
    is_of_all_done, is_of_other_kind, is_of_other_custody, is_of_other_commune, is_column_elsewhere, is_of_other_prize,
    is_of_other_number, is_of_other_award, is_of_other_round, is_amiss, is_of_other_party, is_of_other_penalty,
    is_rate_of_other, is_part_of_total, is_of_one_crime, is_of_other_money, is_of_other_bracket, is_of_all_together,
    is_of_other_person, is_of_other_board, is_of_other_length, is_unspent,
)  # fmt: skip
_OF_AMOUNTS = (is_stated_amount, is_of_other_moment)
# ..., by the words around it as well ...
_OF_OTHERS_BY_WORDS = (_lacks_words_needed, _is_of_other_noun, is_of_later_stage, is_of_other_cases, is_of_one_instance)
_BY_QUALIFIERS = (_lacks_qualifier, _names_other_qualifier)
# ..., and of a whole statement.
_TELL_OF_OTHERS = (tells_other_prize, is_of_other_stage_row, is_of_unnamed_paper)

RULES: tuple[Rule, ...] = (
    *_OF_SHARES, *_TELL_OF_OTHERS, is_no_change_asked, *_OF_OTHERS, *_OF_AMOUNTS, _is_no_extreme,
    *_OF_OTHERS_BY_WORDS, *_BY_QUALIFIERS,
)  # fmt: skip
