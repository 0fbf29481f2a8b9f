"""How questions end."""

from __future__ import annotations

import pytest

from assistant.deciding.outcomes import Decision, beside_the_first, combine, decide
from assistant.questions.asked.parts import understand_parts
from assistant.questions.understanding import understand
from assistant.types import Status
from tests.assistant.corpus import HALF_2023, NEIGHBOUR_2023, YEAR_2023, decision, evenly, statements, values


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?", [61]),
        ("Năm 2022 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?", [48]),
        ("6 tháng đầu năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?", [29]),
        ("Từ ngày 01/12/2022 đến ngày 31/5/2023, Phòng 7 Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?", [29]),
        ("Năm 2023 Phòng 7 VKSND tỉnh Bến Tre thụ lý bao nhiêu bị cáo phúc thẩm?", [129]),
        ("Năm 2024 Phòng 8 VKSND tỉnh Sóc Trăng phấn đấu kiểm sát tối thiểu bao nhiêu lượt?", [16]),
        ("Quý I năm 2026 VKSND khu vực 3 - Cần Thơ thụ lý kiểm sát điều tra bao nhiêu vụ?", [67]),
    ],
)
def test_the_figure_of_exactly_the_scope_asked_for_is_stated(question: str, figures: list[int]) -> None:
    """Among reports of several bodies and periods only one figure answers."""
    found = decision(question)
    assert (found.status, values(found)) == (Status.ANSWERED, figures)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Ai là Trưởng phòng 8 VKSND tỉnh Sóc Trăng năm 2023?", "Đỗ Thị Ánh Hoa"),
        ("Năm 2023 Phòng 8 VKSND tỉnh Sóc Trăng được tặng gì?", "Bằng khen"),
        ("Hội nghị tổng kết năm 2023 của VKSND tỉnh Sóc Trăng diễn ra vào ngày nào?", "15/12/2023"),
        ("Hội nghị tổng kết năm 2023 của VKSND tỉnh Sóc Trăng thực hiện theo kế hoạch nào?", "37/KH-VKS"),
        ("Đồng chí Lâm Quốc Tường giữ chức vụ gì?", "Trưởng phòng 7"),
    ],
)
def test_other_questions_are_answered_by_the_sentence_that_names_it(question: str, words: str) -> None:
    """Who, what award, when and by which document."""
    assert words in decision(question).evidence[0].statement.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Năm 2021 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?", Status.NOT_FOUND),
        ("Ai là Trưởng phòng 7 VKSND tỉnh Bến Tre năm 2023?", Status.NOT_FOUND),
        ("Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng được tặng gì?", Status.NOT_FOUND),
        ("Cách nấu phở bò ngon?", Status.OUT_OF_SCOPE),
        ("Giá vàng hôm nay là bao nhiêu?", Status.OUT_OF_SCOPE),
        ("", Status.OUT_OF_SCOPE),
        ("?", Status.OUT_OF_SCOPE),
        ("Thế nào?", Status.OUT_OF_SCOPE),
        ("Năm 2023?", Status.OUT_OF_SCOPE),
    ],
)
def test_what_the_documents_do_not_say_is_not_answered(question: str, status: Status) -> None:
    """A wrong figure is worse than no answer, so no evidence is given at all."""
    found = decision(question)
    assert (found.status, found.evidence) == (status, ())


def test_of_two_things_asked_what_is_found_is_stated_and_what_is_missing_is_said() -> None:
    """One gap does not hide the other half."""
    found = decision(
        "Hội nghị tổng kết công tác của VKSND tỉnh Sóc Trăng diễn ra ngày nào và Phòng 9 VKSND tỉnh Bến Tre năm 2023"
        " thụ lý bao nhiêu việc dân sự?"
    )
    assert "15/12/2023" in found.evidence[0].statement.text
    assert "Phòng 9, VKSND tỉnh Bến Tre" in (found.why or "")


def test_parts_without_a_body_are_not_answered_from_several_provinces() -> None:
    """Whose figures are meant is asked back, even where each part alone would have an answer."""
    read = statements(HALF_2023, NEIGHBOUR_2023)
    asked = ("6 tháng đầu năm 2023 thụ lý bao nhiêu bị cáo phúc thẩm?", "Năm 2023 ban hành bao nhiêu kiến nghị?")
    found = [decide(understand(part), read, evenly) for part in asked]
    assert combine(found, placed=False).status is Status.CLARIFY


WORK_OF_EIGHT = (
    "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023",
    "Phòng 8: Năm 2023, công tác kiểm sát tạm giữ được thực hiện nền nếp.",
    "Phòng 8: Năm 2023, công tác kiểm sát tạm giữ còn hạn chế về tiến độ.",
    "Phòng 8: Năm 2022, công tác kiểm sát tạm giữ được thực hiện nền nếp.",
)


@pytest.mark.parametrize(
    ("question", "further"),
    [
        ("Công tác kiểm sát tạm giữ của Phòng 8 VKSND tỉnh Sóc Trăng năm 2023 thế nào?", ["hạn chế"]),
        ("Ai là Trưởng phòng 7 VKSND tỉnh Sóc Trăng?", []),
        ("Năm 2023 Phòng 7 VKSND tỉnh Sóc Trăng thụ lý bao nhiêu vụ phúc thẩm?", []),
    ],
)
def test_an_open_question_has_further_evidence_of_the_same_body_and_period(question: str, further: list[str]) -> None:
    """A model may tell more of it; a question for a fact has its answer and nothing else."""
    found = decision(question, WORK_OF_EIGHT, YEAR_2023)
    assert [word for item in found.further for word in ("hạn chế", "2022") if word in item.statement.text] == further


def test_the_first_months_of_something_are_not_answered_by_the_year() -> None:
    """A stretch of time that the sentence does not speak of is not its period."""
    report = (
        "VKSND khu vực 6 - Gia Lai tổng kết công tác năm 2025",
        "Năm 2025, VKSND khu vực 6 - Gia Lai đã khởi tố 149 vụ án.",
    )
    found = decision("Ba tháng đầu sau khi hợp nhất, VKSND khu vực 6 - Gia Lai khởi tố bao nhiêu vụ án?", report)
    assert (found.status, found.evidence) == (Status.NOT_FOUND, ())


def test_days_that_far_apart_are_the_months_spoken_of() -> None:
    """The sentence names the days, the question counts the months."""
    report = (
        "VKSND khu vực 6 - Gia Lai tổng kết công tác năm 2025",
        "Từ ngày 01/7/2025 đến ngày 30/9/2025, VKSND khu vực 6 - Gia Lai khởi tố 41 vụ án.",
    )
    found = decision("Ba tháng đầu sau khi hợp nhất, VKSND khu vực 6 - Gia Lai khởi tố bao nhiêu vụ án?", report)
    assert values(found) == [41]


MODEL = (
    "VKSND tỉnh Bến Tre tuyên dương cá nhân điển hình năm 2024",
    "Dự hội nghị có lãnh đạo 9 phòng.",
    "Đồng chí Lê Thị Mận là tác giả của sổ theo dõi điện tử đã được 4 phòng áp dụng.",
    "Năm 2024, 6 phòng được tặng Giấy khen.",
)


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("Sổ theo dõi điện tử của VKSND tỉnh Bến Tre là của ai, bao nhiêu phòng dùng rồi?", 4),
        ("Tác giả sổ theo dõi điện tử của VKSND tỉnh Bến Tre là ai, năm 2024 bao nhiêu phòng được tặng Giấy khen?", 6),
    ],
)
def test_a_number_that_is_told_of_what_was_asked_before_stands_with_it(asked: str, number: int) -> None:
    """Unless the second part says of what, and another sentence tells that."""
    read = statements(MODEL)
    before: list[Decision] = []
    for part in understand_parts(asked):
        before.append(beside_the_first(part, before, decide(part, read, evenly)))
    figures = [item.figure for item in before[-1].evidence if item.figure]
    assert [int(figure.value) for figure in figures] == [number]
