"""Which of several figures that agree in every slot is the one asked for."""

from __future__ import annotations

import pytest

from assistant.deciding.outcomes import decide
from assistant.questions.understanding import understand
from assistant.weighing.statements import statements_of
from tests.assistant.corpus import decision, evenly, values
from tests.documents.papers import table

COURSE = (
    "VKSND tỉnh Bến Tre bồi dưỡng kỹ năng số hóa hồ sơ",
    "VKSND tỉnh Bến Tre tổ chức lớp bồi dưỡng kỹ năng số hóa hồ sơ năm 2023 cho 96 học viên.",
    "Kết quả: 22 học viên đạt loại giỏi, 41 học viên đạt loại khá; 88 công chức đạt yêu cầu sát hạch.",
)
LEVELS = (
    "VKSND tỉnh Bến Tre kết quả giải quyết đơn năm 2023",
    "Năm 2023, VKSND hai cấp tiếp nhận 441 đơn.",
    "Năm 2023, VKSND tỉnh tiếp nhận 187 đơn.",
)


@pytest.mark.parametrize(
    ("question", "report", "value"),
    [
        ("Lớp bồi dưỡng kỹ năng số hóa hồ sơ của VKSND tỉnh Bến Tre có mấy học viên đạt loại giỏi?", COURSE, 22),
        ("Lớp bồi dưỡng kỹ năng số hóa hồ sơ của VKSND tỉnh Bến Tre có bao nhiêu học viên loại khá?", COURSE, 41),
        ("Lớp bồi dưỡng kỹ năng số hóa hồ sơ của VKSND tỉnh Bến Tre có bao nhiêu học viên?", COURSE, 96),
        ("Lớp bồi dưỡng kỹ năng số hóa hồ sơ ở Bến Tre có bao nhiêu công chức đạt yêu cầu?", COURSE, 88),
        ("Năm 2023 VKSND tỉnh Bến Tre tiếp nhận bao nhiêu đơn?", LEVELS, 187),
        ("Năm 2023 VKSND hai cấp tỉnh Bến Tre tiếp nhận bao nhiêu đơn?", LEVELS, 441),
        ("Năm 2023 Bến Tre tiếp nhận bao nhiêu đơn?", LEVELS, 441),
    ],
)
def test_of_figures_alike_the_one_in_the_words_of_the_question_answers(
    question: str, report: tuple[str, ...], value: int
) -> None:
    """Neither the whole course nor the other level is given for what was asked."""
    assert values(decision(question, report)) == [value]


def test_a_grade_that_nobody_got_is_not_answered_with_another() -> None:
    """All who took part are not those of a grade."""
    found = decision("Lớp bồi dưỡng số hóa hồ sơ của VKSND tỉnh Bến Tre có mấy học viên loại trung bình?", COURSE)
    assert values(found) == []


@pytest.mark.parametrize(("body", "found"), [("cấp tỉnh ở Hậu Giang", [96]), ("VKSND khu vực 1 Hậu Giang", [])])
def test_the_row_of_the_provincial_level_answers_where_that_level_is_asked_for(body: str, found: list[int]) -> None:
    """The departments together are no other body's figure."""
    rows = table(["Vụ thụ lý"], [["Cấp tỉnh", "96"], ["VKSND huyện Vị Thủy", "12"]])
    asked = understand(f"Năm 2023 {body} thụ lý bao nhiêu vụ?")
    assert values(decide(asked, statements_of(rows), evenly)) == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("VKSND hai cấp tỉnh Hậu Giang năm 2023 có bao nhiêu kiểm tra viên?", []),
        ("VKSND tỉnh Hậu Giang năm 2023 có bao nhiêu kiểm tra viên?", [19]),
    ],
)
def test_the_office_alone_is_not_both_levels(question: str, found: list[int]) -> None:
    """Where a table states the office and the level below apart, neither is the total."""
    document = table(["VKSND tỉnh", "VKSND cấp huyện"], [("Kiểm tra viên", "19", "143")])
    assert values(decide(understand(question), statements_of(document), evenly)) == found


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("Tòa án chấp nhận bao nhiêu vụ kháng nghị phúc thẩm hình sự", 12),
        ("VKSND tỉnh Bến Tre kháng nghị phúc thẩm bao nhiêu vụ hình sự", 16),
    ],
)
def test_the_figure_told_with_the_outcome_asked_for_answers(asked: str, value: int) -> None:
    """A sentence that opens with all that was protested says more words of the question than what came of it."""
    report = (
        "VKSND tỉnh Bến Tre kết quả công tác năm 2023",
        "Kháng nghị phúc thẩm hình sự 16 vụ; Tòa án đã xét xử 15 vụ, chấp nhận 12 vụ.",
    )
    assert values(decision(f"{asked} năm 2023 ở Bến Tre?", report)) == [value]


def test_of_two_amounts_the_one_named_before_the_question_answers() -> None:
    """What the case was about only tells which case is meant."""
    report = (
        "VKSND khu vực 3 - Cần Thơ tổ chức phiên tòa rút kinh nghiệm",
        "Bị cáo cho vay lãi nặng với tổng số tiền 950 triệu đồng; số tiền thu lợi bất chính là 64 triệu đồng.",
    )
    asked = "Trong vụ cho vay lãi nặng ở VKSND khu vực 3 - Cần Thơ, số tiền hưởng lợi bất chính là bao nhiêu?"
    assert values(decision(asked, report)) == [64_000_000]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Năm 2023 bao nhiêu lượt phạm nhân ở Trại giam Châu Bình được Tòa án chấp nhận giảm án?", 624),
        ("Năm 2023 Trại giam Châu Bình đề nghị giảm án cho bao nhiêu lượt phạm nhân?", 640),
    ],
)
def test_what_was_granted_is_not_what_was_proposed(question: str, value: int) -> None:
    """Both are counted in one unit, the second where the question names the outcome behind the noun."""
    report = (
        "VKSND tỉnh Bến Tre kiểm sát Trại giam Châu Bình năm 2023",
        "Năm 2023, Trại giam lập hồ sơ đề nghị giảm thời hạn chấp hành án cho 640 lượt phạm nhân, Tòa án chấp nhận 624"
        " lượt.",
    )
    assert values(decision(question, report)) == [value]
