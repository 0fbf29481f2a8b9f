"""Who won which prize."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

CONTEST = (
    "VKSND tỉnh Hưng Yên tổ chức hội thi\nVKSND tỉnh Hưng Yên, năm 2024\n"
    "Ban Tổ chức trao giải Nhất cho Phòng 1, giải Nhì cho VKSND huyện Phù Cừ và Phòng 7, giải Ba cho Phòng 9."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Phòng 1 giành giải Nhất.", True),
        ("Giải Nhất thuộc về Phòng 1.", True),
        ("Giải Nhì thuộc về VKSND huyện Phù Cừ và Phòng 7.", True),
        ("Phòng 7 giành giải Nhất.", False),
        ("Giải Nhất thuộc về Phòng 9.", False),
        ("Giải Nhất Hội thi thuộc về Phòng 7, giải Nhì thuộc về Phòng 1 và VKSND huyện Phù Cừ.", False),
        ("Giải Ba được trao cho VKSND huyện Phù Cừ.", False),
    ],
)
def test_a_winner_keeps_the_prize(claim: str, passes: bool) -> None:
    """A prize may be won, given or belong to somebody; it is not another's."""
    assert check(claim, CONTEST).passed is passes
