"""Synthetic reports that resemble each other, with questions whose answers are known: what a growing store is asked.

Each report belongs to one body (a department of a province's office, or the office of a district), one year and one
period, and states ten figures made from templates. All are invented; the names of provinces and districts are real, so
that the register knows them. A report is told by its number alone: the same number gives the same text anywhere.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date

from documents.organisations.provinces import all_provinces
from documents.organisations.register import districts
from evals.bench.sibling_texts import INDICATORS, Indicator, Stated, report

_YEARS = range(2005, 2025)
_PERIODS = (
    "năm {year}",
    "6 tháng đầu năm {year}",
    "9 tháng đầu năm {year}",
    *(f"quý {quarter} năm {{year}}" for quarter in ("I", "II", "III", "IV")),
    *(f"tháng {month} năm {{year}}" for month in range(1, 13)),
)
_DEPARTMENTS = ("Phòng 1", "Phòng 2", "Phòng 3", "Phòng 7", "Phòng 8", "Phòng 9", "Phòng 10", "Phòng 11", "Phòng 12")
_DISTRICTS = 5  # of each province: every province has so many
_BODIES = len(_DEPARTMENTS) + _DISTRICTS
FIGURES = 10
_LARGEST = 2900  # a count stated is less
# Of each body and year, one period has no report: near misses ask about it.
_REPORTED = len(_PERIODS) - 1
MOST = len(all_provinces()) * _BODIES * len(_YEARS) * _REPORTED  # reports that there can be
_SPREAD = 100_003  # prime to their number; neighbours lie far apart in province, body, year and period


@dataclass(frozen=True, slots=True)
class Key:
    """Whose report and of when: position of province, body, year and period in what there is."""

    province: int
    body: int
    year: int
    period: int


@dataclass(frozen=True, slots=True)
class Sibling:
    """One report; ``name`` is its file's name."""

    name: str
    text: str
    body: str
    period: str
    figures: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a body and a period, the report it is about, and the count that answers it.

    A near miss has no ``value``; its ``document`` is the one report that could be taken for an answer.
    """

    question: str
    body: str
    period: str
    document: str
    unit: str
    value: int | None = None


def sibling(number: int) -> Sibling:
    """Return the report with a number, 0 to ``MOST`` - 1."""
    chance, (body, period) = random.Random(number), subject(number)
    values = chance.sample(range(2, _LARGEST), FIGURES)
    figures = tuple(map(Stated, chance.sample(INDICATORS, FIGURES), values))
    text = report(body, period, figures, chance)
    return Sibling(f"bao-cao-{number:06d}.txt", text, body, period, figures)


def subject(number: int) -> tuple[str, str]:
    """Return the body and the period of the report with a number."""
    return _named(_key(number))


def questions(answerable: int, near_misses: int, *, among: int) -> list[Asked]:
    """Return questions about the first ``among`` reports, the same whatever else is written, and near misses.

    A near miss asks what a report states, but of another period, year or province, of which there is no report, or
    for something that the report does not count.
    """
    step = max(1, among // (answerable + near_misses))
    asked = [_answerable(at, sibling(at * step % among)) for at in range(answerable)]
    return asked + [_near_miss(at, (answerable + at) * step % among) for at in range(near_misses)]


def _answerable(turn: int, one: Sibling) -> Asked:
    stated = one.figures[turn % FIGURES]
    return replace(_about(turn, one, stated.indicator, one.body, one.period), value=stated.value)


def _near_miss(turn: int, number: int) -> Asked:
    one = sibling(number)
    stated = [figure.indicator for figure in one.figures]
    if turn % 4 == 0:
        indicator = next(other for other in INDICATORS if other not in stated)
        return _about(turn, one, indicator, one.body, one.period)
    return _about(turn, one, stated[turn % FIGURES], *_named(_unreported(_key(number), turn)))


def _about(turn: int, one: Sibling, indicator: Indicator, body: str, period: str) -> Asked:
    forms = (
        f"{period[0].upper()}{period[1:]}, {body} đã {indicator.asked}?",
        f"{body} {indicator.asked} trong {period}?",
        f"Trong {period} {body} {indicator.asked}?",
    )
    return Asked(forms[turn % len(forms)], body, period, one.name, indicator.unit)


def _key(number: int) -> Key:
    rest, period = divmod(number * _SPREAD % MOST, _REPORTED)
    rest, year = divmod(rest, len(_YEARS))
    province, body = divmod(rest, _BODIES)
    return Key(province, body, year, period + (period >= _silence(Key(province, body, year, period))))


def _silence(key: Key) -> int:
    """Return the period of which a body has no report in a year."""
    return (key.province + key.body + key.year) % len(_PERIODS)


def _unreported(key: Key, turn: int) -> Key:
    """Return a key without a report that differs in one thing: by turns in period, year or province."""
    if turn % 4 == 1:
        return replace(key, period=_silence(key))
    others = (
        [replace(key, year=year) for year in range(len(_YEARS))]
        if turn % 4 == 2
        else [replace(key, province=province) for province in range(len(all_provinces()))]
    )
    return next(other for other in others if _silence(other) == key.period)


def _named(key: Key) -> tuple[str, str]:
    """Return the names of a key's body and period."""
    year, province = _YEARS[key.year], all_provinces()[key.province]
    kind = province.kind_on(date(year, 6, 30))
    place = f"{kind.kind} {kind.name}"
    if key.body < len(_DEPARTMENTS):
        body = f"{_DEPARTMENTS[key.body]} VKSND {place}"
    else:
        names = next(iter(districts()[province.name].values()))
        body = f"VKSND {names[key.body - len(_DEPARTMENTS)]}, {place}"
    return body, _PERIODS[key.period].format(year=year)
