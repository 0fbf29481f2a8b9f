"""What somebody was before, and what he did and got then."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.types import Status
from tests.assistant.corpus import decision

NEWS = (
    "VKSND tỉnh Bến Tre trao quyết định bổ nhiệm Viện trưởng khu vực",
    "Đồng chí Cao Văn Sáu, Viện trưởng VKSND tỉnh trao quyết định.",
    "Theo Quyết định số 501/QĐ-VKSTC ngày 04/8/2025, đồng chí Mai Thị Sen, nguyên Trưởng phòng 9 VKSND tỉnh, giữ chức"
    " vụ Viện trưởng VKSND khu vực 2 - Vĩnh Long.",
    "Đồng chí Mai Thị Sen sinh năm 1981, quê xã Trần Văn Ơn, là Kiểm sát viên trung cấp. Đồng chí từng là Kiểm tra viên"
    " VKSND huyện Ba Tri (2004 - 2011), Phó Viện trưởng VKSND huyện Thạnh Phú (2012 - 2018). Trong 21 năm, đồng chí đã"
    " giải quyết 437 vụ án dân sự; năm 2021 được Thủ tướng Chính phủ tặng Bằng khen.",
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Đồng chí Mai Thị Sen từng giữ những chức vụ gì trước khi về khu vực 2 Vĩnh Long?", "huyện Thạnh Phú"),
        ("Đồng chí Mai Thị Sen đã kinh qua những chức vụ nào?", "huyện Thạnh Phú"),
        ("Đồng chí Mai Thị Sen giải quyết mấy vụ án dân sự trước khi làm Viện trưởng khu vực 2 Vĩnh Long?", "437 vụ"),
        ("Đồng chí Mai Thị Sen được Thủ tướng tặng Bằng khen năm nào?", "năm 2021"),
    ],
)
def test_a_life_is_told_by_the_sentences_that_only_say_comrade(question: str, told: str) -> None:
    """The commune is nobody else, and the office to come is not where it was done."""
    assert told in " ".join(item.statement.text for item in decision(question, NEWS).evidence)


@pytest.mark.parametrize(
    "question",
    [
        "Đồng chí Cao Văn Sáu giải quyết mấy vụ án dân sự trước khi làm Viện trưởng khu vực 2 Vĩnh Long?",
        "Đồng chí Cao Văn Sáu được Thủ tướng tặng Bằng khen năm nào?",
        "Đồng chí Mai Thị Sen được tặng Huân chương Lao động năm nào?",
    ],
)
def test_what_another_did_or_got_is_no_answer(question: str) -> None:
    """Who handed over the decision has a life of his own."""
    assert decision(question, NEWS).status is Status.NOT_FOUND


def test_whoever_answers_for_a_body_is_asked_about_it() -> None:
    """Only what comes before a post is done elsewhere."""
    asked = understand("Đồng chí Mai Thị Sen báo cáo khu vực 2 Vĩnh Long giải quyết bao nhiêu vụ?")
    assert [unit.locality for unit in asked.units] == ["khu vực 2"]
