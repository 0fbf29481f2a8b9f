"""Figures of who or what has the most or the least."""

from __future__ import annotations

import pytest

from assistant.questions.asked.extremes import extreme_asked
from assistant.questions.following.follow_up import complete
from assistant.questions.understanding import understand
from assistant.types import Turn
from tests.assistant.corpus import decision, values

REPORT = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Năm 2023, các VKSND cấp huyện kiểm sát điều tra 512 vụ; VKSND huyện Ba Tri thụ lý nhiều nhất với 97 vụ, "
    "ít nhất là VKSND huyện Chợ Lách với 18 vụ.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Năm 2023 VKSND huyện nào của Bến Tre nhiều án nhất, bao nhiêu vụ?", [97]),
        ("nam 2023 huyen nao cua ben tre nhieu vu nhat, may vu", [97]),
        ("Năm 2023 đơn vị cấp huyện nào ở Bến Tre thụ lý ít nhất, bao nhiêu vụ?", [18]),
        ("Năm 2023 VKSND huyện nào ở Bến Tre có án nặng nhất, bao nhiêu bị cáo?", []),
        ("Năm 2023 nơi thụ lý nhiều vụ nhất ở Bến Tre là huyện nào, bao nhiêu vụ?", [97]),
    ],
)
def test_the_most_is_told_by_the_clause_that_says_so(question: str, found: list[int]) -> None:
    """Neither the total nor the other end answers."""
    assert values(decision(question, REPORT)) == found


def test_a_body_asked_about_next_need_not_have_the_most() -> None:
    """The question before asked who leads; this one asks for what one of them has."""
    question = complete(
        understand("Vậy VKSND huyện Ba Tri khởi tố bao nhiêu bị can?"),
        [Turn("user", "Năm 2023 VKSND huyện nào ở Bến Tre nhiều án nhất, bao nhiêu vụ?")],
    )
    assert extreme_asked(question.text) == ""
