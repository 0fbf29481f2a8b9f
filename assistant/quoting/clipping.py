"""Cut the quote of a sentence down to the stretch that answers, where the rest counts or numbers something else.

"Toàn Cụm có 160 sáng kiến cấp cơ sở, 12 sáng kiến cấp Ngành": whoever asks for the latter is shown "Toàn Cụm có … 12
sáng kiến cấp Ngành". Nothing is cut that says a word of the question which the stretch itself does not say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.deciding.outcomes import Decision
from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import Question
from assistant.quoting.cuts import cuts_of
from assistant.quoting.excerpts import excerpt_spans
from assistant.quoting.joints import distributes
from assistant.quoting.rivals import is_answer, named_alike, papers_in, prizes_in, rivals_of
from assistant.types import Status
from assistant.weighing.awards.reported import awards_asked
from assistant.weighing.evidence import Evidence
from documents.language.compiling import compiled_regex
from documents.language.text import fold
from documents.language.words import words
from documents.types import BlockKind, Span

_SEVERAL = compiled_regex(r"\b(?:nhung|cac|may|bao nhieu (?:van ban|thong bao|quyet dinh))\b|\bva\b")
# Words that name bodies and the sector, and that tell a task: what a quote says of them stands before it as well.
_SAID_BEFORE = frozenset(
    {"ngành", "kiểm", "sát", "viện", "tòa", "công", "an", "cơ", "quan", "cụm", "khối", "phải", "cần"}
)


class _Asked(NamedTuple):
    """The words of a question, as typed, or without marks where it is typed without."""

    words: frozenset[str]
    is_folded: bool


def clipped(parts: Sequence[Question], decision: Decision) -> Decision:
    """Return ``decision`` with what is quoted of each sentence cut short; ``parts`` are what the question asks."""
    if decision.status is not Status.ANSWERED or decision.table or decision.why:
        return decision
    asked = _words_asked(parts)
    return replace(
        decision, evidence=tuple(_clipped(asked, _focused(parts, asked, item)) for item in decision.evidence)
    )


def _focused(parts: Sequence[Question], asked: _Asked, item: Evidence) -> Evidence:
    """Return evidence with its focus on the one paper or the awards that are meant, where others stand beside.

    Nobody who asks for one paper is shown another of the same sort that says less of what is asked.
    """
    if item.figure is not None or len(parts) > 1:
        return item
    (question,) = parts
    if not item.focus and question.persons and (question.awards or question.kind is Kind.AWARD):
        asked_for, start = awards_asked(question, item.statement), item.statement.span.start
        spans = tuple(Span(start + one.span.start, start + one.span.end) for one in asked_for)
        return replace(item, focus=spans) if 0 < len(spans) < len(prizes_in(item.statement.text)) else item
    papers = named_alike(item) if question.kind is Kind.DOCUMENT and len(item.focus) > 1 else []
    if len(papers) > 1 and not _SEVERAL.search(fold(question.text)):
        ends = [*(span.start for span in papers[1:]), item.statement.span.end]
        told = [len(_said(item, [Span(one.start, end)], asked)) for one, end in zip(papers, ends, strict=True)]
        best = max(told)
        if sorted(told)[-2] < best - 1:
            return replace(item, focus=(papers[told.index(best)],))
    return item


def _clipped(asked: _Asked, item: Evidence) -> Evidence:
    if not item.focus or item.statement.kind is BlockKind.TABLE_ROW or distributes(item.statement.text):
        return item
    shown = excerpt_spans(item)
    if len(shown) != 1 or not all(shown[0].holds(span) for span in item.focus):
        return item
    (whole,) = shown
    rivals = [span for span in rivals_of(item) if whole.holds(span)]
    if not rivals:
        return item
    said = frozenset() if _is_of_own_sort(item, rivals) else _said(item, [whole], asked)
    for spans in cuts_of(item, whole, rivals):
        if said <= _said(item, spans, asked):
            return replace(item, shown=tuple(spans))
    return item


def _is_of_own_sort(item: Evidence, rivals: Sequence[Span]) -> bool:
    """True if a paper answers that cannot be taken for those beside it: a conclusion, beside a petition."""
    papers = papers_in(item.statement.text) if item.figure is None else ()
    text, start = item.statement.document.text, item.statement.span.start
    own = {_opening(text, span) for low, high in papers if is_answer(item, span := Span(start + low, start + high))}
    return bool(own) and own.isdisjoint(_opening(text, span) for span in rivals)


def _opening(text: str, span: Span) -> str:
    return fold(" ".join(text[span.start : span.end].split()[:2]))


def _said(item: Evidence, spans: Sequence[Span], asked: _Asked) -> frozenset[str]:
    """Return the words of a question that a quote says."""
    said = (word for span in spans for word in words(item.statement.document.text_of(span)))
    return asked.words & {word.folded if asked.is_folded else word.text for word in said}


def _words_asked(parts: Sequence[Question]) -> _Asked:
    """Return the words of a question that a quote must not lose; bodies and periods stand before it."""
    is_folded = all(fold(part.text) == part.text.casefold() for part in parts)
    asked = [word for part in parts for one in (part, *part.trailing) for word in one.terms]
    asked += [word for part in parts for name in (*part.persons, *part.counted) for word in words(name)]
    left_out = {fold(word) for word in _SAID_BEFORE} if is_folded else _SAID_BEFORE
    return _Asked(frozenset(word.folded if is_folded else word.text for word in asked) - left_out, is_folded)
