"""A short Markdown summary of a run, or of what two runs differ in, for pull requests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from evals.measures.latency import by_stage
from evals.reports.terminal import percent, reason
from evals.runs import wording
from evals.runs.gating import Comparison, Result
from evals.runs.responses import State

_SHOWN = 15
_GATE = {Result.PASS: "ĐẠT", Result.INCONCLUSIVE: "CHƯA KẾT LUẬN (quá ít câu)", Result.FAIL: "KHÔNG ĐẠT"}


def render_results(results: Mapping[str, Any], comparison: Comparison | None = None) -> str:
    """Return the summary of a run; with a comparison, what changed comes first."""
    parts = [*_results(results)]
    if comparison:
        parts = [render_comparison(comparison), *parts]
    return "\n".join(parts) + "\n"


def render_comparison(comparison: Comparison) -> str:
    """Return what changed between two runs, the verdict first."""
    lines = [
        f"## Cổng kiểm tra: {_GATE[comparison.result]}",
        "",
        f"{len(comparison.broken)} câu hỏng thêm, {len(comparison.fixed)} câu được sửa,"
        f" {comparison.new_errors} lỗi mới. Chênh lệch dương là tốt lên.",
        "",
        "| Phép đo | Trước | Sau | Chênh lệch [95 %] | p | Kết luận |",
        "|---|---:|---:|---|---:|---|",
    ]
    for change in comparison.changes:
        found = change.difference
        verdict = _GATE[change.result] if change.measure.margin is not None else "không xét"
        lines.append(
            f"| {change.measure.label} | {percent(change.before)} | {percent(change.after)} |"
            f" {percent(found.mean)} [{percent(found.low)}; {percent(found.high)}]"
            f" | {_decimal(change.p, 3)} | {verdict} |"
        )
    for title, flips in (("Hỏng thêm", comparison.broken), ("Được sửa", comparison.fixed)):
        lines += ["", f"### {title} ({len(flips)})", ""]
        lines += [
            f"- `{flip.after.item.id}` {wording.OUTCOMES[flip.before.outcome.value]} →"
            f" {wording.OUTCOMES[flip.after.outcome.value]}: {flip.after.question} {_bracketed(reason(flip.after))}"
            for flip in flips[:_SHOWN]
        ]
    return "\n".join(lines) + "\n"


def render_latency(timings: Mapping[State, Sequence[Mapping[str, float]]], hardware: str) -> str:
    """Return how long answers and refusals took, apart and stage by stage; empty states are left out."""
    lines = ["## Thời gian trả lời (ms)", "", f"Máy: {hardware}.", ""]
    lines += ["| Trạng thái | Khâu | p50 | p95 | p99 | Chậm nhất | Câu |", "|---|---|---:|---:|---:|---:|---:|"]
    for state, rows in timings.items():
        lines += [
            f"| {wording.STATES[state.value]} | {wording.STAGES.get(stage, stage)} | {one.p50:.0f} | {one.p95:.0f} |"
            f" {one.p99:.0f} | {one.slowest:.0f} | {one.n} |"
            for stage, one in by_stage(rows).items()
        ]
    return "\n".join(lines) + "\n"


def _decimal(value: float, places: int) -> str:
    return f"{value:.{places}f}".replace(".", ",")


def _results(results: Mapping[str, Any]) -> Iterator[str]:
    about, summary = results["about"], results["summary"]
    yield f"## Đánh giá: {about['system']}, {summary['n']} câu trên {about['documents_count']} tài liệu"
    yield ""
    states = ", ".join(f"{label} {summary['states'][state]}" for state, label in wording.STATES.items())
    yield f"Trạng thái: {states}. Cỡ mẫu hữu hiệu: {_decimal(summary['effective_n'], 1)}."
    yield ""
    others = list(results["baselines"])
    yield "| Phép đo | Kết quả [95 %] | " + " | ".join(others) + " |" if others else "| Phép đo | Kết quả [95 %] |"
    yield "|---|---|" + "---:|" * len(others)
    for measure in wording.MEASURES:
        found = summary["measures"].get(measure.name)
        if found:
            cells = [_cell(results["baselines"][name], measure.name) for name in others]
            value = f"{percent(found['mean'])} [{percent(found['low'])}–{percent(found['high'])}]"
            yield f"| {measure.label} | {value} |" + "".join(f" {cell} |" for cell in cells)
    yield from _checker(results)
    failures = [item for item in results["items"] if not item["is_right"]]
    yield ""
    yield f"### Chưa đúng ({len(failures)})"
    yield ""
    for item in failures[:_SHOWN]:
        yield f"- `{item['id']}` {wording.OUTCOMES[item['outcome']]}: {item['question']} {_bracketed(item['reason'])}"


def _checker(results: Mapping[str, Any]) -> Iterator[str]:
    for name, found in results["checker"].items():
        seen = found["first_sight"]
        first = f" (khi mới gặp: {percent(seen)})" if seen is not None else ""
        yield ""
        yield (
            f"Bộ kiểm tra căn cứ so với nhãn của người ({name}): độ chính xác cân bằng"
            f" {percent(found['balanced_accuracy'])}{first}, κ {found['kappa']:.2f},"
            f" {found['supported'] + found['unsupported']} cặp, {len(found['errors'])} cặp sai."
        )
    if results["mutations"]:
        tiers = results["mutations"]["tiers"]
        yield ""
        yield (
            f"Câu bị sửa: phát hiện {percent(tiers['1'])} / {percent(tiers['2'])} / {percent(tiers['3'])} (bậc 1/2/3),"
            f" báo nhầm {percent(tiers['0'])}, đúng cả cặp {percent(results['mutations']['pair_accuracy'])}."
        )


def _cell(summary: Mapping[str, Any], name: str) -> str:
    found = summary["measures"].get(name)
    return percent(found["mean"]) if found else "–"


def _bracketed(text: str) -> str:
    return f"({text})" if text else ""
