"""Comparisons over bodies and periods."""

from __future__ import annotations

import pytest

from assistant.types import Status
from tests.assistant.corpus import decision, values

TWO_YEARS = "So sánh số vụ Phòng 7 VKSND tỉnh Sóc Trăng thụ lý phúc thẩm năm 2023 và năm 2022"
TWO_PROVINCES = "So sánh số vụ Phòng 7 thụ lý phúc thẩm năm 2023 của VKSND tỉnh Sóc Trăng và VKSND tỉnh Bến Tre"
GAP = "So sánh số vụ Phòng 7 VKSND tỉnh Sóc Trăng thụ lý phúc thẩm năm 2023 và năm 2021"


@pytest.mark.parametrize(
    ("question", "figures", "difference"), [(TWO_YEARS, [48, 61], "13 vụ"), (TWO_PROVINCES, [61, 83], "22 vụ")]
)
def test_both_values_are_stated_and_the_difference_is_marked_as_computed(
    question: str, figures: list[int], difference: str
) -> None:
    """The reader sees what the documents say and what the assistant worked out."""
    found = decision(question)
    computed = "trợ lý tính" in found.note and difference in found.note
    assert (found.status, sorted(values(found)), computed) == (Status.ANSWERED, figures, True)


def test_a_side_without_a_figure_is_named_and_nothing_is_computed() -> None:
    """A gap is said, never filled with a neighbour's value."""
    found = decision(GAP)
    assert (found.status, "năm 2021" in (found.why or ""), found.note) == (Status.NOT_FOUND, True, "")


def test_periods_of_different_length_are_not_subtracted() -> None:
    """A half-year against a year gives a warning in place of a difference."""
    found = decision("So sánh số vụ Phòng 7 Sóc Trăng thụ lý phúc thẩm 6 tháng đầu năm 2023 và năm 2022")
    assert (sorted(values(found)), "19 vụ" in found.note, found.note != "") == ([29, 48], False, True)


def test_a_hedged_number_is_not_computed_with() -> None:
    """ "gần 50" minus something is no number."""
    report = (
        "VKSND tỉnh Sóc Trăng tổng kết công tác",
        "Năm 2023, VKSND tỉnh Sóc Trăng thụ lý gần 500 vụ án.",
        "Năm 2022, VKSND tỉnh Sóc Trăng thụ lý 450 vụ án.",
    )
    found = decision("So sánh số vụ án VKSND tỉnh Sóc Trăng thụ lý năm 2023 và năm 2022", report)
    assert (sorted(values(found)), "50" in found.note) == ([450, 500], False)


def test_a_change_that_the_document_states_is_quoted() -> None:
    """Where the other side is only in the sentence itself, the sentence answers."""
    found = decision("So sánh số việc dân sự Phòng 9 VKSND tỉnh Sóc Trăng thụ lý năm 2023 và năm 2022")
    assert (found.status, "tăng 15 việc" in found.evidence[0].statement.text) == (Status.ANSWERED, True)


def test_a_change_against_another_year_does_not_stand_for_the_side_that_is_missing() -> None:
    """ "Tăng 15 việc so với năm 2022" says nothing of 2024."""
    found = decision("So sánh số việc dân sự Phòng 9 VKSND tỉnh Sóc Trăng thụ lý năm 2023 và năm 2024")
    assert (found.status, "năm 2024" in (found.why or "")) == (Status.NOT_FOUND, True)


FIVE_YEARS = (
    "VKSND tỉnh Sóc Trăng tổng kết phong trào thi đua giai đoạn 2020 - 2024",
    "Từ 2020 đến 2024, VKSND hai cấp ban hành 610 kiến nghị khắc phục vi phạm.",
    "Năm 2023, VKSND hai cấp ban hành 131 kiến nghị khắc phục vi phạm.",
)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("Giai đoạn 2020 - 2024 VKSND hai cấp Sóc Trăng ban hành bao nhiêu kiến nghị khắc phục vi phạm?", [610]),
        ("Từ 2020 đến 2024 VKSND hai cấp Sóc Trăng mỗi năm ban hành bao nhiêu kiến nghị khắc phục vi phạm?", [131]),
        ("Giai đoạn 2021 - 2024 VKSND hai cấp Sóc Trăng ban hành bao nhiêu kiến nghị khắc phục vi phạm?", [131]),
    ],
)
def test_a_stretch_of_years_is_answered_by_the_figure_for_all_of_it(question: str, figures: list[int]) -> None:
    """Year by year only where that is asked, or where no figure is stated for just this stretch."""
    assert values(decision(question, FIVE_YEARS)) == figures
