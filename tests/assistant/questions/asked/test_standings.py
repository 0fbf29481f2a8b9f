"""Tests of questions for places among others, and for the points of who has them."""

from __future__ import annotations

import pytest

from assistant.questions.asked.standings import asks_points, with_other_place, with_which
from assistant.questions.following.follow_up import complete
from assistant.questions.understanding import understand
from assistant.types import Turn

SECOND = "Năm 2023 đơn vị nào xếp thứ nhì Cụm thi đua số 4?"


@pytest.mark.parametrize("asked", ["được bao nhiêu điểm?", "duoc may diem?", "tổng điểm là bao nhiêu?", "nêu số điểm"])
def test_points_are_asked_for(asked: str) -> None:
    """In any words, with and without marks."""
    assert asks_points(asked)


@pytest.mark.parametrize(
    "asked", ["ở mấy địa điểm?", "còn bao nhiêu khuyết điểm?", "có mấy điểm mới?", "quan điểm gì?"]
)
def test_other_words_with_the_letters_of_points_ask_for_none(asked: str) -> None:
    """A place and a fault are no points."""
    assert not asks_points(asked)


@pytest.mark.parametrize(
    ("asked", "whole"),
    [
        ("Đơn vị xếp thứ ba Cụm 4 được mấy điểm?", "Đơn vị nào xếp thứ ba Cụm 4 được mấy điểm?"),
        ("Phòng đứng đầu khối có số điểm ra sao?", "Phòng nào đứng đầu khối có số điểm ra sao?"),
        ("don vi dan dau cum 4 duoc may diem?", "don vi nao dan dau cum 4 duoc may diem?"),
    ],
)
def test_the_points_of_a_place_are_asked_with_who_has_it(asked: str, whole: str) -> None:
    """Only by the name of a body its points are told."""
    assert with_which(asked) == whole


@pytest.mark.parametrize(
    "asked",
    [
        "Đơn vị nào xếp thứ ba Cụm thi đua số 4 được bao nhiêu điểm?",
        "Đơn vị xếp thứ ba Cụm thi đua số 4 là đơn vị nào, được bao nhiêu điểm?",
        "Đơn vị dẫn đầu đoàn kiểm sát có bao nhiêu người?",
        "Đơn vị dẫn đầu Cụm thi đua số 4 do ai phụ trách?",
        "Đơn vị Phòng 8 được bao nhiêu điểm thi đua?",
    ],
)
def test_who_is_named_asked_for_or_in_no_contest_is_not_asked_for(asked: str) -> None:
    """The question stays as it is."""
    assert with_which(asked) == asked


@pytest.mark.parametrize(
    ("follow_up", "whole"),
    [
        ("Thế đơn vị thứ ba?", "Năm 2023 đơn vị nào xếp thứ ba Cụm thi đua số 4?"),
        ("Còn đơn vị thứ tư thì sao?", "Năm 2023 đơn vị nào xếp thứ tư Cụm thi đua số 4?"),
        ("Còn đơn vị đứng đầu?", "Năm 2023 đơn vị nào đứng đầu Cụm thi đua số 4?"),
        ("Thứ ba thì sao?", "Năm 2023 đơn vị nào xếp thứ ba Cụm thi đua số 4?"),
        ("Ai đứng đầu, mấy điểm?", "Năm 2023 đơn vị nào đứng đầu Cụm thi đua số 4, được bao nhiêu điểm?"),
    ],
)
def test_another_place_takes_that_of_the_question_before(follow_up: str, whole: str) -> None:
    """All else stays, and the points come with it where they are asked for."""
    assert with_other_place(SECOND, follow_up) == whole


@pytest.mark.parametrize(
    "follow_up",
    [
        "Được bao nhiêu điểm?",
        "Đơn vị thứ ba hay thứ tư?",
        "Cụm họp vào thứ ba?",
        "Còn đợt thứ ba?",
        "Có số thu năm 2023 không?",
    ],
)
def test_no_place_several_and_days_of_the_week_exchange_nothing(follow_up: str) -> None:
    """Better no question than another one."""
    assert with_other_place(SECOND, follow_up) == ""


def test_a_question_for_no_place_gets_none() -> None:
    """ "Đơn vị thứ ba" is then told by what was listed."""
    assert with_other_place("Năm 2023 Cụm thi đua số 4 gồm những đơn vị nào?", "Đơn vị thứ ba?") == ""


@pytest.mark.parametrize(("follow_up", "year"), [("Thế đơn vị thứ ba?", 2023), ("Năm 2022 đơn vị thứ ba?", 2022)])
def test_a_follow_up_for_another_place_keeps_the_period_unless_it_tells_one(follow_up: str, year: int) -> None:
    """And the cluster; nothing is left of the place asked for before."""
    asked = complete(understand(follow_up), [Turn("user", SECOND)])
    assert asked.text == with_other_place(SECOND, follow_up)
    assert [period.year for period in asked.periods] == [year]
    assert [unit.group for unit in asked.units] == ["Cụm thi đua số 4"]
