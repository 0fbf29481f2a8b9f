"""Every fact of a claim is in the evidence, and stands there in the same place.

Facts of one kind compete: a number that the evidence states of something else is wrong even though it is there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from assistant.guard.figures.derived import base_years, is_derived
from assistant.guard.figures.sums import counts_listed, is_rounded, is_shown_change, is_shown_sum
from assistant.guard.implying import exceeds_aim, is_implied
from assistant.guard.standing import Standing, places_of, stands_anywhere, stands_in_place
from assistant.guard.taken_over import parts_taken_over
from assistant.guard.text.denying import is_denied_as_opposite
from assistant.guard.text.sameness import same_bound
from assistant.guard.text.scoping import is_given
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token, shown
from assistant.guard.types import Problem, ProblemKind
from documents.types import BlockKind

_MARGIN = 0.14  # by which another fact has to fit the place better than the claimed one
_MARGINS = {Slot.YEAR: 0.22, Slot.UNIT: 0.2}  # a year or a body may stand anywhere in its sentence
_SETTLED = 0.26  # for numbers whose place is settled by what they count
_SETTLED_BY_WORDS = 0.4  # where no person or body stands beside them, so that words alone tell what is counted
_TURNED = 0.2  # further margin for those of whom a passive tells
_ACTORS = (Slot.UNIT, Slot.ROLE)
_BODY, _DEED, _DEED_REACH = "body", 2, 7
_OWNERS = (Slot.UNIT, Slot.NAME)
_PASSIVE = frozenset({"được", "bị", "do"})
_PASSIVE_REACH = 8
_GIVEN = 0.45  # likeness granted to a fact that the scope gives instead of the sentence
_STAGE = "progress"  # what was done with what is counted: the check of figures knows it better
_ARTICLE = 0.2  # likeness from which "một" stands where the evidence has another number
_ONE = "một"  # an article as often as a number

KINDS = {
    Slot.NUMBER: ProblemKind.FIGURE,
    Slot.LABEL: ProblemKind.FIGURE,
    Slot.YEAR: ProblemKind.DATE,
    Slot.TERM: ProblemKind.DATE,
    Slot.DATE: ProblemKind.DATE,
    Slot.CODE: ProblemKind.DOCUMENT_NUMBER,
    Slot.NAME: ProblemKind.NAME,
    Slot.ROLE: ProblemKind.NAME,
    Slot.UNIT: ProblemKind.UNIT,
    Slot.AWARD: ProblemKind.OTHER,
    Slot.EXCLUSIVE: ProblemKind.OTHER,
}
# Words that another slot's checks do not cover compete with each other: a name can stand for a body and a body
# for the sector, but not in this sentence.
_LIMITS = frozenset({"trước", "sau", "từ", "đến"})


def check_facts(
    claim: Outline,
    sources: Sequence[Source],
    *,
    worded: Collection[Token] = (),
    bound: Collection[Token] = (),
    told: Collection[Token] = (),
) -> Iterator[Problem]:
    """Yield the facts of ``claim`` that ``sources`` lack or state of something else.

    ``worded`` are numbers whose place another check looks at with more knowledge, so that here they have the benefit
    of the doubt; of facts that are ``bound`` elsewhere only their presence is looked at. Those that are ``told`` the
    evidence has in another form.
    """
    taken_over = parts_taken_over(claim, sources)
    passed = {*told, *base_years(claim, sources)}
    of_rows = all(source.statement.kind is BlockKind.TABLE_ROW for source in sources)
    for at, token in enumerate(claim.tokens):
        if token.slot not in KINDS or token in passed:
            continue
        loose = token.slot is Slot.UNIT and of_rows  # cells stand in the order of the columns, not of a sentence
        alone = loose or token in bound or token.group == _STAGE or _does_the_same(claim, at, sources)
        places = places_of(token, sources, rivals=not (alone or token.part in taken_over))
        if alone or (token.part in taken_over and places.own):
            standing, margin = stands_anywhere(token, places), 1.0
        else:
            margin = _settled(claim, token) if token in worded else _MARGINS.get(token.slot, _MARGIN)
            margin += _TURNED if token.slot in _ACTORS and _is_passive(claim, at) else 0.0
            standing = stands_in_place(claim, at, places, margin)
        yield from _check(token, claim, standing, sources, margin)


def _does_the_same(claim: Outline, at: int, sources: Sequence[Source]) -> bool:
    """Tell whether the evidence has a body do what it does in the claim, so that its place is settled."""
    body = claim.tokens[at]
    if body.group != _BODY:
        return False
    deed = [token.key for token in claim.tokens[at + 1 :] if token.slot is not Slot.FUNCTION][:_DEED]
    return len(deed) == _DEED and any(
        set(deed) <= {token.key for token in source.outline.tokens[place + 1 : place + 1 + _DEED_REACH]}
        for source in sources
        for place in source.outline.places.get(body.key, ())
    )


def _settled(claim: Outline, token: Token) -> float:
    owned = any(other.slot in _OWNERS and other.part == token.part for other in claim.tokens)
    return _SETTLED if owned else _SETTLED_BY_WORDS


def _is_passive(claim: Outline, at: int) -> bool:
    """Tell whether what is done to somebody follows, so that they stand on the other side of the verb than usual."""
    return any(token.key in _PASSIVE for token in claim.tokens[at + 1 : at + 1 + _PASSIVE_REACH])


def _check(
    token: Token, claim: Outline, standing: Standing, sources: Sequence[Source], margin: float
) -> Iterator[Problem]:
    own, found = standing.own, standing.found
    if own is None and (
        exceeds_aim(token, sources) or any(is_denied_as_opposite(token, claim, source) for source in sources)
    ):
        return
    if own is None and not (token.slot is Slot.EXCLUSIVE and not token.missing):
        if not is_given(token, claim, sources) and not (
            token.slot is Slot.EXCLUSIVE and is_implied(token, claim, sources)
        ):
            if not _is_excused(token, standing, sources) and not _is_worked_out(token, claim, sources):
                in_place = standing.in_place
                yield Problem(KINDS[token.slot], _shown(token), _shown(in_place) if in_place else None)
            return
        own = _GIVEN
    if standing.other and standing.beats(own or 0.0, margin):
        yield Problem(KINDS[token.slot], _shown(token), _shown(standing.other))
    elif found and token.slot is found.slot is Slot.NUMBER and not same_bound(token.note, found.note):
        yield Problem(ProblemKind.FIGURE, _hedged(token), _hedged(found))
    elif found and token.slot is Slot.DATE and token.note != found.note and {token.note, found.note} <= _LIMITS:
        yield Problem(ProblemKind.DATE, _hedged(token), _hedged(found))


def _is_excused(token: Token, standing: Standing, sources: Sequence[Source]) -> bool:
    """Tell whether a number need not be there: an article, or a rounding of the exact one."""
    if token.slot is not Slot.NUMBER:
        return False
    article = token.text.lower() == _ONE and standing.rival < _ARTICLE and not _is_counted(token, sources)
    return article or (standing.other is not None and is_rounded(token, standing.other))


def _is_worked_out(token: Token, claim: Outline, sources: Sequence[Source]) -> bool:
    return (
        is_shown_sum(token, claim, sources)
        or is_shown_change(token, claim, sources)
        or counts_listed(token, claim, sources)
        or is_derived(token, claim, sources)
    )


def _is_counted(token: Token, sources: Sequence[Source]) -> bool:
    """Tell whether the evidence counts what an article stands before, so that the article is a number there."""
    tokens = (other for source in sources for other in source.outline.tokens)
    return bool(token.group) and any(other.group == token.group and other.slot is Slot.NUMBER for other in tokens)


def _shown(token: Token) -> str:
    return shown(token) if token.slot is Slot.NUMBER else token.text


def _hedged(token: Token) -> str:
    return f"{token.note} {_shown(token)}".strip()
