"""Whether a figure is narrowed as the question narrows."""

from __future__ import annotations

import pytest

from assistant.deciding.outcomes import decide
from assistant.questions.understanding import understand
from assistant.weighing.statements import statements_of
from tests.assistant.corpus import decision, evenly, values
from tests.documents.papers import table


@pytest.mark.parametrize(
    ("asked", "headers", "found"),
    [
        ("thụ lý bao nhiêu vụ", ["Vụ thụ lý", "Trong đó: ma túy"], [305]),
        ("có bao nhiêu vụ ma túy", ["Vụ thụ lý", "Trong đó: ma túy"], [121]),
        ("có bao nhiêu vụ ma túy", ["Vụ thụ lý", "Tỷ lệ án ma túy (%)"], []),
    ],
)
def test_a_column_beside_a_cell_does_not_narrow_it(asked: str, headers: list[str], found: list[int]) -> None:
    """All cases of a row are not those of the field that stands over another column."""
    read = statements_of(table(headers, [["Phòng 1", "305", "121"]]))
    assert values(decide(understand(f"Năm 2023 Phòng 1 VKSND tỉnh Hậu Giang {asked}?"), read, evenly)) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("kiểm sát thi hành án tại bao nhiêu UBND cấp xã", [62]),
        ("kháng nghị bao nhiêu UBND cấp xã", []),
    ],
)
def test_papers_that_come_of_a_field_of_work_are_no_other_field(asked: str, found: list[int]) -> None:
    """What was recommended after an inspection does not make it another inspection."""
    report = (
        "Phòng 8 VKSND tỉnh Hậu Giang tổng kết công tác năm 2023",
        "Phòng trực tiếp kiểm sát tại 62 UBND cấp xã, ban hành 48 kiến nghị.",
    )
    assert values(decision(f"Năm 2023 Phòng 8 VKSND tỉnh Hậu Giang {asked}?", report)) == found
