"""What can answer a question, picked out without weighing all the rest."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.weighing.evidence import Evidence, Slot, sound
from assistant.weighing.ranking import weigh_fitting
from tests.assistant.corpus import ALL, YEAR_2022, YEAR_2023, evenly, evidence, statements

QUESTIONS = (
    "Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?",
    "Năm 2023 Phòng 8 VKSND tỉnh Sóc Trăng ban hành bao nhiêu kháng nghị, kiến nghị?",
    "Năm 2023 Phòng 9 VKSND tỉnh Sóc Trăng tăng bao nhiêu việc dân sự?",
    "Năm 2024 Phòng 8 VKSND tỉnh Sóc Trăng phấn đấu kiểm sát bao nhiêu lượt?",
    "VKSND khu vực 3 - An Giang thụ lý bao nhiêu vụ trong quý I năm 2026?",
    "Ai là Trưởng phòng 8 VKSND tỉnh Sóc Trăng năm 2023?",
    "Đồng chí Lâm Quốc Tường giữ chức vụ gì?",
    "Năm 2023 Phòng 8 VKSND tỉnh Sóc Trăng được tặng danh hiệu gì?",
    "VKSND tỉnh Sóc Trăng thực hiện theo kế hoạch số bao nhiêu năm 2023?",
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023 vào ngày nào?",
    "Năm 2023 Phòng 7 và Phòng 8 VKSND tỉnh Sóc Trăng có những kết quả gì?",
)


@pytest.mark.parametrize("question", QUESTIONS)
def test_all_that_agrees_with_a_question_fits_and_stands_in_the_same_order(question: str) -> None:
    """Nothing that could answer is passed over, whatever is not weighed."""
    fitting = weigh_fitting(understand(question), statements(*ALL), evenly)
    assert _weighed(sound(fitting, 0.0)) == _weighed(sound(evidence(question, *ALL), 0.0)) != []


@pytest.mark.parametrize("question", QUESTIONS[:6])
def test_what_is_of_another_year_is_not_weighed(question: str) -> None:
    """Most statements are of another body or period, and weighing them is what an answer would cost."""
    fitting = weigh_fitting(understand(question), statements(*ALL), evenly)
    assert not any(Slot.PERIOD in item.problems for item in fitting)


def test_a_departments_figure_is_left_to_speak_for_its_office() -> None:
    """Where the province as such says nothing, the one department that does may answer."""
    question = understand("Năm 2023 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?")
    fitting = weigh_fitting(question, statements(YEAR_2023, YEAR_2022), evenly)
    assert [item.problems for item in fitting] == [{Slot.UNIT}]


def _weighed(items: list[Evidence]) -> list[tuple[int, object, float]]:
    return [(item.statement.order, item.figure, item.rank) for item in items]
