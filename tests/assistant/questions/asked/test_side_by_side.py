"""Tests of questions that only set a thing of several bodies or periods side by side."""

from __future__ import annotations

import pytest

from assistant.questions.asked.kinds import Kind
from assistant.questions.understanding import understand


@pytest.mark.parametrize(
    ("asked", "kind", "counted"),
    [
        ("Kiến nghị phòng ngừa của Bắc Ninh năm 2025 so với cùng kỳ 2024?", Kind.COMPARISON, ("kiến nghị",)),
        ("Hồ sơ thiếu chữ ký tại Phòng 7 Hà Nam: 2022 so 2023?", Kind.COMPARISON, ("hồ sơ",)),
        ("Bị can án ma túy: Hà Nam năm 2022 và Nam Định năm 2023?", Kind.COMPARISON, ("bị can",)),
        ("so phien toa rut kinh nghiem cua ha nam nam 2022 va 2023", Kind.COMPARISON, ("phiên tòa",)),
        ("Điểm thi đua năm 2022 của VKSND tỉnh Hà Nam so với VKSND tỉnh Nam Định?", Kind.COMPARISON, ("điểm",)),
        ("Phòng 7 Hà Nam, số kháng nghị 2022 và 2023 chênh thế nào?", Kind.COMPARISON, ("kháng nghị",)),
        ("Tin báo thụ lý 6 tháng đầu năm 2023 của Hà Nam và Nam Định?", Kind.COMPARISON, ("nguồn tin",)),
        ("Hội nghị 2022 và 2023 của Hà Nam họp ở đâu?", Kind.PLACE, ()),
        ("Nhiệm vụ năm 2023 của Hà Nam theo hội nghị tổng kết năm 2022", Kind.OTHER, ()),
        ("VKSND tỉnh Hà Nam và VKSND tỉnh Nam Định ký kết gì?", Kind.OTHER, ()),
    ],
)
def test_a_thing_set_side_by_side_is_compared(asked: str, kind: Kind, counted: tuple[str, ...]) -> None:
    """Bodies or years named beside what is counted are compared; what asks for words is not."""
    question = understand(asked)
    assert (question.kind, question.counted) == (kind, counted)


@pytest.mark.parametrize(
    ("asked", "needed"),
    [
        ("Đối chiếu số loại lỗi ở Trại tạm giam số 1 và Trại tạm giam số 2", {"loai", "1", "2"}),
        ("Nhà tạm giữ số 1 so với số 3: hơn kém nhau bao nhiêu người?", {"1", "3"}),
        ("So sánh số vụ của Phòng 1 và Phòng 2", set()),
        ("Trại tạm giam số 1 và số 2 quản lý bao nhiêu người?", set()),
    ],
)
def test_places_told_apart_by_numbers_have_to_be_told_both(asked: str, needed: set[str]) -> None:
    """Of one alone is half an answer; departments have slots of their own."""
    assert understand(asked).needed == needed
