"""The single things that a question asks for."""

from __future__ import annotations

import pytest

from assistant.questions.asked.askings import Sort, askings


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("Kết luận do ai ký, ngày nào, số mấy?", [Sort.PERSON, Sort.DAY, Sort.PAPER]),
        ("Đại hội diễn ra khi nào, ở đâu?", [Sort.DAY, Sort.PLACE]),
        ("Phòng 7 xếp thứ mấy và được bao nhiêu điểm?", [Sort.RANK, Sort.COUNT]),
        ("Lớp học bắt đầu lúc mấy giờ, kéo dài bao lâu?", [Sort.CLOCK, Sort.DURATION]),
        ("Phòng 9 đạt bao nhiêu chỉ tiêu, chỉ tiêu nào chưa đạt, vì sao?", [Sort.COUNT, Sort.LACKING, Sort.REASON]),
        ("Ban hanh may khang nghi, dat ty le bao nhieu?", [Sort.COUNT, Sort.SHARE]),
    ],
)
def test_each_thing_asked_for_is_told_apart(text: str, sorts: list[Sort]) -> None:
    """In whatever spelling, each has what tells it."""
    assert [asking.sort for asking in askings(text)] == sorts


def test_what_is_counted_is_named_or_left_out() -> None:
    """ "Tòa án chấp nhận mấy" leaves out what the clause before says."""
    first, second = askings("Phòng 7 ban hành bao nhiêu kháng nghị, Tòa án chấp nhận mấy?")
    assert (first.unit, second.unit, second.noun) == ("kháng nghị", "", "")


def test_who_has_more_asks_for_nobody() -> None:
    """ "Ai nhiều hơn" compares bodies."""
    assert askings("Phòng 7 và Phòng 9, ai có nhiều kiến nghị hơn?") == ()
