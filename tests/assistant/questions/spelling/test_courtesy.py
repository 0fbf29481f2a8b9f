"""What people say around a question is no part of it."""

from __future__ import annotations

import pytest

from assistant.questions.spelling.courtesy import without_courtesy

ASKED = "Phòng 8 Bến Tre có mấy kháng nghị năm 2023"


@pytest.mark.parametrize(
    "around",
    [
        "Cho mình hỏi {}?",
        "Cho hỏi {} vậy ạ",
        "cho em xin {} với ạ",
        "Xin cho biết {}",
        "Dạ em chào anh, anh cho em hỏi {} ạ?",
        "Mình đang làm báo cáo so sánh, cho mình xin {} với",
        "Em cần tổng hợp số liệu gấp, các anh chị giúp em xem {} nhé",
        "Nhờ tra giúp {}",
        "Tôi muốn hỏi {}?",
        "Vui lòng cho tôi biết {} nhé!",
        "Anh chị ơi cho em hỏi chút, {} ạ",
        "Theo báo cáo, {}?",
        "Căn cứ số liệu thống kê thì {}?",
        "Em chào anh ạ, cho em hỏi {} ạ? Em cảm ơn",
        "Kính chào các đồng chí! {}? Xin trân trọng cảm ơn đồng chí.",
        "{}, cám ơn nhiều",
        "Đề nghị cho biết {}",
        "Kính đề nghị đồng chí cho biết {}?",
        "Hãy cho biết {}",
    ],
)
def test_only_the_question_is_left(around: str) -> None:
    """Greetings, reasons and thanks are taken away before and behind."""
    assert without_courtesy(around.format(ASKED)).rstrip(" ?,") == ASKED


@pytest.mark.parametrize(
    "asked",
    [
        "Đề nghị truy tố bao nhiêu vụ năm 2023?",
        "VKSND tỉnh Bến Tre cho biết đã ban hành mấy kiến nghị?",
        "Ai là Trưởng phòng 8 VKSND tỉnh Bến Tre?",
        "Phòng 8 so với Phòng 9 thế nào?",
        "cho hỏi",
        "Theo báo cáo năm 2023, Phòng 8 Bến Tre có mấy kháng nghị",
    ],
)
def test_a_question_without_courtesy_stays_as_it_is(asked: str) -> None:
    """Nothing that may be asked about is taken away, and something is always left."""
    assert without_courtesy(asked) == asked


@pytest.mark.parametrize("before", ["Em cần", "mình đang cần tìm", "toi can lay"])
def test_who_needs_a_number_is_left_out(before: str) -> None:
    """ "Em cần số biên chế ..." asks for it."""
    assert without_courtesy(f"{before} số biên chế của Phòng 8") == "số biên chế của Phòng 8"


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("Kể giúp chị 4 đơn vị trong Cụm", "Kể 4 đơn vị trong Cụm"),
        ("liệt kê hộ em các mô hình mới", "liệt kê các mô hình mới"),
        ("Kể ra giùm những vi phạm", "Kể ra những vi phạm"),
        ("Nêu giúp đỡ của Phòng 8", "Nêu giúp đỡ của Phòng 8"),
    ],
)
def test_for_whom_something_is_listed_is_left_out(asked: str, left: str) -> None:
    """It narrows nothing; help that was given does."""
    assert " ".join(without_courtesy(asked).split()) == left
