"""Put an answer together from evidence: the words of the documents, their scope, and a citation for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant import texts
from assistant.deciding.outcomes import Decision
from assistant.quoting.excerpts import excerpt, excerpt_spans
from assistant.types import AnswerSentence, Citation, CitedFigure, PeriodLabel, Status
from assistant.weighing.evidence import Evidence
from assistant.weighing.scoping import scope_lead
from assistant.weighing.statements import Statement
from documents.organisations.finding import label as unit_label
from documents.periods.finding import label as period_label
from documents.types import Document, Figure, Period


@dataclass(frozen=True, slots=True)
class Composed:
    """The text of an answer with everything it rests on."""

    text: str
    sentences: tuple[AnswerSentence, ...]
    citations: tuple[Citation, ...]
    figures: tuple[CitedFigure, ...]


def compose(decision: Decision) -> Composed:
    """Return the words of an answer: what was found, each with its own citation, and what is missing."""
    sentences: list[AnswerSentence] = []
    citations: list[Citation] = []
    figures: list[CitedFigure] = []
    for marker, item in enumerate(decision.evidence, start=1):
        sentences.append(AnswerSentence(f"{scope_lead(item)}{excerpt(item)}", (marker,), _support(item)))
        citations.append(cite(item.statement, marker))
        figures.extend(cite_figure(item.statement.document, figure) for figure in _figures_of(item))
    return finish(decision, sentences, Composed("", (), tuple(citations), tuple(figures)))


def finish(decision: Decision, sentences: Sequence[AnswerSentence], found: Composed) -> Composed:
    """Return the answer of ``sentences`` over the citations and figures ``found``, with the assistant's own lines."""
    said = [*sentences]
    if decision.evidence and decision.note:
        said.append(AnswerSentence(decision.note, tuple(citation.marker for citation in found.citations), 1.0))
    shown = said[len(sentences) :] if decision.table else said
    lines = [f"{sentence.text} {''.join(f'[{marker}]' for marker in sentence.markers)}" for sentence in shown]
    if decision.table:
        lines = [decision.table, *lines]
    text = "\n".join([*_opening(decision), *lines, *_closing(decision)])
    return Composed(text, tuple(said), found.citations, found.figures)


def _opening(decision: Decision) -> list[str]:
    if decision.status is Status.NOT_FOUND:
        return [f"{texts.NOT_FOUND} {decision.why or ''}".strip()]
    return [decision.note] if decision.note and not decision.evidence else []


def _closing(decision: Decision) -> list[str]:
    gaps = [decision.why] if decision.status is Status.ANSWERED and decision.why else []
    return [*gaps, decision.remark] if decision.status is Status.ANSWERED and decision.remark else gaps


def _support(item: Evidence) -> float:
    return round(min(item.support, 1.0), 3)


def cite(statement: Statement, marker: int) -> Citation:
    """Return the citation of a statement: the statement itself, word for word."""
    document, metadata = statement.document, statement.document.metadata
    return Citation(
        marker=marker,
        document_id=document.id,
        source=document.source,
        title=document.title,
        published=metadata.published,
        province=metadata.province,
        unit=unit_label(statement.scope.unit) if statement.scope.unit else None,
        quote=statement.text,
        start=statement.span.start,
        end=statement.span.end,
    )


def cite_figure(document: Document, figure: Figure) -> CitedFigure:
    """Return a figure with its source sentence, as the public interface shows it."""
    return CitedFigure(
        indicator=figure.indicator,
        value=figure.value,
        count_unit=figure.count_unit,
        province=figure.unit.province if figure.unit else document.metadata.province,
        unit=unit_label(figure.unit) if figure.unit else None,
        period=_shown(figure.period),
        change=figure.change,
        document_id=document.id,
        source=document.source,
        quote=document.text_of(figure.sentence),
        start=figure.sentence.start,
        end=figure.sentence.end,
    )


def _shown(period: Period | None) -> PeriodLabel | None:
    return PeriodLabel(period.start, period.end, period_label(period)) if period else None


def _figures_of(item: Evidence) -> tuple[Figure, ...]:
    if item.figure is None:
        return ()
    if item.beside:
        return item.beside
    shown = excerpt_spans(item)
    return tuple(figure for figure in item.statement.figures if any(span.holds(figure.span) for span in shown))
