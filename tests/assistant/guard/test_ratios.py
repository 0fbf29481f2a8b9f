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
