"""Questions that ask for two things."""

from __future__ import annotations

import pytest

from assistant.questions.asked.kinds import Kind
from assistant.questions.asked.parts import understand_parts


@pytest.mark.parametrize(
    "text",
    [
        "Phòng 7 VKSND tỉnh Bến Tre thụ lý bao nhiêu vụ, bao nhiêu bị cáo?",
        "Hội nghị tổ chức ngày nào và ở đâu?",
        "Án dân sự ở Bến Tre thụ lý mấy vụ, việc và đã giải quyết mấy?",
        "So sánh số vụ của VKSND tỉnh Bến Tre và VKSND tỉnh Sóc Trăng năm 2023",
        "Phòng 7 VKSND tỉnh Bến Tre thụ lý bao nhiêu vụ?",
        "Phòng 7 VKSND tỉnh Bến Tre thụ lý bao nhiêu vụ, bao nhiêu bị cáo về ma túy?",
    ],
)
def test_what_one_sentence_answers_is_one_question(text: str) -> None:
    """Two counts of one act and the two sides of a comparison belong together."""
    assert len(understand_parts(text)) == 1


def test_two_things_asked_at_once_are_two_questions() -> None:
    """Each part has its own kind."""
    parts = understand_parts(
        "Hội nghị tổng kết công tác tổ chức ngày nào và Phòng 7 VKSND tỉnh Bến Tre thụ lý bao nhiêu vụ án?"
    )
    assert [part.kind for part in parts] == [Kind.DATE, Kind.FIGURE]


def test_a_part_takes_over_the_slots_that_it_leaves_out() -> None:
    """The year said once holds for both parts."""
    parts = understand_parts(
        "Năm 2023 VKSND tỉnh Bến Tre tổ chức bao nhiêu phiên tòa rút kinh nghiệm và hội nghị tổng kết diễn ra ngày nào?"
    )
    assert [(part.units[0].province, part.periods[0].year) for part in parts] == [("Bến Tre", 2023)] * 2


def test_a_target_asked_for_once_is_asked_for_in_every_part() -> None:
    """ "... và tỷ lệ chấp nhận từ mức nào?" goes on about what was registered."""
    parts = understand_parts(
        "Phòng 9 VKSND tỉnh Bến Tre đăng ký năm 2025 ra bao nhiêu kháng nghị và tỷ lệ chấp nhận từ mức nào?"
    )
    assert [part.wants_plan for part in parts] == [True, True]


def test_a_count_behind_a_target_is_a_target_whatever_period_follows() -> None:
    """ "... bao nhiêu A và bao nhiêu B trong năm 2024": the verb before the first count governs the second."""
    parts = understand_parts(
        "Phòng 9 VKSND tỉnh Bến Tre đặt chỉ tiêu bao nhiêu kháng nghị phúc thẩm"
        " và bao nhiêu phiên tòa rút kinh nghiệm trong năm 2024?"
    )
    assert [part.wants_plan for part in parts] == [True, True]


def test_a_result_asked_for_beside_a_target_stays_a_result() -> None:
    """The word for what was done tells the parts apart."""
    parts = understand_parts(
        "Năm 2025 Phòng 9 VKSND tỉnh Bến Tre phấn đấu bao nhiêu kháng nghị phúc thẩm và đã xét xử bao nhiêu vụ dân sự?"
    )
    assert [part.wants_plan for part in parts][-1:] == [False]


def test_an_amount_and_its_change_are_two_questions_about_one_thing() -> None:
    """The change is no answer to how many there were."""
    parts = understand_parts("Năm 2023 Phòng 12 Bến Tre tiếp bao nhiêu lượt công dân và giảm mấy lượt?")
    assert ["direction" in part.qualifiers for part in parts] == [False, True]


def test_a_part_counts_what_the_one_before_counts() -> None:
    """ "..., đã thi hành xong bao nhiêu?" behind an amount of money asks for money."""
    parts = understand_parts(
        "Năm 2024 tổng số tiền phải thi hành của Phòng 11 Bến Tre là bao nhiêu, số đã thu xong thực tế là bao nhiêu?"
    )
    assert {part.counted for part in parts} == {("đồng",)}


def test_a_part_is_about_the_place_that_the_whole_names() -> None:
    """ "..., và ai là Chi cục trưởng ...": what is asked further is asked of the same inspected body."""
    parts = understand_parts(
        "Chi cục THADS huyện Ba Tri còn bao nhiêu hồ sơ chậm xác minh và kiểm sát viên nào làm Trưởng đoàn kiểm tra?"
    )
    assert {part.sites for part in parts} == {("ba tri",)}


@pytest.mark.parametrize("against", ["", " so với chỉ tiêu được giao", " so với kế hoạch năm"])
def test_what_a_ratio_is_of_is_one_in_several_words(against: str) -> None:
    """ "Khiếu nại, tố cáo" are petitions of one ratio, whatever it is held against."""
    asked = f"Tỷ lệ giải quyết đơn khiếu nại, tố cáo năm 2023 của Bến Tre đạt bao nhiêu{against}?"
    assert len(understand_parts(asked)) == 1


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        ("Năm 2023 Phòng 1 truy tố tăng hay giảm bao nhiêu phần trăm so với năm 2022?", (Kind.FIGURE, True)),
        ("So với năm 2022, năm 2023 Phòng 1 truy tố tăng bao nhiêu vụ?", (Kind.FIGURE, True)),
        ("Năm 2023 Phòng 1 truy tố giảm bao nhiêu vụ so với năm 2020?", (Kind.COMPARISON, False)),
    ],
)
def test_a_change_to_the_year_before_may_be_stated(asked: str, kinds: tuple[Kind, bool]) -> None:
    """Reports state it by themselves; where they do not, and for other years, both are compared."""
    (part,) = understand_parts(asked)
    assert (part.kind, part.instead is not None) == kinds


@pytest.mark.parametrize(
    ("further", "leans"),
    [
        ("hạn hoàn thành là khi nào", True),
        ("thời hạn đến ngày nào", True),
        ("hoàn thành nâng cấp đường truyền ngày nào", False),
    ],
)
def test_a_bare_deadline_is_that_of_what_was_asked_before(further: str, leans: bool) -> None:
    """Of any other task it would be told as well."""
    parts = understand_parts(f"Theo kế hoạch năm 2026, VKSND tỉnh Bến Tre mua mấy máy in và {further}?")
    assert [part.leans for part in parts][1:] == [leans]
