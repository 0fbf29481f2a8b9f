"""Two runs side by side, and the gate: did anything get worse by more than its margin?

Runs are compared on the same items, documents and measures only. Changes are signed so that higher is better. PASS if
the lower end of the interval lies above minus the margin; FAIL if the whole interval lies below 0 and the fall is
more than half the margin, or a rule that admits no exception breaks (an error appears, a measure falls by more than
its margin outright); INCONCLUSIVE otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from evals.datasets.families import cluster_of
from evals.errors import NotComparable
from evals.measures.intervals import Difference, compare
from evals.runs.evaluating import Evaluation
from evals.runs.responses import State
from evals.runs.scoring import Judged, Outcome
from evals.runs.wording import MEASURES, Measure


class Result(StrEnum):
    """What the gate says about one measure, or about all."""

    PASS = "pass"
    INCONCLUSIVE = "inconclusive"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Change:
    """How a measure moved; ``difference`` is signed so that higher is better. ``p`` is Holm-corrected if gated."""

    measure: Measure
    before: float
    after: float
    difference: Difference
    p: float
    result: Result


@dataclass(frozen=True, slots=True)
class Flip:
    """An item whose outcome changed."""

    before: Judged
    after: Judged

    @property
    def severity(self) -> int:
        """Order in which flips are looked at: what became worst first."""
        return list(Outcome).index(self.after.outcome)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that two runs differ in."""

    changes: tuple[Change, ...]
    broken: tuple[Flip, ...]
    fixed: tuple[Flip, ...]
    new_errors: int

    @property
    def result(self) -> Result:
        """FAIL if any gated measure fails or an error appeared; else the worst of the gated measures."""
        gated = [change.result for change in self.changes if change.measure.margin is not None]
        if self.new_errors or Result.FAIL in gated:
            return Result.FAIL
        return Result.INCONCLUSIVE if Result.INCONCLUSIVE in gated else Result.PASS


def compare_runs(before: Evaluation, after: Evaluation, family_of: Mapping[str, str]) -> Comparison:
    """Return what changed from one run to another.

    Raises:
        NotComparable: they were made from other questions, documents or measures.
    """
    if not before.about.is_comparable_with(after.about):
        raise NotComparable(
            "Hai lần chạy khác bộ câu hỏi, tài liệu hoặc phiên bản phép đo nên không so sánh được;"
            " hãy chạy lại cả hai trên cùng một bộ."
        )
    olds = {one.item.id: one for one in before.main}
    pairs = [(olds[one.item.id], one) for one in after.main if one.item.id in olds]
    changes = _corrected([change for measure in MEASURES if (change := _change(measure, pairs, family_of))])
    flips = [Flip(old, new) for old, new in pairs if old.outcome is not new.outcome]
    flips.sort(key=lambda flip: (flip.severity, flip.after.item.id))
    return Comparison(
        changes=tuple(changes),
        broken=tuple(flip for flip in flips if not flip.after.outcome.is_right and flip.before.outcome.is_right),
        fixed=tuple(flip for flip in flips if flip.after.outcome.is_right and not flip.before.outcome.is_right),
        new_errors=sum(
            new.response.state is State.ERROR and old.response.state is not State.ERROR for old, new in pairs
        ),
    )


def _change(measure: Measure, pairs: Sequence[tuple[Judged, Judged]], family_of: Mapping[str, str]) -> Change | None:
    sign = 1.0 if measure.higher_is_better else -1.0
    scored = [(old, new) for old, new in pairs if measure.name in old.scores and measure.name in new.scores]
    if not scored:
        return None
    olds = [sign * old.scores[measure.name] for old, _ in scored]
    news = [sign * new.scores[measure.name] for _, new in scored]
    found = compare(olds, news, [cluster_of(new.item, family_of) for _, new in scored])
    before, after = (sum(values) / len(values) * sign for values in (olds, news))
    return Change(measure, before, after, found, found.p, _judge(measure.margin, found))


def _judge(margin: float | None, found: Difference) -> Result:
    if margin is None or found.low > -margin:
        return Result.PASS
    if found.mean < -margin or (found.high < 0 and found.mean < -margin / 2):
        return Result.FAIL
    return Result.INCONCLUSIVE


def _corrected(changes: Sequence[Change]) -> list[Change]:
    """Correct the p-values of the gated measures by Holm's step-down method (1979)."""
    gated = sorted((change for change in changes if change.measure.margin is not None), key=lambda one: one.p)
    corrected: dict[str, float] = {}
    highest = 0.0
    for rank, change in enumerate(gated):
        highest = max(highest, min(1.0, change.p * (len(gated) - rank)))
        corrected[change.measure.name] = highest
    return [
        Change(one.measure, one.before, one.after, one.difference, corrected.get(one.measure.name, one.p), one.result)
        for one in changes
    ]
