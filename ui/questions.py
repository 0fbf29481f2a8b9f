"""Questions that the corpus answers, made from the figures that it holds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import TypeVar

from ui.objects import Answer, Figure
from ui.rows import figure_asked_for, words_of

_COMMON = 8  # indicators that most units report, which is what people ask about
_ALL = 2.0  # what a question shares with a figure that it names wholly
_LONG = 24  # characters of a period's name; longer ones are windows of dates, which read badly in a question


Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Shelves:
    """The figures of a corpus where they are looked for, each shelf in the order of the documents.

    Attributes:
        by_subject: by indicator and counting unit.
        units: how many units state an indicator.
    """

    by_subject: Mapping[tuple[str, str], Sequence[Figure]]
    by_unit: Mapping[str | None, Sequence[Figure]]
    by_document: Mapping[str, Sequence[Figure]]
    units: Mapping[str, int]


def shelve(figures: Sequence[Figure]) -> Shelves:
    """Return ``figures`` sorted once, so that no question has to go through all of them."""
    return Shelves(
        _shelves(figures, ((one.indicator, one.count_unit) for one in figures)),
        _shelves(figures, (one.unit for one in figures)),
        _shelves(figures, (one.document_id for one in figures)),
        Counter(indicator for indicator, _ in {(one.indicator, one.unit) for one in figures}),
    )


def _shelves(figures: Iterable[Figure], keys: Iterable[Key]) -> dict[Key, list[Figure]]:
    found: dict[Key, list[Figure]] = defaultdict(list)
    for key, figure in zip(keys, figures, strict=True):
        found[key].append(figure)
    return dict(found)


def question_about(figure: Figure) -> str:
    """Return the question that a figure answers.

    Example:
        >>> figure = Figure(indicator="truy tố", value=5, count_unit="vụ", unit="VKSND tỉnh A",
        ...                 period={"label": "năm 2024"}, document_id="d", start=0, end=1)
        >>> question_about(figure)
        'Năm 2024, VKSND tỉnh A truy tố bao nhiêu vụ?'
    """
    if figure.count_unit == "%":
        asked = f"có {figure.indicator} là bao nhiêu"
    elif figure.indicator.startswith(figure.count_unit):
        asked = f"có bao nhiêu {figure.indicator}"
    else:
        asked = f"{figure.indicator} bao nhiêu {figure.count_unit}"
    return f"{figure.label[:1].upper()}{figure.label[1:]}, {figure.unit} {asked}?"


def starters(figures: Sequence[Figure], most: int = 4) -> list[str]:
    """Return questions to begin with: common indicators of different units, the best covered periods first."""
    usable = [figure for figure in figures if _askable(figure)]
    units = Counter(indicator for indicator, _ in {(figure.indicator, figure.unit) for figure in usable})
    common = {indicator for indicator, _ in units.most_common(_COMMON)}
    # The latest period is most often one of plans and targets, which reads as if results were at hand.
    covered = Counter(figure.label for figure in usable)
    ranked = sorted(
        (figure for figure in usable if figure.indicator in common),
        key=lambda figure: (covered[figure.label], -len(figure.unit or "")),
        reverse=True,
    )
    chosen: list[Figure] = []
    for figure in ranked:
        if len(chosen) < most and not any(_alike(figure, other) for other in chosen):
            chosen.append(figure)
    return list(islice(_questions([*chosen, *ranked]), most))


def follow_ups(question: str, answer: Answer, held: Shelves, most: int = 3) -> list[str]:
    """Return questions next to one that was answered: the same in another period, or of another unit."""
    if answer.follow_ups:
        return list(answer.follow_ups[:most])
    asked = figure_asked_for(question, answer.figures) or next(iter(answer.figures), None)
    if asked is None:
        return []
    same = held.by_subject.get((asked.indicator, asked.count_unit), ())
    periods = [one for one in same if one.unit == asked.unit and one.label != asked.label]
    units = [one for one in same if one.unit != asked.unit and one.label == asked.label]
    others = (one for one in held.by_unit.get(asked.unit, ()) if one.indicator != asked.indicator)
    near = chain(periods[:1], units[:1], others, periods[1:], units[1:])
    return list(islice(_questions(near, but={question_about(asked), question}), most))


def offers(question: str, document_ids: Iterable[str], held: Shelves, *, refused: str = "", most: int = 3) -> list[str]:
    """Return questions about figures of documents near one that cannot be answered, the most alike first.

    Indicators that only one unit states are left out: they are most often a phrase of one report. So is what was asked
    and ``refused`` itself: a figure that is held may be a target, and to offer it would lead round in a circle.
    """
    asked = words_of(question)
    near = [one for document_id in document_ids for one in held.by_document.get(document_id, ())]
    known = [one for one in near if held.units[one.indicator] > 1 and not _is_asked(one, asked, refused)]
    return list(islice(_questions(sorted(known, key=lambda figure: -_shared(figure, asked))), most))


def _is_asked(figure: Figure, asked: set[str], refused: str) -> bool:
    return _shared(figure, asked) == _ALL and figure.label.casefold() in refused.casefold()


def _shared(figure: Figure, asked: set[str]) -> float:
    """Return how much of a figure the question names, from 0 to 2: its unit and what is counted weigh alike."""
    unit, counted = words_of(figure.unit or ""), words_of(f"{figure.indicator} {figure.count_unit}")
    return sum(len(words & asked) / len(words) for words in (unit, counted) if words)


def _questions(figures: Iterable[Figure], *, but: Iterable[str] = ()) -> Iterator[str]:
    """Yield the question that each figure answers, none twice."""
    seen = set(but)
    for figure in figures:
        if _askable(figure) and (question := question_about(figure)) not in seen:
            seen.add(question)
            yield question


def _askable(figure: Figure) -> bool:
    return bool(figure.unit and figure.count_unit and figure.label and len(figure.label) <= _LONG and not figure.change)


def _alike(one: Figure, other: Figure) -> bool:
    return one.indicator == other.indicator or one.unit == other.unit or one.province == other.province
