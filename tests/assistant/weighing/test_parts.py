"""Wholes, their parts, and the stages of one piece of work."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

PROTESTS = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Năm 2023, VKSND hai cấp ban hành 44 kháng nghị phúc thẩm hình sự, trong đó VKSND tỉnh ban hành 17 kháng nghị, "
    "cấp huyện 27 kháng nghị.",
)
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


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Trong 44 kháng nghị phúc thẩm hình sự năm 2023 của Sóc Trăng, cấp huyện có mấy kháng nghị?", 27),
        ("Năm 2023 Sóc Trăng có 44 kháng nghị phúc thẩm hình sự, cấp huyện chiếm bao nhiêu kháng nghị?", 27),
        ("Năm 2023 Sóc Trăng ban hành bao nhiêu kháng nghị phúc thẩm hình sự?", 44),
    ],
)
def test_a_part_is_narrowed_by_what_narrows_its_whole(question: str, value: int) -> None:
    """The whole that the question itself states is no answer to what is asked of a part."""
    assert value in values(decision(question, PROTESTS))


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


LEVELS = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Năm 2023, VKSND hai cấp tỉnh Sóc Trăng thụ lý 812 nguồn tin. Riêng cấp tỉnh thụ lý 96 nguồn tin.",
)


def test_both_levels_named_side_by_side_are_the_whole() -> None:
    """Neither of them is told alone."""
    report = (LEVELS[0], "Năm 2023, VKSND tỉnh và các huyện, thị xã phối hợp mở 31 phiên tòa.")
    assert values(decision("Năm 2023 Sóc Trăng mở bao nhiêu phiên tòa?", report)) == [31]


def test_whom_a_deed_was_done_with_is_no_level_of_it() -> None:
    """The whole did it, together with those below."""
    report = (LEVELS[0], "Năm 2023, VKSND hai cấp phối hợp với các VKSND cấp huyện mở 31 phiên tòa.")
    assert values(decision("Năm 2023 Sóc Trăng mở bao nhiêu phiên tòa?", report)) == [31]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Năm 2023 Sóc Trăng thụ lý bao nhiêu nguồn tin?", [812]),
        ("Năm 2023 VKSND hai cấp tỉnh Sóc Trăng thụ lý bao nhiêu nguồn tin?", [812]),
        ("Năm 2023 riêng cấp tỉnh ở Sóc Trăng thụ lý bao nhiêu nguồn tin?", [96]),
        ("Không kể các huyện, năm 2023 cấp tỉnh Sóc Trăng thụ lý mấy nguồn tin?", [96]),
        ("Năm 2023 không tính các huyện thì Sóc Trăng thụ lý mấy nguồn tin?", [96]),
        ("Năm 2023 các huyện của Sóc Trăng thụ lý bao nhiêu nguồn tin?", []),
    ],
)
def test_a_level_is_never_the_whole(question: str, found: list[int]) -> None:
    """Nor is the whole one of its levels."""
    assert values(decision(question, LEVELS)) == found


UNDONE = (
    "VKSND tỉnh Sóc Trăng sơ kết công tác 6 tháng đầu năm 2024",
    "Trong kỳ, Cơ quan điều tra hai cấp khởi tố 431 vụ/702 bị can.",
    "Viện kiểm sát từ chối phê chuẩn quyết định khởi tố 04 bị can, hủy bỏ 02 quyết định khởi tố vụ án.",
    "Viện kiểm sát không chấp nhận 01 đề nghị và ban hành 95 yêu cầu điều tra.",
    "Tổng số 640 tin báo về tội phạm; đã giải quyết 588 tin, ra quyết định không khởi tố 120 tin.",
)
WORK = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Năm 2023, VKSND hai cấp kiểm sát 7.350 việc thi hành án dân sự, đã thi hành xong 4.120 việc.",
)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("6 tháng đầu năm 2024 Sóc Trăng khởi tố bao nhiêu bị can?", 702),
        ("6 thang dau nam 2024 Soc Trang khoi to bao nhieu vu?", 431),
        ("6 tháng đầu năm 2024 Sóc Trăng không phê chuẩn quyết định khởi tố mấy bị can?", 4),
        ("6 tháng đầu năm 2024 Sóc Trăng hủy bỏ bao nhiêu quyết định khởi tố vụ án?", 2),
        ("6 tháng đầu năm 2024 Sóc Trăng giải quyết bao nhiêu tin báo về tội phạm?", 588),
        ("6 tháng đầu năm 2024 Sóc Trăng ban hành bao nhiêu yêu cầu điều tra?", 95),
        ("6 tháng đầu năm 2024 Sóc Trăng quyết định không khởi tố bao nhiêu tin báo?", 120),
    ],
)
def test_what_was_refused_or_annulled_answers_only_who_asks_for_it(question: str, value: int) -> None:
    """An act that did not come about is another act."""
    assert values(decision(question, UNDONE)) == [value]


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


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Năm 2023 VKSND tỉnh Sóc Trăng tiếp bao nhiêu lượt công dân?", 417),
        ("vksnd tinh soc trang nam 2023 tiep bao nhieu luot cong dan", 417),
        ("Năm 2023 lãnh đạo VKSND tỉnh Sóc Trăng tiếp công dân bao nhiêu lượt?", 36),
    ],
)
def test_whom_the_head_received_is_a_part_of_all(question: str, value: int) -> None:
    """The law has the head receive citizens in person; the office receives many more."""
    report = (
        "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Năm 2023 VKSND tỉnh tiếp 417 lượt công dân; tiếp nhận 1.108 đơn.",
        "Lãnh đạo Viện tiếp công dân định kỳ 36 lượt.",
    )
    assert values(decision(question, report)) == [value]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("tổng số bao nhiêu vụ án hành chính", []),
        ("bao nhiêu vụ án hành chính sơ thẩm", [46]),
        ("bao nhiêu vụ án hành chính phúc thẩm", [13]),
    ],
)
def test_the_cases_of_one_court_are_not_all(asked: str, found: list[int]) -> None:
    """Where the other court's stand beside them, neither number is the total."""
    report = (
        "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Năm 2023, VKSND tỉnh Sóc Trăng thụ lý kiểm sát 46 vụ án hành chính sơ thẩm và 13 vụ án hành chính phúc thẩm.",
    )
    assert values(decision(f"Năm 2023 VKSND tỉnh Sóc Trăng thụ lý {asked}?", report)) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Trong số phiên tòa rút kinh nghiệm năm 2023 của Sóc Trăng có mấy phiên trực tuyến?", [13]),
        ("Năm 2023 VKSND tỉnh Sóc Trăng tổ chức bao nhiêu phiên tòa rút kinh nghiệm?", [47]),
        ("Năm 2023 VKSND tỉnh Sóc Trăng khởi tố bao nhiêu vụ?", [90]),
    ],
)
def test_a_part_without_an_act_of_its_own_is_of_that_of_its_whole(asked: str, found: list[int]) -> None:
    """One that has another act is not."""
    report = (
        "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Kiểm sát xét xử hình sự: xét xử 376 vụ; tổ chức 47 phiên tòa rút kinh nghiệm, trong đó có 13 phiên tòa trực"
        " tuyến.",
        "Cơ quan điều tra khởi tố 90 vụ, trong đó đình chỉ 4 vụ.",
    )
    assert values(decision(asked, report)) == found


@pytest.mark.parametrize(("asked", "found"), [("giải quyết xong bao nhiêu", [88]), ("thụ lý bao nhiêu", [95])])
def test_what_was_taken_in_to_be_settled_is_not_what_was_settled(asked: str, found: list[int]) -> None:
    """ "Thụ lý giải quyết 95 đơn" names both stages of work that the number behind it finished."""
    report = (
        "Phòng 12 VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
        "Năm 2023, Phòng 12 thụ lý giải quyết 95 đơn khiếu nại thuộc thẩm quyền, giải quyết xong 88 đơn, đạt 92,6%.",
    )
    assert values(decision(f"Năm 2023 Phòng 12 VKSND tỉnh Sóc Trăng {asked} đơn khiếu nại?", report)) == found
