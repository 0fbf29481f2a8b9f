"""Of how many something is said."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

LIMITS = (
    "Hạn chế\nVKSND tỉnh Lạng Sơn, năm 2021\n"
    "Năm 2021, một số bản luận tội ở cấp huyện chưa sắc bén; một vài đơn vị báo cáo chậm."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Năm 2021, một số bản luận tội ở cấp huyện chưa sắc bén.", True),
        ("Năm 2021 còn có một số bản luận tội chưa sắc bén.", True),
        ("Năm 2021, các bản luận tội ở cấp huyện chưa sắc bén.", False),
        ("Năm 2021, những đơn vị báo cáo chậm.", False),
    ],
)
def test_some_are_not_all(claim: str, passes: bool) -> None:
    """A plural without "một số" speaks of all that there are."""
    assert check(claim, LIMITS).passed is passes
