"""Crimes by their names."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Bị can Lộc Văn Páo bị truy tố về tội Lừa đảo chiếm đoạt tài sản.", True),
        ("Tội danh mà Lộc Văn Páo bị truy tố là tội Lừa đảo chiếm đoạt tài sản.", True),
        ("Bị can Lộc Văn Páo bị truy tố về tội Cưỡng đoạt tài sản.", False),
        ("Bị can Lộc Văn Páo bị truy tố về tội Lạm dụng tín nhiệm chiếm đoạt tài sản.", False),
    ],
)
def test_a_crime_keeps_its_name(claim: str, passes: bool) -> None:
    """Names of crimes share most of their words."""
    charged = "Ngày 06/3/2024, VKSND huyện Cao Lộc truy tố bị can Lộc Văn Páo về tội Lừa đảo chiếm đoạt tài sản."
    assert check(claim, charged).passed is passes
