"""The year before, asked for without its number."""

from __future__ import annotations

import pytest

from assistant.types import Status
from tests.assistant.corpus import decision

TITLE = "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023"
REPORT = (
    TITLE,
    "Năm 2023, VKSND tỉnh Sóc Trăng kiểm sát giải quyết 812 tố giác; tỷ lệ giải quyết tố giác đạt 92,6%, cùng kỳ năm "
    "trước đạt 89,4%. Năm 2023, tỷ lệ hòa giải thành án dân sự đạt 41,2%.",
)
OTHER = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Bến Tre đạt tỷ lệ giải quyết tố giác 90,3%.",
)
SHARE = "tỷ lệ giải quyết tố giác"


@pytest.mark.parametrize(
    "question",
    [
        f"Cùng kỳ năm trước {SHARE} của VKSND tỉnh Sóc Trăng đạt bao nhiêu?",
        f"Cùng kỳ năm ngoái VKSND tỉnh Sóc Trăng đạt {SHARE} là bao nhiêu?",
        f"{SHARE.capitalize()} cùng kỳ năm trước của VKSND tỉnh Sóc Trăng là bao nhiêu?",
        f"Năm trước {SHARE} ở Sóc Trăng đạt bao nhiêu phần trăm?",
        f"cung ky nam truoc Soc Trang dat {SHARE} bao nhieu?",
    ],
)
def test_what_a_report_compares_with_is_what_the_year_before_had(question: str) -> None:
    """The figure of the report's own year is of another one."""
    (found,) = decision(question, REPORT, OTHER).evidence
    assert found.figure is not None
    assert str(found.figure.value) == "89.4"


@pytest.mark.parametrize(
    "question",
    [
        f"Cùng kỳ năm trước {SHARE} của VKSND tỉnh Bến Tre đạt bao nhiêu?",
        "Cùng kỳ năm trước tỷ lệ hòa giải thành án dân sự của VKSND tỉnh Sóc Trăng đạt bao nhiêu?",
    ],
)
def test_a_report_that_tells_only_its_own_year_is_no_answer(question: str) -> None:
    """Nobody who asks for the year before is told this one."""
    assert decision(question, REPORT, OTHER).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        f"Năm 2023 {SHARE} của VKSND tỉnh Sóc Trăng đạt bao nhiêu?",
        "VKSND tỉnh Sóc Trăng kiểm sát bao nhiêu tố giác, so với năm trước thế nào?",
    ],
)
def test_a_year_that_is_only_compared_with_is_not_asked_for(question: str) -> None:
    """ "So với năm trước" leaves the report's own year."""
    assert decision(question, REPORT).status is not Status.NOT_FOUND
