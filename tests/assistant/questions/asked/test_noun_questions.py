"""Questions that are no more than a noun."""

from __future__ import annotations

import pytest

from assistant.questions.asked.kinds import Kind
from assistant.questions.asked.noun_questions import with_asking_words
from assistant.questions.understanding import understand


@pytest.mark.parametrize(
    ("asked", "counted", "plan"),
    [
        ("Chỉ tiêu kiến nghị năm 2026 của Phòng 9 VKSND tỉnh Sóc Trăng?", ("kiến nghị",), True),
        ("chi tieu phien toa rut kinh nghiem nam 2026 giao khu vuc 2 can tho", ("phiên tòa",), True),
        ("Điểm Cụm chấm cho VKSND tỉnh Sóc Trăng năm 2023?", ("điểm",), False),
        ("Tổng số tiền thưởng năm 2023 của VKSND tỉnh Sóc Trăng?", ("đồng",), False),
        ("Tiền chi hoạt động phong trào năm 2023 của Công đoàn VKSND tỉnh Sóc Trăng", ("đồng",), False),
    ],
)
def test_a_noun_that_is_counted_asks_how_many(asked: str, counted: tuple[str, ...], plan: bool) -> None:
    """Staff leave out "là bao nhiêu"."""
    question = understand(asked)
    assert (question.kind, question.counted, question.wants_plan) == (Kind.FIGURE, counted, plan)


@pytest.mark.parametrize(
    "asked",
    [
        "Ngày ban hành Kế hoạch kiểm sát năm 2026 của VKSND tỉnh Sóc Trăng?",
        "thoi gian to chuc hoi nghi so ket cua VKSND tinh Soc Trang",
        "Thời điểm công bố quyết định kiểm sát trực tiếp tại Trại giam Cái Tàu?",
    ],
)
def test_the_day_of_what_was_done_asks_when(asked: str) -> None:
    """What only speaks of the paper or the event is no answer."""
    assert understand(asked).kind is Kind.DATE


@pytest.mark.parametrize(
    "asked",
    [
        "Chỉ tiêu nào năm 2026 chưa đạt?",
        "Điểm mới của Kế hoạch công tác năm 2026?",
        "Chỉ tiêu thi đua năm 2026 gồm những gì?",
        "Thu hồi tài sản năm 2023 ra sao?",
        "Thời gian tổ chức lớp tập huấn kéo dài bao lâu?",
        "Ngày nghỉ phép của công chức năm 2023?",
    ],
)
def test_other_questions_stay_as_they_are(asked: str) -> None:
    """What asks by itself, and nouns of which there is no number."""
    assert with_asking_words(asked, unmarked=False) == asked
