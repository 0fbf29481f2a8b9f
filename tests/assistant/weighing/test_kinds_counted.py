"""Tests of kinds of a counted thing that no qualifier names."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

ADVICE = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Bến Tre ban hành 37 kiến nghị các loại, trong đó có 04 kiến nghị phòng ngừa.",
)
AT_LARGE = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Bến Tre kiểm sát tại 06 cơ quan thi hành án, ban hành 33 kiến nghị.",
    "Năm 2023, VKSND tỉnh Bến Tre tham gia xét xử 212 vụ/318 bị cáo; tổ chức 24 phiên tòa rút kinh nghiệm.",
)
VISIT = (
    "VKSND huyện Ba Tri, tỉnh Bến Tre trực tiếp kiểm sát Nhà tạm giữ",
    "Ngày 14/3/2023, VKSND huyện Ba Tri trực tiếp kiểm sát tại Nhà tạm giữ Công an huyện Ba Tri.",
    "Trong kỳ, Nhà tạm giữ quản lý 61 người bị tạm giữ, 47 người bị tạm giam; khi kiểm sát có mặt 29 người.",
)


@pytest.mark.parametrize(
    ("report", "question", "found"),
    [
        (ADVICE, "Năm 2023 VKSND tỉnh Bến Tre ban hành bao nhiêu kiến nghị phòng ngừa?", [4]),
        (AT_LARGE, "Năm 2023 VKSND tỉnh Bến Tre ban hành bao nhiêu kiến nghị phòng ngừa?", []),
        (AT_LARGE, "Năm 2023 các phiên tòa rút kinh nghiệm của Bến Tre xét xử bao nhiêu bị cáo?", []),
        (AT_LARGE, "Năm 2023 VKSND tỉnh Bến Tre tham gia xét xử bao nhiêu bị cáo?", [318]),
        (VISIT, "Khi VKSND huyện Ba Tri kiểm sát năm 2023, Nhà tạm giữ có mặt bao nhiêu người?", [29]),
    ],
)
def test_one_kind_is_not_told_by_another(report: tuple[str, ...], question: str, found: list[int]) -> None:
    """Nor by the thing at large: in doubt nothing is answered."""
    assert values(decision(question, report)) == found
