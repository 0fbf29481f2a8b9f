from random import Random

import pytest

from index.training.abbreviations import ABBREVIATIONS, abbreviate


def test_full_forms_become_abbreviations() -> None:
    """What an abbreviation stands for is replaced by it, in capitals."""
    assert abbreviate("kiểm sát viên đề nghị", Random(0)) == "KSV đề nghị"


@pytest.mark.parametrize("seed", range(5))
def test_the_longest_full_form_is_taken_whole(seed: int) -> None:
    """The name of the supreme procuracy is not cut into that of a procuracy and two words more."""
    short = abbreviate("Viện kiểm sát nhân dân tối cao", Random(seed)).lower()
    assert ABBREVIATIONS[short] == "viện kiểm sát nhân dân tối cao"


def test_words_that_only_begin_like_a_full_form_stay() -> None:
    """A full form is replaced between word ends only."""
    assert abbreviate("siêu kiểm sát viênx", Random(0)).endswith("viênx")
