from __future__ import annotations

import math

import pytest

from index.lexical.rarity import inverse_frequency


def test_a_worked_example() -> None:
    """One passage of ten holds the word: log(1 + 9.5 / 1.5)."""
    assert inverse_frequency(10, 1) == pytest.approx(math.log(1 + 9.5 / 1.5))


@pytest.mark.parametrize("having", [0, 1, 5, 10, 12])
def test_a_word_never_counts_against_a_passage(having: int) -> None:
    """Not even one that every passage holds, or more than are counted just now."""
    assert inverse_frequency(10, having) > 0
