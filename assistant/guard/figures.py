"""Figures of a claim: the number, its counting unit, its bound, and above all what it counts.

A claim's figure is held to the evidence's figures of the same counting unit. Each is worded by the words that say
what it counts; the one that is worded most like the claim has to have the claimed value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.guard.claimed import ClaimedFigure, Worded, worded
from assistant.guard.figure_scopes import check_scope
from assistant.guard.ratios import check_ratio
from assistant.guard.sameness import same_count_unit
from assistant.guard.sources import Source
from assistant.guard.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.language.terms import terms
from documents.periods.plans import find_cues, tells_plan
from documents.types import Figure, Unit

_MARGIN = 0.2  # share of the claim's words by which another figure must be worded more like it
_WORDED = 0.5  # share from which another figure is taken to count the same thing
_CONFLICT = 0.3  # what is left of the likeness of figures that differ in an exclusive word
_NARROWED = 0.75  # what is left where a figure counts only a part of what the claim counts
_ACT = 3.0  # weight of a word that says what was done with what is counted
_ACTS = frozenset({"outcome", "proceeding", "suspension", "progress", "inspection", "punctuality", "appointment"})
_INHERITED = frozenset({"proceeding", "progress"})  # what "trong đó" leaves to the figure before it
_PARTS = frozenset({"field", "inspection", "outcome", "punctuality", "way", "gravity"})
_NARROWING = frozenset({"outcome", "inspection", "punctuality", "way"})
_PLANNING = re.compile(
    r"(?<!% )chỉ tiêu|mục tiêu|kế hoạch|phấn đấu|nhiệm vụ|yêu cầu|dự kiến|đăng ký|cần |phải ", re.IGNORECASE
)
_SHARE_BEFORE = re.compile(r"\d\s*/\s*$")
_OUT_OF = re.compile(r"(?:\d\s*/|\btrong(?: tổng)?(?: số)?|\btrên(?: tổng)?(?: số)?|\btổng số)\s*$")


def check_figures(
    claim: Outline, figures: Sequence[ClaimedFigure], sources: Sequence[Source], unit: Unit | None = None
) -> Iterator[Problem]:
    """Yield the figures of a claim that the evidence states of something else, bounds differently, or only plans.

    ``unit`` is the body that the text around the claim gives it, for claims that name none.
    """
    named = any(token.slot is Slot.UNIT for token in claim.tokens)
    for figure in figures:
        yield from _check(claim, figure, sources, None if named else unit)


def _check(claim: Outline, claimed: ClaimedFigure, sources: Sequence[Source], unit: Unit | None) -> Iterator[Problem]:
    token = claimed.token
    stated = _stated(token, sources)
    own = [(figure, source) for figure, source in stated if figure.value == token.value]
    rivals = [(figure, source) for figure, source in stated if figure.value != token.value]
    if not own:
        return
    is_share = _OUT_OF.search(claim.text, 0, token.span.start) is not None
    counted = own if is_share else [pair for pair in own if not _is_whole_of_share(*pair)] or own
    best = max(_likeness(claimed, figure) for figure, _ in counted)
    kept = max((_agreeing(claimed, figure) for figure, _ in counted), key=len)
    fair = [pair for pair in rivals if kept <= _agreeing(claimed, pair[0])]
    other = max(fair, key=lambda pair: _likeness(claimed, pair[0]), default=None)
    if other and not is_share and claimed.worded.words:
        rival = _likeness(claimed, other[0])
        if rival >= _WORDED and rival > best + _MARGIN:
            yield Problem(ProblemKind.FIGURE, shown(token), _shown(other[0], other[1]))
            return
    yield from check_scope(claim, shown(token), [figure for figure, _ in own], claimed.unit or unit, _years(own))
    alike = [pair for pair in rivals if kept - _INHERITED <= _agreeing(claimed, pair[0])]
    narrowed = _narrowed_elsewhere(claimed, counted, alike)
    if narrowed is not None and not is_share:
        yield Problem(ProblemKind.FIGURE, shown(token), _shown(*narrowed))
    yield from check_ratio(claim, token, [source for _, source in own])
    if not is_share and all(_is_whole_of_share(figure, source) for figure, source in own):
        yield Problem(ProblemKind.FIGURE, shown(token), None)
    if all(figure.target for figure, _ in own) and _tells_done(claimed, own):
        yield Problem(ProblemKind.OTHER, shown(token), "chỉ tiêu, kế hoạch")
    elif claimed.plan and not any(figure.target or _speaks_of_plans(source) for figure, source in own):
        yield Problem(ProblemKind.OTHER, shown(token), "kết quả")


def _narrowed_elsewhere(
    claimed: ClaimedFigure, own: Sequence[tuple[Figure, Source]], rivals: Sequence[tuple[Figure, Source]]
) -> tuple[Figure, Source] | None:
    """Return the figure that the evidence counts for the part that the claim names, if its own is for the whole.

    "Khởi tố 1.120 vụ về ma túy" of "khởi tố 1.120 vụ, trong đó ma túy 312 vụ".
    """
    for group in claimed.worded.exclusive.keys() & _PARTS:
        values = claimed.worded.exclusive[group]
        if any(worded(figure.wording).exclusive.get(group, frozenset()) & values for figure, _ in own):
            continue
        for figure, source in rivals:
            beside = any(source is other for _, other in own)
            if beside and worded(figure.wording).exclusive.get(group, frozenset()) & values:
                return figure, source
    return None


def _years(own: Sequence[tuple[Figure, Source]]) -> frozenset[int]:
    tokens = (token for _, source in own for token in source.outline.tokens)
    return frozenset(int(token.key) for token in tokens if token.slot is Slot.YEAR and token.key.isdigit())


def explain(problem: Problem, figures: Sequence[ClaimedFigure], sources: Sequence[Source]) -> Problem:
    """Return the problem of a figure that the evidence lacks with what it states of the same thing, if it does."""
    if problem.kind is not ProblemKind.FIGURE or problem.found is not None:
        return problem
    for claimed in figures:
        if shown(claimed.token) == problem.claimed:
            best = max(_stated(claimed.token, sources), key=lambda pair: _likeness(claimed, pair[0]), default=None)
            if best is not None and _likeness(claimed, best[0]) >= _WORDED:
                return replace(problem, found=_shown(*best))
    return problem


def shown(token: Token) -> str:
    """Return a number as it is shown in a problem: with its counting unit."""
    return f"{token.text} {token.group}".strip()


def _stated(token: Token, sources: Sequence[Source]) -> list[tuple[Figure, Source]]:
    """Return the figures of the evidence that count what ``token`` counts."""
    return [
        (figure, source)
        for source in sources
        for figure in source.statement.figures
        if same_count_unit(token.group, _unit_of(figure))
    ]


def _tells_done(claimed: ClaimedFigure, own: Sequence[tuple[Figure, Source]]) -> bool:
    """Tell whether a claim takes a target for a result: by "đã", or because it leaves out the words that plan."""
    if claimed.plans:
        return False
    return claimed.done or any(_is_planned_in_words(figure, source) for figure, source in own)


def _is_planned_in_words(figure: Figure, source: Source) -> bool:
    text = source.statement.text
    at = figure.span.start - source.statement.span.start
    return tells_plan(text, find_cues(text), start=0, at=max(0, at)) is True


def _speaks_of_plans(source: Source) -> bool:
    return _PLANNING.search(source.statement.text) is not None


def _likeness(claimed: ClaimedFigure, figure: Figure) -> float:
    """Return the share of the claim's words that a figure is worded by, less where exclusive words differ."""
    stated = worded(figure.wording)
    share = _share(claimed.worded, stated)
    conflict = any(
        group != "body" and group in stated.exclusive and not values & stated.exclusive[group]
        for group, values in claimed.worded.exclusive.items()
    )
    narrower = stated.exclusive.keys() & _NARROWING - claimed.worded.exclusive.keys()
    return share * (_CONFLICT if conflict else 1.0) * (_NARROWED if narrower else 1.0)


def _agreeing(claimed: ClaimedFigure, figure: Figure) -> frozenset[str]:
    """Return the groups in which a figure says the same as the claim: a rival must not say less of it."""
    stated = worded(figure.wording).exclusive
    return frozenset(
        group
        for group, values in claimed.worded.exclusive.items()
        if group != "body" and values & stated.get(group, frozenset())
    )


def _share(claimed: Worded, stated: Worded) -> float:
    """Return the share of the claim's words that are stated; the act that is counted outweighs its attributes."""
    acts = {
        word
        for group, values in claimed.exclusive.items()
        if group in _ACTS
        for value in values
        for word in value.split()
    }
    weights = {word: _ACT if word in acts else 1.0 for word in claimed.words}
    total = sum(weights.values())
    return sum(weight for word, weight in weights.items() if word in stated.words) / total if total else 0.0


def _unit_of(figure: Figure) -> str:
    return _written_out(figure.count_unit)


@lru_cache(maxsize=1024)
def _written_out(count_unit: str) -> str:
    return " ".join(word.text for word in terms(count_unit)) or count_unit


def _is_whole_of_share(figure: Figure, source: Source) -> bool:
    """Tell whether a number only is what another is a share of: the 19 of "16/19 kháng nghị"."""
    start = figure.span.start - source.statement.span.start
    return _SHARE_BEFORE.search(source.statement.text, 0, max(0, start)) is not None


def _shown(figure: Figure, source: Source) -> str:
    return source.statement.document.text_of(figure.span)
