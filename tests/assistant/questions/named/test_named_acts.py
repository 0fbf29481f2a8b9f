"""Tests of what a question counts that asks for a number alone."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("Phiên tòa rút kinh nghiệm tại khu vực 2, Kiểm sát viên chiếu bao nhiêu hình ảnh?", ("hình ảnh",)),
        ("Phiên tòa giả định hôm đó, luật sư nêu mấy lập luận?", ("lập luận",)),
        ("Phiên tòa rút kinh nghiệm năm 2024 tổ chức được bao nhiêu?", ("phiên tòa",)),
        ("Phiên tòa rút kinh nghiệm tăng bao nhiêu so với năm trước?", ("phiên tòa",)),
    ],
)
def test_the_noun_behind_is_counted_and_the_trial_is_where(question: str, counted: tuple[str, ...]) -> None:
    """Only a bare "bao nhiêu" is of the trial that opens the question."""
    assert understand(question).counted == counted


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("Điểm cho tiêu chí nghiệp vụ năm 2022 là bao nhiêu?", ("điểm",)),
        ("diem cua tieu chi nghiep vu la bao nhieu", ("điểm",)),
        ("Mức điểm thưởng cho khối nghiệp vụ là bao nhiêu?", ("điểm",)),
        ("Công tác nghiệp vụ được bao nhiêu?", ()),
        ("Vụ án ma túy khởi tố là bao nhiêu?", ("vụ",)),
    ],
)
def test_a_part_of_a_word_is_not_counted(question: str, counted: tuple[str, ...]) -> None:
    """ "Nghiệp vụ" counts no cases, and points are asked for by their name alone."""
    assert understand(question).counted == counted
