"""The five spellings of a question."""

from __future__ import annotations

import pytest

from evals.datasets.spellings import SPELLINGS, respell

QUESTION = "Phó Viện trưởng VKSND tỉnh Thanh Hóa quản lý kỳ 6 tháng năm 2024?"


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [
        ("as_written", QUESTION),
        ("no_diacritics", "Pho Vien truong VKSND tinh Thanh Hoa quan ly ky 6 thang nam 2024?"),
        ("abbreviations", "PVT Viện kiểm sát nhân dân tỉnh Thanh Hóa quản lý kỳ 6 tháng năm 2024?"),
        ("other_tones", "Phó Viện trưởng VKSND tỉnh Thanh Hoá quản lí kì 6 tháng năm 2024?"),
    ],
)
def test_each_rule_by_example(spelling: str, expected: str) -> None:
    """The rules are fixed."""
    assert respell(QUESTION, spelling, seed="q1") == expected


def test_a_document_number_is_no_abbreviation() -> None:
    """Nobody writes "14/kế hoạch-VKS": a number is asked for as it stands on the paper."""
    assert respell("Kế hoạch số 14/KH-VKS", "abbreviations", seed="q1") == "KH số 14/KH-VKS"


def test_errors_fall_on_words_and_the_same_every_time() -> None:
    """Typing errors never touch a number, and the item's id decides where they fall."""
    once, again = (respell(QUESTION, "typing_errors", seed="q1") for _ in range(2))
    assert once == again != QUESTION
    assert "2024" in once


def test_every_spelling_of_plain_text_is_text() -> None:
    """A question without anything to change stays as it is."""
    assert {respell("74", spelling, seed="q") for spelling in SPELLINGS} == {"74"}


def test_an_unknown_spelling_is_refused() -> None:
    """A typing error in a name does not silently leave the question as it is."""
    with pytest.raises(ValueError, match="no such spelling"):
        respell("x", "tones", seed="q")
