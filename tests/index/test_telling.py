from __future__ import annotations

from collections.abc import Sequence

import pytest

from index.lexical_query import Clause, Field
from index.telling import telling

HOLDING = {"nhiều": 990, "năm": 600, "phòng": 500, "trại": 10, "giam": 9, "kênh": 0}  # of a thousand passages


def _told(words: Sequence[str], passages: int) -> list[str]:
    def frequency(_: Field, word: str) -> int:
        return HOLDING[word] * passages // 1000

    return [one.term for one in telling([Clause(Field.EXACT, word, 1.0) for word in words], frequency, passages)]


@pytest.mark.parametrize(
    ("passages", "told"),
    [
        (1000, ["nhiều", "năm", "phòng", "trại", "giam"]),
        (10_000, ["năm", "phòng", "trại", "giam"]),
        (1_000_000, ["phòng", "trại", "giam"]),
    ],
)
def test_the_more_passages_the_fewer_common_words_are_looked_up(passages: int, told: list[str]) -> None:
    """What no passage holds never is looked up."""
    assert _told(list(HOLDING), passages) == told


def test_words_that_nearly_all_hold_are_looked_up_where_there_are_no_others() -> None:
    """A query always finds something if it can."""
    assert _told(["nhiều", "kênh"], 1_000_000) == ["nhiều"]
