"""Figures of a claim: the number, its counting unit, its bound, and above all what it counts.

A claim's figure is held to the evidence's figures of the same counting unit. Each is worded by the words that say
what it counts; the one that is worded most like the claim has to have the claimed value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.guard.figures.acts import check_acts, is_supervised
from assistant.guard.figures.claimed import PLANNING, ClaimedFigure, worded
from assistant.guard.figures.parts import STAGES, Stated, goes_on, is_part, narrowed_elsewhere
from assistant.guard.figures.plans import speaks_of_plans, tells_done
from assistant.guard.figures.ratios import check_ratio, is_ratio, is_told_apart, is_whole
from assistant.guard.figures.scopes import check_scope
from assistant.guard.figures.stated import agreeing, likeness, stated_figures
from assistant.guard.figures.sums import is_end_of
from assistant.guard.text.sameness import same_count_unit, written_out
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token, shown
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled
from documents.types import Figure, Unit

_MARGIN = 0.2  # share of the claim's words by which another figure must be worded more like it
_SHARED = 0.3  # share from which a figure that is denied like the claimed one is the one meant
_WORDED = 0.5  # share from which another figure is taken to count the same thing
_INHERITED = frozenset({"proceeding", "progress"})  # what "trong đó" leaves to the figure before it
_EACH = "mỗi"
_SUM = compiled(r"\btổng (?:trị giá|giá trị|số tiền|kinh phí|cộng)\b[^,;.\d]*$", re.IGNORECASE)
_SHARE_BEFORE = compiled(r"\d\s*/\s*$")
_RESULTING = compiled(
    r"\b(?:(?:lên|xuống|còn|thành)(?: (?:đến|tới|còn|mức|tổng số))?|(?:đạt|chiếm)(?: (?:tỷ lệ|mức))?)\s*$",
    re.IGNORECASE,
)
_OUT_OF = compiled(r"(?:\d\s*/|\btrong(?: tổng)?(?: số)?|\btrên(?: tổng)?(?: số)?|\btổng số)\s*$", re.IGNORECASE)


def check_figures(
    claim: Outline, figures: Sequence[ClaimedFigure], sources: Sequence[Source], unit: Unit | None = None
) -> Iterator[Problem]:
    """Yield the figures of a claim that the evidence states of something else, bounds differently, or only plans.

    ``unit`` is the body that the text around the claim gives it, for claims that name none.
    """
    named = any(token.slot is Slot.UNIT for token in claim.tokens)
    for figure in figures:
        beside = [other for other in figures if other is not figure]
        yield from _check(claim, figure, beside, sources, None if named else unit)


def _check(
    claim: Outline,
    claimed: ClaimedFigure,
    beside: Sequence[ClaimedFigure],
    sources: Sequence[Source],
    unit: Unit | None,
) -> Iterator[Problem]:
    token = claimed.token
    stated = stated_figures(token, sources)
    own = [(figure, source) for figure, source in stated if figure.value == token.value]
    others = [pair for pair in stated if pair[0].value != token.value and not _has_months(pair[0])]
    if not own:
        return
    rivals = [pair for pair in others if not _is_told_beside(claim, token, pair[0], own, beside)]
    rivals = [pair for pair in rivals if not (_is_of_each(pair[0]) and _SUM.search(claim.text, 0, token.span.start))]
    turned = _turned(claimed, own, rivals)
    if turned is not None:
        yield Problem(ProblemKind.FIGURE, shown(token), _shown(*turned))
        return
    if all(_is_change(figure) for figure, _ in own) and _RESULTING.search(claim.text, 0, token.span.start):
        yield Problem(ProblemKind.FIGURE, shown(token), None)
        return
    is_share = _OUT_OF.search(claim.text, 0, token.span.start) is not None or any(
        _is_whole_of_share(figure, source) and is_told_apart(claim, token, source.statement.text)
        for figure, source in own
    )
    counted = own if is_share else [pair for pair in own if not _is_whole_of_share(*pair)] or own
    kept = max([agreeing(claimed, figure) for figure, _ in counted], key=len)
    told = frozenset(figure.token.value for figure in beside if figure.token.value is not None)
    other = None if is_share else _nearer(claimed, counted, kept, _fair(claimed, own, rivals), told)
    apart = [one for one in beside if not is_ratio(claim.text, token, one.token)]
    if other and not _keep_values(claimed, apart, counted, other):
        yield Problem(ProblemKind.FIGURE, shown(token), _shown(*other))
        return
    yield from check_acts(claim, claimed, counted, rivals)
    stated_by = [source for _, source in own]
    yield from check_scope(claim, shown(token), [figure for figure, _ in own], claimed.unit or unit, stated_by)
    parts = [pair for pair in rivals if any(is_part(pair, whole) for whole in counted)]
    alike = [pair for pair in rivals if pair in parts or kept - _INHERITED <= agreeing(claimed, pair[0])]
    narrowed = narrowed_elsewhere(claimed, counted, alike)
    if narrowed is not None and not is_share:
        yield Problem(ProblemKind.FIGURE, shown(token), _shown(*narrowed))
    yield from check_ratio(claim, token, stated_by)
    if not is_share and all(_is_whole_of_share(figure, source) for figure, source in own):
        yield Problem(ProblemKind.FIGURE, shown(token), None)
    yield from _check_plan(claimed, own)


def _has_months(figure: Figure) -> bool:
    """True for "4 năm 9 tháng tù", of which the years alone are no figure (``prison_terms`` compares whole terms)."""
    return figure.count_unit == "năm tù" and figure.value != int(figure.value)


def _is_of_each(figure: Figure) -> bool:
    """Tell whether a figure tells of one piece, "mỗi suất 500.000 đồng", and so of no total."""
    return f" {_EACH} " in f" {figure.wording} "


def _turned(claimed: ClaimedFigure, own: Sequence[Stated], rivals: Sequence[Stated]) -> Stated | None:
    """Return the figure that the evidence denies, or not, as the claim does, if that of the claimed value is not."""
    if any(_denies_alike(claimed, figure) for figure, _ in own):
        return None
    alike = (pair for pair in rivals if _denies_alike(claimed, pair[0]))
    return next((pair for pair in alike if _says_the_same(claimed, pair[0])), None)


def _fair(claimed: ClaimedFigure, own: Sequence[Stated], rivals: Sequence[Stated]) -> list[Stated]:
    """Return the figures that may be meant instead: no others that are denied, or only supervised, where it is not."""
    denies_alike = any(_denies_alike(claimed, figure) for figure, _ in own)
    fair = (pair for pair in rivals if not is_supervised(claimed, pair[0]))
    return [pair for pair in fair if not denies_alike or _denies_alike(claimed, pair[0])]


def _check_plan(claimed: ClaimedFigure, own: Sequence[Stated]) -> Iterator[Problem]:
    """Yield a target that a claim takes for a result, or the reverse."""
    if all(figure.target for figure, _ in own) and tells_done(claimed, own):
        yield Problem(ProblemKind.OTHER, shown(claimed.token), "chỉ tiêu, kế hoạch")
    elif claimed.plan and not any(figure.target or speaks_of_plans(figure, source) for figure, source in own):
        yield Problem(ProblemKind.OTHER, shown(claimed.token), "kết quả")


def _is_told_beside(
    claim: Outline, token: Token, other: Figure, own: Sequence[Stated], beside: Sequence[ClaimedFigure]
) -> bool:
    """Tell whether a claim gives another figure its own place: as target, as whole, or as the change that led to this.

    "Ban hành 3 kiến nghị so với chỉ tiêu là 2", "58 trên 60 đơn", "tăng 31 vụ, lên 143 vụ".
    """
    told = [figure for figure in beside if figure.token.value == other.value]
    if any(is_whole(claim.text, token, figure.token) or is_end_of(claim, token, figure.token) for figure in told):
        return True
    if any(figure.plan for figure in told) and (other.target or PLANNING.search(other.wording)):
        return True
    changes = [figure.change.value for figure, _ in own if figure.change]
    return bool(told) and other.value in changes and _RESULTING.search(claim.text, 0, token.span.start) is not None


def _denies_alike(claimed: ClaimedFigure, figure: Figure) -> bool:
    """Tell whether claim and evidence both deny what they count, or neither: "không phê chuẩn 04 quyết định"."""
    return claimed.worded.denied is worded(figure.wording).denied


def _says_the_same(claimed: ClaimedFigure, figure: Figure) -> bool:
    """Tell whether a figure is worded like the claim, or in fewer words: "không phê chuẩn" of what was named before."""
    said = worded(figure.wording).words - set(written_out(figure.count_unit).split())
    return likeness(claimed, figure) > _SHARED or (bool(said) and said <= claimed.worded.words)


def _is_change(figure: Figure) -> bool:
    """Tell whether a number is what something changed by, not what it came to."""
    return figure.change is not None and figure.change.value == figure.value


def _nearer(
    claimed: ClaimedFigure,
    own: Sequence[Stated],
    kept: frozenset[str],
    rivals: Sequence[Stated],
    told: frozenset[Decimal],
) -> Stated | None:
    """Return the other figure that is worded so much more like the claim that it is the one meant, if there is one.

    ``kept`` are the groups in which the claimed figure agrees: a rival that says less of them is none. ``told`` are the
    other values that the claim states.
    """
    shared = [(_groups(claimed, own, pair), pair) for pair in rivals]
    fair = [(likeness(claimed, pair[0]), len(groups), groups, pair) for groups, pair in shared if kept <= groups]
    if not fair:
        return None
    rival, _, groups, other = max(fair, key=lambda found: found[:2])
    if not claimed.worded.words:
        # "3 Kiểm sát viên trung cấp": where nothing but exclusive words tells the figures apart, they decide.
        return other if kept < groups else None
    if rival < _WORDED or rival <= _MARGIN:
        return None
    best = max([likeness(claimed, figure) for figure, _ in own])
    # "Đã giải quyết" tells what "thuộc thẩm quyền giải quyết" does not, though their words are the same.
    counts_alike = claimed.token.group == written_out(other[0].count_unit) and other[0].value not in told
    staged = counts_alike and (agreeing(claimed, other[0]) - kept) & STAGES
    return other if rival > best + _MARGIN or (staged and rival >= best) else None


def _groups(claimed: ClaimedFigure, own: Sequence[Stated], rival: Stated) -> frozenset[str]:
    """Return the groups in which another figure agrees, with those of the claimed one if it goes on from that."""
    before = [agreeing(claimed, pair[0]) for pair in own if goes_on(claimed, rival, pair)]
    return agreeing(claimed, rival[0]).union(*before)


def _keep_values(claimed: ClaimedFigure, beside: Sequence[ClaimedFigure], own: Sequence[Stated], rival: Stated) -> bool:
    """Tell whether the claim states the other figure as well, and both would be worded less like it if exchanged."""
    if agreeing(claimed, rival[0]) - max([agreeing(claimed, figure) for figure, _ in own], key=len):
        return False
    gain = likeness(claimed, rival[0]) - _MARGIN - max([likeness(claimed, figure) for figure, _ in own])
    return any(
        likeness(other, rival[0]) - max([likeness(other, figure) for figure, _ in own]) > gain
        for other in beside
        if other.token.value == rival[0].value and same_count_unit(other.token.group, written_out(rival[0].count_unit))
    )


def placed(figures: Sequence[ClaimedFigure], sources: Sequence[Source]) -> frozenset[Token]:
    """Return the numbers of a claim that the evidence states as figures: what they count settles their place."""
    return frozenset(
        claimed.token
        for claimed in figures
        if any(figure.value == claimed.token.value for figure, _ in stated_figures(claimed.token, sources))
    )


def explain(problem: Problem, figures: Sequence[ClaimedFigure], sources: Sequence[Source]) -> Problem:
    """Return the problem of a figure that the evidence lacks with what it states of the same thing, if it does."""
    if problem.kind is not ProblemKind.FIGURE or problem.found is not None:
        return problem
    for claimed in figures:
        if shown(claimed.token) == problem.claimed:
            best = max(
                stated_figures(claimed.token, sources), key=lambda pair: likeness(claimed, pair[0]), default=None
            )
            if best is not None and likeness(claimed, best[0]) >= _WORDED:
                return replace(problem, found=_shown(*best))
    return problem


def _is_whole_of_share(figure: Figure, source: Source) -> bool:
    """Tell whether a number only is what another is a share of: the 19 of "16/19 kháng nghị"."""
    start = figure.span.start - source.statement.span.start
    return _SHARE_BEFORE.search(source.statement.text, 0, max(0, start)) is not None


def _shown(figure: Figure, source: Source) -> str:
    return source.statement.document.text_of(figure.span)
