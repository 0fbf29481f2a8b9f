"""Check one sentence against the statements that it cites: the whole order in one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.guard.checks.coverage import coverage
from assistant.guard.checks.days import same_parts_of_day
from assistant.guard.checks.deeds import settled_doers
from assistant.guard.checks.denied import denies_the_same
from assistant.guard.checks.documents import dated_alike
from assistant.guard.checks.doers import settled_people
from assistant.guard.checks.events import settled
from assistant.guard.checks.frequencies import told_intervals
from assistant.guard.checks.order import CHECKS
from assistant.guard.checks.ordinals import told_ordinals
from assistant.guard.checks.patients import settled_patients
from assistant.guard.checks.people import check_people, held_offices, told_offices
from assistant.guard.checks.prizes import settled_prizes
from assistant.guard.checks.receiving import settled_directions, settled_receivers
from assistant.guard.facts import KINDS, check_facts
from assistant.guard.figures.acts import settled_acts
from assistant.guard.figures.checking import check_figures, explain, placed
from assistant.guard.figures.claimed import ClaimedFigure, claimed_figures
from assistant.guard.figures.quarters import told_months
from assistant.guard.figures.sums import is_operand
from assistant.guard.grounds.choosing import choices
from assistant.guard.grounds.elsewhere import check_elsewhere
from assistant.guard.grounds.joining import joined_clauses
from assistant.guard.quotes import check_quotes
from assistant.guard.text.awards import check_awards, told_titles, with_announced
from assistant.guard.text.former import people_as_told
from assistant.guard.text.reading import read
from assistant.guard.text.scoping import check_given
from assistant.guard.text.sources import Source, source_of
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind, SentenceCheck, Verdict
from assistant.guard.verbatim import verbatim
from assistant.weighing.statements import Statement
from documents.language.text import normalise
from documents.mentions.awards import AwardMention, find_awards
from documents.mentions.persons import PersonMention, find_persons
from documents.types import Level, Scope, Unit

_ABOUT = 0.5  # coverage from which evidence speaks about the same thing, so that it can contradict
_LESS = 0.06  # coverage by which a statement that bears a claim out may say less of it than one that does not
_SAME = 0.75  # coverage from which a sentence is the very one of the evidence, with one detail changed
_SCOPES = (ProblemKind.UNIT, ProblemKind.PLACE, ProblemKind.DATE)
_PARTIES = (Slot.UNIT, Slot.NAME, Slot.ROLE)
_LONGEST_LEAD = 12  # words of "Kết quả cụ thể như sau:"


@dataclass(frozen=True, slots=True)
class _Trial:
    """What came of holding a claim against some sources."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    coverage: float
    foreign: bool  # the sources speak of another body or period than the text around the claim


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """A sentence read once for all trials."""

    outline: Outline
    figures: tuple[ClaimedFigure, ...]
    people: tuple[PersonMention, ...]
    awards: tuple[AwardMention, ...]
    bound: frozenset[Token]


class EvidenceGuard:
    """The guard: a sentence passes if every fact, denial and clause of it is borne out by its evidence."""

    def check(self, sentence: str, evidence: Sequence[Statement], *, given: Scope | None = None) -> SentenceCheck:
        """Return the verdict on one ``sentence``, without markers, against all the statements that it cites.

        ``given`` is whom and when it speaks about where its own words leave that to the text around it.
        """
        said = None if given else verbatim(sentence, evidence)
        if said:
            return SentenceCheck(sentence, Verdict.SUPPORTED, 1.0, (), (said,))
        home = _high_office(evidence)
        claim = _read(sentence, home)
        if claims_nothing(claim.outline):
            return SentenceCheck(sentence, Verdict.NO_CLAIM, 1.0)
        sources = [source_of(statement) for statement in evidence]
        best = _best_trial(claim, sources, given)
        if best is None:
            return SentenceCheck(sentence, Verdict.NOT_FOUND, 0.0)
        if len(sources) > 1 and (best.problems or len(best.sources) > 1):
            best = _clause_by_clause(claim, sources, given, best, home)
        return _judge(sentence, best)


# What the cited passages do not bear out is held against all passages, and against them again clause by clause.
@lru_cache(maxsize=256)
def _read(sentence: str, home: Unit | None) -> Claim:
    text = normalise(sentence).strip()
    outline = read(text, home=home)
    slots = {token.slot for token in outline.tokens}
    figures = tuple(claimed_figures(outline))
    people = people_as_told(text, find_persons(text)) if Slot.NAME in slots else ()
    awards = tuple(with_announced(text, award) for award in find_awards(text)) if Slot.AWARD in slots else ()
    return Claim(outline, figures, people, awards, _bound(outline, awards))


def _bound(outline: Outline, awards: Sequence[AwardMention]) -> frozenset[Token]:
    """Return the facts that are bound by who gave what to whom, and the numbers that are added up."""
    parties = [words for award in awards for words in (award.giver, award.recipient) if words]
    titles = {award.span for award in awards if award.recipient}
    return frozenset(
        token
        for token in outline.tokens
        if token.span in titles
        or (token.slot is Slot.NUMBER and is_operand(token, outline))
        or (token.slot in _PARTIES and any(token.text in words for words in parties))
    )


def _high_office(evidence: Sequence[Statement]) -> Unit | None:
    """Return the high procuracy whose paper is cited, where "Viện 2" is one of its institutes and no number."""
    homes = (statement.document.metadata.unit for statement in evidence)
    return next((home for home in homes if home is not None and home.level is Level.HIGH), None)


def _clause_by_clause(
    claim: Claim, sources: Sequence[Source], given: Scope | None, best: _Trial, home: Unit | None
) -> _Trial:
    """Return what bears out each of the clauses that a claim joins; where one fails, what is wrong.

    Statements taken together hold the facts of all clauses, so they cannot tell whose each fact is.
    """
    trials = []
    for clause in joined_clauses(claim.outline):
        trial = _best_trial(_read(clause, home), sources, given)
        if trial is None or trial.problems:
            return trial if trial and not best.problems else best
        trials.append(trial)
    if not trials:
        return best
    held = tuple(dict.fromkeys(source for trial in trials for source in trial.sources))
    return _Trial(held, (), min(trial.coverage for trial in trials), foreign=False)


def claims_nothing(claim: Outline) -> bool:
    """Tell whether a text states no fact: a question, an opening that ends in a colon, or filler words alone."""
    weighty = [token for token in claim.tokens if token.weighs]
    facts = any(token.slot in KINDS and token.slot is not Slot.EXCLUSIVE for token in weighty)
    text = claim.text.rstrip()
    lead = text.endswith(":") and len(claim.words) <= _LONGEST_LEAD
    return not weighty or (not facts and (lead or text.endswith("?")))


def _best_trial(claim: Claim, sources: Sequence[Source], given: Scope | None) -> _Trial | None:
    """Return the first trial without problems, else the one that comes nearest; None without evidence.

    What says less of the claim than another statement that gainsays it bears nothing out: a title has the words.
    """
    best: _Trial | None = None
    gainsaid = 0.0
    refuting: list[Source] = []
    for chosen in choices(claim.outline, sources, given):
        trial = _try(claim, chosen, given)
        if not trial.problems:
            told = check_elsewhere(claim.outline, chosen, sources, trial.coverage)
            trial = replace(trial, problems=tuple(told))
        if not trial.problems:
            unrefuted = trial.coverage >= gainsaid - _LESS and not any(source in chosen for source in refuting)
            if unrefuted or denies_the_same(claim.outline, chosen):
                return trial
            continue
        if not trial.foreign and any(_gainsays(problem) for problem in trial.problems):
            gainsaid = max(gainsaid, trial.coverage)
            if _refutes(trial):
                refuting.extend(chosen)
        if best is None or _rank(trial) > _rank(best):
            best = trial
    return best


def _refutes(trial: _Trial) -> bool:
    """Tell whether one statement has all that a claim says and yet another fact in a place: no other one mends that."""
    return len(trial.sources) == 1 and trial.coverage >= 1 and any(problem.found for problem in trial.problems)


def _gainsays(problem: Problem) -> bool:
    """Tell whether a problem is more than that the evidence is another body's or day's; a seat is its own."""
    placed = problem.kind in (ProblemKind.PLACE, ProblemKind.UNIT) and problem.found is not None
    return problem.kind not in _SCOPES or placed


def _rank(trial: _Trial) -> tuple[bool, bool, int, float]:
    others = any(problem.kind in _SCOPES for problem in trial.problems)
    return (trial.coverage >= _ABOUT, not others, -len(trial.problems), trial.coverage)


def _try(claim: Claim, sources: tuple[Source, ...], given: Scope | None) -> _Trial:
    outline = claim.outline
    bound = claim.bound | settled(outline, sources) | held_offices(outline, claim.people, sources)
    bound |= settled_prizes(outline, sources) | settled_patients(outline, sources) | settled_receivers(outline, sources)
    bound |= settled_doers(outline, sources) | settled_people(outline, sources)
    bound |= settled_directions(outline, sources)
    bound |= settled_acts(outline, claim.figures, sources)
    bound |= dated_alike(outline, sources) | same_parts_of_day(outline, sources)
    told = told_intervals(outline, sources) | told_months(outline, sources)
    told |= told_ordinals(outline, sources)
    told |= told_offices(outline, claim.people, sources) | told_titles(claim.awards, outline, sources)
    problems = [
        *check_facts(outline, sources, worded=placed(claim.figures, sources), bound=bound, told=told),
        *check_figures(outline, claim.figures, sources, given.unit if given else None),
        *check_people(claim.people, sources),
        *check_awards(outline.text, claim.awards, sources),
        *check_quotes(outline.text, sources),
        *(problem for check in CHECKS for problem in check(outline, sources)),
    ]
    foreign = list(check_given(outline, given, sources)) if given else []
    explained = [explain(problem, claim.figures, sources) for problem in problems]
    return _Trial(sources, tuple(dict.fromkeys([*explained, *foreign])), coverage(outline, sources), bool(foreign))


def _judge(sentence: str, trial: _Trial) -> SentenceCheck:
    evidence = tuple(source.statement for source in trial.sources)
    if not trial.problems:
        return SentenceCheck(sentence, Verdict.SUPPORTED, round(trial.coverage, 3), (), evidence)
    contradicted = _contradicts(trial)
    verdict = Verdict.CONTRADICTED if contradicted else Verdict.NOT_FOUND
    score = round(trial.coverage / (1 + len(trial.problems)), 3)
    if contradicted:
        return SentenceCheck(sentence, verdict, score, trial.problems, evidence)
    # What another body's report has in its place is no correction.
    lacking = tuple(dict.fromkeys(replace(problem, found=None) for problem in trial.problems))
    return SentenceCheck(sentence, verdict, score, lacking)


def _contradicts(trial: _Trial) -> bool:
    """Tell whether the evidence says something else of the same thing, rather than the like of something else."""
    told = [problem for problem in trial.problems if problem.found]
    if not told or trial.foreign or trial.coverage < _ABOUT:
        return False
    of_others = any(problem.kind in _SCOPES for problem in trial.problems)
    return not of_others or (len(trial.problems) == 1 and trial.coverage >= _SAME)
