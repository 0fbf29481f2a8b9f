"""Synthetic reports, and questions about them."""

from __future__ import annotations

from pathlib import Path

import pytest

from documents.figures.extracting import extract_figures
from documents.loading import load
from evals.bench.siblings import FIGURES, MOST, Sibling, questions, sibling, subject

NUMBERS = 400


@pytest.fixture(scope="module")
def reports() -> dict[str, Sibling]:
    """The first reports, by the names of their files."""
    return {one.name: one for one in map(sibling, range(NUMBERS))}


def test_a_number_gives_the_same_report_anywhere() -> None:
    """A run that goes on later writes what the interrupted one would have written."""
    assert sibling(7) == sibling(7)


def test_no_two_reports_are_of_the_same_body_and_period(reports: dict[str, Sibling]) -> None:
    """Else a question would have two answers."""
    assert len({(one.body, one.period) for one in reports.values()}) == NUMBERS


def test_the_last_report_can_be_written() -> None:
    """``MOST`` is how many there are."""
    assert len(sibling(MOST - 1).figures) == FIGURES


def test_a_question_is_answered_by_its_report(reports: dict[str, Sibling]) -> None:
    """The report is of the body and the period asked about, and states the count."""
    for one in questions(30, 0, among=NUMBERS):
        report = reports[one.document]
        assert (report.body, report.period) == (one.body, one.period)
        assert f"{one.value:,} {one.unit}".replace(",", ".") in report.text


def test_a_near_miss_is_answered_by_no_report() -> None:
    """Of the body and period asked about there is no report at any size, or it does not count that."""
    written = {subject(number): number for number in range(MOST)}
    for one in questions(0, 40, among=NUMBERS):
        number = written.get((one.body, one.period))
        counted = sibling(number).figures if number is not None else ()
        assert one.value is None
        assert all(stated.indicator.asked not in one.question for stated in counted)


def test_every_figure_of_a_report_is_read(tmp_path: Path) -> None:
    """In each of the four genres: what is asked for can be known."""
    for report in map(sibling, range(12)):
        (tmp_path / report.name).write_text(report.text, encoding="utf-8")
        read = {int(figure.value) for figure in extract_figures(load(tmp_path / report.name))}
        assert {stated.value for stated in report.figures} <= read
