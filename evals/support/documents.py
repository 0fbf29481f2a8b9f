"""Numbers of documents, articles of law and numbered bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.language.text import canonical
from evals.support.claims import Parsed, parse
from evals.support.codes import code_places
from evals.support.problems import Problem
from evals.support.shares import shares

_RIGHT_BEHIND = 8  # characters between a document's number and its day
_ISSUED = re.compile(canonical(r"^ ?,? ?(?:ngày|(?:được |do .{0,60})?(?:ban hành|phát hành|ký|lập))(?!\w)"))
_MARGIN = 0.3  # as for figures: how much better another number's words must fit
_BREAK = re.compile(canonical(r"[;,\n]|\.(?=\s|$)|(?<!\w)và(?!\w)"))


def check_codes(clause: Parsed, window: Parsed, header: Parsed, above: Sequence[Parsed]) -> Iterator[Problem]:
    """Yield document numbers, articles and numbered bodies that the evidence does not name."""
    for code in sorted(clause.codes - window.codes - header.codes):
        yield Problem("document_number", code, ", ".join(sorted(window.codes)))
    yield from _check_subjects(clause, window)
    yield from _check_days(clause, window)
    for article in sorted(clause.articles):
        if not any(_is_within(article, other) for other in window.articles):
            yield Problem("article", " ".join(filter(None, article)), _joined(window.articles))
    yield from _check_label_of_figures(clause, window)
    for kind, number in sorted(clause.labels):
        here = _numbers(window, kind)
        # The last two texts above are the title and the opening; the title names whose document it is.
        nearest = here or next((found for text in above if (found := _numbers(text, kind))), set())
        if number not in nearest | (_numbers(above[-2], kind) if len(above) > 1 else set()):
            yield Problem("unit", f"{kind} {number}", ", ".join(sorted(nearest)))


def _check_subjects(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield numbers that the window gives to another document than the one spoken of."""
    held = {code: _words_around(window, start, end) for code, start, end in code_places(window.text)}
    for code, start, end in code_places(clause.text):
        wanted = _words_around(clause, start, end)
        if code not in held or len(held) < 2 or not wanted:
            continue
        other = max(held, key=lambda one: len(wanted & held[one]))
        if len(wanted & held[other]) / len(wanted) > len(wanted & held[code]) / len(wanted) + _MARGIN:
            yield Problem("document_number", clause.text[start:end], other)


def _check_days(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield the day of a document that is another one than stands right behind its number."""
    days = [one for one in clause.moments if one.kind == "date"]
    codes = code_places(clause.text)
    if len(days) != 1 or len(codes) != 1 or not _ISSUED.match(clause.plain[codes[0][2] :]):
        return
    for code, _, end in code_places(window.text):
        told = [one for one in window.moments if one.kind == "date" and 0 <= one.start - end <= _RIGHT_BEHIND]
        if code == codes[0][0] and told and told[0].key != days[0].key:
            yield Problem("date", clause.text[days[0].start : days[0].end], told[0].key)


def _words_around(text: Parsed, start: int, end: int) -> frozenset[str]:
    """Return the content words of the part of the sentence that a document's number stands in."""
    before = [match.end() for match in _BREAK.finditer(text.plain, 0, start)]
    after = _BREAK.search(text.plain, end)
    left = text.plain[before[-1] if before else 0 : start]
    right = text.plain[end : after.start() if after else None]
    return parse(left).content | parse(right).content


def _numbers(text: Parsed, kind: str) -> set[str]:
    return {number for name, number in text.labels if name == kind}


def _check_label_of_figures(clause: Parsed, window: Parsed) -> Iterator[Problem]:
    """Yield figures that the window states of another numbered body: the one named last before them."""
    if len(clause.labels) != 1:
        return
    kind, number = min(clause.labels)
    wholes = [whole for _, whole in shares(clause)]
    for claimed in (one for one in clause.quantities if one not in wholes):
        spoken = set()
        for one in window.quantities:
            if claimed.equals(one):
                before = [other for name, other, start in window.label_places if name == kind and start < one.start]
                spoken.add(before[-1] if before else number)
        if spoken and number not in spoken:
            yield Problem("unit", f"{clause.written(claimed)}: {kind} {number}", ", ".join(sorted(spoken)))


def _is_within(article: tuple[str, str, str], other: tuple[str, str, str]) -> bool:
    return all(not one or one == two for one, two in zip(article, other, strict=True))


def _joined(articles: frozenset[tuple[str, str, str]]) -> str:
    return "; ".join(" ".join(filter(None, article)) for article in sorted(articles))
