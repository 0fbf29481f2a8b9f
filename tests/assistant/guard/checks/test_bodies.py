"""Courts, police and committees of a level."""

from __future__ import annotations

import pytest

from assistant.guard.types import ProblemKind
from tests.assistant.guard.evidence import is_supported, kinds

AGREEMENT = (
    "Ngày 04/3/2024, VKSND tỉnh Lạng Sơn cùng Tòa án nhân dân tỉnh và Công an tỉnh ký Quy chế phối hợp số"
    " 02/QCPH-VKS-TA-CA về quản lý án trọng điểm; Ủy ban nhân dân huyện Cao Lộc dự lễ ký."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Quy chế phối hợp số 02/QCPH-VKS-TA-CA được VKSND tỉnh Lạng Sơn ký cùng TAND tỉnh và Công an tỉnh.",
        "UBND huyện Cao Lộc dự lễ ký.",
        "VKSND tỉnh Lạng Sơn ký Quy chế phối hợp với Tòa án và Công an.",
    ],
)
def test_a_body_of_its_own_level_passes(claim: str) -> None:
    """Abbreviated or without its level."""
    assert is_supported(claim, AGREEMENT)


@pytest.mark.parametrize(
    "claim",
    [
        "VKSND tỉnh Lạng Sơn ký Quy chế phối hợp với Tòa án nhân dân tối cao và Công an tỉnh.",
        "VKSND tỉnh Lạng Sơn ký Quy chế phối hợp với Tòa án nhân dân tỉnh và Công an huyện.",
    ],
)
def test_a_body_of_another_level_is_flagged(claim: str) -> None:
    """The same kind of body higher or lower is another one."""
    assert ProblemKind.UNIT in kinds(claim, AGREEMENT)
