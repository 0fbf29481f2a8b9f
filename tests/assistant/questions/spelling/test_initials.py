"""Provinces by their initials."""

from __future__ import annotations

import pytest

from assistant.questions.spelling.initials import provinces_meant, with_provinces


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("VKS 2 cấp KG thụ lý mấy vụ?", "VKS 2 cấp Kiên Giang thụ lý mấy vụ?"),
        ("VKS 2 cấp KG kháng nghị mấy vụ?", "VKS 2 cấp Kiên Giang kháng nghị mấy vụ?"),
        ("VKSND TP ĐN có mấy phòng?", "VKSND TP Đà Nẵng có mấy phòng?"),
        ("KV3 ĐN nào được VKS TP khen?", "KV3 Đà Nẵng nào được VKS TP khen?"),
        ("P7 BThuận mở mấy phiên tòa?", "P7 Bình Thuận mở mấy phiên tòa?"),
        ("VKS H. Châu Thành (KG) có ai?", "VKS H. Châu Thành (Kiên Giang) có ai?"),
        ("VKS 2 cấp Q.Ngãi có mấy vụ?", "VKS 2 cấp Quảng Ngãi có mấy vụ?"),
        ("VKS Đ.Lắk có mấy vụ?", "VKS Đắk Lắk có mấy vụ?"),
        ("VKS KV 2 - KG mở mấy phiên tòa?", "VKS KV 2 - KG mở mấy phiên tòa?"),
        ("VKS KV 2 - AG mở mấy phiên tòa?", "VKS KV 2 - An Giang mở mấy phiên tòa?"),
        ("vks kg nam 2023 co may vu", "vks Kien Giang nam 2023 co may vu"),
        ("vks 2 cap QT so hoa may ho so", "vks 2 cap Quang Tri so hoa may ho so"),
    ],
)
def test_initials_of_one_province_are_written_out(typed: str, meant: str) -> None:
    """Behind a body, where the kind of province and of office leave one that can be meant."""
    assert with_provinces(typed) == meant


@pytest.mark.parametrize(
    "asked",
    [
        "VKSND tỉnh QN năm 2023 có mấy vụ?",
        "VKSND ĐN có mấy phòng?",
        "Kế hoạch số 12/KH-VKS nói gì?",
        "Ai chủ trì tại HN sơ kết?",
        "KV3 BN vụ trong năm?",
        "Đ/c T.Bình làm gì?",
        "VKS Q.Bình Tân có mấy vụ?",
        "VKS H.Giang có mấy vụ?",
        "đồng chí viện trưởng N.Hùng làm gì?",
        "VKSND HD (Hải Dương) có ai?",
        "vksnd tinh bd nam 2023 co may vu",
        "P7 PT mấy vụ trong năm?",
    ],
)
def test_initials_that_may_mean_several_stay(asked: str) -> None:
    """Of several provinces, in codes, of people, and where the name stands beside them."""
    assert with_provinces(asked) == asked


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("VKSND ĐN có mấy phòng?", ("Đà Nẵng", "Đắk Nông", "Đồng Nai")),
        ("VKS KV2 QN thụ lý mấy vụ?", ("Quảng Ninh", "Quảng Ngãi")),
        ("VKSND tỉnh Bến Tre có mấy phòng?", ()),
    ],
)
def test_what_initials_behind_a_body_may_mean_is_told(asked: str, meant: tuple[str, ...]) -> None:
    """So that it can be asked back, or the documents tell."""
    assert provinces_meant(asked) == meant
