"""Two numbers of one thing, and which came first: "tăng từ 11 lên 15" of "15 (năm 2022: 11)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled
from documents.numbers.finding import readings

_UP, _DOWN = "tăng", "giảm"
_FROM_TO = compiled(
    r"\s*từ (?P<first>\d[\d.,]*)(?: [^\W\d_]+){0,4}(?: năm \d{4})?,?"
    r" (?:lên|xuống|còn|đến|thành)(?: còn)? (?P<last>\d[\d.,]*)"
)
# "15 (năm 2022: 11)", "15 so với 11 của năm trước": what was before.
_EARLIER = compiled(
    r"(?:\((?:cùng kỳ )?năm \d{4}\s?(?::|là|có)?|cùng kỳ(?: là)?|năm trước(?: là)?|so với)[^\d;]{0,12}$"
)
_NUMBERS = (Slot.NUMBER, Slot.LABEL)
_Change = tuple[frozenset[Decimal], frozenset[Decimal]]  # what a number was, and what it came to


def check_changes(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield changes that the evidence has the other way round."""
    for token in claim.tokens:
        change = _change(token, claim)
        if change and any(_has(change[::-1], source) and not _has(change, source) for source in sources):
            yield Problem(ProblemKind.FIGURE, token.text, _DOWN if token.key == _UP else _UP)


def bears_out_change(token: Token, claim: Outline, source: Source) -> bool:
    """Tell whether the evidence has the two numbers behind "tăng từ 11 lên 15", the first one as the earlier."""
    change = _change(token, claim)
    return change is not None and _has(change, source) and (min(change[0]) < min(change[1])) == (token.key == _UP)


def _change(token: Token, claim: Outline) -> _Change | None:
    found = _FROM_TO.match(claim.text, token.span.end) if token.key in (_UP, _DOWN) else None
    if found is None:
        return None
    return readings(found["first"].rstrip(".,")), readings(found["last"].rstrip(".,"))


def _has(change: _Change, source: Source) -> bool:
    """Tell whether the evidence has the first number as the earlier one, and the last not."""
    text = source.outline.text
    stated = [token for token in source.outline.tokens if token.slot in _NUMBERS]
    earlier = [token for token in stated if _EARLIER.search(text, 0, token.span.start)]
    later = [token for token in stated if token not in earlier]
    return any(change[0] & readings(token.text) for token in earlier) and any(
        change[1] & readings(token.text) for token in later
    )
