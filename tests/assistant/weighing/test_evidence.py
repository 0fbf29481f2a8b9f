"""What is sound evidence, and why the rest is not."""

from __future__ import annotations

import pytest

from assistant.weighing.evidence import Slot, sound
from tests.assistant.corpus import (
    HALF_2023,
    NEIGHBOUR_2023,
    PLAN_2024,
    YEAR_2022,
    YEAR_2023,
    evidence,
)

APPEALS = "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu {unit} {instance}?"


@pytest.mark.parametrize(
    ("question", "report"),
    [
        ("Năm 2023 Phòng 9 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?", YEAR_2023),
        ("Năm 2023 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?", YEAR_2023),
        ("Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?", NEIGHBOUR_2023),
        ("Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?", YEAR_2022),
        ("Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?", HALF_2023),
        ("6 tháng đầu năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?", YEAR_2023),
        ("Năm 2024 Phòng 8 VKSND tỉnh Sóc Trăng đã trực tiếp kiểm sát bao nhiêu lượt?", PLAN_2024),
        ("Năm 2023 Phòng 8 VKSND tỉnh Sóc Trăng phấn đấu kiểm sát tối thiểu bao nhiêu lượt?", YEAR_2023),
        ("Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ sơ thẩm?", YEAR_2023),
        ("Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu bị can phúc thẩm?", YEAR_2023),
        ("Năm 2023 Phòng 8 VKSND tỉnh Sóc Trăng ban hành bao nhiêu thông báo?", YEAR_2023),
    ],
    ids=[
        "sibling department", "part for the whole", "other province", "other year", "half for the year",
        "year for the half", "target for a result", "result for a target", "other instance", "other kind of person",
        "other act",
    ],
)  # fmt: skip
def test_a_figure_of_another_scope_is_never_sound(question: str, report: tuple[str, ...]) -> None:
    """However well its words fit, one slot that disagrees rules a figure out."""
    assert sound(evidence(question, report), 0.0) == []


@pytest.mark.parametrize(
    ("question", "report", "slot"),
    [
        ("Năm 2023 Phòng 9 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?", YEAR_2023, Slot.UNIT),
        ("Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?", YEAR_2022, Slot.PERIOD),
        ("Năm 2024 Phòng 8 VKSND tỉnh Sóc Trăng đã trực tiếp kiểm sát bao nhiêu lượt?", PLAN_2024, Slot.PLAN),
        ("Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu bị can phúc thẩm?", YEAR_2023, Slot.COUNT_UNIT),
        ("Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ sơ thẩm?", YEAR_2023, Slot.QUALIFIER),
        ("Ai là Trưởng phòng 9 VKSND tỉnh Sóc Trăng năm 2023?", YEAR_2023, Slot.ELEMENT),
    ],
)
def test_the_slot_that_disagrees_is_named(question: str, report: tuple[str, ...], slot: Slot) -> None:
    """A refusal says what is missing, so the evidence that comes closest has to tell."""
    assert slot in evidence(question, report)[0].problems


@pytest.mark.parametrize(
    ("question", "sound_there"),
    [
        ("Hội nghị ngày 15/12/2023 của VKSND tỉnh Sóc Trăng về công tác năm nào?", True),
        ("Hội nghị ngày 16/12/2023 của VKSND tỉnh Sóc Trăng về công tác năm nào?", False),
    ],
)
def test_an_event_is_that_of_its_day(question: str, sound_there: bool) -> None:
    """A report that nowhere tells of the day asked about tells of another event."""
    assert bool(sound(evidence(question, YEAR_2023), 0.0)) is sound_there


def test_who_reports_on_a_year_is_in_office_when_the_report_is_given() -> None:
    """The head who reports in January 2024 on 2023 is the head of early 2024."""
    report = (
        "Phòng 8 VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Ngày 09/01/2024, Phòng 8 VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023.",
        "Báo cáo năm 2023 do đồng chí Đỗ Thị Ánh Hoa, Trưởng phòng 8, trình bày.",
    )
    best = sound(evidence("Đầu năm 2024 ai là Trưởng phòng 8 VKSND tỉnh Sóc Trăng?", report), 0.0)[0]
    assert "Đỗ Thị Ánh Hoa" in best.statement.text


def test_a_like_unit_gives_way_to_the_very_unit_asked_for() -> None:
    """Of "cả 7 đơn vị ... 19 tập thể", asked for "tập thể", the seven are no answer."""
    report = (
        "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Năm 2023, cả 7 đơn vị đều hoàn thành nhiệm vụ, 19 tập thể được khen thưởng.",
    )
    found = sound(evidence("Năm 2023 VKSND tỉnh Sóc Trăng có bao nhiêu tập thể được khen thưởng?", report), 0.0)
    assert [int(item.figure.value) for item in found if item.figure] == [19]


@pytest.mark.parametrize(("unit", "value"), [("vụ", 61), ("bị cáo", 104)])
def test_of_a_pair_of_figures_the_one_asked_for_is_best(unit: str, value: int) -> None:
    """ "61 vụ/104 bị cáo" answers two questions."""
    found = sound(evidence(APPEALS.format(unit=unit, instance="phúc thẩm"), YEAR_2023), 0.0)
    assert [item.figure.value for item in found[:1] if item.figure] == [value]


def test_the_amount_is_told_from_the_change_beside_it() -> None:
    """ "340 việc, tăng 15 việc" has one figure for "bao nhiêu" and one for "tăng bao nhiêu"."""
    question = "Năm 2023 Phòng 9 VKSND tỉnh Sóc Trăng thụ lý{change} bao nhiêu việc dân sự?"
    found = [sound(evidence(question.format(change=change), YEAR_2023), 0.0)[0] for change in ("", " tăng")]
    assert [item.figure.value for item in found if item.figure] == [340, 15]


def test_support_is_a_ratio() -> None:
    """Callers compare it with thresholds."""
    found = evidence(APPEALS.format(unit="vụ", instance="phúc thẩm"), YEAR_2023, YEAR_2022)
    assert all(0.0 <= item.support <= 1.0 for item in found)


def test_words_without_diacritics_find_the_same_evidence() -> None:
    """Staff type on phones."""
    found = evidence("nam 2023 phong 7 vksnd tinh soc trang thu ly bao nhieu bi cao phuc tham", YEAR_2023)
    assert [item.figure.value for item in sound(found, 0.3)[:1] if item.figure] == [104]
