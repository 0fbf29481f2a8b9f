"""Data sets are read strictly, and errors name file, line and field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evals.datasets.dataset import SAMPLES, load_dataset
from evals.errors import BadDataset

ROW: dict[str, Any] = {
    "id": "q1",
    "question": "Phòng 7 thụ lý bao nhiêu vụ?",
    "history": [],
    "type": "figure",
    "slice": "plain",
    "answerable": True,
    "why_not": None,
    "slot_changed": None,
    "gold": [{"document": "a.txt", "quote": "thụ lý 74 vụ", "grade": 3}],
    "facts": [{"type": "figure", "any_of": ["74 vụ"], "value": 74, "unit": "vụ"}],
    "forbidden": [],
}


def write_rows(folder: Path, *rows: dict[str, Any]) -> Path:
    """Write rows as a data set."""
    path = folder / "set.jsonl"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"question": " "}, "question"),
        ({"type": "figures"}, "type"),
        ({"answerable": "yes"}, "answerable"),
        ({"gold": []}, "gold"),
        ({"facts": []}, "facts"),
        ({"facts": [{"type": "figure", "any_of": ["74 vụ"]}]}, "facts[0].value"),
        ({"gold": [{"document": "a.txt", "quote": "x", "grade": 4}]}, "gold[0].grade"),
        ({"why_not": "near_miss"}, "why_not"),
        ({"anwserable": True}, "anwserable"),
    ],
)
def test_a_bad_field_is_named(tmp_path: Path, change: dict[str, Any], field: str) -> None:
    """The error names the line and the field at fault."""
    with pytest.raises(BadDataset) as caught:
        load_dataset(write_rows(tmp_path, ROW | {"id": "q0"}, ROW | change))
    assert (caught.value.line, caught.value.field) == (2, field)


def test_an_id_that_stands_twice_is_refused(tmp_path: Path) -> None:
    """Two items of one id would overwrite each other's answers."""
    with pytest.raises(BadDataset, match="đã có ở"):
        load_dataset(write_rows(tmp_path, ROW, ROW))


def test_broken_json_is_named_with_its_line(tmp_path: Path) -> None:
    """A line that is no JSON is named, not skipped."""
    path = write_rows(tmp_path, ROW)
    path.write_text(path.read_text(encoding="utf-8") + "\n{", encoding="utf-8")
    with pytest.raises(BadDataset, match="dòng 2"):
        load_dataset(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A path that is not there ends in a plain error."""
    with pytest.raises(BadDataset, match="không đọc được tệp"):
        load_dataset(tmp_path / "none.jsonl")


def test_the_shipped_questions_are_three_hundred_or_more() -> None:
    """Fewer questions cannot support a claim of five points."""
    assert len(load_dataset(*SAMPLES)) >= 300
