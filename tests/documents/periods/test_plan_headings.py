"""Tests of what the headings of plans and results say."""

from __future__ import annotations

import pytest

from documents.periods.plan_headings import heads_plan


@pytest.mark.parametrize(
    ("heading", "plan"),
    [
        ("Nhiệm vụ trọng tâm năm 2024", True),
        ("III. PHƯƠNG HƯỚNG, NHIỆM VỤ", True),
        ("Kết quả thực hiện nhiệm vụ năm 2023", False),
        ("1. Công tác kiểm sát điều tra", None),
        ("III. CHỈ TIÊU PHẤN ĐẤU", True),
        ("Theo kế hoạch có 4 đơn vị:", None),
        ("So sánh kế hoạch và kết quả", False),
        ("Chỉ tiêu giao và thực hiện", False),
        ("Mục tiêu và giải pháp", True),
        ("IV. Tổ chức thực hiện", None),
    ],
)
def test_a_heading_opens_plans_or_results(heading: str, plan: bool | None) -> None:
    """The word that comes first decides; a heading of a field decides nothing; both side by side are results."""
    assert heads_plan(heading) is plan
