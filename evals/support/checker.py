"""Does the evidence support a sentence? The evaluation's own checker, written apart from the answering guard.

The sentence is taken apart into clauses, the evidence into windows (a sentence, two neighbours, a table row; always
read together with the document's title and opening). A clause passes if one window holds every figure with its unit
and qualifier, bound to the same words, every date, document number, numbered body and name, agrees in negation,
direction, modality and exclusive terms, and covers the words. Word overlap alone cannot see a wrong figure, number
presence cannot see a swapped one; so each figure is set against all figures of the window that could stand in its
place, and the one whose context fits the claim best has to have its value.

A sentence with nothing to check whose words are not covered either is ``undetermined``, never a pass.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from documents.language.sentences import split_sentences
from documents.language.text import normalise
from evals.support.actors import check_actors
from evals.support.bindings import check_bindings
from evals.support.claims import Parsed, parse
from evals.support.coverage import check_coverage, coverage, own_words
from evals.support.documents import check_codes
from evals.support.figures import check_quantities
from evals.support.lexicon import LEAD_IN, PLAN
from evals.support.names import check_names
from evals.support.pairing import check_pairs
from evals.support.polarity import check_polarity
from evals.support.problems import Problem
from evals.support.rivals import check_rivals
from evals.support.statements import split_statements
from evals.support.terms import check_terms
from evals.support.times import check_moments
from evals.support.wording import check_quotations, check_wording
from evals.windows import Evidence, Window, windows_of


class Verdict(StrEnum):
    """How far evidence supports a sentence."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True)
class Support:
    """The verdict on a sentence, and for every failing fact what was claimed and what the evidence has instead."""

    verdict: Verdict
    problems: tuple[Problem, ...] = ()
    coverage: float = 0.0

    @property
    def is_full(self) -> bool:
        """True if the sentence may stand."""
        return self.verdict is Verdict.FULL


_Result = tuple[list[Problem], float]
_STATEMENTS = 2
_ALL_TOLD = 0.9
_NEARLY = 0.1  # of the words of a statement that the window it rests on may lack and another have
_SEMICOLON = re.compile(r";(?![^()]*\))")  # one inside brackets parts nothing


def check(sentence: str, evidence: Sequence[Evidence]) -> Support:
    """Return whether ``evidence``, taken together, supports ``sentence``.

    Every clause has to be supported by one window of one piece of evidence; different clauses may rest on different
    pieces.
    """
    clauses = [parse(clause) for clause in split_claim(normalise(sentence))]
    windows = [window for one in evidence for window in windows_of(one)]
    if not clauses or not windows:
        return Support(Verdict.UNDETERMINED if not clauses else Verdict.NONE)
    planned = [bool(PLAN.search(" ".join(one.plain for one in clauses[: at + 1]))) for at in range(len(clauses))]
    results = [_best(clause, windows, plan) for clause, plan in zip(clauses, planned, strict=True)]
    results = [
        _joined(clause, windows, plan) or result if result[0] else result
        for clause, plan, result in zip(clauses, planned, results, strict=True)
    ]
    problems = tuple(problem for found, _ in results for problem in found)
    covered = sum(share for _, share in results) / len(results)
    return Support(_verdict(results, clauses), problems, covered)


def _joined(clause: Parsed, windows: Sequence[Window], planned: bool) -> _Result | None:
    """Return the result of a clause whose statements rest on a window each; None if it makes one, or one fails."""
    statements = split_statements(clause)
    if len(statements) < _STATEMENTS or any(_tells_all(clause, window) for window in windows):
        return None
    found = [_best(one, _closest(one, windows), planned) for one in statements]
    if any(problems for problems, _ in found):
        return None
    return [], min(share for _, share in found)


def _tells_all(clause: Parsed, window: Window) -> bool:
    """Tell whether one window has all figures, days and nearly all words: then what fails is how they go together."""
    held = window.text.quantities
    figures = all(any(one.equals(other) for other in held) for one in clause.quantities)
    days = {one.key for one in clause.moments if one.kind == "date"} <= {one.key for one in window.text.moments}
    return figures and days and coverage(clause, window.text, window.header) >= _ALL_TOLD


def _closest(statement: Parsed, windows: Sequence[Window]) -> Sequence[Window]:
    """Return the windows that a statement without a figure may rest on: those that have most of its words themselves.

    One that merely stands under the same title contradicts nothing and says nothing.
    """
    own = own_words(statement)
    if statement.quantities or not own:
        return windows
    shares = [len(own & window.text.content) / len(own) for window in windows]
    return [window for window, share in zip(windows, shares, strict=True) if share >= max(shares) - _NEARLY]


def split_claim(sentence: str) -> list[str]:
    """Return the clauses of a sentence: its sentences and the parts between semicolons, lead-ins taken off."""
    parts = [
        part
        for span in split_sentences(sentence)
        for part in _SEMICOLON.split(sentence[span.start : span.end])
        if part.strip(" .,")
    ]
    return [_without_lead_in(part.strip()) for part in parts]


def _without_lead_in(clause: str) -> str:
    match = LEAD_IN.match(parse(clause).plain)
    rest = clause[match.end() :] if match else clause
    return rest if rest.strip() else clause


def _best(clause: Parsed, windows: Sequence[Window], planned: bool) -> _Result:
    """Return the result of the window that fits best; the first without a problem ends the search.

    A window that covers more of the words and denies them goes before one that merely does not contradict.
    """
    best: _Result | None = None
    for window in windows:
        found = _check_clause(clause, window, planned)
        if not found[0]:
            found = [*check_wording(clause, window.text)], found[1]
        if not found[0]:
            return _denial(clause, windows, found[1]) or found
        if best is None or _badness(found) < _badness(best):
            best = found
    if best is None:
        raise ValueError("no window to check against")
    return best


def _denial(clause: Parsed, windows: Sequence[Window], covered: float) -> _Result | None:
    """Return the result of a window that covers more than ``covered`` and negates it, None if there is none."""
    for window in windows:
        share = coverage(clause, window.text, window.header)
        if share > covered:
            problems = [one for one in check_polarity(clause, window.text, planned=True) if one.kind == "negation"]
            if problems:
                return problems, share
    return None


def _check_clause(clause: Parsed, window: Window, planned: bool) -> _Result:
    text, header = window.text, window.header
    problems = [
        *check_quantities(clause, text, planned=planned, above=window.right_above),
        *check_codes(clause, text, header, window.above),
        *check_moments(clause, text, window.above),
        *check_names(clause, text, header, window.above),
        *check_terms(clause, text, header, window.above),
        *check_polarity(clause, text, planned=planned),
        *check_actors(clause, text),
        *check_pairs(clause, text),
        *check_bindings(clause, text),
        *check_rivals(clause, text),
        *check_quotations(clause, text, header),
        *check_coverage(clause, text, header),
    ]
    return problems, coverage(clause, text, header)


def _badness(result: _Result) -> tuple[int, float]:
    return len(result[0]), -result[1]


def _verdict(results: Sequence[_Result], clauses: Sequence[Parsed]) -> Verdict:
    if all(not problems for problems, _ in results):
        return Verdict.FULL
    if not any(_has_facts(clause) for clause in clauses) and max(share for _, share in results) < 0.2:
        return Verdict.UNDETERMINED
    passed = any(not problems for problems, _ in results)
    conflicts = any(problem.found for problems, _ in results for problem in problems)
    return Verdict.PARTIAL if passed and not conflicts else Verdict.NONE


def _has_facts(clause: Parsed) -> bool:
    return bool(clause.quantities or clause.codes or clause.moments or clause.names or clause.labels)
