"""Whether a penalty was proposed, provided or passed, and which penalty lasts."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.weighing.counts.penalties import is_of_other_penalty, lacks_penalty
from assistant.weighing.statements import Statement
from tests.assistant.corpus import statements

PASSED = "Bị cáo bị phạt mấy năm tù?"
PROPOSED = "Kiểm sát viên đề nghị mức án mấy năm tù?"
PROVIDED = "Luật quy định khung hình phạt mấy năm tù?"


def _stated(told: str) -> Statement:
    lines = ("VKSND huyện Kim Bảng kiểm sát xét xử năm 2023", told)
    (stated,) = [one for one in statements(lines) if one.text == told]
    return stated


@pytest.mark.parametrize(
    ("told", "answers"),
    [
        ("Tòa án tuyên phạt bị cáo 7 năm tù.", PASSED),
        ("Theo đề nghị của Kiểm sát viên, Tòa án huyện tuyên phạt bị cáo 7 năm tù.", PASSED),
        ("Bị cáo lĩnh 7 năm tù.", PASSED),
        ("Kiểm sát viên đề nghị Hội đồng xét xử tuyên phạt bị cáo 7 năm tù.", PROPOSED),
        ("Kiểm sát viên đề nghị 7 năm tù.", PROPOSED),
        ("Tội này có khung hình phạt từ 7 năm tù.", PROVIDED),
    ],
)
def test_a_penalty_answers_the_question_for_its_stage_alone(told: str, answers: str) -> None:
    """What is said of it last before the figure counts; where nothing is said the court passed it."""
    stated = _stated(told)
    fitting = [
        question
        for question in (PASSED, PROPOSED, PROVIDED)
        if not is_of_other_penalty(understand(question), stated, stated.figures[0])
    ]
    assert fitting == [answers]


def test_a_fine_is_held_to_its_stage_and_other_money_is_not() -> None:
    """Damages are neither proposed nor passed as a penalty."""
    stated = _stated("Kiểm sát viên đề nghị phạt bổ sung bị cáo 12 triệu đồng.")
    fine, damages = understand("Bị cáo bị phạt bổ sung bao nhiêu tiền?"), understand("Bị cáo có bao nhiêu tiền?")
    (figure,) = stated.figures
    assert is_of_other_penalty(fine, stated, figure)
    assert not is_of_other_penalty(damages, stated, figure)


@pytest.mark.parametrize(
    ("question", "told", "lacking"),
    [
        ("Bị cáo bị cấm đảm nhiệm chức vụ mấy năm?", "Tòa án phạt bị cáo 7 năm tù.", True),
        ("Bị cáo bị cấm đảm nhiệm chức vụ mấy năm?", "Bị cáo bị cấm đảm nhiệm chức vụ 2 năm.", False),
        ("Thời gian thử thách bao nhiêu tháng?", "Tòa án phạt bị cáo 18 tháng tù.", True),
        ("Bị cáo bị phạt mấy năm tù?", "Tòa án phạt bị cáo 7 năm tù.", False),
    ],
)
def test_a_term_in_prison_is_no_other_penalty(question: str, told: str, lacking: bool) -> None:
    """The penalty asked for has to be named."""
    assert lacks_penalty(understand(question), _stated(told)) is lacking


def test_each_penalty_of_a_sentence_is_of_the_stage_said_last_before_it() -> None:
    """The court need not follow the prosecutor."""
    stated = _stated("Kiểm sát viên đề nghị 9 năm tù, Tòa án huyện tuyên phạt bị cáo 7 năm tù.")
    fitting = [
        [one.value for one in stated.figures if not is_of_other_penalty(understand(question), stated, one)]
        for question in (PROPOSED, PASSED)
    ]
    assert fitting == [[9], [7]]


@pytest.mark.parametrize(
    ("asked", "years"),
    [
        ("Bị cáo lĩnh tổng cộng mấy năm tù?", [11]),
        ("Hình phạt chung của bị cáo là bao nhiêu năm tù?", [11]),
        ("Bị cáo bị phạt mấy năm tù về tội “Cướp tài sản”?", [8, 3, 11, 6]),
    ],
)
def test_whoever_asks_for_all_crimes_together_is_told_the_joint_penalty(asked: str, years: list[int]) -> None:
    """One crime's is less than all, and what others got is nothing of it."""
    stated = _stated(
        "Tòa án tuyên phạt bị cáo 8 năm tù về tội “Cướp tài sản”, 03 năm tù về tội “Cố ý gây thương tích”, tổng hợp "
        "hình phạt chung là 11 năm tù; đồng phạm lĩnh 6 năm tù."
    )
    fitting = [one for one in stated.figures if not is_of_other_penalty(understand(asked), stated, one)]
    assert [int(one.value) for one in fitting] == years


def test_where_no_joint_penalty_is_told_the_only_one_is_all() -> None:
    """Of one crime alone the penalty is the whole."""
    stated = _stated("Tòa án tuyên phạt bị cáo 8 năm tù về tội “Cướp tài sản”.")
    assert not is_of_other_penalty(understand("Bị cáo lĩnh tổng cộng mấy năm tù?"), stated, stated.figures[0])
