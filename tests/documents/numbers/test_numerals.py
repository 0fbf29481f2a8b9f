"""Single numbers: separators, scales, words, and writing them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.language.text import fold
from documents.numbers.numerals import format_number, parse_number, readings
from documents.numbers.words import NotANumber

UNITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
AFTER_TENS = ["", "mốt", "hai", "ba", "tư", "lăm", "sáu", "bảy", "tám", "chín"]


def below_hundred(number: int) -> str:
    """Spell 1 to 99."""
    tens, unit = divmod(number, 10)
    if tens == 0:
        return UNITS[unit]
    if tens == 1:
        return "mười" + (f" {'lăm' if unit == 5 else UNITS[unit]}" if unit else "")
    return f"{UNITS[tens]} mươi {AFTER_TENS[unit]}".strip()


def below_thousand(number: int, *, full: bool) -> str:
    """Spell 1 to 999, with "không trăm" if ``full``."""
    hundreds, rest = divmod(number, 100)
    if not hundreds and not full:
        return below_hundred(rest)
    tail = "" if not rest else f" linh {UNITS[rest]}" if rest < 10 else f" {below_hundred(rest)}"
    return f"{UNITS[hundreds]} trăm{tail}"


def spelt(number: int) -> str:
    """Spell a positive number as an official text does."""
    words: list[str] = []
    for factor, scale in ((10**9, "tỷ"), (10**6, "triệu"), (10**3, "nghìn"), (1, "")):
        group, number = divmod(number, factor)
        if group:
            words.append(f"{below_thousand(group, full=bool(words))} {scale}")
    return " ".join(" ".join(words).split())


@given(st.integers(1, 10**12 - 1), st.booleans())
def test_a_number_spelt_in_words_reads_back(number: int, bare: bool) -> None:
    """Words give the number they spell, with or without diacritics."""
    words = spelt(number)
    assert parse_number(fold(words) if bare else words) == number


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12))
def test_a_written_number_reads_back(value: Decimal) -> None:
    """What format_number writes is what parse_number reads."""
    assert parse_number(format_number(value)) == value


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("1054", "1.054"),
        ("99.90", "99,9"),
        ("3500000", "3.500.000"),
        ("-1234.5", "-1.234,5"),
        ("-0.5", "-0,5"),
        ("1E+3", "1.000"),
        ("0", "0"),
    ],
)
def test_numbers_are_written_the_vietnamese_way(value: str, written: str) -> None:
    """Points group thousands, a comma opens the decimals, trailing zeros go."""
    assert format_number(Decimal(value)) == written


def test_infinity_is_not_written() -> None:
    """Only finite numbers can be written."""
    with pytest.raises(NotANumber):
        format_number(Decimal("Infinity"))


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1.054", "1054"),
        ("3.500.000", "3500000"),
        ("1.054,5", "1054.5"),
        ("99,9", "99.9"),
        ("1,054", "1.054"),
        ("0,054", "0.054"),
        ("12.5", "12.5"),
        ("02", "2"),
        (" 7 ", "7"),
        ("-5", "-5"),
        ("1 054", "1054"),
        ("26.215 tỷ", "26215000000000"),
        ("45 nghìn tỷ", "45000000000000"),
        ("1,5 triệu", "1500000"),
        ("3 ngàn", "3000"),
        ("3 tỉ", "3000000000"),
        ("2 tỷ 500 triệu", "2500000000"),
        ("2 tỷ rưỡi", "2500000000"),
        ("một tỷ rưỡi", "1500000000"),
        ("một trăm rưỡi", "150"),
        ("hai mươi", "20"),
        ("hai mươi mốt", "21"),
        ("hai mươi bốn", "24"),
        ("hai mươi tư", "24"),
        ("hai tư", "24"),
        ("hai muoi lam", "25"),
        ("mười lăm", "15"),
        ("một trăm linh năm", "105"),
        ("một trăm lẻ năm", "105"),
        ("một nghìn không trăm linh năm", "1005"),
        ("ba chục", "30"),
        ("hai nghìn tỷ", "2000000000000"),
    ],
)
def test_one_number_is_read_the_vietnamese_way(written: str, value: str) -> None:
    """Digits, scales and words give one exact value."""
    assert parse_number(written) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    ["", "vụ", "74 vụ", "12 %", "1.0540", "1.2.3", "12,34,5", "hai ba", "mười năm", "một nghìn hai", "trăm",
     "500 triệu 2 tỷ", "hai mươi tỷ lệ", "chục", "rưỡi", "nghìn hai", "không"],
)  # fmt: skip
def test_what_is_no_single_number_is_refused_by_name(text: str) -> None:
    """Vague, broken or surplus words raise NotANumber, which quotes them."""
    with pytest.raises(NotANumber):
        parse_number(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1,054", {"1054", "1.054"}),
        ("1.054", {"1054"}),
        ("1 054", {"1054"}),
        ("24,742,014", {"24742014"}),
        ("1,054.5", {"1054.5"}),
        ("105,4", {"105.4"}),
        ("10.54", {"10.54"}),
        ("12,50", {"12.5"}),
        ("1,054 tỷ", {"1054000000000", "1054000000"}),
        ("hai", {"2"}),
        ("1.0540", set()),
        ("vụ", set()),
    ],
)
def test_readings_are_all_that_a_writing_can_mean(text: str, values: set[str]) -> None:
    """Only a comma before three digits has two readings."""
    assert readings(text) == {Decimal(value) for value in values}
