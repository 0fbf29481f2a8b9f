"""Figures of each of several bodies."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.weighing.counts.each import is_share_of_each
from tests.assistant.corpus import decision, statements, values

REPORT = (
    "VKSND tỉnh Bến Tre tập huấn công nghệ thông tin",
    "Ngày 12/11/2025, VKSND tỉnh Bến Tre mở lớp tập huấn cho 118 học viên.",
    "Sau lớp học, mỗi VKSND khu vực bố trí 02 công chức phụ trách công nghệ thông tin.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Mỗi VKSND khu vực ở Bến Tre bố trí bao nhiêu công chức phụ trách công nghệ thông tin?", [2]),
        ("Sau lớp tập huấn tháng 11/2025 mỗi VKSND khu vực ở Bến Tre bố trí mấy công chức công nghệ thông tin?", [2]),
        ("Sau lớp tập huấn tháng 5/2025 mỗi VKSND khu vực ở Bến Tre bố trí mấy công chức công nghệ thông tin?", []),
        ("VKSND tỉnh Bến Tre bố trí bao nhiêu công chức phụ trách công nghệ thông tin?", []),
        ("Mỗi VKSND khu vực ở Cà Mau bố trí bao nhiêu công chức phụ trách công nghệ thông tin?", []),
    ],
)
def test_what_each_body_has_answers_only_what_is_asked_of_each(question: str, found: list[int]) -> None:
    """It is no figure of the province; the month may be that of the event."""
    assert values(decision(question, REPORT)) == found


GIFTS = (
    "VKSND tỉnh Bến Tre chăm lo gia đình chính sách",
    "Năm 2023, VKSND tỉnh Bến Tre tặng 06 căn nhà, mỗi căn 80 triệu đồng; đơn vị trao 40 suất quà.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Năm 2023 VKSND tỉnh Bến Tre tặng nhà, mỗi căn bao nhiêu tiền?", [80_000_000]),
        ("Năm 2023 mỗi căn nhà mà VKSND tỉnh Bến Tre tặng trị giá bao nhiêu tiền?", [80_000_000]),
        ("Năm 2023 VKSND tỉnh Bến Tre tặng nhà hết tổng số bao nhiêu tiền?", []),
    ],
)
def test_what_each_thing_cost_is_not_what_all_cost(question: str, found: list[int]) -> None:
    """The price of one house answers only whoever asks for it."""
    assert values(decision(question, GIFTS)) == found


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("vận động Quỹ Khuyến học được 96 triệu đồng, trao 12 suất quà trị giá 500.000 đồng/suất", [500_000]),
        ("vận động Quỹ Khuyến học được 96 triệu đồng, trao 12 suất quà", []),
    ],
)
def test_what_was_raised_in_all_is_not_what_each_got(given: str, found: list[int]) -> None:
    """Whoever asks for the worth of one gets no total."""
    report = ("VKSND tỉnh Bến Tre, tháng 8/2023", f"Tháng 8/2023, VKSND tỉnh Bến Tre {given}.")
    question = "Tháng 8/2023 VKSND tỉnh Bến Tre tặng quà khuyến học, mỗi suất bao nhiêu tiền?"
    assert values(decision(question, report)) == found


@pytest.mark.parametrize(("stated", "share"), [("88 điểm", False), ("88 vụ", True)])
def test_marks_are_an_average_anyway(stated: str, share: bool) -> None:
    """ "Điểm trung bình đạt 88/100 điểm" tells how a trial was marked; what each had on average is no sum."""
    report = ("VKSND tỉnh Bến Tre, năm 2023", f"Năm 2023, kết quả trung bình của VKSND tỉnh Bến Tre đạt {stated}.")
    figures = [figure for one in statements(report) for figure in one.figures if figure.value == 88]
    assert [is_share_of_each(understand("Năm 2023 Bến Tre đạt bao nhiêu?"), figure) for figure in figures] == [share]


AIMS = (
    "VKSND tỉnh Bến Tre ban hành Kế hoạch thi đua năm 2024",
    "Mỗi đơn vị có ít nhất 02 sáng kiến được Hội đồng công nhận; toàn ngành có ít nhất 45 sáng kiến.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Kế hoạch năm 2024 của VKSND tỉnh Bến Tre đề ra toàn ngành ít nhất bao nhiêu sáng kiến?", [45]),
        ("Kế hoạch năm 2024 của VKSND tỉnh Bến Tre đề ra mỗi đơn vị ít nhất bao nhiêu sáng kiến?", [2]),
    ],
)
def test_what_all_have_together_is_apart_from_what_each_has(question: str, found: list[int]) -> None:
    """One sentence sets both."""
    assert values(decision(question, AIMS)) == found
