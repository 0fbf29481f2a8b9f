"""Which statements a claim is held against: each alone, nearest first, then those that belong together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.guard.checks.coverage import coverage
from assistant.guard.text.scoping import check_given
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline
from documents.types import Scope

_TRIED = 4  # statements that are each checked alone, nearest first
_JOINED = 3  # statements that together may bear a sentence out
_LEADING_UP = 4  # statements before one that tell of what it goes on with
_WORTH_TRYING = 0.5  # share of the nearest statement's coverage that a statement needs to be tried
_FOREIGN = 0.5  # coverage that a statement of another body or period loses


def choices(claim: Outline, sources: Sequence[Source], given: Scope | None) -> Iterator[tuple[Source, ...]]:
    """Yield statements alone, nearest first, then several of one document together."""
    if len(sources) == 1:
        yield (sources[0],)
        return
    near = sorted(
        ((_nearness(claim, source, given), at) for at, source in enumerate(sources)), key=lambda pair: -pair[0]
    )
    ranked = [sources[at] for nearness, at in near[:_TRIED] if nearness >= _WORTH_TRYING * near[0][0]]
    yield from ((source,) for source in ranked)
    own = [source for source in ranked if not _is_foreign(claim, source, given)]
    joined = tuple(source for source in own if source.statement.document.id == own[0].statement.document.id)
    if len(joined) > 1:
        yield joined[:_JOINED]
    if not own:
        return
    block, at = _block(sources, own[0])
    beside, before = block[max(0, at - 1) : at + 2], block[max(0, at - _LEADING_UP) : at + 1]
    tried = [set(joined[:_JOINED])]
    for together in (beside, before):
        if len(together) > 1 and set(together) not in tried:
            tried.append(set(together))
            yield together


def _block(sources: Sequence[Source], nearest: Source) -> tuple[tuple[Source, ...], int]:
    """Return the statements of a statement's document in their order, and its place among them.

    Those beside it name whom "đồng chí Phó Viện trưởng" means in it; those before it, which day and meeting it is of.
    """
    document = nearest.statement.document.id
    block = sorted(
        (source for source in sources if source.statement.document.id == document),
        key=lambda source: source.statement.span.start,
    )
    return tuple(block), block.index(nearest)


def _nearness(claim: Outline, source: Source, given: Scope | None) -> float:
    return coverage(claim, (source,)) - (_FOREIGN if _is_foreign(claim, source, given) else 0.0)


def _is_foreign(claim: Outline, source: Source, given: Scope | None) -> bool:
    return given is not None and any(check_given(claim, given, [source]))
