"""Weigh one figure of a statement for a question that asks for a figure: every slot has to agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.questions.asked.tense import asks_for_result
from assistant.questions.understanding import Question
from assistant.weighing.awards.prizes import is_score_of_winner
from assistant.weighing.awards.times import gives_only
from assistant.weighing.bodies.levels import level_agreement
from assistant.weighing.bodies.places import is_at_place_asked, is_inspected_by, words_of_site
from assistant.weighing.counts.asked import counts_what_is_asked
from assistant.weighing.counts.case_measures import is_measured_in_case
from assistant.weighing.counts.each import is_of_each
from assistant.weighing.counts.exactness import counts_other_people, exactness_of, is_of_one_level, is_of_own_level
from assistant.weighing.counts.extremes import tells_extreme
from assistant.weighing.counts.narrowing import is_no_change_asked, narrowed_by
from assistant.weighing.counts.parts import whole_of
from assistant.weighing.counts.predicates import lacks_predicate
from assistant.weighing.evidence import Evidence, Slot
from assistant.weighing.matching import Weigh, coverage
from assistant.weighing.qualifying import lead_of
from assistant.weighing.refusals import Rule
from assistant.weighing.rewording import in_words_of
from assistant.weighing.rows import is_row_of_stage
from assistant.weighing.slots import Agreement, figure_period_agreement, unit_agreement
from assistant.weighing.statements import Statement
from assistant.weighing.times.event_days import is_of_days
from assistant.weighing.times.events import is_of_event
from assistant.weighing.times.inspection_days import is_at_other_inspection
from assistant.weighing.times.occasions import is_of_occasion
from assistant.weighing.times.windows import is_of_stretch
from assistant.weighing.times.year_before import is_of_other_year
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.language.words import Word, words
from documents.numbers.counting import PERCENT
from documents.periods.finding import contains
from documents.statements import Reading, read_terms
from documents.types import BlockKind, Figure, Level, Unit

# Weight, among the words of a question, of slots compared on their own; a counting unit is a noun of it.
_SLOTS_WEIGHT, _COUNTED_WEIGHT = 1.0, 2.5
# "Năm 2026 tuyển bao nhiêu công chức, vào quý nào?": the figure is of a part of the year, which is asked for as well.
_ASKS_WHEN = compiled_regex(
    r"\b(?:(?:quy|thang|ngay|khi|luc|dot|hom) (?:nao|may)|bao gio|thoi (?:gian|diem|han) nao)\b"
)
_AT_LEAST_NEAR = (Agreement.YES, Agreement.NEAR)
_OVER_SCOPE = frozenset({Slot.UNIT, Slot.PERIOD})  # of another body with more amiss, nobody asks how well it fits
_BUDGET = compiled_regex(r"\b(?:kinh phi|du toan|du tru|ngan sach|bao nhieu tien)\b")
_SPENT = compiled_regex(r"\b(?:giai ngan|quyet toan|(?:da|thuc|tieu|chi|dung|su dung) (?:het|chi|dung|su dung|tieu))\b")
_MONEY = "đồng"
# "Thành lập Ban Chỉ đạo gồm 9 thành viên": the paper itself makes them so, which is no target to be reached.
_MEMBERS = "thành viên"
_MADE_UP_OF = compiled_regex(r"\bgom\b")
_OF_BOARD = compiled_regex(r"\b(?:ban|to|hoi dong|doan|nhom) (?!(?:hanh|bo|nao)\b)(?:\w+ )+?(?:gom|co|bao nhieu|may)\b")
_OTHER_PEOPLE = 0.5  # support from which "học viên" answer for "công chức"
# Credit of a word by where it is found, nearest circle first.
_SEGMENT, _WHOLE, _BEFORE, _SENTENCE, _AROUND, _LEAD = 1.0, 0.95, 0.93, 0.8, 0.6, 0.5


def weigh_figure(
    question: Question, statement: Statement, stated: tuple[Figure, Reading], weights: Sequence[float], weigh: Weigh
) -> Evidence:
    """Return what a figure and the words around it are worth; ``weights`` are those of the question's terms."""
    figure, segment = stated
    unit, period = _unit_of(question, statement, figure), _period_of(question, statement, figure)
    problems = _problems_beside_scope(question, statement, stated, first_only=unit is Agreement.NO)
    if unit is not Agreement.YES:
        problems[Slot.UNIT] = unit_agreement
    if rule := _of_other_time(question, statement, figure, period):
        problems[Slot.PERIOD] = rule
    if unit is Agreement.NO and problems.keys() - _OVER_SCOPE:
        return Evidence(statement, figure, 0.0, unit, period, frozenset(problems), rules=problems)
    whole = whole_of(statement, figure)
    own = [(segment.words, _SEGMENT), *([(whole.words, _WHOLE)] if whole else [])]
    site = words_of_site(question, statement)
    levels = [*own, (statement.own, _SENTENCE), *([(site, _AROUND)] if site else []), (statement.around, _AROUND)]
    if not (question.units or question.periods):
        levels.append((lead_of(statement).words, _LEAD))  # the case or event tells which paper is meant
    checked = _COUNTED_WEIGHT if question.counted else _SLOTS_WEIGHT
    terms, weights = in_words_of(question.text, question.terms, weights, [words for words, _ in levels], statement.text)
    support = coverage(terms, weights, levels, checked=checked)
    is_other = support < _OTHER_PEOPLE and counts_other_people(question, figure)
    if is_other or _is_of_other_matter(question, terms, statement, stated):
        problems[Slot.COUNT_UNIT] = counts_other_people if is_other else _is_of_other_matter
    if not problems.keys() - _OVER_SCOPE and lacks_predicate(question, statement, stated, weigh):
        problems[Slot.QUALIFIER] = lacks_predicate
    fitness = exactness_of(question, statement, stated) if len(problems) < 2 else 0.0
    if not problems and (before := statement.segments[: statement.figures.index(figure)]):
        # What opens a sentence bears on all its figures, what stands behind one does not: it only decides their order.
        opened = [*own, *((one.words, _BEFORE) for one in before), *levels[len(own) :]]
        fitness += coverage(terms, weights, opened, checked=checked) - support
    return Evidence(statement, figure, support, unit, period, frozenset(problems), fitness, rules=problems)


def may_answer(question: Question, statement: Statement, stated: tuple[Figure, Reading]) -> bool:
    """True if ``weigh_figure`` would find no slot that disagrees, or the body alone, and that nearly.

    It looks at what costs least first: of a hundred figures two or three are left to be weighed.
    """
    figure = stated[0]
    if _is_of_other_tense(question, statement, figure) or is_no_change_asked(question, figure):
        return False
    if _unit_of(question, statement, figure) not in _AT_LEAST_NEAR:
        return False
    if _period_of(question, statement, figure) is not Agreement.YES:
        return False
    return not _problems_beside_scope(question, statement, stated, first_only=True)


def _unit_of(question: Question, statement: Statement, figure: Figure) -> Agreement:
    if not question.units or is_of_each(question, statement, figure) or is_of_own_level(question, figure):
        return Agreement.YES
    if gives_only(question, figure):
        return Agreement.YES
    if is_of_one_level(question, figure):
        return Agreement.NEAR
    told = level_agreement(question, statement, figure)
    if told is None:
        told = unit_agreement(question.units[0], _named_in_full(statement, figure))
    if told is Agreement.NEAR and (is_of_event(question, statement) or is_at_place_asked(question, statement)):
        return Agreement.YES  # it was of all who took part, or of the place named itself
    if told is Agreement.NO and (is_inspected_by(question, statement) or _is_of_own_event(question, statement, figure)):
        return Agreement.YES
    if told is Agreement.NEAR and (is_measured_in_case(question, figure) or is_row_of_stage(question, statement)):
        return Agreement.YES
    if told is Agreement.NEAR and is_score_of_winner(question, figure):
        return Agreement.YES
    if told is Agreement.NEAR and tells_extreme(question, statement, figure):
        return Agreement.YES  # "VKSND khu vực nào của tỉnh nhiều án nhất, bao nhiêu vụ": it is one of the parts
    return told


def _is_of_own_event(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if a department's news of one event tells of it after a sentence on the office above.

    "Ngay sau phiên tòa, VKSND tỉnh họp rút kinh nghiệm. Phiên tòa đạt 88 điểm": the session is still the department's.
    """
    home, (asked, *_) = statement.document.metadata.unit, question.units
    is_above = bool(asked.department) and asked == home and figure.unit == replace(asked, department=None)
    return is_above and not statement.scope.own_unit and is_of_event(question, statement)


def _named_in_full(statement: Statement, figure: Figure) -> Unit | None:
    """Return the body of a figure, "Viện cấp cao" as the one whose report it stands in."""
    unit, home = figure.unit, statement.document.metadata.unit
    is_short = unit is not None and unit.level is Level.HIGH and not (unit.locality or unit.department or unit.group)
    return home if is_short and home is not None and home.level is Level.HIGH else unit


def _period_of(question: Question, statement: Statement, figure: Figure) -> Agreement:
    if not question.periods:
        return Agreement.NO if is_of_other_year(question, statement, figure) else Agreement.YES
    if is_at_other_inspection(question, statement):
        return Agreement.NO
    period = figure_period_agreement(question.periods[0], figure.period, statement)
    is_within = figure.period is not None and contains(question.periods[0], figure.period)
    if is_within and (_asks_when(question.text) or is_row_of_stage(question, statement)):
        return Agreement.YES
    is_of_it = is_of_occasion(question, statement, figure.period) or is_of_event(question, statement)
    return Agreement.YES if is_of_it else period


@lru_cache(maxsize=64)  # asked again for each figure
def _asks_when(asked: str) -> bool:
    return _ASKS_WHEN.search(fold(asked)) is not None


def _problems_beside_scope(
    question: Question, statement: Statement, stated: tuple[Figure, Reading], *, first_only: bool
) -> dict[Slot, Rule]:
    """Return the slots, besides body and period, in which a figure disagrees, with the rule that finds it so.

    Of another body's figure, one is enough.
    """
    figure = stated[0]
    problems: dict[Slot, Rule] = {}
    if _is_of_other_tense(question, statement, figure):
        problems[Slot.PLAN] = _is_of_other_tense
    if not (problems and first_only) and question.counted and not counts_what_is_asked(question, statement, figure):
        problems[Slot.COUNT_UNIT] = counts_what_is_asked
    if not (problems and first_only) and (rule := narrowed_by(question, statement, stated)):
        problems[Slot.QUALIFIER] = rule
    return problems


def _of_other_time(question: Question, statement: Statement, figure: Figure, period: Agreement) -> Rule | None:
    """Return the rule by which the figure is of another time than the one asked about."""
    if period is not Agreement.YES:
        return figure_period_agreement
    if not is_of_stretch(question.stretch, statement.text, figure.period):
        return is_of_stretch
    return None if is_of_days(question.days, statement) else is_of_days


def _is_of_other_tense(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if a target is asked for and a result stated, or the reverse; what a plan costs is told by the plan."""
    return figure.target != question.wants_plan and not _is_set_up(question, statement, figure)


def _is_set_up(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if a plan itself makes the figure so: how many are on its board, or what it costs (not what was spent).

    So is what each part of it costs: "kinh phí là 9 tỷ đồng, trong đó khu vực 1 là 5 tỷ đồng".
    """
    if figure.count_unit == _MEMBERS:
        asked = fold(question.text)
        is_board = _MADE_UP_OF.search(fold(figure.wording)) and _OF_BOARD.search(asked)
        return bool(is_board) and not asks_for_result(asked)
    if figure.count_unit not in (question.counted or (_MONEY,)):  # "tổng kinh phí năm 2026 của A so với B"
        return False
    asked = fold(question.text)
    if _BUDGET.search(asked) is None or _SPENT.search(asked) is not None:
        return False
    clause = fold(statement.text[: figure.span.start - statement.span.start]).rpartition(";")[2]
    return _BUDGET.search(f"{clause} | {fold(figure.wording)}") is not None


def _is_of_other_matter(
    question: Question, terms: Sequence[Word], statement: Statement, stated: tuple[Figure, Reading]
) -> bool:
    """True if a figure in a like unit stands in a sentence that says no word of what is asked, as its heading may.

    Under "tạm giữ, tạm giam", "01 trường hợp chết" is not how many are held. A share says nothing of what it is of.
    """
    figure, segment = stated
    if figure.count_unit == PERCENT and terms:
        circles = (segment.words, statement.own, statement.around, read_terms(statement.document.title).words)
        return not any(circle.has(word) for word in terms for circle in circles)
    if not question.counted or statement.kind is BlockKind.TABLE_ROW:
        return False
    names = {word.folded for party in question.parties for word in words(party)}
    if figure.count_unit in question.counted and not names:
        return False
    if names and names <= {word.folded for word in words(statement.text)}:
        return False
    asked = [word for word in terms if word.folded not in names]
    return bool(asked) and not any(one.has(word) for word in asked for one in (segment.words, statement.own))


RULES: tuple[Rule, ...] = (
    unit_agreement, figure_period_agreement, is_of_stretch, is_of_days, _is_of_other_tense, counts_what_is_asked,
    counts_other_people, _is_of_other_matter, lacks_predicate,
)  # fmt: skip
