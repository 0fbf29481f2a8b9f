"""Turns of a sentence that keep what it says, and the like that do not."""

from __future__ import annotations

import pytest

from assistant.guard.checking import EvidenceGuard
from assistant.guard.drafts import read_passages

REPORT = (
    "VKSND huyện Mai Lĩnh sơ kết công tác\n"
    "Đơn vị kiểm sát 77 bản án, quyết định. Qua đó phát hiện 12 bản án, quyết định có vi phạm. "
    "Tỷ lệ chấp nhận kiến nghị vượt 6,5% so với chỉ tiêu. Lãnh đạo Viện tiếp công dân định kỳ 18 buổi, nhận 40 đơn. "
    "Đợt kiểm tra diễn ra từ ngày 03/4/2023 đến ngày 21/4/2023."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Đơn vị kiểm sát 77 bản án, quyết định và thấy vi phạm ở 12 bản án, quyết định.", True),
        ("Tỷ lệ chấp nhận kiến nghị cao hơn 6,5% so với chỉ tiêu.", True),
        ("Tỷ lệ chấp nhận kiến nghị thấp hơn 6,5% so với chỉ tiêu.", False),
        ("Đợt kiểm tra diễn ra từ ngày 03 đến ngày 21 tháng 4 năm 2023.", True),
        ("Đợt kiểm tra diễn ra từ ngày 05 đến ngày 21 tháng 4 năm 2023.", False),
        ("Lãnh đạo Viện nhận 18 đơn.", False),
    ],
)
def test_a_turn_passes_only_if_its_facts_stay(claim: str, passes: bool) -> None:
    """Order, comparison and shared months may be worded anew; numbers and days may not change."""
    assert EvidenceGuard().check(claim, read_passages([REPORT])).passed is passes
