"""Changes told from amounts."""

from __future__ import annotations

import pytest

from tests.documents.sentences_of_figures import groups_in


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("tăng 12 vụ", "tăng"),
        ("nhiều hơn quy định tạm thời 02 người", "tăng"),
        ("thấp hơn 3 vụ", "giảm"),
        ("giảm so với cùng kỳ là 8 vụ", "giảm"),
        ("vượt chỉ tiêu Quốc hội giao 10%", "vượt"),
        ("tăng lên 33 vụ", None),
        ("giảm xuống còn 5 vụ", None),
        ("đề nghị giảm 12 phạm nhân", None),
        ("vượt 44 chỉ tiêu", None),
    ],
)
def test_only_the_word_right_before_a_number_makes_it_a_change(sentence: str, word: str | None) -> None:
    """What was reached ("lên", "xuống còn") is an amount; counted targets are exceeded, not raised."""
    direction = groups_in(sentence)[0].direction
    assert (direction.word if direction else None) == word
