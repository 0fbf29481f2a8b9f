"""A language model as a judge: repeats, unreadable replies, calibration, nothing asked twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from assistant.writing.types import Message
from evals.datasets.corpus import Corpus, plain_text
from evals.datasets.dataset import Item
from evals.datasets.labels import Label
from evals.judges.judgements import REPEATS, render_judgement
from evals.judges.judging import Case, Judge, judge_run
from evals.runs.responses import Cited, Response, Said, State
from evals.runs.scoring import Judged, judge

TEXT = "Phòng 7 thụ lý 74 vụ. Phòng 8 thụ lý 12 vụ."
CORPUS = Corpus([plain_text("a.txt", "Báo cáo", TEXT)])
LABELS = [
    Label(f"l{at}", claim, "a.txt", TEXT, label, "figure", "x", "fitted")
    for at, (claim, label) in enumerate(
        [("Phòng 7 thụ lý 74 vụ.", "full"), ("Phòng 7 thụ lý 12 vụ.", "none"), ("Phòng 8 thụ lý 12 vụ.", "full")]
    )
]
CASE = Case("faithfulness", (("CĂN CỨ", TEXT), ("CÂU", "Phòng 7 thụ lý 74 vụ.")))


@dataclass
class Scripted:
    """Says what its script says to the last message."""

    script: Callable[[str], str]
    name: str = "test:scripted"
    calls: list[str] = field(default_factory=list)

    def stream(self, messages: Sequence[Message]) -> Iterator[str]:
        """Say it in two pieces."""
        self.calls.append(messages[-1].content)
        reply = self.script(messages[-1].content)
        yield from (reply[:3], reply[3:])

    def count_tokens(self, text: str) -> int:
        """Count nothing."""
        return 0

    def close(self) -> None:
        """Hold nothing."""


def says(reply: str) -> Scripted:
    """Return a model that always says the same."""
    return Scripted(lambda prompt: reply)


def answer() -> Judged:
    """A judged answer with one cited sentence."""
    item = Item("q1", "Phòng 7 thụ lý bao nhiêu vụ?", "figure", "plain", False)
    said = Said("Phòng 7 thụ lý 74 vụ.", (1,))
    cited = Cited(1, "a.txt", "Phòng 7 thụ lý 74 vụ.", 0, 21)
    return judge(item, Response(State.ANSWERED, said.text, (said,), (cited,), (), "answered"), CORPUS)


@pytest.mark.parametrize(
    ("reply", "value"),
    [('{"verdict": "full"}', 1.0), ("verdict: partial", 0.5), ('{"verdict":"none"}', 0.0), ("Tôi nghĩ là đúng.", None)],
)
def test_a_reply_is_read_or_counted_as_unreadable(reply: str, value: float | None, tmp_path: Path) -> None:
    """What is no verdict is never taken for one."""
    assert Judge(says(reply), tmp_path).opinion(CASE).value == value


def test_what_was_judged_is_not_asked_again(tmp_path: Path) -> None:
    """Replies are kept beside the run."""
    first, second = says('{"verdict": "full"}'), says('{"verdict": "none"}')
    Judge(first, tmp_path).opinion(CASE)
    assert Judge(second, tmp_path).opinion(CASE).value == 1.0
    assert (len(first.calls), len(second.calls)) == (REPEATS, 0)


def test_repeats_that_differ_show_their_spread(tmp_path: Path) -> None:
    """A judge that says something else every time is seen to do so."""
    model = says("")
    model.script = lambda prompt: ['{"verdict": "full"}', '{"verdict": "none"}'][len(model.calls) % 2]
    found = judge_run(Judge(model, tmp_path), [answer()], LABELS, CORPUS)
    assert found.faithfulness is not None
    assert found.faithfulness.disagreeing == found.faithfulness.n == 1
    assert found.faithfulness.lowest_repeat < found.faithfulness.highest_repeat


def test_a_judge_that_accepts_everything_is_corrected_by_the_labels(tmp_path: Path) -> None:
    """One of three labelled pairs is not borne out, so a third is taken off."""
    model = Scripted(lambda prompt: '{"verdict": "full"}' if "CĂN CỨ" in prompt else '{"verdict": "yes"}')
    found = judge_run(Judge(model, tmp_path), [answer()], LABELS, CORPUS)
    assert found.faithfulness is not None
    assert found.faithfulness.corrected is not None
    assert (found.faithfulness.mean, round(found.faithfulness.corrected[0], 6)) == (1.0, round(2 / 3, 6))
    assert (found.balanced_accuracy, found.kappa) == (0.5, 0.0)


def test_the_spread_and_the_calibration_are_printed(tmp_path: Path) -> None:
    """A reader sees at once how far the judge can be trusted."""
    text = render_judgement(judge_run(Judge(says('{"verdict": "full"}'), tmp_path), [answer()], LABELS, CORPUS))
    assert "độ chính xác cân bằng 50,0" in text
    assert "hiệu chỉnh theo nhãn" in text
    assert "không xét ở cổng" in text
