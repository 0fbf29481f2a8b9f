"""A summary for the terminal: one line a family, then slices, then every failure with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evals.mutation.benchmark import Benchmark
from evals.retrieval.searching import SearchScores
from evals.runs import wording
from evals.runs.scoring import Judged, Outcome
from evals.runs.summary import Slice, Summary

_SHOWN = 60
_COLUMNS = f"{'câu':>5}{'đúng':>7}  {'[95 %]':<14}{'trả lời nhầm':>13}{'từ chối nhầm':>13}{'số sai':>8}"
_NAMES: Mapping[str, Mapping[str, str]] = {
    "type": wording.TYPES,
    "slice": wording.SLICES,
    "slot_changed": wording.SLOTS,
    "why_not": wording.REFUSALS,
    "split": wording.SPLITS,
}
_TITLES = {
    "type": "Theo loại câu hỏi",
    "slice": "Theo cách hỏi",
    "slot_changed": "Câu gần đúng, theo ô bị đổi",
    "why_not": "Câu không trả lời được, theo lý do",
    "split": "Theo phần chia (họ tài liệu)",
}


def percent(value: float) -> str:
    """Return a share as it is shown: one decimal, with a decimal comma."""
    return f"{round(value * 100, 1) + 0:.1f}".replace(".", ",")


def render(summary: Summary, judged: Sequence[Judged]) -> str:
    """Return the summary of a run as text."""
    return "\n".join([*_head(summary), *_measures(summary), *_slices(summary), *_failures(judged)])


def render_benchmark(found: Benchmark, guard: Benchmark | None = None) -> str:
    """Return what a checker catches and what it flags for nothing, operator by operator, the guard's beside it."""
    lines = [f"{'':<6}{'phép sửa':<38}{'mức':<4}{'n':>5}{'bị bắt':>8}  {'[95 %]':<14}" + (" lớp chặn" if guard else "")]
    others = {row.operator.id: row for row in guard.rows} if guard else {}
    for row in found.rows:
        rate = f"{percent(row.rate):>8}  {_span(row.interval):<14}" if row.n else f"{'–':>8}  {'':<14}"
        beside = others.get(row.operator.id)
        theirs = f"{percent(beside.rate):>6} {_span(beside.interval)}" if beside and beside.n else ""
        name = f"{row.operator.id:<6}{row.operator.label:<38}{row.operator.level:<4}"
        lines.append(f"{name}{row.n:>5}{rate}{theirs}".rstrip())
    for title, one in (("Bộ kiểm tra", found), ("Lớp chặn", guard)):
        if one:
            tiers = ", ".join(f"bậc {tier} {percent(one.mean(tier))}" for tier in (1, 2, 3))
            lines.append(
                f"{title}: phát hiện trung bình {tiers}; báo nhầm {percent(one.mean(0))};"
                f" đúng cả cặp {percent(one.pair_accuracy)}"
            )
    return "\n".join(lines)


def _span(interval: tuple[float, float]) -> str:
    return f"[{percent(interval[0])}–{percent(interval[1])}]"


def render_search(found: Sequence[SearchScores]) -> str:
    """Return the measures of searches, one a line, a column for each search and spelling."""
    heads = [f"{wording.SEARCHES.get(one.name, one.name)}, {wording.SPELLINGS[one.spelling].lower()}" for one in found]
    lines = [f"{'':<34}" + "".join(f"{head:>26}" for head in heads)]
    for name, label in wording.SEARCH_MEASURES.items():
        cells = [one.measures[name] for one in found]
        lines.append(
            f"{label:<34}" + "".join(f"{f'{percent(one.mean)} {_span((one.low, one.high))}':>26}" for one in cells)
        )
    return "\n".join([*lines, f"{found[0].measures['recall@1'].n} câu hỏi"])


def reason(one: Judged) -> str:
    """Return why an item is not right, in one line; empty if it is."""
    if one.outcome is Outcome.ERROR:
        return one.response.error
    parts = []
    if one.given:
        parts.append("số liệu của tài liệu khác: " + "; ".join(f"{f.any_of[0]} ({f.why})" for f in one.given))
    if one.competing:
        parts.append("số liệu lẫn: " + "; ".join(one.competing))
    if one.missing and one.item.answerable and one.outcome is not Outcome.FALSE_REFUSAL:
        parts.append("thiếu: " + "; ".join(fact.any_of[0] for fact in one.missing))
    if one.outcome is Outcome.FALSE_ANSWER:
        parts.append(f"không có trong kho ({_why(one)}{_slot(one)}) nhưng vẫn trả lời")
    if one.outcome is Outcome.FALSE_REFUSAL:
        parts.append(f"có trong {one.item.gold[0].document} nhưng từ chối ({one.response.status})")
    return "; ".join(parts)


def _why(one: Judged) -> str:
    why = one.item.why_not or ""
    return wording.REFUSALS.get(why, why).lower()


def _slot(one: Judged) -> str:
    return f", đổi {wording.SLOTS[one.item.slot_changed].lower()}" if one.item.slot_changed else ""


def _head(summary: Summary) -> Iterator[str]:
    states = " · ".join(f"{label} {summary.states.get(state, 0)}" for state, label in wording.STATES.items())
    counts = summary.abstention
    yield (
        f"{summary.n} câu ({counts.answerable} có đáp án, {counts.unanswerable} không)   {states}"
        f"   cỡ mẫu hữu hiệu {summary.effective:.0f}"
    )
    outcomes = " · ".join(
        f"{label} {summary.outcomes[name]}" for name, label in wording.OUTCOMES.items() if summary.outcomes.get(name)
    )
    yield f"Kết cục: {outcomes}"


def _measures(summary: Summary) -> Iterator[str]:
    for family in dict.fromkeys(measure.family for measure in wording.MEASURES):
        parts = [
            f"{measure.label} {percent(found.mean)} [{percent(found.low)}–{percent(found.high)}]"
            for measure in wording.MEASURES
            if measure.family == family and (found := summary.measures.get(measure.name))
        ]
        if parts:
            yield f"{family:<10} " + "   ".join(parts)


def _slices(summary: Summary) -> Iterator[str]:
    for key, members in summary.slices.items():
        if members:
            yield ""
            yield f"{_TITLES[key]:<38}{_COLUMNS}"
            yield from (_line(_NAMES[key], one) for one in members)


def _line(names: Mapping[str, str], one: Slice) -> str:
    low, high = one.interval
    interval = f"[{percent(low)}–{percent(high)}]"
    return (
        f"  {names.get(one.name, one.name):<36}{one.n:>5}{percent(one.right / one.n):>7}  {interval:<14}"
        f"{one.false_answers:>13}{one.false_refusals:>13}{one.wrong_figures:>8}"
    )


def _failures(judged: Sequence[Judged]) -> Iterator[str]:
    order = list(Outcome)
    failures = sorted((one for one in judged if not one.outcome.is_right), key=lambda one: order.index(one.outcome))
    if failures:
        yield ""
        yield f"Chưa đúng: {len(failures)} câu" + (f" (nêu {_SHOWN} câu đầu)" if len(failures) > _SHOWN else "")
    for one in failures[:_SHOWN]:
        yield f"  {one.item.id} [{wording.OUTCOMES[one.outcome.value]}] {one.question}"
        yield f"      {reason(one)}"
