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
