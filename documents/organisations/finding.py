"""The units of the procuracy that a text names, in every naming form and spelling."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from documents.organisations.completing import complete, is_complete, locate
from documents.organisations.enumerations import continue_list
from documents.organisations.functions import gloss_key
from documents.organisations.labels import is_ambiguous, label
from documents.organisations.lexicon import Phrasing
from documents.organisations.naming import OTHER, PROCURACY, Naming, Reader
from documents.organisations.reform import explain_reform, reform_note
from documents.organisations.typing_errors import mend
from documents.organisations.units import Relation, relation
from documents.types import Span, Unit

__all__ = [
    "OTHER",
    "PROCURACY",
    "Relation",
    "UnitMention",
    "explain_reform",
    "find_units",
    "is_ambiguous",
    "label",
    "reform_note",
    "relation",
]


@dataclass(frozen=True, slots=True)
class UnitMention:
    """A unit named in a text.

    Attributes:
        unit: the unit, completed from ``home`` where the text leaves something out.
        span: offsets into the text given to ``find_units``.
        text: the words under ``span``.
        qualified: the words alone tell which unit it is; False where something else had to, or nothing did.
        body: "procuracy", or "other" for the police, courts, committees, ... of a place.
        bare: only a place is named ("tỉnh Hậu Giang"); ``unit`` is the procuracy of that place.
    """

    unit: Unit
    span: Span
    text: str
    qualified: bool
    body: str = PROCURACY
    bare: bool = False


def find_units(
    text: str,
    *,
    home: Unit | None = None,
    glosses: Mapping[str, str] | None = None,
    tolerant: bool = False,
    on: date | None = None,
) -> list[UnitMention]:
    """Return the units that a text names, in order, without overlap.

    Args:
        text: normalised text (NFC), a sentence or a question rather than a whole document.
        home: the unit whose text it is; completes elliptic forms ("VKSND tỉnh", "Phòng 7", "đơn vị"). Without it,
            they are completed from the nearest province that the text itself names.
        glosses: full department names with their numbers, as ``departments.glosses`` reads them in the document.
        tolerant: for questions: accept one typing error in a province name, and "Hậu Giang, Phòng 8" as one unit.
        on: a day of the time the text speaks about; decides kinds that changed ("thành phố Huế").

    Example:
        >>> [mention.unit.department for mention in find_units("Phòng 8, VKSND tỉnh Hậu Giang")]
        ['Phòng 8']
    """
    if tolerant and home is None and not glosses and on is None:
        return list(_asked(text))
    if not tolerant and not glosses:
        return list(_stated(text, home, on))
    return _found(text, home=home, glosses=glosses, tolerant=tolerant, on=on)


@lru_cache(maxsize=1024)
def _asked(text: str) -> tuple[UnitMention, ...]:
    # A question is read in its parts, in whole and for the search; the slips in its names cost most of that.
    return tuple(_found(text, home=None, glosses=None, tolerant=True, on=None))


@lru_cache(maxsize=1024)
def _stated(text: str, home: Unit | None, on: date | None) -> tuple[UnitMention, ...]:
    # A sentence is read for its bodies, its people, its awards and its figures; a paragraph to tell whose document it
    # is, and for its scopes.
    return tuple(_found(text, home=home, glosses=None, tolerant=False, on=on))


def _found(
    text: str, *, home: Unit | None, glosses: Mapping[str, str] | None, tolerant: bool, on: date | None
) -> list[UnitMention]:
    phrasing = Phrasing(text, home=home.province if home else None)
    if tolerant:
        mend(phrasing)
    known = {gloss_key(name): short for name, short in glosses.items()} if glosses else {}
    namings = _namings(Reader(phrasing, home, known, tolerant, on))
    if not namings:
        return []
    own = [naming for naming in namings if naming.body == PROCURACY]
    located = [locate(naming.unit, phrasing.home) for naming in own]
    units = dict(zip(own, zip(located, complete(located, home), strict=True), strict=True))
    mentions = [_mention(phrasing, naming, *units.get(naming, (naming.unit, naming.unit))) for naming in namings]
    return [mention for mention in mentions if mention.unit != Unit() or mention.body == OTHER]


def _namings(reader: Reader) -> list[Naming]:
    found: list[Naming] = []
    for index in reader.phrasing.starts():
        if found and index < found[-1].last:
            continue
        naming = reader.read(index)
        if naming:
            found += [naming, *continue_list(reader.phrasing, naming, on=reader.on)]
    return found


def _mention(phrasing: Phrasing, naming: Naming, said: Unit, meant: Unit) -> UnitMention:
    start, end = phrasing.spans[naming.first][0], phrasing.spans[naming.last - 1][1]
    opened = phrasing.text.count("(", start, end) - phrasing.text.count(")", start, end)
    if opened > 0 and phrasing.text[end : end + 1] == ")":
        end += 1
    qualified = naming.own and said == meant and (naming.body == OTHER or is_complete(meant))
    return UnitMention(meant, Span(start, end), phrasing.text[start:end], qualified, naming.body, naming.bare)
