"""One word with a typing error, and words that only look like one."""

from __future__ import annotations

import pytest

from assistant.questions.spelling.slips import mended


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nhgị", "nghị"),
        ("khángg", "kháng"),
        ("vuj", "vụ"),
        ("nawm", "năm"),
        ("phiả", "phải"),
        ("thoe", "theo"),
        ("thiuể", "thiểu"),
        ("Ngiã", "Ngãi"),
        ("Luogn", "Luong"),
        ("Krôgn", "Krông"),
        ("Thyú", "Thúy"),
        ("VKKSV", "VKSKV"),
        ("TRBKN", "TBRKN"),
    ],
)
def test_a_slip_gives_the_word_that_was_meant(typed: str, meant: str) -> None:
    """Letters swapped or doubled, keys left over, a tone carried off; in names and codes swapped letters only."""
    assert mended(typed, unmarked=False) == meant


@pytest.mark.parametrize(
    ("typed", "meant"), [("thnag", "thang"), ("khio", "khoi"), ("niheu", "nhieu"), ("phouc", "phuoc")]
)
def test_without_marks_a_slip_gives_a_word_without_marks(typed: str, meant: str) -> None:
    """In a question typed without marks the letters are put right and no marks are invented."""
    assert mended(typed, unmarked=True) == meant


@pytest.mark.parametrize("word", ["xuoi", "video", "Bhiông", "TTr", "BThuận", "thỏa", "thoả", "VKSND", "website"])
def test_what_may_be_meant_stays(word: str) -> None:
    """Syllables, known foreign words, names of the highlands and people's own short forms are no errors."""
    assert mended(word, unmarked=False) == word
