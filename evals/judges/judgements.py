"""What a judging model's opinions come to: means with their spread, bounds, and the correction by labels."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

REPEATS = 3
_HALF = 0.5  # what partial support is worth
_Z = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the repeats said of one case; None stands for a reply that could not be read."""

    replies: tuple[float | None, ...]

    @property
    def value(self) -> float | None:
        """Mean of the readable replies, None if there is none."""
        read = [reply for reply in self.replies if reply is not None]
        return sum(read) / len(read) if read else None


@dataclass(frozen=True, slots=True)
class Estimate:
    """A task over all cases: mean of the judge, its spread over the repeats, and bounds for unreadable replies.

    ``corrected`` and its interval are the prediction-powered estimate, None where nothing was labelled.
    """

    n: int
    mean: float
    lowest_repeat: float
    highest_repeat: float
    disagreeing: int
    unread: int
    at_least: float
    at_most: float
    corrected: tuple[float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the judge came to; ``balanced_accuracy`` and ``kappa`` are against ``labelled`` pairs."""

    model: str
    faithfulness: Estimate | None
    relevance: Estimate | None
    labelled: int
    balanced_accuracy: float
    kappa: float


def render_judgement(found: Judgement) -> str:
    """Return a judgement as text, with its spread and how far the judge can be trusted."""
    lines = [
        f"Mô hình chấm (tham khảo, không xét ở cổng kiểm tra): {found.model}, {REPEATS} lần mỗi câu",
        f"So với nhãn của người ({found.labelled} cặp): độ chính xác cân bằng {_percent(found.balanced_accuracy)},"
        f" κ {found.kappa:.2f}",
    ]
    for name, one in (("Có căn cứ", found.faithfulness), ("Đúng câu hỏi", found.relevance)):
        if one is None:
            continue
        corrected = ""
        if one.corrected:
            mean, low, high = map(_percent, one.corrected)
            corrected = f"; hiệu chỉnh theo nhãn {mean} [{low}–{high}]"
        lines.append(
            f"{name}: {_percent(one.mean)} (các lần {_percent(one.lowest_repeat)}–{_percent(one.highest_repeat)},"
            f" {one.disagreeing}/{one.n} câu không nhất trí){corrected}; {one.unread} câu không đọc được,"
            f" nên nằm trong {_percent(one.at_least)}–{_percent(one.at_most)}"
        )
    return "\n".join(lines)


def estimate(opinions: Sequence[Opinion], told: Sequence[tuple[Opinion, float]]) -> Estimate | None:
    """Return what opinions come to, corrected by those on labelled cases; None if no reply could be read."""
    values = [opinion.value for opinion in opinions if opinion.value is not None]
    if not values:
        return None
    repeats = [[one.replies[at] for one in opinions] for at in range(REPEATS)]
    means = [_mean([reply for reply in column if reply is not None]) for column in repeats]
    unread = sum(opinion.value is None for opinion in opinions)
    n = len(opinions)
    return Estimate(
        n=n,
        mean=_mean(values),
        lowest_repeat=min(means),
        highest_repeat=max(means),
        disagreeing=sum(len({*opinion.replies}) > 1 for opinion in opinions),
        unread=unread,
        at_least=sum(values) / n,
        at_most=(sum(values) + unread) / n,
        corrected=_corrected(values, [human - one.value for one, human in told if one.value is not None]),
    )


def _corrected(values: Sequence[float], errors: Sequence[float]) -> tuple[float, float, float] | None:
    """Return mean(judge) + mean(human - judge) with its 95 % interval, cut to 0 to 1."""
    if len(errors) < 2:
        return None
    mean = _mean(values) + _mean(errors)
    half = _Z * math.sqrt(_variance(values) / len(values) + _variance(errors) / len(errors))
    return tuple(min(1.0, max(0.0, value)) for value in (mean, mean - half, mean + half))  # type: ignore[return-value]


def agreement(told: Sequence[tuple[Opinion, float]]) -> tuple[float, float]:
    """Return balanced accuracy and Cohen's kappa of "supported in full"; an unreadable reply supports nothing."""
    pairs = [((one.value or 0.0) > _HALF, human == 1.0) for one, human in told]
    count: Callable[[bool, bool], int] = lambda judged, human: pairs.count((judged, human))  # noqa: E731
    full, other = count(True, True) + count(False, True), count(True, False) + count(False, False)
    if not full or not other:
        return 0.0, 0.0
    agreed = (count(True, True) + count(False, False)) / len(pairs)
    accepted = (count(True, True) + count(True, False)) / len(pairs)
    chance = accepted * full / len(pairs) + (1 - accepted) * other / len(pairs)
    balanced = (count(True, True) / full + count(False, False) / other) / 2
    return balanced, (agreed - chance) / (1 - chance) if chance < 1 else 1.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _variance(values: Sequence[float]) -> float:
    mean = _mean(values)
    return sum((value - mean) ** 2 for value in values) / max(1, len(values) - 1)


def _percent(value: float) -> str:
    return f"{value * 100:.1f}".replace(".", ",")
