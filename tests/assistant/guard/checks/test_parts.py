"""Parts that the evidence counts behind their whole."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

STAFF = (
    "Tổ chức cán bộ\nVKSND tỉnh Lạng Sơn, năm 2021\n"
    "Năm 2021, VKSND tỉnh Lạng Sơn tuyển dụng 06 công chức, bổ nhiệm lại 11 lãnh đạo cấp phòng; kỷ luật 03 trường hợp:"
    " khiển trách 02, cảnh cáo 01."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Năm 2021 có 3 trường hợp bị kỷ luật, trong đó khiển trách 2.", True),
        ("Ba trường hợp bị kỷ luật gồm hai trường hợp khiển trách và một trường hợp cảnh cáo.", True),
        ("Năm 2021 có 3 trường hợp bị khiển trách.", False),
        ("6 công chức được tuyển dụng và 11 lãnh đạo cấp phòng được bổ nhiệm lại trong năm 2021.", True),
        ("6 công chức được bổ nhiệm lại và 11 lãnh đạo cấp phòng được tuyển dụng trong năm 2021.", False),
    ],
)
def test_a_whole_is_none_of_its_parts(claim: str, passes: bool) -> None:
    """Each number keeps what was done with what it counts, in the passive too."""
    assert check(claim, STAFF).passed is passes
