"""Who holds an office that a question asks about."""

from __future__ import annotations

import pytest

from assistant.office_holders import persons_asked
from assistant.question import understand
from tests.assistant.corpus import statements

TITLE = "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023"


@pytest.mark.parametrize(
    ("question", "sentence", "names"),
    [
        (
            "Ai làm Trưởng đoàn kiểm sát của VKSND tỉnh Sóc Trăng?",
            "Đoàn kiểm sát do đồng chí Lê Thị Mận, Phó Viện trưởng làm Trưởng đoàn đã đến Trại tạm giam.",
            ["Lê Thị Mận"],
        ),
        (
            "Ai là Chánh Văn phòng VKSND tỉnh Sóc Trăng?",
            "Đồng chí Cao Văn Sáu, Chánh Văn phòng, trình bày báo cáo.",
            ["Cao Văn Sáu"],
        ),
        (
            "Ai là Trưởng phòng 9 VKSND tỉnh Sóc Trăng?",
            "Đồng chí Đỗ Văn Tám yêu cầu Trưởng phòng phân công Kiểm sát viên theo dõi từng địa bàn.",
            [],
        ),
        (
            "Ai thay đồng chí Lê Văn Bảy làm Chánh Văn phòng VKSND tỉnh Sóc Trăng?",
            "Đồng chí Lê Văn Bảy thôi giữ chức Chánh Văn phòng; người thay thế là đồng chí Cao Văn Sáu.",
            ["Cao Văn Sáu"],
        ),
        (
            "Ai thay đồng chí Lê Văn Bảy làm Chánh Văn phòng VKSND tỉnh Sóc Trăng?",
            "Đồng chí Lê Văn Bảy, Chánh Văn phòng, và đồng chí Cao Văn Sáu cùng dự.",
            [],
        ),
        (
            "Ai là Tổ trưởng Tổ giúp việc của VKSND tỉnh Sóc Trăng?",
            "Tổ giúp việc có 5 người; Tổ trưởng là đồng chí Chánh Văn phòng Cao Văn Sáu.",
            ["Cao Văn Sáu"],
        ),
        (
            "Ai ở VKSND tỉnh Sóc Trăng được nhận Bằng khen của Thủ tướng?",
            "Đồng chí Cao Văn Sáu được Thủ tướng Chính phủ tặng Bằng khen; đồng chí Đỗ Văn Tám được tặng Giấy khen.",
            ["Cao Văn Sáu"],
        ),
    ],
)
def test_an_office_belongs_to_who_takes_it(question: str, sentence: str, names: list[str]) -> None:
    """An office that a sentence only mentions is nobody's; one in several offices holds each of them."""
    stated = [one for one in statements((TITLE, sentence)) if one.text == sentence]
    assert [person.name for person in persons_asked(understand(question), stated[0])] == names
