"""Answer questions over several bodies or periods: one figure a side, gaps left open, differences computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant import texts
from assistant.deciding.focusing import focused
from assistant.deciding.sides import sides_of, site_label
from assistant.deciding.usable import usable_evidence
from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.quoting.excerpts import excerpt
from assistant.weighing.evidence import Evidence
from assistant.weighing.matching import Weigh
from assistant.weighing.ranking import weigh_fitting
from assistant.weighing.scoping import scope_label
from assistant.weighing.statements import Statement
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.periods.finding import find_periods
from documents.types import Period, PeriodKind, Unit

# Who asks so wants the years of a stretch one by one; "giai đoạn 2021 - 2025 ... bao nhiêu" asks for them together.
_TARGET = compiled_regex(r"\b(?:chi tieu|ke hoach|muc tieu|duoc giao)\b[^.;]{0,40}\d")
_EACH_YEAR = compiled_regex(
    r"\b(?:tung|moi|hang|cac|theo|qua|giua) (?:\w+ ){0,2}nam\b|\blan luot\b"
    r"|\bnam nao\b|\btang\b.{0,20}\bgiam\b|\bthay doi\b|\bbien dong\b"
)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: the question for it alone, and its best evidence if there is any."""

    question: Question
    evidence: Evidence | None

    @property
    def unit(self) -> Unit | None:
        """The body of this side, if the question names any."""
        return self.question.units[0] if self.question.units else None

    @property
    def period(self) -> Period | None:
        """The period of this side, if the question names any."""
        return self.question.periods[0] if self.question.periods else None

    @property
    def site(self) -> str:
        """The place of an inspected body that this side is about, empty if the question names none or several."""
        return site_label(self.question)

    @property
    def label(self) -> str:
        """The side in words: place inspected, body and period."""
        label = ", ".join(filter(None, (self.site, scope_label(self.unit, self.period))))
        if not self.question.against_plan:
            return label
        return texts.SIDE_PLANNED.format(of=label) if self.question.wants_plan else texts.SIDE_DONE.format(of=label)


def _sums_up(question: Question) -> bool:
    """True if stretches of years are asked about, and not year by year."""
    stretched = bool(question.periods) and all(period.kind is PeriodKind.RANGE for period in question.periods)
    clear = fold(question.text)
    yearly = _EACH_YEAR.search(clear) or ("so sanh" in clear and len(question.units) < 2)
    return stretched and question.kind is not Kind.TREND and not yearly


def find_sides(question: Question, statements: Sequence[Statement], weigh: Weigh, threshold: float) -> list[Side]:
    """Return the sides of ``question`` with the best sound evidence for each.

    A stretch of years has one side where a figure is stated for the whole of it, else one for each of its years.
    """
    if _sums_up(question):
        summed = _with_evidence(sides_of(question, whole=True), statements, weigh, threshold)
        if all(side.evidence for side in summed):
            return summed
    return _with_evidence(sides_of(question), statements, weigh, threshold)


def _with_evidence(
    sides: Sequence[Question], statements: Sequence[Statement], weigh: Weigh, threshold: float
) -> list[Side]:
    found: list[Side] = []
    for side in sides:
        usable = usable_evidence(side, weigh_fitting(side, statements, weigh), threshold)
        found.append(Side(side, focused(side, usable[0], usable) if usable else None))
    return found


def missing_sides(sides: Sequence[Side]) -> str:
    """Return which sides have no figure."""
    return " ".join(texts.MISSING_SIDE.format(asked=side.label) for side in sides if side.evidence is None)


def shows_target(held: Evidence) -> bool:
    """True if what is shown of a result names its target, too: "đạt 91%, trên mức 80% được giao"."""
    return _TARGET.search(fold(excerpt(held))) is not None


def change_stated(sides: Sequence[Side]) -> Evidence | None:
    """Return the figure whose sentence itself tells the change against the side that has none, if there is one.

    "Tăng 6 kháng nghị so với năm 2022" says nothing of 2024; "so với cùng kỳ" is the year before.
    """
    left = [side for side in sides if side.evidence is None]
    for side in sides:
        change = side.evidence.figure.change if side.evidence and side.evidence.figure else None
        if side.evidence and change and all(_is_told(other, side, change.versus) for other in left):
            return side.evidence
    return None


def _is_told(left: Side, held: Side, versus: str | None) -> bool:
    """True if ``versus``, what ``held`` is compared with, is the period of ``left`` and the body is the same."""
    if left.unit != held.unit or left.period is None or held.period is None:
        return False
    named = {mention.period.year for mention in find_periods(versus or "")} or {held.period.year - 1}
    return left.period.year in named
