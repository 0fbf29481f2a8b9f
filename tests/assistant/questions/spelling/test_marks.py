"""Marks forgotten on a word of a question, and words that have none."""

from __future__ import annotations

import pytest

from assistant.questions.spelling.marks import is_marked, with_marks


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Phong 8 mở mấy phiên tòa?", "Phòng 8 mở mấy phiên tòa?"),
        ("Tập thể phong 12 được khen gì?", "Tập thể phòng 12 được khen gì?"),
        ("VKSND tinh Bến Tre truy tố mấy vụ?", "VKSND tỉnh Bến Tre truy tố mấy vụ?"),
        ("VKSND quan Ba Đình truy tố mấy vụ?", "VKSND quận Ba Đình truy tố mấy vụ?"),
        ("Ở huyen Ba Tri có bao nhieu bị can?", "Ở huyện Ba Tri có bao nhiêu bị can?"),
        ("Có nhieu kien nghị được chấp nhận không?", "Có nhiều kiến nghị được chấp nhận không?"),
    ],
)
def test_forgotten_marks_are_put_back(typed: str, meant: str) -> None:
    """Bodies before a number or a name, words of a phrase, and words that are none without marks."""
    assert with_marks(typed) == meant


@pytest.mark.parametrize(
    "asked",
    [
        "Cơ quan Công an đã báo cáo những gì?",
        "Lập báo cáo so sánh với năm trước",
        "Tinh thần của cuộc họp là gì?",
        "Bị can Lê Phong 3 lần bị xử phạt?",
        "Đoàn đã kiểm tra hồ sơ của bao nhiêu phạm nhân?",
        "Cơ quan điều tra hồ sơ nào trước?",
    ],
)
def test_words_without_marks_stay(asked: str) -> None:
    """What is a word as it stands is not read as another one."""
    assert with_marks(asked) == asked


@pytest.mark.parametrize(
    ("asked", "is_so"), [("VKS 2 cấp ra mấy khang nghị 9T/2024", True), ("nam 2024 tạm giam", False)]
)
def test_codes_and_numbers_say_nothing_of_marks(asked: str, is_so: bool) -> None:
    """Only words in letters of both sizes tell whether a question is typed with marks."""
    assert is_marked(asked) is is_so
