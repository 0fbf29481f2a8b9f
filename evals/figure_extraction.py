"""How well figures are extracted: precision, recall, and the share of found figures with every slot right.

A figure is found if one starts where the label stands, with its value. Slots are judged on found figures only:
counting unit, wording, body, period, result or target, change, pair and hedge. The two levels of a province and the
province's name alone are one body here, as they are in answering.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from documents.language.text import canonical
from documents.organisations.labels import label as unit_label
from documents.periods.reporting import label as period_label
from documents.types import Document, Figure, Span
from evals.datasets.figure_labels import ANY_PAIR, NO_SINGLE_BODY, FigureLabel, places


@dataclass(frozen=True, slots=True)
class SlotError:
    """A found figure with a slot that differs from the label."""

    document: str
    quote: str
    slot: str
    labelled: str
    extracted: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """Counts over labelled documents, and everything that went wrong.

    ``labelled`` leaves out optional labels, ``extracted`` figures that match an optional one.
    """

    labelled: int = 0
    extracted: int = 0
    found: int = 0
    all_right: int = 0
    missed: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()
    errors: tuple[SlotError, ...] = field(default=())

    @property
    def precision(self) -> float:
        """Share of extracted figures that are labelled, 0 to 1."""
        return self.found / self.extracted if self.extracted else 1.0

    @property
    def recall(self) -> float:
        """Share of labelled figures that are extracted, 0 to 1."""
        return self.found / self.labelled if self.labelled else 1.0

    @property
    def slots_right(self) -> float:
        """Share of found figures with every slot right, 0 to 1."""
        return self.all_right / self.found if self.found else 1.0

    def __add__(self, other: Extraction) -> Extraction:
        return Extraction(
            self.labelled + other.labelled,
            self.extracted + other.extracted,
            self.found + other.found,
            self.all_right + other.all_right,
            self.missed + other.missed,
            self.invented + other.invented,
            self.errors + other.errors,
        )


def score_all(results: Iterable[Extraction]) -> Extraction:
    """Return the counts of several documents together."""
    return sum(results, Extraction())


def score_extraction(document: Document, labels: Sequence[FigureLabel], figures: Sequence[Figure]) -> Extraction:
    """Return how ``figures`` agree with the labels of one document.

    Raises:
        LookupError: a label does not stand in the document.
    """
    by_place = {(figure.span.start, figure.value): figure for figure in figures}
    pairs = [(label, span, by_place.pop(_key(label, span), None)) for label, span in _starts(document, labels)]
    found = [(label, figure) for label, _, figure in pairs if figure is not None and not label.optional]
    errors = [error for label, figure in found for error in _errors(document, label, figure)]
    errors += _pair_errors(document, found)
    wrong = {error.quote for error in errors}
    return Extraction(
        labelled=sum(not label.optional for label in labels),
        extracted=len(found) + len(by_place),
        found=len(found),
        all_right=sum(_quote(document, figure) not in wrong for _, figure in found),
        missed=tuple(
            f"{document.source}: {label.text} ({span.start})"
            for label, span, figure in pairs
            if figure is None and not label.optional
        ),
        invented=tuple(f"{document.source}: {_quote(document, figure)}" for figure in by_place.values()),
        errors=tuple(errors),
    )


def _starts(document: Document, labels: Sequence[FigureLabel]) -> Iterable[tuple[FigureLabel, Span]]:
    return zip(labels, places(document, labels), strict=True)


def _key(label: FigureLabel, span: Span) -> tuple[int, Decimal]:
    return span.start, label.value


def _quote(document: Document, figure: Figure) -> str:
    around = document.text[max(figure.sentence.start, figure.span.start - 40) : figure.span.end + 15]
    return f"{figure.span.start} …{around}".replace("\n", " ")


def _errors(document: Document, label: FigureLabel, figure: Figure) -> Iterable[SlotError]:
    for slot, judge in _JUDGES.items():
        labelled, extracted, right = judge(label, figure)
        if not right:
            yield SlotError(document.source, _quote(document, figure), slot, labelled, extracted)


Judgement = tuple[str, str, bool]


def _count_unit(label: FigureLabel, figure: Figure) -> Judgement:
    return " | ".join(label.count_units), figure.count_unit, figure.count_unit in label.count_units


def _wording(label: FigureLabel, figure: Figure) -> Judgement:
    wording = " ".join(canonical(f"{figure.wording} {figure.count_unit}").split())
    held = all(canonical(phrase) in wording for phrase in label.words)
    clean = not any(canonical(phrase) in wording for phrase in label.without)
    return f"+{label.words} -{label.without}", figure.wording, held and clean


def _unit(label: FigureLabel, figure: Figure) -> Judgement:
    stated = unit_label(figure.unit) if figure.unit else NO_SINGLE_BODY
    allowed = {_level(name) for name in label.units}
    return " | ".join(label.units), stated, not allowed or _level(stated) in allowed


def _level(unit: str) -> str:
    return unit.replace("VKSND hai cấp ", "VKSND ")


def _period(label: FigureLabel, figure: Figure) -> Judgement:
    stated = period_label(figure.period) if figure.period else NO_SINGLE_BODY
    return " | ".join(label.periods), stated, not label.periods or stated in label.periods


def _target(label: FigureLabel, figure: Figure) -> Judgement:
    return str(label.target), str(figure.target), label.target == figure.target


def _change(label: FigureLabel, figure: Figure) -> Judgement:
    wanted, stated = label.change, figure.change
    if wanted is None or stated is None:
        return str(wanted), str(stated), wanted is None and stated is None
    same = (wanted.direction, wanted.value) == (stated.direction, stated.value)
    return str(wanted), str(stated), same and stated.count_unit in wanted.count_units


def _hedge(label: FigureLabel, figure: Figure) -> Judgement:
    return str(label.hedge), str(figure.hedge), label.hedge in ("*", figure.hedge)


def _pair_errors(document: Document, found: Sequence[tuple[FigureLabel, Figure]]) -> Iterable[SlotError]:
    """Yield figures that are not stated together with exactly those that the labels put together."""
    by_label: dict[str, set[int | None]] = {}
    for label, figure in found:
        if label.pair and label.pair != ANY_PAIR:
            by_label.setdefault(label.pair, set()).add(figure.pair)
    for label, figure in found:
        if label.pair == ANY_PAIR:
            continue
        joined = by_label[label.pair] if label.pair else {None}
        if joined != {figure.pair} or (label.pair and figure.pair is None):
            quote = _quote(document, figure)
            yield SlotError(document.source, quote, "pair", str(label.pair), str(figure.pair))


_JUDGES: dict[str, Callable[[FigureLabel, Figure], Judgement]] = {
    "count_unit": _count_unit,
    "wording": _wording,
    "unit": _unit,
    "period": _period,
    "target": _target,
    "change": _change,
    "hedge": _hedge,
}
