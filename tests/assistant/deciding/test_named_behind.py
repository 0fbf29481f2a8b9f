"""What is counted, and named behind its number."""

from __future__ import annotations

import pytest

from assistant.deciding.named_behind import named_behind
from assistant.deciding.outcomes import decide
from assistant.questions.asked.parts import understand_parts
from tests.assistant.corpus import evenly, statements

TITLE = "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023"
FIRST = "Năm 2023 VKSND tỉnh Sóc Trăng có mấy chỉ tiêu chưa đạt"
LISTED = (
    "Năm 2023, VKSND tỉnh Sóc Trăng đạt 30 chỉ tiêu, còn 03 chỉ tiêu chưa đạt gồm: án đình chỉ; án hủy; số kiến nghị."
)
COMMAS = "Năm 2023, VKSND tỉnh Sóc Trăng có 02 chỉ tiêu chưa đạt là tỷ lệ kháng nghị ngang cấp và số bài đăng báo."
FEWER = "Năm 2023, VKSND tỉnh Sóc Trăng còn 03 chỉ tiêu chưa đạt gồm: tỷ lệ án đình chỉ; số kiến nghị."
UNTOLD = "Năm 2023, VKSND tỉnh Sóc Trăng đạt 30 chỉ tiêu và còn 03 chỉ tiêu chưa đạt; án hủy giảm; án sửa tăng."


def _is_named(question: str, sentence: str) -> bool:
    read = statements((TITLE, sentence))
    first, part = understand_parts(question)
    return named_behind(part, decide(first, read, evenly).evidence[0]) is not None


@pytest.mark.parametrize(
    ("tail", "sentence"),
    [
        (", là những chỉ tiêu nào?", LISTED),
        (" và đó là những chỉ tiêu nào?", LISTED),
        (", gồm những chỉ tiêu nào?", LISTED),
        (", cụ thể là các chỉ tiêu nào?", LISTED),
        (", là những chỉ tiêu gì?", LISTED),
        (", là những chỉ tiêu nào?", COMMAS),
    ],
)
def test_as_many_names_as_the_number_says_are_those_it_counts(tail: str, sentence: str) -> None:
    """The sentence that tells how many tells which ones."""
    assert _is_named(FIRST + tail, sentence)


@pytest.mark.parametrize(
    ("tail", "sentence"),
    [
        (", là những chỉ tiêu nào?", FEWER),
        (", là những chỉ tiêu nào?", UNTOLD),
        (", là những đơn vị nào?", LISTED),
    ],
)
def test_another_list_is_none_of_them(tail: str, sentence: str) -> None:
    """Fewer names, no list at all, or a question for other names."""
    assert not _is_named(FIRST + tail, sentence)
