"""Parts and wholes, in digits and in words."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

PETITIONS = (
    "Số đơn thuộc thẩm quyền giải quyết của Viện kiểm sát là 96 đơn, đã giải quyết 91 đơn, đạt 94,8%; chuyển cơ quan"
    " khác 37 đơn."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("91 trên 96 đơn thuộc thẩm quyền giải quyết của Viện kiểm sát đã được giải quyết.", True),
        ("Viện kiểm sát đã giải quyết 91 trong tổng số 96 đơn thuộc thẩm quyền, đạt 94,8%.", True),
        ("37 trên 96 đơn thuộc thẩm quyền giải quyết của Viện kiểm sát đã được giải quyết.", False),
        ("96 trên 91 đơn thuộc thẩm quyền giải quyết của Viện kiểm sát đã được giải quyết.", False),
    ],
)
def test_a_part_and_its_whole_are_told_in_words(claim: str, passes: bool) -> None:
    """The whole does not compete with the part that is named before it; exchanged, the two are no ratio."""
    assert check(claim, PETITIONS).passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Tòa xử 19 kháng nghị thì chấp nhận 17.", True),
        ("Xét xử 19 kháng nghị, Tòa án chấp nhận 17 kháng nghị.", True),
        ("Tòa xử 17 kháng nghị thì chấp nhận 19.", False),
        ("Tòa chấp nhận 19 kháng nghị.", False),
        ("Tòa xử 21 kháng nghị thì chấp nhận 17.", False),
    ],
)
def test_the_whole_of_a_ratio_may_be_told_first(claim: str, passes: bool) -> None:
    """As long as what came of it is told of the part."""
    assert check(claim, "Năm 2023, Tòa án chấp nhận 17/19 kháng nghị đã xét xử, đạt 89,5%.").passed is passes


def test_what_was_allotted_is_told_as_such() -> None:
    """A whole that was given to be filled is no result, and the evidence says so behind the ratio."""
    assert check(
        "Đơn vị có 44 biên chế trên tổng số 47 biên chế được giao.", "Đơn vị có 44/47 biên chế được giao."
    ).passed
