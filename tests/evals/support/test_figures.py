"""Figures: rounding, parts and wholes, all of them, targets and figures that are only compared with."""

from __future__ import annotations

import pytest

from evals.support.checker import check
from evals.windows import Evidence

HEADER = "VKSND tỉnh Hậu Giang tổng kết công tác năm 2024"
TEXT = (
    "Năm 2024, đơn vị tiếp nhận 2.013 đơn, đã giải quyết 1.874 đơn, đạt 93,1%; tiến hành 31 cuộc kiểm sát tại cơ quan"
    " thi hành án (9 cuộc đột xuất). Đơn vị ban hành 12 kháng nghị, được chấp nhận 11 kháng nghị; 4 kiến nghị đều được"
    " tiếp thu. Tỷ lệ giải quyết còn thấp so với chỉ tiêu 95%; thụ lý 640 vụ (cùng kỳ: 587 vụ). Có 18/18 chỉ tiêu đều"
    " đạt, trong đó 7 chỉ tiêu vượt."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Đơn vị tiếp nhận hơn 2.000 đơn.",
        "Đơn vị đã giải quyết 1.874/2.013 đơn.",
        "Đơn vị tiến hành 9 cuộc kiểm sát đột xuất tại cơ quan thi hành án.",
        "Cả 4 kiến nghị đều được tiếp thu.",
        "Số vụ thụ lý cùng kỳ là 587 vụ.",
        "Tỷ lệ giải quyết còn thấp so với chỉ tiêu 95%.",
    ],
)
def test_what_the_figures_bear_out_passes(claim: str) -> None:
    """A rounding that says so, a joined ratio and a part with its mark are no errors."""
    assert check(claim, [Evidence(TEXT, HEADER)]).is_full


@pytest.mark.parametrize(
    "claim",
    [
        "Đơn vị tiếp nhận hơn 1.900 đơn.",
        "Đơn vị tiếp nhận 2.000 đơn.",
        "Đơn vị tiếp nhận gần 2.000 đơn.",
        "Đơn vị tiến hành đột xuất 31 cuộc kiểm sát tại cơ quan thi hành án.",
        "Cả 12 kháng nghị đều được chấp nhận.",
        "Tỷ lệ giải quyết đạt 95%.",
        "Đơn vị thụ lý 587 vụ.",
        "Có 18/18 chỉ tiêu đều vượt.",
    ],
)
def test_a_figure_said_of_something_else_is_flagged(claim: str) -> None:
    """A part is not the whole, a target no result, and not all of them are all."""
    assert not check(claim, [Evidence(TEXT, HEADER)]).is_full
