"""Bodies that are named with a part of their own."""

from __future__ import annotations

import pytest

from documents.scopes.tasks import end_of_task, is_elected
from documents.types import Span


def _named(text: str, name: str) -> Span:
    return Span(text.index(name), text.index(name) + len(name))


@pytest.mark.parametrize(
    ("text", "name", "until"),
    [
        ("giao Phòng 9 có 14 kháng nghị; giao Phòng 8 có 6 lượt", "Phòng 9", ";"),
        ("giao Phòng 9 có 14 kháng nghị, giao Phòng 8 có 6 lượt", "Phòng 9", ", giao"),
        ("giao Phòng 9: giữ tỷ lệ 90%; kiểm sát 5 đơn vị. Phòng khác", "Phòng 9", ". Phòng"),
        ("yêu cầu Phòng 9 trong năm tới: ra 5 thông báo; giao Phòng 8 có 6 lượt", "Phòng 9", "; giao"),
        ("giao Phòng 9 kiểm sát 5 đơn vị; trong năm đã có 3 vụ", "Phòng 9", "; trong"),
        ("vụ án do VKSND huyện A thụ lý có 47 bị can. Vụ khác", "VKSND huyện A", ". "),
    ],
)
def test_a_task_ends_where_the_next_begins(text: str, name: str, until: str) -> None:
    """It holds for what is told of it, up to the next task or sentence."""
    assert end_of_task(text, _named(text, name)) == text.index(until)


@pytest.mark.parametrize("text", ["Phòng 9 có 14 kháng nghị", "do Phòng 9 trình bày"])
def test_who_is_given_nothing_has_no_task(text: str) -> None:
    """A body that acts by itself is a subject like any other."""
    assert end_of_task(text, _named(text, "Phòng 9")) == 0


def test_who_is_elected_does_not_speak() -> None:
    """A meeting elects one member head and another deputy."""
    text = "bầu VKSND tỉnh A làm Cụm trưởng, VKSND tỉnh B làm Cụm phó"
    assert is_elected(text, _named(text, "VKSND tỉnh B"))
