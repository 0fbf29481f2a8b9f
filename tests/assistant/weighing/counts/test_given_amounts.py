"""Amounts that a question opens with."""

from __future__ import annotations

import pytest

from assistant.types import Status
from tests.assistant.corpus import decision, values

TRIALS = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Sóc Trăng kiểm sát xét xử sơ thẩm 512 vụ/870 bị cáo; tổ chức 39 phiên tòa rút kinh nghiệm, "
    "trong đó có 14 phiên tòa trực tuyến.",
)
OF = "của VKSND tỉnh Sóc Trăng năm 2023"


def test_what_is_told_before_an_amount_is_no_detail_of_it() -> None:
    """The accused of all cases are not those of the 39 trials."""
    assert decision(f"39 phiên tòa rút kinh nghiệm {OF} xét xử bao nhiêu bị cáo?", TRIALS).status is Status.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (f"Trong 39 phiên tòa rút kinh nghiệm {OF} có bao nhiêu phiên tòa trực tuyến?", [14]),
        (f"512 vụ xét xử sơ thẩm {OF} có bao nhiêu bị cáo?", [870]),
    ],
)
def test_what_stands_with_an_amount_or_behind_it_is(question: str, found: list[int]) -> None:
    """A part follows its whole, and a pair is told at once."""
    assert values(decision(question, TRIALS)) == found
