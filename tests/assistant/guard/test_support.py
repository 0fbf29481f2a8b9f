"""Which statement bears a sentence out: one that says it, not one that merely has its words."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check, is_supported

INSPECTION = (
    "Kiểm sát trực tiếp tại Trại tạm giam Công an tỉnh\nVKSND tỉnh Lạng Sơn, Phòng 8, năm 2023\n"
    "Phòng 8 kiểm sát trực tiếp tại Trại tạm giam Công an tỉnh từ ngày 06/3/2023. Đơn vị phân loại 38 đơn khiếu nại"
    " của người bị tạm giam. Không có người bị tạm giam trốn hoặc chết do tự sát. Đoàn do Chánh Thanh tra Ninh Viết"
    " Thực làm Trưởng đoàn."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Không có người bị tạm giam trốn.",
        "Phòng 8 đã kiểm sát trực tiếp tại Trại tạm giam Công an tỉnh.",
        "Đoàn kiểm sát do Chánh Thanh tra Ninh Viết Thực làm Trưởng đoàn.",
    ],
)
def test_what_a_statement_says_passes(claim: str) -> None:
    """With the place that the title names."""
    assert is_supported(claim, INSPECTION)


@pytest.mark.parametrize(
    "claim",
    [
        "Tại Trại tạm giam Công an tỉnh có người bị tạm giam trốn.",
        "Phòng 8 đã kiểm sát trực tiếp tại Nhà tạm giữ Công an thành phố Lạng Sơn.",
        "Đoàn kiểm sát do Phó Chánh Thanh tra Ninh Viết Thực làm Trưởng đoàn.",
    ],
)
def test_what_a_nearer_statement_gainsays_is_flagged(claim: str) -> None:
    """A title or another sentence that has most of the words bears nothing out."""
    assert not check(claim, INSPECTION).passed
