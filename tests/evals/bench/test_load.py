"""The load script keeps to this machine and to its bounds, and reads times right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from evals.bench.load import Load, percentile, read_questions
from evals.errors import EvaluationError


@pytest.mark.parametrize(
    "changes",
    [
        {"address": "http://10.0.0.7:8000"},
        {"address": "http://noibo.example.vn"},
        {"rate": 2001.0},
        {"seconds": 601.0},
        {"clients": 257},
        {"questions": ()},
    ],
)
def test_it_stays_within_its_bounds(changes: dict[str, Any]) -> None:
    """Nobody else's service is asked, and ours not without end."""
    with pytest.raises(EvaluationError):
        Load(**{"address": "http://127.0.0.1:8000", "questions": ("Ai?",)} | changes)


@pytest.mark.parametrize(("share", "expected"), [(0.5, 2.0), (0.95, 4.0), (0.01, 1.0)])
def test_percentiles_are_times_that_were_measured(share: float, expected: float) -> None:
    """Four times by hand; nothing is interpolated."""
    assert percentile([1.0, 2.0, 3.0, 4.0], share) == expected


def test_questions_come_from_data_sets_and_from_lines(tmp_path: Path) -> None:
    """Whatever file is at hand."""
    (tmp_path / "a.jsonl").write_text('{"question": "Ai?"}\n', encoding="utf-8")
    (tmp_path / "b.txt").write_text("Bao nhiêu?\n\n", encoding="utf-8")
    assert list(read_questions([tmp_path / "a.jsonl", tmp_path / "b.txt"])) == ["Ai?", "Bao nhiêu?"]
