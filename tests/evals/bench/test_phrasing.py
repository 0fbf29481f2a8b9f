"""How long a reader waits for the guard."""

from __future__ import annotations

from assistant.writing.types import Message
from evals.bench.phrasing import PacedModel, Waits, render


def _prompt() -> list[Message]:
    sources = "<nguồn số=“1”>\n(báo cáo) Phòng 2 thụ lý 5 vụ.\n</nguồn>"
    return [Message("system", ""), Message("user", sources)]


def test_the_model_notes_when_its_first_sentence_was_whole() -> None:
    """The wait is counted from the last word of the first sentence, before it is handed over."""
    model = PacedModel(10_000)
    written = "".join(model.stream(_prompt()))
    assert (written, model.first_whole > 0, model.seconds > 0) == (
        "Theo báo cáo, Phòng 2 thụ lý 5 vụ [1].\n",
        True,
        True,
    )


def test_the_waits_are_given_as_median_and_share() -> None:
    """A reader of the figures sees the middle and the slow end."""
    assert "median 20 ms, 95 % within 30 ms" in render(Waits((10.0, 20.0, 30.0), (0.01, 0.02, 0.03)))
