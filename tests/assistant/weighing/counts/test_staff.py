"""How many people work in a body."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

STAFF = (
    "VKSND huyện Kế Sách tổng kết công tác năm 2023",
    "VKSND huyện Kế Sách hiện có 13 biên chế, trong đó có 08 Kiểm sát viên. Năm 2023 có 01 đồng chí được cử đi học.",
)


@pytest.mark.parametrize(
    "asked", ["có bao nhiêu người", "nhân sự hiện có bao nhiêu người", "quân số hiện có bao nhiêu người"]
)
def test_people_are_the_filled_posts(asked: str) -> None:
    """Not those of one rank, nor somebody of whom something is told."""
    assert values(decision(f"VKSND huyện Kế Sách năm 2023 {asked}?", STAFF)) == [13]


DIVIDED = (
    "VKSND khu vực 3 - Sóc Trăng tổng kết công tác năm 2025",
    "Năm 2025, VKSND khu vực 3 - Sóc Trăng được thành lập với 31 biên chế, trong đó có 17 Kiểm sát viên.",
)
ALLOWED = (
    "VKSND khu vực 3 - Sóc Trăng tổng kết công tác năm 2025",
    "Năm 2025, VKSND khu vực 3 - Sóc Trăng được giao 35 biên chế, trong đó có 20 Kiểm sát viên.",
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("có bao nhiêu người?", [31]),
        ("có biên chế bao nhiêu người, trong đó mấy Kiểm sát viên?", [31, 17]),
    ],
)
def test_posts_that_are_divided_into_people_are_filled(asked: str, told: list[int]) -> None:
    """Both are told where both are asked for."""
    (found,) = decision(f"VKSND khu vực 3 - Sóc Trăng năm 2025 {asked}", DIVIDED).evidence
    assert [int(figure.value) for figure in found.beside] == told


def test_posts_that_a_body_is_allowed_are_nobody() -> None:
    """How many there may be tells nothing of how many there are."""
    found = decision("VKSND khu vực 3 - Sóc Trăng năm 2025 có bao nhiêu người?", ALLOWED)
    assert not any(item.figure and item.figure.count_unit == "biên chế" for item in found.evidence)


@pytest.mark.parametrize(("year", "found"), [(2023, []), (2024, [52])])
def test_the_people_of_a_department_are_no_whole_staff(year: int, found: list[int]) -> None:
    """Nor is anything else counted in their stead."""
    report = (
        "Phòng 9 VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
        "Năm 2023, biên chế Phòng 9 có 06 người; VKSND hai cấp tỉnh Bến Tre thụ lý 412 vụ.",
    )
    next_year = (
        "VKSND tỉnh Bến Tre tổng kết công tác năm 2024",
        "Năm 2024, VKSND tỉnh Bến Tre có biên chế 52 người.",
    )
    assert values(decision(f"Biên chế của VKSND tỉnh Bến Tre năm {year} là bao nhiêu?", report, next_year)) == found
