"""Run a checker, or a guard, over mutated claims: what it catches, and what it flags for nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evals.datasets.corpus import Corpus
from evals.edits.acts import ACTS
from evals.edits.additions import ADDITIONS
from evals.edits.evidence import evidence_edits
from evals.edits.figures import FIGURES
from evals.edits.held_out import HELD_OUT
from evals.edits.keeping import KEEPING, TABLES
from evals.edits.names import NAMES
from evals.edits.times import TIMES
from evals.measures.intervals import wilson
from evals.mutation.mutants import PER_OPERATOR, Mutant, Operator, mutate, seeds_of
from evals.support.checker import check
from evals.windows import Evidence

Flags = Callable[[str, Evidence], bool]
_HELD_OUT_DRAW = "held-out\0"
_SURVIVORS = 5  # kept for each operator, to be read


@dataclass(frozen=True, slots=True)
class Named:
    """An operator without its edit, so that results can be handed from process to process."""

    id: str
    tier: int
    label: str
    level: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """A claim that went wrong, and the sentence that it was made from."""

    claim: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Row:
    """One operator: how many claims, how many flagged, how many dropped as equivalent, and some that went wrong."""

    operator: Named
    n: int
    flagged: int
    equivalent: int
    wrong: tuple[Wrong, ...]

    @property
    def rate(self) -> float:
        """Share flagged: detection for changing edits, false alarms for keeping ones."""
        return self.flagged / self.n if self.n else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval of the rate."""
        return wilson(self.flagged, self.n)


@dataclass(frozen=True, slots=True)
class Benchmark:
    """All operators, and the share of pairs in which the sentence is accepted and its mutant flagged."""

    rows: tuple[Row, ...]
    pair_accuracy: float

    def mean(self, tier: int) -> float:
        """Return the mean rate over the operators of a tier; easy large classes do not weigh more."""
        rates = [row.rate for row in self.rows if row.operator.tier == tier and row.n]
        return sum(rates) / len(rates) if rates else 0.0


def operators_over(corpus: Corpus) -> list[Operator]:
    """Return every operator: those that must be flagged first, by tier, then those that must not be."""
    changing = (*FIGURES, *TABLES, *TIMES, *NAMES, *ACTS, *evidence_edits(corpus), *ADDITIONS)
    return [*sorted(changing, key=lambda one: one.tier), *KEEPING]


def flags(claim: str, evidence: Evidence) -> bool:
    """Tell whether the evaluation's own checker flags a claim; ``undetermined`` is flagged, too."""
    return not check(claim, [evidence]).is_full


def run_benchmark(
    corpus: Corpus, judge: Flags = flags, *, most: int = PER_OPERATOR, held_out: bool = False
) -> Benchmark:
    """Return what ``judge`` flags among the claims that the corpus gives, ``most`` of each operator.

    Any guard can be passed in as ``judge``. With ``held_out`` nothing is what a report shows: first the held-out edits,
    of any sentence, then the open ones, in another draw and of sentences that are in no report.
    """
    operators = operators_over(corpus)
    if held_out:
        kept = seeds_of(corpus, held_out=True)
        mutants, dropped = mutate([*seeds_of(corpus), *kept], HELD_OUT, most=most, draw=_HELD_OUT_DRAW)
        drawn, equivalent = mutate(kept, operators, most=most, draw=_HELD_OUT_DRAW)
        operators, mutants, dropped = [*HELD_OUT, *operators], [*mutants, *drawn], {**dropped, **equivalent}
    else:
        mutants, dropped = mutate(seeds_of(corpus), operators, most=most)
    accepted: dict[tuple[str, str], bool] = {}
    outcomes: dict[str, list[tuple[Mutant, bool]]] = defaultdict(list)
    right_pairs = pairs = 0
    for mutant in mutants:
        flagged = judge(mutant.claim, mutant.evidence)
        outcomes[mutant.operator.id].append((mutant, flagged))
        if mutant.operator.must_be_flagged:
            key = (mutant.seed.document, mutant.seed.text)
            if key not in accepted:
                accepted[key] = not judge(mutant.seed.text, mutant.seed.evidence)
            pairs += 1
            right_pairs += flagged and accepted[key]
    rows = tuple(_row(operator, outcomes[operator.id], dropped[operator.id]) for operator in operators)
    return Benchmark(rows, right_pairs / pairs if pairs else 0.0)


def _row(operator: Operator, outcomes: Sequence[tuple[Mutant, bool]], equivalent: int) -> Row:
    wrong = [mutant for mutant, flagged in outcomes if flagged != operator.must_be_flagged]
    flagged = sum(flag for _, flag in outcomes)
    named = Named(operator.id, operator.tier, operator.label, operator.level)
    some = tuple(Wrong(mutant.claim, mutant.seed.text) for mutant in wrong[:_SURVIVORS])
    return Row(named, len(outcomes), flagged, equivalent, some)
