"""Months of a reporting period, documents that replace others, and bodies called in short."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

PLANS = (
    "Chi đoàn xây dựng kế hoạch\nVKSND tỉnh Lạng Sơn, năm 2024\n"
    "Chi đoàn dự kiến trồng 40 cây xanh trong quý III/2024. Quy chế phối hợp số 05/QCPH thay thế Quy chế phối hợp số"
    " 02/QCPH năm 2017 và có hiệu lực kể từ ngày 10/6/2024. Đồng chí Vi Thị Lan, Phó Viện trưởng VKSND huyện Cao"
    " Lộc, giữ chức Viện trưởng VKSND huyện."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Chi đoàn dự kiến trồng 40 cây xanh từ tháng 7 đến tháng 9 năm 2024.", True),
        ("Chi đoàn dự kiến trồng 40 cây xanh từ tháng 4 đến tháng 6 năm 2024.", False),
        ("Chi đoàn dự kiến trồng 40 cây xanh từ tháng 7 đến tháng 9 năm 2023.", False),
        ("Chi đoàn dự kiến trồng 40 cây xanh trong ba tháng của quý III/2024.", True),
        ("Chi đoàn dự kiến trồng 40 cây xanh trong ba tháng của quý II/2024.", False),
        ("Quy chế phối hợp số 05/QCPH có hiệu lực từ ngày 10/6/2024.", True),
        ("Quy chế phối hợp số 02/QCPH thay thế Quy chế phối hợp số 05/QCPH.", False),
        ("Đồng chí Vi Thị Lan giữ chức Viện trưởng VKSND huyện Lộc Bình.", False),
    ],
)
def test_times_documents_and_bodies_in_another_form(claim: str, passes: bool) -> None:
    """The months of a quarter are the quarter, and no other months are."""
    assert check(claim, PLANS).passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Sáu tháng vừa rồi của năm 2024, đơn vị truy tố 44 vụ.", True),
        ("Sáu tháng năm 2024, đơn vị truy tố 44 vụ.", True),
        ("Chín tháng vừa rồi của năm 2024, đơn vị truy tố 44 vụ.", False),
        ("Sáu tháng vừa rồi của năm 2023, đơn vị truy tố 44 vụ.", False),
        ("Sáu tháng cuối năm 2024, đơn vị truy tố 44 vụ.", False),
        ("Năm 2024, đơn vị truy tố 44 vụ.", False),
    ],
)
def test_the_first_half_year_may_be_told_as_the_months_gone_by(claim: str, passes: bool) -> None:
    """As long as their number and the year are those of the report."""
    half = (
        "Sơ kết\nVKSND huyện Cao Lộc, tỉnh Lạng Sơn, 6 tháng đầu năm 2024\n6 tháng đầu năm 2024, đơn vị truy tố 44 vụ."
    )
    assert check(claim, half).passed is passes
