"""Small turns of a clause that change what it says: the year for a half-year, last month for last year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.guard.figures.quarters import tells_months_so_far
from assistant.guard.figures.rows import NUMBER_WORDS, counts_row
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot
from assistant.guard.types import Problem, ProblemKind
from documents.language.compiling import compiled
from documents.types import PeriodKind

_FIVE = "năm"  # also "year"
_BASES = {
    "cùng kỳ": "year", "cùng thời điểm": "year", "năm": "year", "quý": "quarter", "tháng": "month", "tuần": "week",
}  # fmt: skip
_COMPARED = compiled(
    r"\bso với (cùng kỳ|cùng thời điểm|(?:năm|quý|tháng|tuần)(?= (?:trước|liền kề|ngoái)))", re.IGNORECASE
)
_WHOLE = (PeriodKind.YEAR, PeriodKind.RANGE, PeriodKind.WINDOW)


def check_wordings(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield parts of a year told as the year, and number words that the evidence lacks."""
    yield from _check_widened(claim, sources)
    yield from _check_number_words(claim, sources)
    yield from _check_bases(claim, sources)


def _check_widened(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield "năm 2024" where the evidence names only a part of that year."""
    if any(token.slot is Slot.TERM for token in claim.tokens) or tells_months_so_far(claim.text):
        return
    for claimed in claim.periods:
        if claimed.kind is not PeriodKind.YEAR:
            continue
        held = [period for source in sources for period in source.outline.periods if period.year == claimed.year]
        if not held:
            scopes = [source.period for source in sources if source.period and source.statement.figures]
            held = [period for period in scopes if period.year == claimed.year and _has_figures(claim)]
        if held and not any(period.kind in _WHOLE for period in held):
            yield Problem(ProblemKind.DATE, f"năm {claimed.year}", _term(sources))


def _has_figures(claim: Outline) -> bool:
    return any(token.slot is Slot.NUMBER for token in claim.tokens)


def _term(sources: Sequence[Source]) -> str:
    terms = [token.text for source in sources for token in source.outline.tokens if token.slot is Slot.TERM]
    return terms[0].strip() if terms else "một phần của năm"


def _check_bases(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield what the claim compares with if the evidence compares with another time: last month is not last year."""
    said = _bases(claim.text)
    held = {base: words for source in sources for base, words in _bases(source.outline.text).items()} if said else {}
    for base, words in said.items():
        if held and base not in held:
            yield Problem(ProblemKind.DATE, words, next(iter(held.values())))


def _bases(text: str) -> dict[str, str]:
    """Return the times that a text compares with, each with its words."""
    return {_BASES[match[1].lower()]: match[0] for match in _COMPARED.finditer(text)}


def _check_number_words(claim: Outline, sources: Sequence[Source]) -> Iterator[Problem]:
    """Yield number words that nobody read as a number, so that no other check compares them."""
    for at, token in enumerate(claim.tokens):
        value = NUMBER_WORDS.get(token.key)
        if (value is None and token.key != _FIVE) or token.slot not in (Slot.WORD, Slot.FUNCTION):
            continue
        following = claim.tokens[min(at + 1, len(claim.tokens) - 1)]
        if value is not None:
            wrong = not any(
                _says_number(source, token.key, value) or counts_row(token, value, claim, source) for source in sources
            )
        else:
            counts = following is not token and following.slot is not Slot.YEAR
            wrong = counts and _counts_other(following.text, sources)
        if wrong:
            yield Problem(ProblemKind.FIGURE, f"{token.text} {following.text}")


def _says_number(source: Source, word: str, value: int) -> bool:
    return word in source.words or any(token.value == value for token in source.outline.tokens)


def _counts_other(noun: str, sources: Sequence[Source]) -> bool:
    """Tell whether the evidence counts what "năm" stands before, and never five of it, nor by the year."""
    counted = [
        token.value
        for source in sources
        for token in source.outline.tokens
        if token.value is not None and token.group.split()[:1] == noun.lower().split()[:1]
    ]
    said = any(f" {_FIVE} {noun.lower()}" in f" {source.statement.text.lower()}" for source in sources)
    return bool(counted) and 5 not in counted and not said
