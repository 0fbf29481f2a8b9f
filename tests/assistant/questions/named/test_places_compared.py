"""Tests of places of custody that a question holds side by side."""

from __future__ import annotations

import pytest

from assistant.questions.asked.kinds import Kind
from assistant.questions.named.places_compared import asked_of_each, places_compared
from assistant.questions.understanding import understand

PRISON, HOUSE = "Trại tạm giam Công an tỉnh Bến Tre", "Nhà tạm giữ Công an huyện Ba Tri"


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        (f"{PRISON} và {HOUSE}, mỗi nơi mấy người?", [PRISON, HOUSE]),
        (f"{HOUSE} so với {PRISON} nơi nào đông hơn?", [HOUSE, PRISON]),
        (f"Giữa {PRISON} và {HOUSE} chênh nhau mấy người?", [PRISON, HOUSE]),
        ("Trại giam Cây Gừa và NTG Ba Tri lần lượt có mấy người?", ["Trại giam Cây Gừa", "NTG Ba Tri"]),
    ],
)
def test_a_prison_and_a_house_of_custody_are_held_side_by_side(asked: str, named: list[str]) -> None:
    """Each by its whole name, in their order."""
    assert [asked[span.start : span.end] for span in places_compared(asked)] == named


@pytest.mark.parametrize(
    "asked",
    [
        f"{PRISON} và {HOUSE} có tất cả mấy người?",
        f"{PRISON} năm nay đông hơn năm trước mấy người?",
        f"{HOUSE} và Nhà tạm giữ Công an huyện Giồng Trôm, mỗi nơi mấy người?",
        "Phòng 7 và Phòng 8, mỗi nơi mấy người?",
    ],
)
def test_one_place_a_sum_and_places_of_one_kind_are_not(asked: str) -> None:
    """Two houses of custody are told apart by their districts already."""
    assert places_compared(asked) == ()


@pytest.mark.parametrize(
    ("opening", "joint", "behind"),
    [
        ("Năm 2024 ", " và ", ", mỗi nơi mấy người?"),
        ("Năm 2024 giữa ", " và ", " chênh nhau mấy người?"),
        ("So sánh số người của ", " so với ", " năm 2024"),
    ],
)
def test_each_is_asked_about_without_the_other(opening: str, joint: str, behind: str) -> None:
    """Nor with the word that joins them; all else is asked of both."""
    whole = f"{opening}{PRISON}{joint}{HOUSE}{behind}"
    assert asked_of_each(whole) == [f"{opening}{PRISON}{behind}", f"{opening}{HOUSE}{behind}"]


def test_a_question_for_one_place_falls_into_nothing() -> None:
    """There is nothing to hold it against."""
    assert asked_of_each(f"Năm 2024 {PRISON} có mấy người?") == []


@pytest.mark.parametrize(("worded", "kind"), [("mỗi nơi", Kind.COMPARISON), ("có tất cả", Kind.FIGURE)])
def test_what_is_asked_of_each_is_compared(worded: str, kind: Kind) -> None:
    """A sum of both is one figure."""
    assert understand(f"Năm 2024 {PRISON} và {HOUSE} {worded} bao nhiêu người?").kind is kind
