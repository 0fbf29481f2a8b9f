"""Numbers that changed, and which one is the change."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

FIGURES = (
    "Kết quả công tác\nVKSND tỉnh Lạng Sơn, năm 2023\n"
    "Số liệu: kháng nghị phúc thẩm dân sự 22 (năm 2022: 17); kiến nghị 31 (năm 2022: 40). Số vụ xét xử trực tuyến là 96"
    " vụ, tăng 18 vụ so với năm 2022. Kiểm tra 150 hồ sơ, phát hiện 24 hồ sơ có thiếu sót, trong đó 11 hồ sơ thiếu bút"
    " lục, 8 hồ sơ sai thời hạn và 5 hồ sơ không đánh số. Chỉ tiêu phiên tòa rút kinh nghiệm được giao 06 phiên, thực"
    " hiện 08 phiên, đạt 133%."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Năm 2023, số kháng nghị phúc thẩm dân sự tăng từ 17 lên 22, còn kiến nghị giảm từ 40 xuống 31.",
        "Mức tăng số vụ xét xử trực tuyến so với năm 2022 là 18 vụ, lên 96 vụ.",
        "Thiếu sót nhiều nhất là thiếu bút lục, với 11 hồ sơ.",
        "Đơn vị thực hiện 08 phiên tòa rút kinh nghiệm so với chỉ tiêu giao là 06 phiên, đạt 133%.",
        "Đơn vị thực hiện 08 phiên tòa rút kinh nghiệm, vượt chỉ tiêu với tỷ lệ 133%.",
    ],
)
def test_what_numbers_came_to_passes(claim: str) -> None:
    """From one to another, by how much and to what, the largest part, the result beside its target."""
    assert check(claim, FIGURES).passed


@pytest.mark.parametrize(
    "claim",
    [
        "Năm 2023, số kháng nghị phúc thẩm dân sự giảm từ 22 xuống 17.",
        "Năm 2023, kiến nghị tăng từ 31 lên 40.",
        "Mức tăng số vụ xét xử trực tuyến so với năm 2022 là 96 vụ, lên 18 vụ.",
        "Thiếu sót nhiều nhất là sai thời hạn, với 8 hồ sơ.",
        "Đơn vị thực hiện 06 phiên tòa rút kinh nghiệm so với chỉ tiêu giao là 08 phiên, đạt 133%.",
    ],
)
def test_exchanged_numbers_are_flagged(claim: str) -> None:
    """The later for the earlier, the change for what it came to, a smaller part, the target for the result."""
    assert not check(claim, FIGURES).passed
