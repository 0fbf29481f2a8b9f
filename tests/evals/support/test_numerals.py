"""Numbers as they are written in Vietnamese reports."""

from __future__ import annotations

from decimal import Decimal

import pytest

from evals.support.numerals import find_numbers, readings


@pytest.mark.parametrize(
    ("one", "two"),
    [("1.054", "1054"), ("1,054", "1054"), ("1 054", "1.054"), ("12,5", "12.5"), ("12,50", "12,5"), ("02", "2")],
)
def test_spellings_of_one_number_share_a_reading(one: str, two: str) -> None:
    """Separators, closing zeros and leading zeros do not change a number."""
    assert readings(one) & readings(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [("1.054", "10.54"), ("1.054", "105,4"), ("12,5", "125"), ("96,7", "967"), ("1.054", "1.060"), ("74", "1.740")],
)
def test_different_numbers_share_none(one: str, two: str) -> None:
    """No tolerance is granted, and no separator is thrown away."""
    assert not readings(one) & readings(two)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("hai mươi tư kháng nghị", 24),
        ("hai mươi bốn kháng nghị", 24),
        ("mười lăm vụ", 15),
        ("một trăm linh năm bị cáo", 105),
        ("năm vụ", 5),
        ("hai nghìn vụ", 2000),
        ("1,5 tỷ đồng", 1_500_000_000),
        ("một tỷ rưỡi đồng", 1_500_000_000),
        ("1.500 triệu đồng", 1_500_000_000),
    ],
)
def test_words_and_scales_are_read(text: str, value: int) -> None:
    """Numbers in words and amounts with a scale word have their value."""
    assert (
        find_numbers(text)[0].readings == {Decimal(value).normalize() + 0}
        or Decimal(value) in find_numbers(text)[0].readings
    )


@pytest.mark.parametrize("text", ["một số vụ", "một trong những đơn vị", "trong năm qua", "cả năm, đơn vị"])
def test_words_that_only_look_like_numbers_are_left(text: str) -> None:
    """An indefinite "một số" and the year "năm" count nothing."""
    assert find_numbers(text) == []
