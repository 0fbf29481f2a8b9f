"""Amounts that a claim writes in another way: a deadline, prison terms in words, the months between two."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

REPORT = (
    "Theo quy chế, VKSND tỉnh Lạng Sơn thông báo lịch xét xử cho Trung tâm ít nhất 05 ngày làm việc trước phiên tòa. Từ"
    " tháng 11/2022 đến hết tháng 4/2023, đơn vị khởi tố 93 vụ. Tòa án cấp cao tăng hình phạt đối với Lê Văn Đạt từ 05"
    " năm lên 08 năm tù. Hội đồng xét xử tuyên phạt Nguyễn Thị Hoa 03 năm 06 tháng tù. Quy chế gồm 04 chương."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("VKSND tỉnh phải thông báo lịch xét xử cho Trung tâm chậm nhất là 5 ngày làm việc trước phiên tòa.", True),
        ("VKSND tỉnh phải thông báo lịch xét xử cho Trung tâm chậm nhất là 3 ngày làm việc trước phiên tòa.", False),
        ("VKSND tỉnh thông báo lịch xét xử cho Trung tâm nhiều nhất 5 ngày làm việc trước phiên tòa.", False),
        ("VKSND tỉnh thông báo lịch xét xử cho Trung tâm chậm nhất 5 ngày làm việc sau phiên tòa.", False),
        ("Trong 6 tháng, từ tháng 11/2022 đến hết tháng 4/2023, đơn vị khởi tố 93 vụ.", True),
        ("Trong 7 tháng, từ tháng 11/2022 đến hết tháng 4/2023, đơn vị khởi tố 93 vụ.", False),
        ("Trong 7 tháng, từ tháng 11/2022 đến hết tháng 5/2023, đơn vị khởi tố 93 vụ.", False),
        ("Tòa án cấp cao nâng hình phạt của Lê Văn Đạt từ 5 năm tù lên 8 năm tù.", True),
        ("Tòa án cấp cao nâng hình phạt của Lê Văn Đạt từ 8 năm tù lên 5 năm tù.", False),
        ("Tòa án cấp cao nâng hình phạt của Lê Văn Đạt từ 6 năm tù lên 8 năm tù.", False),
        ("Nguyễn Thị Hoa bị tuyên phạt ba năm sáu tháng tù.", True),
        ("Nguyễn Thị Hoa bị tuyên phạt sáu năm ba tháng tù.", False),
        ("Nguyễn Thị Hoa bị tuyên phạt ba năm năm tháng tù.", False),
    ],
)
def test_amounts_in_another_form(claim: str, passes: bool) -> None:
    """The same amount passes however it is written, another one does not."""
    assert check(claim, REPORT).passed is passes
