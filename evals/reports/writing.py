"""Write a run's results as one self-contained HTML file, one JSON file and a Markdown summary."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.reports.charts import charts_of
from evals.reports.markdown import render_comparison, render_results
from evals.reports.pages import render
from evals.runs import wording
from evals.runs.gating import Comparison, Result

HTML, JSON, MARKDOWN = "report.html", "results.json", "summary.md"
COMPARE = "compare.html"
_TIERS = {"1": "Bậc 1: dữ kiện", "2": "Bậc 2: tên, chức vụ, việc", "3": "Bậc 3: nội dung thêm", "0": "Giữ nghĩa"}
_GATE = {Result.PASS: "ĐẠT", Result.INCONCLUSIVE: "CHƯA KẾT LUẬN", Result.FAIL: "KHÔNG ĐẠT"}


class Charts(dict[str, str]):
    """Charts by section; a section without figures has an empty one."""

    def __missing__(self, section: str) -> str:
        """Return no chart."""
        return ""


def write_report(results: Mapping[str, Any], folder: Path, comparison: Comparison | None = None) -> Path:
    """Write all three reports into ``folder`` and return the HTML file."""
    text = json.dumps(results, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / JSON).write_text(text + "\n", encoding="utf-8")
    (folder / MARKDOWN).write_text(render_results(results, comparison), encoding="utf-8")
    page = folder / HTML
    shown = render(
        "report.html.j2",
        results=results,
        charts=Charts(charts_of(results)),
        tiers=_TIERS,
        **_lists(results["items"]),
    )
    page.write_text(shown, encoding="utf-8")
    return page


def write_comparison(comparison: Comparison, titles: tuple[str, str], folder: Path) -> Path:
    """Write the comparison of two runs as HTML and return the file."""
    page = folder / COMPARE
    page.write_text(
        render("compare.html.j2", comparison=comparison, titles=titles, failing=Result.FAIL, gate=_GATE),
        encoding="utf-8",
    )
    (folder / "compare.md").write_text(render_comparison(comparison), encoding="utf-8")
    return page


def _lists(items: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {
        "outcomes": [name for name in wording.OUTCOMES if any(item["outcome"] == name for item in items)],
        "types": _names(items, "type"),
        "slices": _names(items, "slice"),
        "splits": _names(items, "split"),
    }


def _names(items: Sequence[dict[str, Any]], key: str) -> list[str]:
    """Return the values that occur in a field, sorted, for the filters of the report."""
    return sorted({str(item[key]) for item in items if item[key] is not None})
