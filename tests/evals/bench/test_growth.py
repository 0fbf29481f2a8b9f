"""What grows with the store."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from assistant.types import Answer, Citation, Status
from evals.bench.growth import Part, Row, row_of, run, table
from evals.bench.growth_answers import Answered, outcome
from evals.bench.siblings import Asked

PARTS = (
    Part(0, 10, added=10, before=0, after=50, seconds=5.0, processor_seconds=2.0, peak_megabytes=300.0),
    # Interrupted, and done again: two of five reports were there already.
    Part(10, 15, added=3, before=50, after=75, seconds=3.0, processor_seconds=1.25, peak_megabytes=400.0),
)
ANSWERED = Answered((10.0, 30.0, 20.0), 250.0, right=2, wrong=0, near_misses_refused=1, failed=())
QUESTION = Asked(
    "Năm 2013, Phòng 9 đã tiếp bao nhiêu lượt công dân?", "Phòng 9", "năm 2013", "a.txt", "lượt công dân", 1539
)


def test_rates_are_those_of_what_was_brought_in() -> None:
    """13 reports with 65 passages in eight seconds; memory is the most of any run."""
    row = row_of(PARTS, 12.5, ANSWERED)
    assert (row.passages, row.documents, row.ingest_peak_megabytes) == (75, 15, 400.0)
    assert (row.documents_per_second, row.passages_per_second) == pytest.approx((13 / 8, 65 / 8))
    assert row.processor_milliseconds_per_passage == pytest.approx(50.0)


def test_times_of_questions_are_told_by_their_median_and_the_slow_ones() -> None:
    """In their order, whatever was asked first."""
    row = row_of(PARTS, 12.5, ANSWERED)
    assert (row.question_milliseconds_median, row.question_milliseconds_p95) == (20.0, 30.0)


def test_a_size_is_a_line_of_the_table() -> None:
    """Under a heading for every column."""
    head, rule, line = table([row_of(PARTS, 12.5, ANSWERED)]).splitlines()
    assert head.count("|") == rule.count("|") == line.count("|")
    assert line.startswith("| 75 | 15 | 1.6 | 8.1 | 50.0 | 400 | 12 | 250 | 20.0 | 30.0 | 2 | 0 |")


def test_what_the_folder_holds_is_not_done_again(tmp_path: Path) -> None:
    """A run that was interrupted after its last size only tells what it found."""
    row: Row = row_of(PARTS, 12.5, ANSWERED)
    (tmp_path / "parts.jsonl").write_text("".join(json.dumps(asdict(part)) + "\n" for part in PARTS))
    (tmp_path / "row-60.json").write_text(json.dumps(asdict(row)))
    assert run(tmp_path, [60]) == [row]
    assert (tmp_path / "results.md").read_text() == table([row])


def _answer(text: str, *documents: str) -> Answer:
    cited = tuple(Citation(1, name, f"kho/{name}", "", None, None, None, text, 0, 1) for name in documents)
    return Answer("", Status.ANSWERED if documents else Status.NOT_FOUND, text, citations=cited)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (_answer("Phòng 9 đã tiếp 1.539 lượt công dân.", "a.txt"), "right"),
        (_answer("Phòng 9 đã tiếp 1.540 lượt công dân.", "a.txt"), "wrong"),
        (_answer("Phòng 9 đã thụ lý 1.539 vụ án.", "a.txt"), "wrong"),
        (_answer("Phòng 9 đã tiếp 1.539 lượt công dân.", "b.txt"), "wrong"),  # another body or period
        (_answer("Không tìm thấy."), "missed"),
    ],
)
def test_an_answer_is_right_with_its_count_unit_and_report(answer: Answer, expected: str) -> None:
    """The same count from another report is another body's or period's."""
    assert outcome(answer, QUESTION) == expected


def test_a_near_miss_is_refused_or_given() -> None:
    """Whatever an answer says, there is none."""
    near_miss = replace(QUESTION, value=None)
    assert outcome(_answer("Phòng 9 đã tiếp 1.539 lượt công dân.", "a.txt"), near_miss) == "given"
    assert outcome(_answer("Không tìm thấy."), near_miss) == "refused"
