"""What was done with what a figure counts: tried is neither suspended, nor asked for, nor what another body tries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.guard.figures.claimed import ClaimedFigure, worded
from assistant.guard.figures.stated import agreeing, stated_figures
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Token, shown
from assistant.guard.types import Problem, ProblemKind
from documents.types import Figure

_PROCEEDING, _APPOINTMENT, _MODALITY, _SUSPENSION = "proceeding", "appointment", "modality", "suspension"
_BODY = "body"
_DEMANDS = frozenset({"yêu cầu", "đề nghị", "đề xuất"})
_DOERS = frozenset({"tòa án", "cơ quan điều tra", "công an", "cơ quan thi hành án"})
_SUPERVISION = frozenset({"kiểm", "sát"})
_ACTS = frozenset({"proceeding", "suspension", "appointment", "outcome"})
_Stated = tuple[Figure, Source]


def check_acts(
    claim: Outline, claimed: ClaimedFigure, own: Sequence[_Stated], rivals: Sequence[_Stated]
) -> Iterator[Problem]:
    """Yield what is done with what is counted if the evidence has something else, or somebody else's act, there.

    "Khởi tố 7 vụ" of "yêu cầu khởi tố 7 vụ", "truy tố mới 12 vụ" of "khởi tố mới 12 vụ", "xét xử 3 vụ" of "đình chỉ
    xét xử 3 vụ". ``own`` are the figures of the claimed number, ``rivals`` others of the same counting unit.
    """
    stated = [worded(figure.wording).exclusive for figure, _ in own]
    for group in (_PROCEEDING, _APPOINTMENT):
        act = claimed.worded.exclusive.get(group, frozenset())
        if act and all(group in groups and not act & groups[group] for groups in stated):
            yield Problem(ProblemKind.OTHER, f"{min(act)} {shown(claimed.token)}", min(stated[0][group]))
    said = claimed.worded.exclusive.get(_PROCEEDING)
    if not said or not all(_PROCEEDING in groups for groups in stated):
        return
    counted = f"{min(said)} {shown(claimed.token)}"
    demands = [groups.get(_MODALITY, frozenset()) & _DEMANDS for groups in stated]
    told = {token.key for token in claim.tokens if token.group == _MODALITY}
    if all(demands) and not told & _DEMANDS:
        yield Problem(ProblemKind.OTHER, counted, f"{min(demands[0])} {min(said)}")
    if all(_SUSPENSION in groups for groups in stated) and _SUSPENSION not in claimed.worded.exclusive:
        yield Problem(ProblemKind.OTHER, counted, f"{min(stated[0][_SUSPENSION])} {min(said)}")
    if all(is_supervised(claimed, figure) for figure, _ in own):
        done = _done(claimed, rivals)
        if done is not None:
            yield Problem(ProblemKind.FIGURE, shown(claimed.token), done[1].statement.document.text_of(done[0].span))


def settled_acts(claim: Outline, figures: Sequence[ClaimedFigure], sources: Sequence[Source]) -> frozenset[Token]:
    """Return the acts that a claim tells once, of a number of which the evidence tells them: that settles their place.

    "7 công chức được tuyển dụng và 9 được bổ nhiệm": a passive has its acts behind their numbers.
    """
    held = set[tuple[str, str]]()
    for claimed in figures:
        own = [figure for figure, _ in stated_figures(claimed.token, sources) if figure.value == claimed.token.value]
        for group in {group for figure in own for group in agreeing(claimed, figure)} & _ACTS:
            held.update((group, value) for value in claimed.worded.exclusive[group])
    told = (claim.tokens[places[0]] for places in claim.places.values() if len(places) == 1)
    return frozenset(token for token in told if (token.group, token.key) in held)


def is_supervised(claimed: ClaimedFigure, figure: Figure) -> bool:
    """Tell whether a figure counts what the procuracy supervises, and the claim what court or police do themselves.

    "Kiểm sát xét xử 74 vụ" is what came in, "Tòa án xét xử 58 vụ" what was tried of it.
    """
    doer = claimed.worded.exclusive.get(_BODY, frozenset()) & _DOERS
    if not doer or claimed.worded.words >= _SUPERVISION:
        return False
    stated = worded(figure.wording)
    return stated.words >= _SUPERVISION and not stated.exclusive.get(_BODY, frozenset()) & doer


def _done(claimed: ClaimedFigure, rivals: Sequence[_Stated]) -> _Stated | None:
    """Return the figure of what the claimed body did itself, None if the evidence has none."""
    for figure, source in rivals:
        stated = worded(figure.wording).exclusive
        if all(
            claimed.worded.exclusive[group] & stated.get(group, frozenset()) & allowed
            for group, allowed in ((_BODY, _DOERS), (_PROCEEDING, claimed.worded.exclusive[_PROCEEDING]))
        ):
            return figure, source
    return None
