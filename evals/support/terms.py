"""Terms of which a text says one or the other: acts of law, instances, bodies, awards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from documents.language.text import canonical
from evals.support.claims import SUBJECTS, Parsed
from evals.support.lexicon import ALL
from evals.support.problems import Problem

_GIVEN = canonical("được giao")
_GIVES = re.compile(r"(?<!\w)giao(?!\w)")


def check_terms(clause: Parsed, window: Parsed, header: Parsed, above: Sequence[Parsed]) -> Iterator[Problem]:
    """Yield exclusive terms of the clause in whose place the window has another."""
    here = {term.text for term in window.terms}
    for term in dict.fromkeys((term.group, term.text) for term in clause.terms):
        group, text = term
        if text in SUBJECTS and text in header.unified:
            continue
        if group == "body" and any(text in {one.text for one in level.terms} for level in above[:1]):
            continue  # the sentence before says whose part of the report it is
        if text in ALL and any(one in window.plain for one in ALL):
            continue
        if text == _GIVEN and _GIVES.search(window.plain):
            continue  # "giao Phòng 8 ..." tells what "Phòng 8 được giao ..." does
        if text not in here:
            others = sorted({one.text for one in window.terms if one.group == group})
            if others or text not in {one.text for one in header.terms}:
                yield Problem("term", text, ", ".join(others))
        elif other := _taken_place(clause, window, group, text):
            yield Problem("term", text, other)


def _taken_place(clause: Parsed, window: Parsed, group: str, text: str) -> str:
    """Return another term of the group that stands in the window where the clause has this one, else nothing.

    Both words beside it have to agree there, and this term must not stand between the same words anywhere itself.
    """
    mine = _neighbours(clause, text)
    own = _neighbours(window, text)
    if not mine or mine & own or any(one[0] in {o[0] for o in own} or one[1] in {o[1] for o in own} for one in mine):
        return ""
    for other in sorted({term.text for term in window.terms if term.group == group and term.text != text}):
        if mine & _neighbours(window, other):
            return other
    return ""


@lru_cache(maxsize=32768)
def _neighbours(parsed: Parsed, text: str) -> set[tuple[str, str]]:
    found = set()
    for term in parsed.terms:
        if term.text == text:
            before = [word for word in parsed.unified[: term.start].split() if word.strip(" ,.;:/")]
            after = [word for word in parsed.unified[term.end :].split() if word.strip(" ,.;:/")]
            found.add((before[-1].strip(" ,.;:/") if before else "", after[0].strip(" ,.;:/") if after else ""))
    return found
