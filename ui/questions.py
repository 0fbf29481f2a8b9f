"""Questions that the corpus answers, made from the figures that it holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ui.objects import Answer, Figure
from ui.rows import figure_asked_for, words_of

_COMMON = 8  # indicators that most units report, which is what people ask about
_LONG = 24  # characters of a period's name; longer ones are windows of dates, which read badly in a question


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
    return _questions([*chosen, *ranked])[:most]


def follow_ups(question: str, answer: Answer, figures: Sequence[Figure], most: int = 3) -> list[str]:
    """Return questions next to one that was answered: the same in another period, or of another unit."""
    if answer.follow_ups:
        return list(answer.follow_ups[:most])
    asked = figure_asked_for(question, answer.figures) or next(iter(answer.figures), None)
    if asked is None:
        return []
    same = [one for one in figures if (one.indicator, one.count_unit) == (asked.indicator, asked.count_unit)]
    periods = [one for one in same if one.unit == asked.unit and one.label != asked.label]
    units = [one for one in same if one.unit != asked.unit and one.label == asked.label]
    others = [one for one in figures if one.unit == asked.unit and one.indicator != asked.indicator]
    offered = _questions([*periods[:1], *units[:1], *others, *periods[1:], *units[1:]])
    return [one for one in offered if one != question_about(asked) and one != question][:most]


def offers(question: str, near: Iterable[Figure], held: Iterable[Figure], most: int = 3) -> list[str]:
    """Return questions about figures near one that cannot be answered, those that share most of its words first.

    Indicators that only one unit states are left out: they are most often a phrase of one report.
    """
    asked = words_of(question)
    units = Counter(indicator for indicator, _ in {(figure.indicator, figure.unit) for figure in held})
    known = [figure for figure in near if units[figure.indicator] > 1]
    return _questions(sorted(known, key=lambda figure: -_shared(figure, asked)))[:most]


def _shared(figure: Figure, asked: set[str]) -> float:
    """Return how much of a figure the question names, from 0 to 2: its unit and what is counted weigh alike."""
    unit, counted = words_of(figure.unit or ""), words_of(f"{figure.indicator} {figure.count_unit}")
    return sum(len(words & asked) / len(words) for words in (unit, counted) if words)


def _questions(figures: Iterable[Figure]) -> list[str]:
    return list(dict.fromkeys(question_about(figure) for figure in figures if _askable(figure)))


def _askable(figure: Figure) -> bool:
    return bool(figure.unit and figure.count_unit and figure.label and len(figure.label) <= _LONG and not figure.change)


def _alike(one: Figure, other: Figure) -> bool:
    return one.indicator == other.indicator or one.unit == other.unit or one.province == other.province
