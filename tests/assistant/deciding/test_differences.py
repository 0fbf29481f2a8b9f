"""Changes computed between the sides of a comparison, and why some do not compare."""

from __future__ import annotations

import pytest

from assistant.composing import compose
from assistant.types import Status
from tests.assistant.corpus import decision

YEARS = (
    "VKSND tỉnh Sóc Trăng qua các năm",
    "Năm 2021, VKSND tỉnh Sóc Trăng đã truy tố 310 vụ.",
    "Năm 2022, VKSND tỉnh Sóc Trăng đã truy tố 298 vụ.",
    "Năm 2023, VKSND tỉnh Sóc Trăng đã truy tố 325 vụ.",
)
TARGETS = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Chỉ tiêu năm 2023 của VKSND tỉnh Sóc Trăng: phấn đấu ban hành ít nhất 40 kiến nghị.",
    "Năm 2023 VKSND tỉnh Sóc Trăng đã ban hành 52 kiến nghị.",
)


def test_a_trend_is_a_table_with_a_citation_in_every_cell() -> None:
    """Bodies stand down, periods across; each cell can be checked."""
    text = compose(decision("VKSND tỉnh Sóc Trăng truy tố bao nhiêu vụ các năm 2021, 2022 và 2023?", YEARS)).text
    assert "| VKSND tỉnh Sóc Trăng | 310 vụ [1] | 298 vụ [2] | 325 vụ [3] |" in text


def test_a_gap_in_a_table_stays_open_and_is_named() -> None:
    """No neighbour's value fills it."""
    found = decision("VKSND tỉnh Sóc Trăng truy tố bao nhiêu vụ các năm 2020, 2021 và 2022?", YEARS)
    assert (found.status, "| – |" in found.table, "năm 2020" in (found.why or "")) == (Status.ANSWERED, True, True)


@pytest.mark.parametrize("change", ["năm 2022 giảm 12 vụ so với năm 2021", "năm 2023 tăng 27 vụ so với năm 2022"])
def test_changes_run_from_year_to_year_and_are_marked(change: str) -> None:
    """The reader sees that the assistant computed them."""
    note = decision("VKSND tỉnh Sóc Trăng truy tố bao nhiêu vụ các năm 2021, 2022 và 2023?", YEARS).note
    assert ("trợ lý tính" in note, change in note) == (True, True)


def test_target_and_result_are_set_side_by_side() -> None:
    """What was to be done is never given for what was done."""
    found = decision("Năm 2023 Sóc Trăng giao bao nhiêu kiến nghị, thực hiện được bao nhiêu?", TARGETS)
    assert [int(item.figure.value) for item in found.evidence if item.figure] == [40, 52]


def test_figures_on_both_sides_of_the_merger_carry_a_remark() -> None:
    """The name means another area since 1 July 2025."""
    report = (
        "VKSND tỉnh An Giang qua các năm",
        "Năm 2023, VKSND tỉnh An Giang đã truy tố 310 vụ.",
        "Năm 2026, VKSND tỉnh An Giang đã truy tố 698 vụ.",
    )
    note = decision("So sánh số vụ VKSND tỉnh An Giang truy tố năm 2023 và năm 2026", report).note
    assert "Kiên Giang" in note


@pytest.mark.parametrize("hedged", ["gần 298", "trên 298"])
def test_nothing_is_computed_from_an_inexact_number(hedged: str) -> None:
    """ "Gần 298" less 310 is no number at all."""
    report = (YEARS[0], YEARS[1], f"Năm 2022, VKSND tỉnh Sóc Trăng đã truy tố {hedged} vụ.")
    note = decision("So sánh số vụ VKSND tỉnh Sóc Trăng truy tố năm 2021 và năm 2022", report).note
    assert "trợ lý tính" not in note


def test_equal_numbers_have_no_change() -> None:
    """A rise of nothing would be read as a rise."""
    report = (YEARS[0], YEARS[1], "Năm 2022, VKSND tỉnh Sóc Trăng đã truy tố 310 vụ.")
    found = decision("So sánh số vụ VKSND tỉnh Sóc Trăng truy tố năm 2021 và năm 2022", report)
    assert (found.status, "trợ lý tính" in found.note) == (Status.ANSWERED, False)
