"""How often something is done."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check, is_supported

RULES = (
    "Theo quy chế, hai ngành trao đổi danh sách người phải thi hành án hằng tháng và họp liên ngành định kỳ 06 tháng"
    " một lần. Chi đoàn đề ra chỉ tiêu hằng năm có 85% đoàn viên hoàn thành tốt nhiệm vụ, cả nhiệm kỳ giới thiệu 5"
    " đoàn viên ưu tú cho Đảng. Phòng 8 kiểm sát nhà tạm giữ 02 lần/năm."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Theo quy chế, hai ngành họp liên ngành 6 tháng một lần.",
        "Theo quy chế, hai ngành họp liên ngành mỗi năm hai lần.",
        "Hằng tháng, hai ngành trao đổi danh sách người phải thi hành án.",
        "Phòng 8 kiểm sát nhà tạm giữ mỗi năm 02 lần.",
        "Chi đoàn đề ra chỉ tiêu cả nhiệm kỳ giới thiệu 5 đoàn viên ưu tú cho Đảng.",
    ],
)
def test_the_same_interval_passes(claim: str) -> None:
    """Twice a year is every six months."""
    assert is_supported(claim, RULES)


@pytest.mark.parametrize(("times", "passes"), [("hai", True), ("ba", False)])
def test_how_often_in_one_year_is_a_count(times: str, passes: bool) -> None:
    """What is to be done twice in 2024 is held against the like, not against what others do each quarter."""
    plan = (
        "Năm 2024, Phòng 8 phải kiểm sát trại tạm giam ít nhất 02 lần; VKSND huyện kiểm sát nhà tạm giữ mỗi quý 01 lần."
    )
    claim = f"Phòng 8 phải kiểm sát trại tạm giam tối thiểu {times} lần trong năm 2024."
    assert check(claim, plan).passed is passes


@pytest.mark.parametrize(
    "claim",
    [
        "Theo quy chế, hai ngành họp liên ngành mỗi quý một lần.",
        "Theo quy chế, hai ngành họp liên ngành hằng tháng.",
        "Hai ngành trao đổi danh sách người phải thi hành án định kỳ 06 tháng một lần.",
        "Hai ngành trao đổi danh sách người phải thi hành án hằng quý.",
        "Chi đoàn đề ra chỉ tiêu mỗi năm giới thiệu 5 đoàn viên ưu tú cho Đảng.",
        "Phòng 8 kiểm sát nhà tạm giữ 04 lần/năm.",
    ],
)
def test_another_interval_is_flagged(claim: str) -> None:
    """Whether the evidence has it nowhere, or of something else."""
    assert not check(claim, RULES).passed
