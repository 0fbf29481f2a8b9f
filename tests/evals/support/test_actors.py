"""Who acts, and who gives to whom."""

from __future__ import annotations

import pytest

from evals.support.actors import check_actors
from evals.support.claims import parse


@pytest.mark.parametrize(
    ("claim", "window", "agrees"),
    [
        ("Tòa án trả hồ sơ 9 vụ", "Viện kiểm sát trả hồ sơ 9 vụ; Tòa án xét xử 60 vụ", False),
        ("VKS trả hồ sơ 9 vụ", "Viện kiểm sát nhân dân tỉnh đã trả hồ sơ 9 vụ", True),
        ("Tòa án nhân dân tỉnh xét xử 60 vụ", "Viện kiểm sát trả hồ sơ 9 vụ; Tòa án xét xử 60 vụ", True),
        (
            "Đồng chí Lê Minh Tú trao quà cho đồng chí Võ Hà An",
            "Đồng chí Võ Hà An trao quà cho đồng chí Lê Minh Tú",
            False,
        ),
        (
            "Đồng chí Lê Minh Tú được trao quà bởi đồng chí Võ Hà An",
            "Đồng chí Võ Hà An trao quà cho đồng chí Lê Minh Tú",
            True,
        ),
    ],
)
def test_actors_keep_their_places(claim: str, window: str, agrees: bool) -> None:
    """The same act by another body, or the other way round, is another statement; the passive is the same."""
    assert (list(check_actors(parse(claim), parse(window))) == []) is agrees
