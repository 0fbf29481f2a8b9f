"""What the assistant remarks on an answer or a refusal: the merger, reprints, and sums that a source gets wrong."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from assistant import texts
from assistant.questions.understanding import Question
from assistant.weighing.evidence import Evidence, Slot
from assistant.weighing.scoping import scope_label, scope_of
from assistant.weighing.statements import Statement
from documents.auditing.audit import Remark, audit
from documents.language.text import canonical
from documents.organisations.provinces import UnknownProvince, province_named
from documents.organisations.reform import Era, era_of, explain_reform
from documents.types import Document, Figure

_SHOWN = 3
_OVER_SLOTS = frozenset({Slot.UNIT, Slot.PERIOD})


def remarks_on(question: Question, chosen: Sequence[Evidence], statements: Sequence[Statement]) -> str:
    """Return the remarks on an answer, one a line; empty if there are none."""
    lines = [reform_of(question), *_reprints(chosen[:1], statements), *_audited(chosen, statements)]
    return "\n".join(dict.fromkeys(line for line in lines if line))


def reform_of(question: Question) -> str:
    """Return what became of a province asked about by a name that it has no more in the time asked about.

    A question for a time before the merger means the old province and needs no explanation.
    """
    unit = question.units[0] if question.units else None
    if unit is None or unit.province is None or not _is_gone(unit.province):
        return ""
    eras = {era_of(period) for period in question.periods} or {Era.OPEN}
    return explain_reform(unit.province) if eras != {Era.BEFORE} else ""


def history_of(question: Question, evidence: Sequence[Evidence], threshold: float) -> str:
    """Return what the provinces that a new one took over have on the question, for a refusal.

    Their figures are named as history and never added up.
    """
    unit = question.units[0] if question.units else None
    if unit is None or unit.province is None or {era_of(period) for period in question.periods} == {Era.BEFORE}:
        return ""
    try:
        old = province_named(unit.province).predecessors
    except UnknownProvince:
        return ""
    near = [item for item in evidence if item.support >= threshold and item.problems <= _OVER_SLOTS]
    held = [scope_of(item) for item in near]
    labels = [scope_label(body, period) for body, period in held if body and body.province in old]
    if not labels:
        return ""
    return texts.HISTORY.format(
        reform=explain_reform(unit.province), held="; ".join(list(dict.fromkeys(labels))[:_SHOWN])
    )


def _is_gone(name: str) -> bool:
    try:
        return province_named(name).successor is not None
    except UnknownProvince:
        return False


def _reprints(chosen: Sequence[Evidence], statements: Sequence[Statement]) -> list[str]:
    """Return where else the very sentence stands: a reprint counts once, and a copy of the same file not at all."""
    found: list[str] = []
    for item in chosen:
        text, cited = canonical(item.statement.text), item.statement.document
        found += [
            _named_apart(other.document, cited)
            for other in statements
            if other.document.id != cited.id
            and other.document.content_hash != cited.content_hash
            and abs(len(other.text) - len(item.statement.text)) <= 2
            and canonical(other.text) == text
        ]
    titles = list(dict.fromkeys(found))[:_SHOWN]
    return [texts.REPRINT.format(titles="; ".join(f"“{title}”" for title in titles))] if titles else []


def _named_apart(other: Document, cited: Document) -> str:
    """Return the title of a document, or its file where the one that is cited has the same title."""
    return other.title if other.title != cited.title else other.source.rpartition("/")[2]


def _audited(chosen: Sequence[Evidence], statements: Sequence[Statement]) -> list[str]:
    """Return which of the numbers answered with do not follow from the others of their source; none is corrected."""
    lines: list[str] = []
    for item in chosen:
        document = item.statement.document
        figures = tuple(f for one in statements if one.document.id == document.id for f in one.figures)
        for remark in _remarks(document.id, document.content_hash, _Source(document, figures)):
            if any(remark.spans[0].start < span.end and span.start < remark.spans[0].end for span in item.focus):
                stated, *parts = (document.text_of(span) for span in remark.spans)
                lines.append(texts.AUDITED.format(stated=stated, parts="; ".join(parts)))
    return list(dict.fromkeys(lines))[:_SHOWN]


class _Source:
    """A document with its figures, equal to any other: what it is, the id and the hash beside it tell."""

    def __init__(self, document: Document, figures: tuple[Figure, ...]) -> None:
        self.document = document
        self.figures = figures

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Source)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=512)
def _remarks(document_id: str, content_hash: str, source: _Source) -> tuple[Remark, ...]:
    return audit(source.document, source.figures)
