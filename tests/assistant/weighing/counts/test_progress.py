"""The stages of one piece of work: what was taken in, what was done, what is left."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

DEBTS = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Năm 2023, cơ quan thi hành án dân sự hai cấp thụ lý 5.210 việc với số tiền 930 tỷ đồng; đã thi hành xong 3.118 "
    "việc, số tiền thi hành xong 205 tỷ đồng.",
)
APPEALS = (
    "Phòng 9 VKSND tỉnh Sóc Trăng báo cáo công tác năm 2023",
    "1. Kiểm sát giải quyết án dân sự",
    "1.1. Cấp phúc thẩm: thụ lý 84 vụ, giải quyết 71 vụ, còn lại 13 vụ.",
    "2. Kháng nghị",
    "VKSND hai cấp ban hành 12 kháng nghị phúc thẩm; Tòa án đã xét xử 9 vụ.",
)
WORK = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Năm 2023, VKSND hai cấp kiểm sát 7.350 việc thi hành án dân sự, đã thi hành xong 4.120 việc.",
)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Năm 2023 cơ quan thi hành án dân sự hai cấp Sóc Trăng thi hành xong bao nhiêu tiền?", 205_000_000_000),
        ("Năm 2023 cơ quan thi hành án dân sự hai cấp Sóc Trăng thụ lý bao nhiêu tiền?", 930_000_000_000),
        ("Năm 2023 thi hành án dân sự Sóc Trăng thụ lý bao nhiêu việc?", 5210),
    ],
)
def test_the_stage_asked_for_answers(question: str, value: int) -> None:
    """What was taken on is no answer to what was finished."""
    assert values(decision(question, DEBTS)) == [value]


@pytest.mark.parametrize(("stage", "value"), [("thụ lý", 84), ("giải quyết", 71), ("còn lại", 13)])
def test_a_figure_of_another_stage_gives_way_to_one_nearer_to_the_question(stage: str, value: int) -> None:
    """The number of trials, which alone is called both levels' own, stands further off."""
    found = decision(f"Năm 2023 án dân sự phúc thẩm ở Sóc Trăng {stage} bao nhiêu vụ?", APPEALS)
    assert values(found) == [value]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Năm 2023 toàn tỉnh Sóc Trăng thi hành xong bao nhiêu việc thi hành án dân sự?", 4_120),
        ("nam 2023 Soc Trang da thi hanh xong may viec thi hanh an dan su", 4_120),
        ("Năm 2023 VKSND hai cấp Sóc Trăng kiểm sát bao nhiêu việc thi hành án dân sự?", 7_350),
    ],
)
def test_what_there_was_to_be_done_is_not_what_was_done(question: str, value: int) -> None:
    """The total under supervision has no word of its own for a stage."""
    assert values(decision(question, WORK)) == [value]


@pytest.mark.parametrize(("asked", "found"), [("giải quyết xong bao nhiêu", [88]), ("thụ lý bao nhiêu", [95])])
def test_what_was_taken_in_to_be_settled_is_not_what_was_settled(asked: str, found: list[int]) -> None:
    """ "Thụ lý giải quyết 95 đơn" names both stages of work that the number behind it finished."""
    report = (
        "Phòng 12 VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Năm 2023, Phòng 12 thụ lý giải quyết 95 đơn khiếu nại thuộc thẩm quyền, giải quyết xong 88 đơn, đạt 92,6%.",
    )
    assert values(decision(f"Năm 2023 Phòng 12 VKSND tỉnh Sóc Trăng {asked} đơn khiếu nại?", report)) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("thụ lý phúc thẩm bao nhiêu vụ", [57]),
        ("thụ lý bao nhiêu tin báo", [204]),
    ],
)
def test_what_was_supervised_is_all_that_came_up_where_what_was_done_is_told_beside_it(
    asked: str, found: list[int]
) -> None:
    """Reports leave out "thụ lý" where they say what the procuracy supervised."""
    report = (
        "Phòng 7 VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Năm 2023, Phòng 7 kiểm sát xét xử phúc thẩm 57 vụ/83 bị cáo; Tòa án đã xét xử 50 vụ/71 bị cáo.",
        "Năm 2023, Phòng 7 kiểm sát việc tiếp nhận, giải quyết 204 tố giác, tin báo về tội phạm.",
    )
    assert values(decision(f"Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng {asked}?", report)) == found


@pytest.mark.parametrize(("deed", "told"), [("tiếp nhận", [36]), ("giải quyết", [])])
def test_what_was_received_is_not_yet_dealt_with(deed: str, told: list[int]) -> None:
    """Neither all of it nor a part, where nothing tells what became of it."""
    sentence = "Quý I năm 2026, VKSND khu vực 6 - Lâm Đồng tiếp nhận 36 đơn, trong đó có 08 đơn viết bằng tiếng Cơ Ho."
    asked = f"Quý I năm 2026 VKSND khu vực 6 Lâm Đồng {deed} bao nhiêu đơn?"
    found = decision(asked, ("VKSND khu vực 6 - Lâm Đồng sơ kết quý I năm 2026", sentence)).evidence
    assert [int(item.figure.value) for item in found if item.figure] == told
