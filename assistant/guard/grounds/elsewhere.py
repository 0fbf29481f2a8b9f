"""What the other statements of a document say against a claim that some of them seem to bear out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.guard.checks.acting import check_turned
from assistant.guard.checks.denied import check_denied
from assistant.guard.checks.doers import check_doers
from assistant.guard.checks.events import check_untold_parts
from assistant.guard.checks.lent import check_lent
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline
from assistant.guard.types import Problem


def check_elsewhere(
    claim: Outline, chosen: Sequence[Source], sources: Sequence[Source], coverage: float
) -> Iterator[Problem]:
    """Yield what another statement of the same document denies, tells of somebody else or has done to them.

    One statement that holds all of a claim (``coverage`` is 1) tells itself whom it speaks about.
    """
    document = chosen[0].statement.document.id
    own = [source for source in sources if source.statement.document.id == document]
    yield from check_denied(claim, chosen, own)
    yield from check_untold_parts(claim, chosen, own)
    if len(chosen) > 1 or coverage < 1:
        yield from check_lent(claim, own)
        yield from check_turned(claim, own)
    if len(chosen) > 1:
        yield from check_doers(claim, own)
