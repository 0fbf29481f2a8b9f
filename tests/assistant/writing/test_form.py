"""Only plain Vietnamese prose is ever shown."""

from __future__ import annotations

import pytest

from assistant import texts
from assistant.writing.form import unfit


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2023, Phòng 7 VKSND tỉnh Sóc Trăng đã thụ lý 1.054 vụ/2.104 bị cáo, đạt 98,5%.",
        "Đồng chí Lâm Quốc Tường giữ chức Trưởng phòng 7.",
        "Kế hoạch số 37/KH-VKS ngày 04/01/2023.",
        "“Đoàn kết – kỷ cương”.",
        "TAND, VKSND, CQĐT.",
    ],
)
def test_plain_prose_is_fit(text: str) -> None:
    """Numbers, names, document numbers, quotes and abbreviations belong to it."""
    assert unfit(text) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Phòng 7 <b>thụ lý</b> 61 vụ.", texts.REMOVED_FORM),
        ("Phòng 7 thụ lý 61 vụ (xem https://vi-du.example).", texts.REMOVED_FORM),
        ("Phòng 7 thụ lý [61](//vi-du.example) vụ.", texts.REMOVED_FORM),
        ("Gửi về ai-do@vi-du.example.", texts.REMOVED_FORM),
        ("Phòng 7 thụ lý 6\u200b1 vụ.", texts.REMOVED_FORM),
        ("Phòng 7 thụ lý \u202e16 vụ.", texts.REMOVED_FORM),
        ("Phòng 7 thụ lý ６１ vụ.", texts.REMOVED_FORM),
        ("Phòng 7 bị hủу 61 vụ.", texts.REMOVED_FORM),
        ("第七处受理61案。", texts.REMOVED_FORM),
        ("Department 7 accepted 61 cases in 2023.", texts.REMOVED_LANGUAGE),
        ("Phong 7 da thu ly 61 vu an hinh su.", texts.REMOVED_LANGUAGE),
        ("vụ " * 400, texts.REMOVED_LONG),
    ],
)
def test_anything_else_is_not(text: str, why: str) -> None:
    """Markup, addresses, hidden or foreign characters, other languages, endless sentences."""
    assert unfit(text) == why
