"""A follow-up about who took part goes on about the contest asked about before."""

from __future__ import annotations

import pytest

from assistant.questions.following.same_contest import with_contest
from assistant.questions.understanding import understand

FIRST = "Hội thi Báo cáo viên giỏi của VKSND tỉnh Sóc Trăng năm 2024 diễn ra ngày nào?"


@pytest.mark.parametrize(
    ("first", "asked", "text"),
    [
        (FIRST, "có mấy thí sinh dự thi?", "có mấy thí sinh dự thi? (Hội thi Báo cáo viên giỏi)"),
        (FIRST, "Ai ký kế hoạch?", "Ai ký kế hoạch?"),
        (FIRST, "Hội thảo có mấy báo cáo viên?", "Hội thảo có mấy báo cáo viên?"),
        (FIRST, "Năm 2023 có mấy thí sinh?", "Năm 2023 có mấy thí sinh?"),
        ("VKSND tỉnh Sóc Trăng có bao nhiêu công chức?", "có mấy thí sinh dự thi?", "có mấy thí sinh dự thi?"),
    ],
)
def test_the_contest_is_named_again(first: str, asked: str, text: str) -> None:
    """One of another year or another event is none of it."""
    assert with_contest(understand(asked), understand(first)).text == text
