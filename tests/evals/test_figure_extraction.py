"""Scores of figure extraction, and the level reached on labelled documents."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from documents.figures.extracting import extract_figures
from documents.loading import load
from evals.datasets.corpus import SAMPLES
from evals.datasets.figure_labels import FOLDER, ChangeLabel, FigureLabel, load_figure_labels
from evals.figure_extraction import score_all, score_extraction
from tests.documents.papers import paper

DOCUMENT = paper(["Phòng 8: Năm 2023 kiểm sát 9 lượt, tăng 2 lượt; truy tố 74 vụ/157 bị can."])
LABELS = (
    FigureLabel("9 lượt", Decimal(9), ("lượt",), ("kiểm sát",), change=ChangeLabel("tăng", Decimal(2), ("lượt",))),
    FigureLabel("2 lượt", Decimal(2), ("lượt",), ("tăng",), change=ChangeLabel("tăng", Decimal(2), ("lượt",))),
    FigureLabel("74 vụ", Decimal(74), ("vụ",), ("truy tố",), ("kiểm sát",), periods=("năm 2023",), pair="p1"),
    FigureLabel("157 bị can", Decimal(157), ("bị can",), ("truy tố",), pair="p1"),
)


def test_figures_that_agree_in_every_slot_score_full() -> None:
    """Nothing is missed, invented or wrong."""
    score = score_extraction(DOCUMENT, LABELS, extract_figures(DOCUMENT))
    assert (score.precision, score.recall, score.slots_right) == (1.0, 1.0, 1.0)


def test_what_is_missed_and_what_is_invented_is_named() -> None:
    """Recall falls by what is missed, precision by what no label holds."""
    score = score_extraction(DOCUMENT, LABELS[1:], extract_figures(DOCUMENT)[1:] + extract_figures(DOCUMENT)[:1])
    assert (len(score.missed), len(score.invented), score.precision) == (0, 1, 0.75)


@pytest.mark.parametrize(
    ("number", "change", "slot"),
    [
        (0, {"count_units": ("cuộc",)}, "count_unit"),
        (0, {"words": ("truy tố",)}, "wording"),
        (2, {"without": ("truy tố",)}, "wording"),
        (0, {"units": ("VKSND tỉnh Cà Mau",)}, "unit"),
        (2, {"periods": ("năm 2022",)}, "period"),
        (0, {"target": True}, "target"),
        (0, {"change": None}, "change"),
        (2, {"pair": None}, "pair"),
        (0, {"hedge": "gần"}, "hedge"),
    ],
)
def test_a_wrong_slot_is_named(number: int, change: dict[str, object], slot: str) -> None:
    """Each slot is judged by itself."""
    labels = [replace(label, **change) if at == number else label for at, label in enumerate(LABELS)]  # type: ignore[arg-type]
    score = score_extraction(DOCUMENT, labels, extract_figures(DOCUMENT))
    assert {error.slot for error in score.errors} == {slot}


def test_optional_labels_count_neither_way() -> None:
    """A number word that only announces a list is neither demanded nor wrong."""
    labels = [replace(LABELS[0], optional=True), *LABELS[1:]]
    score = score_extraction(DOCUMENT, labels, extract_figures(DOCUMENT))
    assert (score.labelled, score.extracted) == (3, 3)


@pytest.mark.evals
def test_extraction_holds_its_level_on_a_slice_of_the_labelled_samples() -> None:
    """Prose, tables, footnotes and brackets of four documents stay at the level that the product promises."""
    names = (
        "kien-giang-6-thang-nam-2024.docx",
        "ha-tinh-nam-2024.pdf",
        "dak-lak-phong-9-nam-2020.md",
        "tien-giang-cap-huyen-nam-2023.csv",
    )
    scores = []
    for name in names:
        document = load(SAMPLES / name, source=name)
        scores.append(
            score_extraction(document, load_figure_labels(FOLDER / f"{name}.jsonl"), extract_figures(document))
        )
    score = score_all(scores)
    assert score.precision >= 0.98
    assert score.recall >= 0.95
    assert score.slots_right >= 0.95
