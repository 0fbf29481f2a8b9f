"""Weigh one figure of a statement for a question that asks for a figure: every slot has to agree."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant.questions.understanding import Question
from assistant.weighing.award_times import gives_only, is_of_other_times
from assistant.weighing.case_measures import is_measured_in_case
from assistant.weighing.counting import counts, counts_as_told, counts_in_short, is_loose
from assistant.weighing.deeds_apart import is_other_deed, lacks_deed_named
from assistant.weighing.each import is_of_each
from assistant.weighing.event_days import is_of_days
from assistant.weighing.events import is_of_event
from assistant.weighing.evidence import Evidence, Slot
from assistant.weighing.exactness import counts_other_people, exactness_of, is_of_one_level, is_of_own_level
from assistant.weighing.extremes import tells_extreme
from assistant.weighing.inspection_days import is_at_other_inspection
from assistant.weighing.levels import level_agreement
from assistant.weighing.matching import Weigh, coverage
from assistant.weighing.narrowing import asks_change, is_narrowed_otherwise
from assistant.weighing.occasions import is_of_occasion
from assistant.weighing.parts import whole_of
from assistant.weighing.places import is_at_place_asked, is_inspected_by, words_of_site
from assistant.weighing.predicates import lacks_predicate
from assistant.weighing.qualifying import acts_always_named, lead_of
from assistant.weighing.rewording import in_words_of
from assistant.weighing.rows import is_row_of_stage
from assistant.weighing.slots import Agreement, figure_period_agreement, unit_agreement
from assistant.weighing.staff_counted import ANYBODY, counts_part_of_staff, counts_staff
from assistant.weighing.statements import Statement
from assistant.weighing.windows import is_of_stretch
from assistant.weighing.year_before import is_of_other_year
from documents.figures.changes import is_change
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
        problems.add(Slot.UNIT)
    stretched = is_of_stretch(question.stretch, statement.text, figure.period)
    if period is not Agreement.YES or not stretched or not is_of_days(question.days, statement):
        problems.add(Slot.PERIOD)
    if unit is Agreement.NO and problems - _OVER_SCOPE:
        return Evidence(statement, figure, 0.0, unit, period, frozenset(problems))
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
        problems.add(Slot.COUNT_UNIT)
    if not problems - _OVER_SCOPE and lacks_predicate(question, statement, stated, weigh):
        problems.add(Slot.QUALIFIER)
    fitness = exactness_of(question, statement, stated) if len(problems) < 2 else 0.0
    if not problems and (before := statement.segments[: statement.figures.index(figure)]):
        # What opens a sentence bears on all its figures, what stands behind one does not: it only decides their order.
        opened = [*own, *((one.words, _BEFORE) for one in before), *levels[len(own) :]]
        fitness += coverage(terms, weights, opened, checked=checked) - support
    return Evidence(statement, figure, support, unit, period, frozenset(problems), fitness)


def may_answer(question: Question, statement: Statement, stated: tuple[Figure, Reading]) -> bool:
    """True if ``weigh_figure`` would find no slot that disagrees, or the body alone, and that nearly.

    It looks at what costs least first: of a hundred figures two or three are left to be weighed.
    """
    figure = stated[0]
    if _is_of_other_tense(question, figure) or is_change(figure) != asks_change(question):
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
    if told is Agreement.NO and is_inspected_by(question, statement):
        return Agreement.YES
    if told is Agreement.NEAR and (is_measured_in_case(question, figure) or is_row_of_stage(question, statement)):
        return Agreement.YES
    if told is Agreement.NEAR and tells_extreme(question, statement, figure):
        return Agreement.YES  # "VKSND khu vực nào của tỉnh nhiều án nhất, bao nhiêu vụ": it is one of the parts
    return told


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
) -> set[Slot]:
    """Return the slots, besides body and period, in which a figure disagrees; of another body's, one is enough."""
    figure = stated[0]
    problems: set[Slot] = set()
    if _is_of_other_tense(question, figure):
        problems.add(Slot.PLAN)
    if not (problems and first_only) and question.counted and not _counts_any(question, statement, figure):
        problems.add(Slot.COUNT_UNIT)
    if not (problems and first_only) and is_narrowed_otherwise(question, statement, stated):
        problems.add(Slot.QUALIFIER)
    return problems


def _is_of_other_tense(question: Question, figure: Figure) -> bool:
    """True if a target is asked for and a result stated, or the reverse; what a plan costs is told by the plan."""
    budget = figure.count_unit in question.counted and _BUDGET.search(fold(figure.wording)) is not None
    return figure.target != question.wants_plan and not (budget and _BUDGET.search(fold(question.text)))


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


def _counts_any(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if the figure counts what is asked; a like unit only where the statement has none of the very unit.

    "Cả 7 đơn vị ..., 19 tập thể được công nhận": asked for "tập thể", the seven are no answer.
    """
    is_row = statement.kind is BlockKind.TABLE_ROW
    is_others = is_other_deed(question, figure) or is_of_other_times(question, statement, figure)
    if is_others or (not is_row and lacks_deed_named(question, statement)):
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
    """True for "12 phiên" behind "phiên tòa"; of several such numbers the first, as those behind are parts of it."""
    alike = (other for other in statement.figures if other.count_unit in (asked, figure.count_unit))
    before = statement.text[: figure.span.start - statement.span.start]
    return next(alike) is figure and counts_in_short(asked, figure, before)


def _alone_names_act(question: Question, statement: Statement, figure: Figure) -> bool:
    """True if an act is asked about that reports always name, and of the figures of the statement this one names it.

    "Tiếp nhận 61 phạm nhân; 7 người được đặc xá": asked how many convicts were pardoned, those received are no rivals.
    """
    asked = acts_always_named(question)
    told = [one for one, said in zip(statement.figures, statement.segments, strict=True) if asked & _acts(said)]
    return told == [figure]


def _acts(segment: Reading) -> frozenset[str]:
    return segment.named.get("act", frozenset())


def _has_very(asked: str, statement: Statement) -> bool:
    """True if a sentence counts in a unit asked for, one that others are like, by that very name."""
    if not is_loose(asked) or statement.kind is BlockKind.TABLE_ROW:
        return False
    return any(other.count_unit == asked for other in statement.figures)
