"""A second look where the rules find no answer: the likeliest candidate, if it may be one and is likely enough.

The rules refuse as soon as one slot seems to disagree, be it that an office is called by another name. Which
disagreements matter is learned from examples (``assistant.confidence``); body, period, counting unit, persons and
papers are no matter of likelihood and stay with the rules, as do a target for a result and one field for another. What
is found so is quoted as a whole and said to be less sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assistant import texts
from assistant.confidence.contest import Contest, contest_of
from assistant.confidence.estimating import Estimate, estimates
from assistant.deciding.outcomes import Decision, is_of_the_sector
from assistant.deciding.remarks import remarks_on
from assistant.deciding.thresholds import threshold_for
from assistant.questions.asked.extremes import extreme_asked, extremes_told
from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.types import Status
from assistant.weighing.awards.prizes import is_of_other_prize
from assistant.weighing.bodies.numbered import names_other_number
from assistant.weighing.counts.acts import is_of_other_act
from assistant.weighing.counts.boards import is_of_other_board
from assistant.weighing.counts.brackets import is_of_other_bracket, is_of_other_length
from assistant.weighing.counts.case_money import is_of_other_money, is_unspent
from assistant.weighing.counts.custody import is_of_other_custody
from assistant.weighing.counts.given_amounts import is_told_before
from assistant.weighing.counts.kinds import is_of_other_kind
from assistant.weighing.counts.nouns import is_of_other_cases, says_noun_counted
from assistant.weighing.counts.parties import is_of_other_party
from assistant.weighing.counts.parts import is_late, is_of_all_done, is_rest_asked, is_undone
from assistant.weighing.counts.penalties import is_of_other_penalty
from assistant.weighing.counts.predicates import lacks_predicate
from assistant.weighing.counts.rates import is_rate_of_other
from assistant.weighing.counts.totals import is_part_of_total
from assistant.weighing.evidence import Evidence, Slot
from assistant.weighing.matching import Weigh
from assistant.weighing.persons.pronouns import is_of_other_person
from assistant.weighing.qualifying import figure_conflicts, lacks, lacks_act
from assistant.weighing.ranking import weigh_evidence
from assistant.weighing.refusals import Rule, first_to_hold
from assistant.weighing.slots import Agreement
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.mentions.document_numbers import find_document_numbers

# How far behind one that may not answer the likeliest that may can be.
REACH: Final = 0.15
# Likelihood from which a figure and a sentence answer. Chosen on authors that the model had not learned from;
# sentences have fewer slots that could disagree.
_LIKELY_FIGURE, _LIKELY_SENTENCE = 0.5, 0.6
_FIRM = frozenset({Slot.PERIOD, Slot.COUNT_UNIT})
_SAYS_DONE = compiled_regex(r"\b(?:da|duoc|ket qua|thuc hien|dat)\b")
_SAYS_PLANNED = compiled_regex(r"\b(?:chi tieu|phan dau|ke hoach|muc tieu)\b")


def look_again(question: Question, decision: Decision, statements: Sequence[Statement], weigh: Weigh) -> Decision:
    """Return ``decision``, or an answer in place of a refusal where one candidate is likely enough to be right."""
    if decision.status is not Status.NOT_FOUND or not is_of_the_sector(question) or _has_sides(question):
        return decision
    contest = contest_for(question, statements, weigh, weighed=decision.considered)
    if not any(is_admissible(question, item, weigh) for item in contest.candidates):
        return decision
    found = likely_answer(question, estimates(contest), weigh)
    if found is None:
        return decision
    remark = "\n".join(filter(None, (texts.LESS_SURE, remarks_on(question, [found], statements))))
    return Decision(Status.ANSWERED, (found,), remark=remark)


def _has_sides(question: Question) -> bool:
    """True for a comparison of several bodies or periods: a single candidate tells of one of them at most."""
    compares = question.kind in (Kind.COMPARISON, Kind.TREND)
    return compares and (len(question.units) > 1 or len(question.periods) > 1)


def contest_for(
    question: Question, statements: Sequence[Statement], weigh: Weigh, *, weighed: Sequence[Evidence] = ()
) -> Contest:
    """Return the candidates for the answer to ``question``, among the statements retrieved for it in their order.

    ``weighed`` is their evidence where it is known already.
    """
    return contest_of(
        question,
        weighed or weigh_evidence(question, statements, weigh),
        weigh=weigh,
        found=[statement.document.id for statement in statements],
        threshold=threshold_for(question),
    )


def likely_answer(question: Question, told: Sequence[Estimate], weigh: Weigh) -> Evidence | None:
    """Return the likeliest candidate that may answer, as sound evidence; None if none is likely enough.

    ``told`` are the candidates, likeliest first.
    """
    best = next((one for one in told if is_admissible(question, one.evidence, weigh)), None)
    if best is None:
        return None
    likely = _LIKELY_FIGURE if best.evidence.figure else _LIKELY_SENTENCE
    if best.probability < max(likely, told[0].probability - REACH):
        return None
    return replace(best.evidence, problems=frozenset(), focus=(), beside=())


def is_admissible(question: Question, item: Evidence, weigh: Weigh) -> bool:
    """True if a candidate may be an answer: no firm slot disagrees, and it is of the papers and persons named."""
    return barred_by(question, item, weigh) is None


def barred_by(question: Question, item: Evidence, weigh: Weigh) -> Rule | None:
    """Return the rule by which a candidate may be no answer, however likely; None if it may."""
    rule = first_to_hold(_BARS, question, item)
    if rule is None and _is_of_other_field(question, item, weigh):
        return _is_of_other_field
    return rule or first_to_hold(_BARS_BY_WORDS, question, item)


def _disagrees_firmly(_: Question, item: Evidence) -> bool:
    return bool(item.problems & _FIRM) or (Slot.UNIT in item.problems and item.unit is Agreement.NO)


def _is_of_other_tense(question: Question, item: Evidence) -> bool:
    """True if a target stands where the question says that it was done, or none where it asks for a target."""
    if Slot.PLAN not in item.problems:
        return False
    if question.wants_plan:
        return bool(_SAYS_PLANNED.search(fold(question.text)) and not _SAYS_PLANNED.search(fold(item.statement.text)))
    return _SAYS_DONE.search(fold(question.text)) is not None


def _is_of_other_field(question: Question, item: Evidence, weigh: Weigh) -> bool:
    """True if the words around the figure name another field, instance, act or kind of case than the question does."""
    figure, statement = item.figure, item.statement
    if figure is None:
        return False
    segment = statement.segments[statement.figures.index(figure)]
    stated = (figure, segment)
    if Slot.QUALIFIER not in item.problems:  # with something else amiss nobody has looked yet
        return lacks_predicate(question, statement, stated, weigh)
    if lacks_act(question, segment.named, statement):
        return True
    if _NARROWED.intersection(question.qualifiers) and lacks(question, segment.named, statement, figure):
        return True
    if lacks_predicate(question, statement, stated, weigh) or not says_noun_counted(question, statement, stated):
        return True
    if first_to_hold(_OF_OTHERS, question, statement, figure):
        return True
    if figure_conflicts(question, segment.named, figure, statement) or is_told_before(question, statement, figure):
        return True
    return is_of_other_cases(question, statement, stated) or is_of_other_kind(question, statement, figure)


def _names_other_number(question: Question, item: Evidence) -> bool:
    return names_other_number(question, item.statement)


def _lacks_words_needed(question: Question, item: Evidence) -> bool:
    return not question.needed <= item.statement.own.folded


def _is_of_other_prize(question: Question, item: Evidence) -> bool:
    return item.figure is not None and is_of_other_prize(question, item.statement, item.figure)


def _is_no_extreme(question: Question, item: Evidence) -> bool:
    """True if the most is asked for and not told: one of several rows is not the one with the most."""
    most = extreme_asked(question.text)
    return bool(most) and most not in extremes_told(item.statement.text)


def _is_of_other_paper(question: Question, item: Evidence) -> bool:
    if not question.document_numbers:
        return False
    papers = {mention.key for mention in find_document_numbers(item.statement.document.text)}
    return not papers.issuperset(question.document_numbers)


def _is_of_other_persons(question: Question, item: Evidence) -> bool:
    clear = fold(item.statement.document.text) if question.persons else ""
    return not all(fold(name) in clear for name in question.persons)


_OF_OTHERS = (
    is_of_other_act, is_undone, is_late, is_of_all_done, is_rest_asked, is_of_other_custody, is_of_other_party,
    is_of_other_penalty, is_rate_of_other, is_part_of_total, is_of_other_money, is_of_other_bracket,
    is_of_other_length, is_of_other_board, is_unspent, is_of_other_person,
)  # fmt: skip
_NARROWED = frozenset({"grade", "outcome"})  # all students are not those of a grade, nor all appeals those granted
_BARS = (_disagrees_firmly, _is_of_other_tense)
_BARS_BY_WORDS = (
    _names_other_number, _lacks_words_needed, _is_of_other_prize, _is_no_extreme, _is_of_other_paper,
    _is_of_other_persons,
)  # fmt: skip

RULES: tuple[Rule, ...] = (*_BARS, _is_of_other_field, *_BARS_BY_WORDS)
