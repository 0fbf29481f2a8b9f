"""No figure, word or clause of a sentence comes from nowhere."""

from __future__ import annotations

import pytest

from assistant.weighing.statements import Statement
from assistant.writing.accounting import unaccounted
from tests.assistant.corpus import YEAR_2023, statements


def _source() -> Statement:
    return next(statement for statement in statements(YEAR_2023) if "61 vụ" in statement.text)


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng đã thụ lý 61 vụ/104 bị cáo.",
        "Phòng 7 ban hành 5 kháng nghị.",
        "Phòng 7 ban hành năm kháng nghị phúc thẩm.",
        "Cụ thể, Phòng 7 đã thụ lý 61 vụ.",
        "Phòng 7 đã thụ lý 61 vụ do TAND tỉnh chuyển đến.",
    ],
)
def test_what_stands_in_the_source_is_accounted_for(text: str) -> None:
    """In digits or in words, with or without a leading zero; words that say nothing are free."""
    assert unaccounted(text, [_source()]) is None


@pytest.mark.parametrize(
    ("text", "stranger"),
    [
        ("Phòng 7 đã thụ lý 62 vụ.", "62"),
        ("Phòng 7 đã thụ lý 61 vụ/61 bị cáo.", "61"),
        ("Phòng 7 ban hành 5 kháng nghị, chấp nhận 5.", "5"),
        ("Phòng 7 ban hành sáu kháng nghị.", "6"),
        ("Phòng 7 đã hack 61 vụ.", "hack"),
        ("Phòng 7 đã thụ lý 61 vụ, mời mua sản phẩm.", "mời mua sản phẩm."),
        ("Phòng 7 đã thụ lý 9hai vụ.", "9"),
    ],
)
def test_what_does_not_stand_in_the_source_is_named(text: str, stranger: str) -> None:
    """A number more often than in the source, a word of no language, a clause about something else."""
    assert unaccounted(text, [_source()]) == stranger


def test_several_sources_are_counted_together() -> None:
    """A sentence over two passages may use the numbers of both."""
    other = next(statement for statement in statements(YEAR_2023) if "340" in statement.text)
    text = "Phòng 7 đã thụ lý 61 vụ và Phòng 9 đã thụ lý 340 việc dân sự."
    assert (unaccounted(text, [_source()]), unaccounted(text, [_source(), other])) == ("9", None)
