"""What kind of thing a question asks for, from its cue phrases."""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from importlib.resources import files

from documents.language.words import Found, PhraseFinder, Word
from documents.types import Span


class Kind(StrEnum):
    """What an answer has to contain. The order is the order of precedence when cues of several kinds occur."""

    TREND = "trend"
    COMPARISON = "comparison"
    DOCUMENT = "document"
    DATE = "date"
    AWARD = "award"
    PERSON = "person"
    ROLE = "role"
    FIGURE = "figure"
    PLACE = "place"
    LIST = "list"
    PLAN = "plan"
    YES_NO = "yes_no"
    REASON = "reason"
    MANNER = "manner"
    OTHER = "other"


_PLURAL_REACH = 5  # words between "những" and "nào"


@cache
def _finder() -> PhraseFinder[tuple[Kind, ...]]:
    data = json.loads(files("assistant").joinpath("data/cues.json").read_text(encoding="utf-8"))
    kinds: dict[str, list[Kind]] = {}
    for name, phrases in data.items():
        for phrase in phrases:
            kinds.setdefault(phrase, []).append(Kind(name))
    return PhraseFinder({phrase: tuple(of) for phrase, of in kinds.items()})


def cues(sequence: Sequence[Word]) -> list[tuple[Kind, Span]]:
    """Return the cues of a question with their spans, in order of the text; spelling may lack diacritics."""
    found: list[Found[tuple[Kind, ...]]] = _finder().find(sequence, lenient=True)
    return [*((kind, hit.span) for hit in found for kind in hit.value), *_plural_cues(sequence)]


def _plural_cues(sequence: Sequence[Word]) -> list[tuple[Kind, Span]]:
    """Return the cues "những ... nào", "các ... nào" with a few words between them: they ask for a list."""
    cues_found: list[tuple[Kind, Span]] = []
    for at, word in enumerate(sequence):
        if word.text not in ("những", "các", "nhung", "cac"):
            continue
        for further in sequence[at + 2 : at + 2 + _PLURAL_REACH]:
            if further.text in ("nào", "nao"):
                cues_found.append((Kind.LIST, Span(further.span.start, further.span.end)))
                break
    return cues_found


def kind_of(named: Sequence[tuple[Kind, Span]]) -> Kind:
    """Return the kind that a question asks for.

    A plan cue only tells the tense when something more definite is asked ("chỉ tiêu năm tới là bao nhiêu vụ" asks
    for a figure).
    """
    present = {kind for kind, _ in named}
    return next((kind for kind in Kind if kind in present), Kind.OTHER)
