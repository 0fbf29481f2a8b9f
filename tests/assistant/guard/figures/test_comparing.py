"""A figure compared with that of another report."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

ONE = "VKSND tỉnh An Giang sơ kết công tác\nVKSND tỉnh An Giang, năm 2025\nTỷ lệ giải quyết tin báo đạt 93,1%."
TWO = "VKSND tỉnh Vĩnh Long sơ kết công tác\nVKSND tỉnh Vĩnh Long, năm 2025\nTỷ lệ giải quyết tin báo đạt 88,4%."


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("An Giang là 93,1%, cao hơn mức 88,4% của VKSND tỉnh Vĩnh Long", True),
        ("Vĩnh Long là 88,4%, thấp hơn mức 93,1% của VKSND tỉnh An Giang", True),
        ("An Giang là 93,1%, cao hơn VKSND tỉnh Vĩnh Long (88,4%)", True),
        ("An Giang là 93,1%, thấp hơn mức 88,4% của VKSND tỉnh Vĩnh Long", False),
        ("Vĩnh Long là 93,1%, cao hơn mức 88,4% của VKSND tỉnh An Giang", False),
        ("An Giang là 93,1%, cao hơn mức 84,8% của VKSND tỉnh Vĩnh Long", False),
    ],
)
def test_each_figure_of_a_comparison_belongs_to_its_owner(claim: str, passes: bool) -> None:
    """Both figures are held against their own report, and the numbers have to bear the comparison out."""
    assert check(f"Tỷ lệ giải quyết tin báo của VKSND tỉnh {claim}.", ONE, TWO).passed is passes
