"""Figures of each of several bodies."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

REPORT = (
    "VKSND tỉnh Bến Tre tập huấn công nghệ thông tin",
    "Ngày 12/11/2025, VKSND tỉnh Bến Tre mở lớp tập huấn cho 118 học viên.",
    "Sau lớp học, mỗi VKSND khu vực bố trí 02 công chức phụ trách công nghệ thông tin.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Mỗi VKSND khu vực ở Bến Tre bố trí bao nhiêu công chức phụ trách công nghệ thông tin?", [2]),
        ("Sau lớp tập huấn tháng 11/2025 mỗi VKSND khu vực ở Bến Tre bố trí mấy công chức công nghệ thông tin?", [2]),
        ("Sau lớp tập huấn tháng 5/2025 mỗi VKSND khu vực ở Bến Tre bố trí mấy công chức công nghệ thông tin?", []),
        ("VKSND tỉnh Bến Tre bố trí bao nhiêu công chức phụ trách công nghệ thông tin?", []),
        ("Mỗi VKSND khu vực ở Cà Mau bố trí bao nhiêu công chức phụ trách công nghệ thông tin?", []),
    ],
)
def test_what_each_body_has_answers_only_what_is_asked_of_each(question: str, found: list[int]) -> None:
    """It is no figure of the province; the month may be that of the event."""
    assert values(decision(question, REPORT)) == found
