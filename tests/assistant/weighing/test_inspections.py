"""Tests of the period that what an inspection found is of."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

VISIT = (
    "VKSND huyện Ba Tri, tỉnh Bến Tre trực tiếp kiểm sát Nhà tạm giữ lần 2 năm 2024",
    "Ngày 14/3/2024, VKSND huyện Ba Tri trực tiếp kiểm sát tại Nhà tạm giữ Công an huyện Ba Tri.",
    "Thời điểm kiểm sát từ ngày 01/12/2023 đến ngày 13/3/2024. Trong kỳ, đơn vị quản lý 61 người bị tạm giữ.",
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("tháng 3/2024", [61]),
        ("6 tháng đầu năm 2024", [61]),
        ("năm 2024", [61]),
        ("tháng 5/2024", []),
        ("năm 2023", []),
    ],
)
def test_the_day_of_the_visit_tells(asked: str, found: list[int]) -> None:
    """Whatever days the inspectors looked at."""
    question = f"Qua kiểm sát trực tiếp {asked} của VKSND huyện Ba Tri, Nhà tạm giữ quản lý bao nhiêu người bị tạm giữ?"
    assert values(decision(question, VISIT)) == found
