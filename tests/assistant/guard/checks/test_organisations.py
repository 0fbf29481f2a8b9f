"""Bodies outside the sector, places and seats."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check, is_supported

SIGNING = (
    "Chiều 19/9/2023, tại trụ sở Chi cục Hải quan, VKSND tỉnh Lạng Sơn và Chi cục Hải quan ký Quy chế phối hợp kiểm"
    " tra hàng hóa. Tham dự có đại diện Sở Tài chính, Hội Nông dân và đoàn công tác VKSND tỉnh Savan (Lào). Giảng"
    " viên Đại học Luật trao đổi chuyên đề về buôn lậu."
)


@pytest.mark.parametrize(
    "claim",
    [
        "Quy chế phối hợp kiểm tra hàng hóa được ký tại trụ sở Chi cục Hải quan.",
        "Đại diện Sở Tài chính và Hội Nông dân tham dự lễ ký.",
        "Đoàn công tác VKSND tỉnh Savan của Lào tham dự.",
        "Chuyên đề về buôn lậu do giảng viên Trường Đại học Luật trao đổi.",
        "Cán bộ Chi cục Hải quan ký Quy chế phối hợp với VKSND tỉnh Lạng Sơn.",
    ],
)
def test_bodies_that_the_evidence_names_pass(claim: str) -> None:
    """Whatever stands around their names, and with the kind of school spelt out."""
    assert is_supported(claim, SIGNING)


@pytest.mark.parametrize(
    "claim",
    [
        "Quy chế phối hợp kiểm tra hàng hóa được ký tại trụ sở VKSND tỉnh Lạng Sơn.",
        "VKSND tỉnh Lạng Sơn và Chi cục Thuế ký Quy chế phối hợp kiểm tra hàng hóa.",
        "Đại diện Sở Tư pháp và Hội Nông dân tham dự lễ ký.",
        "Đại diện Sở Tài chính và Hội Phụ nữ tham dự lễ ký.",
        "Đoàn công tác VKSND tỉnh Attapeu của Lào tham dự.",
        "Chuyên đề về buôn lậu do giảng viên Học viện Tư pháp trao đổi.",
    ],
)
def test_others_of_the_kind_are_flagged(claim: str) -> None:
    """One school, office or province is not another, however few words of the sentence name it."""
    assert not check(claim, SIGNING).passed
