"""The comparison says what was measured, on what, and with which versions."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from evals.bench.reporting import chart, table, write_reports
from evals.bench.types import Machine, Measured

MACHINE = Machine("CPU 1", 2, 8.0, "Linux", "3.11", 0.4)


def _measured(stack: str, rate: float) -> Measured:
    return Measured(
        stack=stack,
        versions={"chromadb": "1.0"},
        documents=10,
        passages=30,
        documents_per_second=rate,
        ingest_cpu_milliseconds=1.0,
        ingest_peak_megabytes=1.0,
        store_megabytes=1.0,
        p50_milliseconds=1.0,
        p95_milliseconds=1.0,
        search_cpu_milliseconds=1.0,
        search_peak_megabytes=1.0,
        cold_seconds=1.0,
        cold_cpu_seconds=1.0,
        recall_at_1=0.5,
        recall_at_10=0.75,
        plain_recall_at_1=0.25,
        plain_recall_at_10=0.5,
    )


RESULTS = [_measured("ours", 20.0), _measured("langchain_hybrid", 40.0)]


@pytest.mark.parametrize("said", ["CPU 1, 2 cores", "| LangChain | 30 | 40.0 |", "chromadb 1.0", "10 documents"])
def test_the_table_names_machine_results_and_versions(said: str) -> None:
    """Whoever reads it can repeat it."""
    assert said in table(MACHINE, RESULTS)


def test_the_longest_bar_is_the_largest_value() -> None:
    """Bars of a measure share one scale."""
    root = ElementTree.fromstring(chart(RESULTS))
    widths = [float(bar.get("width", 0)) for bar in root.iter("{http://www.w3.org/2000/svg}rect")]
    assert max(widths) == 400.0


def test_all_three_forms_are_written(tmp_path: Path) -> None:
    """JSON keeps what the table rounds."""
    write_reports(tmp_path, MACHINE, RESULTS)
    assert json.loads((tmp_path / "results.json").read_text())["results"][1]["documents_per_second"] == 40.0
    assert {path.name for path in tmp_path.iterdir()} == {"results.json", "results.md", "results.svg"}
