"""Brackets in sentences with figures."""

from __future__ import annotations

import pytest

from tests.documents.sentences_of_figures import counted, figures_in, wordings


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ban hành 20 kháng nghị (VKSND tỉnh 8, VKSND cấp huyện 12).",
            ["20 kháng nghị", "8 kháng nghị", "12 kháng nghị"],
        ),
        ("Thụ lý 40 tin (đạt 95%), chuyển 2 tin.", ["40 tin", "95 %", "2 tin"]),
        ("Kiểm sát 41 cuộc, đạt 186% chỉ tiêu (22 cuộc).", ["41 cuộc", "186 %", "22 cuộc"]),
        ("Phòng 7 (án phúc thẩm) thụ lý 40 vụ.", ["40 vụ"]),
    ],
)
def test_numbers_in_brackets_count_what_the_bracket_explains(sentence: str, expected: list[str]) -> None:
    """Bare numbers of a breakdown take the unit of its total."""
    assert counted(sentence) == expected


def test_a_bracket_does_not_part_what_stands_around_it() -> None:
    """The list goes on behind the bracket as if it were not there."""
    assert wordings("Ban hành 4 kháng nghị (1 kháng nghị trên cấp), 15 kiến nghị.")[-1] == "Ban hành kiến nghị"


def test_a_bracket_of_an_earlier_period_is_of_that_period() -> None:
    """ "9 lượt (năm 2022: 7 lượt)": the 7 are of 2022 and count the same."""
    now, then = figures_in("Trực tiếp kiểm sát 9 lượt (năm 2022: 7 lượt).")
    assert (now.indicator, then.indicator, then.period and then.period.year) == (
        "trực tiếp kiểm sát",
        "trực tiếp kiểm sát",
        2022,
    )


@pytest.mark.parametrize(
    "line", ["5 vụ (3 vụ) " * 400, "A: 5; " * 800, ": " * 4000 + "5 vụ", "tăng so với " * 2000 + "5 vụ"]
)
@pytest.mark.timeout(10)
def test_hostile_lines_take_no_longer_than_long_ones(line: str) -> None:
    """The work grows with the length of a line, not with its square."""
    assert len(counted(line)) <= 800
