"""The comparison as a table, as JSON and as a chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from xml.sax.saxutils import escape

from assistant.output import json_text
from evals.bench.types import Machine, Measured

NAMES = {
    "ours": "This project",
    "langchain_hybrid": "LangChain",
    "llamaindex_fusion": "LlamaIndex",
    "haystack_hybrid": "Haystack",
    "txtai_hybrid": "txtai",
}
# Heading, field, digits behind the point, and whether less is better.
_COLUMNS = (
    ("documents/s", "documents_per_second", 1, False),
    ("ingest CPU ms/doc", "ingest_cpu_milliseconds", 1, True),
    ("ingest MB", "ingest_peak_megabytes", 0, True),
    ("store MB", "store_megabytes", 1, True),
    ("p50 ms", "p50_milliseconds", 1, True),
    ("p95 ms", "p95_milliseconds", 1, True),
    ("search CPU ms", "search_cpu_milliseconds", 1, True),
    ("search MB", "search_peak_megabytes", 0, True),
    ("cold s", "cold_seconds", 1, True),
    ("cold CPU s", "cold_cpu_seconds", 1, True),
    ("recall@1", "recall_at_1", 3, False),
    ("recall@10", "recall_at_10", 3, False),
    ("plain @1", "plain_recall_at_1", 3, False),
    ("plain @10", "plain_recall_at_10", 3, False),
)
_CHARTS = (1, 2, 6, 7, 10, 12)  # columns that are drawn
_WIDTH, _ROW, _LABEL, _BAR = 640, 18, 110, 400


def write_reports(folder: Path, machine: Machine, results: Sequence[Measured]) -> None:
    """Write results.json, results.md and results.svg."""
    whole = {"machine": asdict(machine), "results": [asdict(one) for one in results]}
    (folder / "results.json").write_text(json_text(whole) + "\n", encoding="utf-8")
    (folder / "results.md").write_text(table(machine, results), encoding="utf-8")
    (folder / "results.svg").write_text(chart(results), encoding="utf-8")


def table(machine: Machine, results: Sequence[Measured]) -> str:
    """Return the results as Markdown, with the machine and the versions."""
    heads = ["stack", "passages", *(head for head, _, _, _ in _COLUMNS)]
    lines = [
        f"{machine.processor}, {machine.cores} cores, {machine.memory_gigabytes} GB, {machine.system},"
        f" Python {machine.python}; load average at the start {machine.load_before}."
        f" {results[0].documents if results else 0} documents.",
        "",
        f"| {' | '.join(heads)} |",
        f"|{' --- |' * len(heads)}",
    ]
    for one in results:
        cells = [f"{getattr(one, field):.{digits}f}" for _, field, digits, _ in _COLUMNS]
        lines.append(f"| {NAMES[one.stack]} | {one.passages} | {' | '.join(cells)} |")
    lines.append("")
    for one in results:
        versions = ", ".join(f"{package} {version}" for package, version in one.versions.items())
        lines.append(f"- {NAMES[one.stack]}: {versions}")
    return "\n".join(lines) + "\n"


def chart(results: Sequence[Measured]) -> str:
    """Return bars for the measures that decide, as SVG."""
    height = len(_CHARTS) * (len(results) + 2) * _ROW
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" font-family="sans-serif"'
        ' font-size="12">'
    ]
    at = 0
    for head, field, digits, is_less_better in (_COLUMNS[number] for number in _CHARTS):
        at += _ROW
        better = "less is better" if is_less_better else "more is better"
        parts.append(f'<text x="0" y="{at}" font-weight="bold">{escape(head)} ({better})</text>')
        most = max((getattr(one, field) for one in results), default=0) or 1
        for one in results:
            at += _ROW
            value = getattr(one, field)
            colour = "#a4161a" if one.stack == "ours" else "#8d99ae"
            parts += [
                f'<text x="0" y="{at}">{escape(NAMES[one.stack])}</text>',
                f'<rect x="{_LABEL}" y="{at - 11}" width="{_BAR * value / most:.1f}" height="13" fill="{colour}"/>',
                f'<text x="{_LABEL + _BAR * value / most + 6:.1f}" y="{at}">{value:.{digits}f}</text>',
            ]
        at += _ROW
    return "\n".join([*parts, "</svg>"]) + "\n"
