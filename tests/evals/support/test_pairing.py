"""Names go with their own figures, years and departments."""

from __future__ import annotations

import pytest

from evals.support.checker import check
from evals.windows import Evidence

TEXT = (
    "VKSND huyện Vị Thủy truy tố 61 vụ/97 bị can; VKSND huyện Long Mỹ ban hành 9 kiến nghị. Viện 1 được tặng Bằng khen"
    " năm 2024; năm 2023 danh hiệu này thuộc về Viện 3. Từ ngày 05/8/2024, đồng chí Trần Ngọc Bích phụ trách Viện 3."
)


@pytest.mark.parametrize(
    ("claim", "is_full"),
    [
        ("VKSND huyện Vị Thủy truy tố 61 vụ với 97 bị can.", True),
        ("VKSND huyện Long Mỹ truy tố 61 vụ với 97 bị can.", False),
        ("Năm 2024, Viện 1 được tặng Bằng khen.", True),
        ("Năm 2023, Viện 1 được tặng Bằng khen.", False),
        ("Đồng chí Trần Ngọc Bích phụ trách Viện 3 từ ngày 05/8/2024.", True),
        ("Đồng chí Trần Ngọc Bích phụ trách Viện 1 từ ngày 05/8/2024.", False),
    ],
)
def test_what_is_told_of_one_is_not_told_of_the_other(claim: str, is_full: bool) -> None:
    """Every word of the claim stands in the evidence; whose it is decides."""
    assert check(claim, [Evidence(TEXT, "VKSND tỉnh Hậu Giang")]).is_full is is_full
