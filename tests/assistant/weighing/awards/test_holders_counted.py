"""How many got an award."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

REPORT = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Bến Tre có 64 cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở; 07 tập thể được tặng Giấy khen.",
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Chiến sĩ thi đua cơ sở", [64]),
        ("cá nhân đạt danh hiệu Chiến sĩ thi đua", [64]),
        ("Chiến sĩ thi đua ngành", []),
        ("cá nhân đạt danh hiệu Chiến sĩ thi đua toàn quốc", []),
        ("tập thể được tặng Giấy khen", [7]),
        ("tập thể được tặng Bằng khen", []),
    ],
)
def test_those_who_got_another_award_are_others(asked: str, found: list[int]) -> None:
    """A title of one degree is none of another."""
    assert values(decision(f"Năm 2023 VKSND tỉnh Bến Tre có bao nhiêu {asked}?", REPORT)) == found
