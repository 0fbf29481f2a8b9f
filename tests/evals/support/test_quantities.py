"""Counted numbers and what is none."""

from __future__ import annotations

import pytest

from evals.support.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("74 vụ/157 bị cáo", ["vụ", "bị cáo"]),
        ("ban hành 3 kháng nghị, 12 kiến nghị", ["kháng nghị", "kiến nghị"]),
        ("6/7 kháng nghị được chấp nhận", ["kháng nghị", "kháng nghị"]),
        ("đạt 98,5%", ["%"]),
        ("26 tỷ đồng", ["đồng"]),
        ("81 vụ án hình sự", ["vụ"]),
    ],
)
def test_each_number_has_its_unit(text: str, units: list[str]) -> None:
    """A number carries what it counts; the halves of a ratio share it."""
    assert [found.unit for found in find_quantities(text)] == units


@pytest.mark.parametrize(
    "text",
    [
        "ngày 02/8/2023",
        "Phòng 7",
        "Điều 173 Bộ luật Hình sự",
        "96/KH-VKS",
        "năm 2023",
        "6 tháng đầu năm 2024",
        "khu vực 3",
    ],
)
def test_labels_dates_and_codes_are_no_quantities(text: str) -> None:
    """A date, a department, an article, a document number and a year count nothing."""
    assert find_quantities(text, bare=True) == ()


@pytest.mark.parametrize(
    ("text", "hedge", "change"),
    [
        ("trên 90 %", "hơn", ""),
        ("gần 100 vụ", "gần", ""),
        ("tăng 12 vụ", "", "tăng"),
        ("giảm 02 phiên toà", "", "giảm"),
    ],
)
def test_hedges_and_changes_are_kept(text: str, hedge: str, change: str) -> None:
    """How a number is qualified belongs to it."""
    found = find_quantities(text)[0]
    assert (found.hedge, found.change) == (hedge, change)
