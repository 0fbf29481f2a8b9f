"""Numbers of days, bodies and places that the evidence names one by one."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

SIGNED = (
    "Ký kết Quy chế\nVKSND tỉnh Lạng Sơn, năm 2024\n"
    "Sáng ngày 12/4/2024, VKSND tỉnh Lạng Sơn, Công an tỉnh và Sở Tư pháp tỉnh ký kết Quy chế số 02/QCPH. Từ ngày 05"
    " đến ngày 09/8/2024, Đoàn kiểm tra các huyện Lộc Bình, Cao Lộc và Văn Quan, trong đó 02 huyện có thiếu sót. Lớp"
    " học mở trong các ngày 03 và 04/9/2024."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Ba ngành của tỉnh Lạng Sơn ký kết Quy chế số 02/QCPH.", True),
        ("Bốn ngành của tỉnh Lạng Sơn ký kết Quy chế số 02/QCPH.", False),
        ("Đoàn kiểm tra ba huyện Lộc Bình, Cao Lộc và Văn Quan trong năm ngày, từ 5 đến 9/8.", True),
        ("Đoàn kiểm tra ba huyện Lộc Bình, Cao Lộc và Văn Quan trong bốn ngày, từ 5 đến 9/8.", False),
        ("Đoàn kiểm tra từ 5 đến 10/8 tại huyện Lộc Bình.", False),
        ("Có ba huyện có thiếu sót.", False),
        ("Lớp học mở trong hai ngày, mùng 3 và mùng 4 tháng 9 năm 2024.", True),
        ("Lớp học mở trong hai ngày, mùng 3 và mùng 5 tháng 9 năm 2024.", False),
    ],
)
def test_what_is_named_one_by_one_can_be_counted(claim: str, passes: bool) -> None:
    """Bodies and places in a row, days from one to another or listed; what the evidence counts itself is its count."""
    assert check(claim, SIGNED).passed is passes
