"""What a question says of one body or one period only, where it names several: "Phòng 7 ... và Phòng 9 ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from assistant.questions.named.periods import find_asked_periods
from assistant.questions.named.units import find_asked_units
from documents.language.compiling import compiled_regex
from documents.types import Period, Unit

_JOINT = compiled_regex(
    r"\s*[,;:]\s*|\s+(?=(?:và|với|so với|còn|hay|hoặc|và|va|voi|so voi|con|hoac)\s)|(?<=\))\s+", regex.IGNORECASE
)
_BRACKETED = compiled_regex(r"\([^()]*\)\s*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a question with the one body and the one period it names; None for what it does not name."""

    text: str
    unit: Unit | None
    period: Period | None


def pieces_of(asked: str) -> list[Piece]:
    """Return the stretches of a question that each name one body or one period; none if some names more.

    What names nothing goes with the stretch before it, or with the one behind where the names are put in brackets.
    """
    read = [_read(text) for text in _JOINT.split(asked) if text]
    if any(len(units) > 1 or len(periods) > 1 for _, units, periods in read):
        return []
    found: list[Piece] = []
    waiting: list[str] = []
    for text, units, periods in read:
        if units or periods:
            stretch = " ".join([*waiting, text])
            found.append(Piece(stretch, units[0] if units else None, periods[0] if periods else None))
            waiting = []
        elif not found or _BRACKETED.search(found[-1].text):
            waiting.append(text)
        else:
            found[-1] = Piece(f"{found[-1].text} {text}", found[-1].unit, found[-1].period)
    if waiting and found:
        found[-1] = Piece(" ".join([found[-1].text, *waiting]), found[-1].unit, found[-1].period)
    return found


def pairs_of(pieces: Sequence[Piece], units: Sequence[Unit], periods: Sequence[Period]) -> list[tuple[Unit, Period]]:
    """Return each body with its own period, where each is named once, with the one that goes with it; else nothing."""
    named = [piece for piece in pieces if piece.unit and piece.period]
    if not len(pieces) == len(named) == len(units) == len(periods) > 1:
        return []
    return list(zip(units, periods, strict=True))


def piece_about(pieces: Sequence[Piece], unit: Unit | None, period: Period | None) -> str:
    """Return what is said of one body or period only; empty if it is not told apart."""
    by_unit = [piece for piece in pieces if piece.unit and unit and _names(piece.unit, unit)]
    by_period = [piece for piece in pieces if piece.period is not None and piece.period == period]
    units, periods = ({piece.unit for piece in pieces} - {None}), ({piece.period for piece in pieces} - {None})
    if len(units) > 1 and len(by_unit) == 1:
        return by_unit[0].text
    return by_period[0].text if len(periods) > 1 and len(by_period) == 1 else ""


def _read(text: str) -> tuple[str, tuple[Unit, ...], list[Period]]:
    periods = list(dict.fromkeys(mention.period for mention in find_asked_periods(text, None)))
    return text, find_asked_units(text).units, periods


def _names(named: Unit, unit: Unit) -> bool:
    """True if ``named``, read without the rest of the question, is ``unit`` and not only the province around it."""
    own = (named.locality, named.department, named.group) == (unit.locality, unit.department, unit.group)
    return own and named.province in (None, unit.province)
