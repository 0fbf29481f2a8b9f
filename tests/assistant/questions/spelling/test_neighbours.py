"""Misspelt words that the word beside them tells."""

from __future__ import annotations

import pytest

from assistant.questions.spelling.neighbours import with_neighbours


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mấy kháng ngh phúc thẩ?", "mấy kháng nghị phúc thẩm?"),
        ("mấy khng nghị, mấy kin nghị?", "mấy kháng nghị, mấy kin nghị?"),
        ("tập thể lao độn xuất sắc", "tập thể lao độn xuất sắc"),
        ("bao nhiu vụ, bao niêu bị can", "bao nhiêu vụ, bao nhiêu bị can"),
        ("được giấy khenn năm 2023", "được giấy khen năm 2023"),
    ],
)
def test_the_partner_of_a_neighbour_is_put_in(typed: str, meant: str) -> None:
    """Where a letter is missing or doubled and one partner alone is near; syllables may be meant."""
    assert with_neighbours(typed, unmarked=False) == meant


def test_without_marks_none_are_put_in() -> None:
    """The letters are put right, as the others are typed."""
    assert with_neighbours("ban hanh may khang nghhi", unmarked=True) == "ban hanh may khang nghi"


@pytest.mark.parametrize(
    "asked", ["đồng bào bị bão số 3", "để việc dồn sang tuần sau", "trong giai đạon nào", "torng số tin"]
)
def test_what_may_be_meant_and_what_is_only_swapped_stays(asked: str) -> None:
    """A syllable near a partner is a word of its own; swapped letters are put right before."""
    assert with_neighbours(asked, unmarked=False) == asked
