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


LIFE = (
    "Công bố quyết định bổ nhiệm Viện trưởng VKSND khu vực 6 - Đắk Lắk",
    "Đồng chí Mai Thị Sen sinh năm 1980, quê huyện Krông Nô. Vào Ngành năm 2003 với công việc văn thư tại VKSND huyện"
    " Krông Búk; năm 2009 được bổ nhiệm Kiểm sát viên sơ cấp; năm 2016 là Phó Viện trưởng VKSND huyện Krông Năng.",
    "Trao quyết định là đồng chí Cao Văn Sáu, Phó Viện trưởng VKSND tỉnh.",
)


@pytest.mark.parametrize(
    "question",
    ["Đồng chí Mai Thị Sen vào ngành năm nào?", "Đồng chí Mai Thị Sen từng giữ những chức vụ gì?"],
)
def test_a_life_goes_on_without_naming_anybody(question: str) -> None:
    """ "Vào ngành ..." is of whom the sentence before tells; "Krông Búk" is nobody called "ông Búk"."""
    assert [item.statement.text[:12] for item in decision(question, LIFE).evidence] == ["Vào Ngành nă"]


def test_when_somebody_joined_is_told_in_so_many_words() -> None:
    """What else is said of him is no answer."""
    assert decision("Đồng chí Cao Văn Sáu vào ngành năm nào?", LIFE).status is Status.NOT_FOUND
