"""Labels of figures."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from evals.datasets.figure_labels import ChangeLabel, load_figure_labels, places
from evals.errors import BadDataset
from tests.documents.papers import paper, table


def _file(tmp_path: Path, **fields: object) -> Path:
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"text": "12 vụ", "value": 12, "count_units": "vụ", **fields}), encoding="utf-8")
    return path


def test_a_label_is_read_with_its_alternatives(tmp_path: Path) -> None:
    """Units that may be given stand in one field, parted by semicolons."""
    label = load_figure_labels(_file(tmp_path, units="VKSND tỉnh Hậu Giang; –", change="tăng 2.5 %|vụ"))[0]
    assert (label.units, label.change) == (
        ("VKSND tỉnh Hậu Giang", "–"),
        ChangeLabel("tăng", Decimal("2.5"), ("%", "vụ")),
    )


@pytest.mark.parametrize("fields", [{"change": "hơn 3"}, {"unit": "vụ"}, {"value": None}])
def test_a_slip_in_a_label_names_its_line(tmp_path: Path, fields: dict[str, object]) -> None:
    """Unknown fields, unreadable changes and missing values stop the reading."""
    with pytest.raises(BadDataset, match="dòng 1"):
        load_figure_labels(_file(tmp_path, **fields))


def test_labels_are_found_one_behind_the_other(tmp_path: Path) -> None:
    """The same number twice is two places."""
    document = paper(["Thụ lý 12 vụ, truy tố 12 vụ."])
    label = load_figure_labels(_file(tmp_path))[0]
    assert [span.start for span in places(document, [label, label])] == [7, 22]


def test_a_cell_is_found_by_its_headers(tmp_path: Path) -> None:
    """The place is that of the number in the cell."""
    document = table(["So sánh"], [["Truy tố", "tăng 12"]])
    label = load_figure_labels(_file(tmp_path, table=0, row="Truy tố", column="So sánh"))[0]
    assert document.text[places(document, [label])[0].start :].startswith("12")


def test_a_label_that_stands_nowhere_is_an_error(tmp_path: Path) -> None:
    """Labels and documents must not drift apart unnoticed."""
    with pytest.raises(LookupError, match="12 vụ"):
        places(paper(["Không có số liệu."]), load_figure_labels(_file(tmp_path)))
