"""Whether one figure of a sentence answers alone."""

from __future__ import annotations

import pytest

from assistant.deciding.alone import stands_alone
from assistant.questions.understanding import understand
from tests.assistant.corpus import evidence

TITLE = "VKSND huyện Kim Bảng tổng kết công tác năm 2023"


@pytest.mark.parametrize(
    ("done", "sentence", "alone"),
    [
        ("thụ lý", "Đơn vị thụ lý 52 vụ, giải quyết 40 vụ.", True),
        ("giải quyết", "Đơn vị thụ lý 52 vụ, giải quyết 40 vụ.", False),
        ("giải quyết", "Đơn vị thụ lý 52 vụ, giải quyết 40 đơn.", True),
    ],
)
def test_a_figure_stands_alone_if_no_later_one_brings_in_a_word_asked(done: str, sentence: str, alone: bool) -> None:
    """A later figure of the same unit may be the one meant; one of another unit is not."""
    question = understand(f"VKSND huyện Kim Bảng {done} bao nhiêu vụ?")
    (item,) = [one for one in evidence(question.text, (TITLE, sentence)) if one.figure and one.figure.value == 52]
    assert stands_alone(question, item) is alone
