"""Figures of one sentence that go on from each other: what is named with the first is said of the next, too."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

REPORT = (
    "Trong kỳ, toàn tỉnh khởi tố 218 vụ án ma túy, tăng 24 vụ; có 05 vụ Tòa án trả hồ sơ để điều tra bổ sung, giảm 03"
    " vụ. Phòng 10 thụ lý kiểm sát 131 vụ án hành chính sơ thẩm; Tòa án đã giải quyết 97 vụ, đạt 74%. VKSND hai cấp"
    " truy tố 402 vụ, trong đó tham nhũng 7 vụ. Phòng 1 khởi tố 31 vụ án kinh tế; tổng số án đã truy tố là 64 vụ. Phòng"
    " 12 tiếp 58 đơn, có 45 đơn thuộc thẩm quyền giải quyết, đã giải quyết 43 đơn."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Số vụ án ma túy bị Tòa án trả hồ sơ điều tra bổ sung là 5 vụ, giảm 3 vụ.", True),
        ("Số vụ án ma túy được khởi tố là 5 vụ.", False),
        ("Số vụ án ma túy bị Tòa án trả hồ sơ điều tra bổ sung là 218 vụ.", False),
        ("Tòa án đã giải quyết 97 vụ án hành chính sơ thẩm, đạt 74%.", True),
        ("Tòa án đã giải quyết 131 vụ án hành chính sơ thẩm.", False),
        ("Phòng 10 thụ lý 97 vụ án hành chính sơ thẩm.", False),
        ("Tòa án đã giải quyết 97 vụ án dân sự sơ thẩm.", False),
        ("VKSND hai cấp truy tố 402 vụ tham nhũng.", False),
        ("Phòng 1 truy tố 64 vụ án kinh tế.", False),
        ("Phòng 12 có 45 đơn thuộc thẩm quyền giải quyết.", True),
        ("Phòng 12 đã giải quyết 45 đơn.", False),
    ],
)
def test_what_became_of_what_was_counted(claim: str, passes: bool) -> None:
    """The act tells which figure is meant; a total and a part have names of their own."""
    assert check(claim, REPORT).passed is passes
