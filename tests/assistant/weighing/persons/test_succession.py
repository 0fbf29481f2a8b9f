"""Who came after whom in an office, and who has charge of a body once its head left."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.weighing.persons.office_holders import persons_asked
from assistant.weighing.persons.succession import asks_handover
from tests.assistant.corpus import decision, statements

TITLE = "Phòng 9 VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023"
REPLACED = (
    "Đồng chí Lê Thị Mận nhận nhiệm vụ Trưởng phòng 9 từ tháng 6, thay đồng chí Đỗ Văn Tám đi nhận nhiệm vụ khác."
)
NAMED_BEHIND = "Người kế nhiệm đồng chí Đỗ Văn Tám là đồng chí Lê Thị Mận."
FOLLOWED = "Đồng chí Đỗ Văn Tám, Trưởng phòng 9, nghỉ hưu; đồng chí Lê Thị Mận kế nhiệm từ tháng 6."
HANDED_OVER = (
    "Đồng chí Lê Thị Mận, Trưởng phòng 9 bàn giao công việc cho đồng chí Cao Văn Sáu, Phó Trưởng phòng được giao phụ"
    " trách phòng."
)


@pytest.mark.parametrize("sentence", [REPLACED, NAMED_BEHIND, FOLLOWED])
@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Ai thay đồng chí Đỗ Văn Tám làm Trưởng phòng 9 VKSND tỉnh Sóc Trăng?", ["Lê Thị Mận"]),
        ("Ai là Trưởng phòng 9 VKSND tỉnh Sóc Trăng trước đồng chí Lê Thị Mận?", ["Đỗ Văn Tám"]),
        ("Đồng chí Lê Thị Mận thay ai làm Trưởng phòng 9 VKSND tỉnh Sóc Trăng?", ["Đỗ Văn Tám"]),
        ("Người tiền nhiệm của đồng chí Lê Thị Mận ở Phòng 9 Sóc Trăng là ai?", ["Đỗ Văn Tám"]),
        ("Ai thay đồng chí Lê Thị Mận làm Trưởng phòng 9 VKSND tỉnh Sóc Trăng?", []),
    ],
)
def test_who_came_first_and_who_came_after_are_told_apart(sentence: str, question: str, names: list[str]) -> None:
    """The one replaced is never the answer to who replaced somebody, nor the other way round."""
    (stated,) = [one for one in statements((TITLE, sentence)) if one.text == sentence]
    assert [person.name for person in persons_asked(understand(question), stated)] == names


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Sau khi Trưởng phòng 9 VKSND tỉnh Sóc Trăng chuyển đi, ai phụ trách phòng?", ["Cao Văn Sáu"]),
        ("Trưởng phòng 9 VKSND tỉnh Sóc Trăng đi nhận nhiệm vụ mới thì ai phụ trách?", ["Cao Văn Sáu"]),
        ("Ai là Trưởng phòng 9 VKSND tỉnh Sóc Trăng?", ["Lê Thị Mận"]),
    ],
)
def test_a_deputy_in_charge_answers_for_a_head_that_left(question: str, names: list[str]) -> None:
    """Whoever hands over is not who has charge now."""
    (stated,) = [one for one in statements((TITLE, HANDED_OVER)) if one.text == HANDED_OVER]
    assert [person.name for person in persons_asked(understand(question), stated)] == names


LEFT = "Đồng chí Đỗ Văn Tám, nguyên Trưởng phòng, nghỉ hưu từ ngày 01/6/2023."
APPOINTED = "Đồng chí Lê Thị Mận được bổ nhiệm giữ chức vụ Trưởng phòng 9 kể từ ngày 15/6/2023."


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Ông Đỗ Văn Tám nghỉ hưu rồi thì ai lên Trưởng phòng 9 Sóc Trăng?", ["Lê Thị Mận"]),
        ("Ai thay đồng chí Đỗ Văn Tám làm Trưởng phòng 9 VKSND tỉnh Sóc Trăng?", ["Lê Thị Mận"]),
        ("Đồng chí Cao Văn Sáu nghỉ hưu thì ai làm Trưởng phòng 9 Sóc Trăng?", []),
    ],
)
def test_who_is_appointed_behind_the_sentence_on_who_left_came_after(question: str, names: list[str]) -> None:
    """The second sentence does not name who left; the first has to."""
    (stated,) = [one for one in statements((TITLE, LEFT, APPOINTED)) if one.text == APPOINTED]
    assert [person.name for person in persons_asked(understand(question), stated)] == names


@pytest.mark.parametrize(
    "told",
    [
        "Người tiền nhiệm của đồng chí là đồng chí Đỗ Văn Tám, nghỉ hưu từ tháng 5.",
        "Đồng chí thay đồng chí Đỗ Văn Tám nghỉ hưu theo chế độ.",
    ],
)
def test_the_one_before_is_told_of_whom_a_life_goes_on_about(told: str) -> None:
    """The sentence only says "đồng chí", the one before it who that is."""
    lines = (TITLE, f"Đồng chí Lê Thị Mận được bổ nhiệm Trưởng phòng 9. {told}")
    (stated,) = [one for one in statements(lines) if one.text == told]
    question = understand("Trước đồng chí Lê Thị Mận thì ai làm Trưởng phòng 9 VKSND tỉnh Sóc Trăng?")
    assert [person.name for person in persons_asked(question, stated)] == ["Đỗ Văn Tám"]


def test_who_runs_a_department_whose_head_rose_is_told_by_the_vacancy() -> None:
    """The sentence on the vacant office need not name who left it."""
    rose = "Công bố quyết định bổ nhiệm đồng chí Cao Văn Sáu, Trưởng phòng 3 giữ chức vụ Phó Viện trưởng VKSND tỉnh."
    left = "Chức danh Trưởng phòng 3 tạm thời do đồng chí Lê Thị Mận, Phó Trưởng phòng điều hành."
    asked = "Sau khi đồng chí Cao Văn Sáu lên Phó Viện trưởng thì ai điều hành Phòng 3 VKSND tỉnh Sóc Trăng?"
    reached = decision(asked, ("VKSND tỉnh Sóc Trăng công bố quyết định về cán bộ", rose, left))
    assert [item.statement.text for item in reached.evidence] == [left]


@pytest.mark.parametrize(
    ("asked", "after"),
    [
        ("Trước khi ông Đỗ Văn Tám được bổ nhiệm thì ai làm Trưởng phòng 9 VKSND tỉnh Sóc Trăng?", False),
        ("Sau khi ông Đỗ Văn Tám được bổ nhiệm lên tỉnh thì ai làm Trưởng phòng 9 VKSND tỉnh Sóc Trăng?", True),
    ],
)
def test_whoever_was_there_before_an_appointment_took_nothing_over(asked: str, after: bool) -> None:
    """Only what follows an appointment asks who came behind it."""
    assert asks_handover(understand(asked)) is after


def test_whom_a_new_holder_replaces_is_not_told_by_the_appointment() -> None:
    """ "Tân Trưởng phòng 9 thay ai?" asks for the other one."""
    appointed = "Công bố quyết định bổ nhiệm đồng chí Lê Thị Mận giữ chức vụ Trưởng phòng 9 VKSND tỉnh Sóc Trăng."
    told = "Đồng chí Lê Thị Mận thay đồng chí Đỗ Văn Tám nghỉ hưu theo chế độ."
    asked = "Tân Trưởng phòng 9 VKSND tỉnh Sóc Trăng thay ai?"
    title = "VKSND tỉnh Sóc Trăng công bố quyết định về cán bộ"
    assert [one.statement.text for one in decision(asked, (title, appointed, told)).evidence] == [told]
    assert not decision(asked, (title, appointed)).evidence


FAREWELL = "VKSND tỉnh Hà Nam chia tay đồng chí Đỗ Văn Tám nghỉ hưu theo chế độ"
HANDS_PAPER = "Đồng chí Cao Văn Sáu trao quyết định nghỉ hưu cho đồng chí Đỗ Văn Tám."
HANDED_ON = "Từ ngày 01/8/2023, nhiệm vụ phụ trách khối án hình sự được giao cho đồng chí Lê Thị Mận."


@pytest.mark.parametrize(
    ("question", "is_told"),
    [
        ("Ai thay đồng chí Đỗ Văn Tám phụ trách khối án hình sự?", True),
        ("Ai thay đồng chí Đỗ Văn Tám phụ trách khối án dân sự?", False),
        ("Ai thay đồng chí Cao Văn Sáu phụ trách khối án hình sự?", False),
        ("Ai thay đồng chí Lê Thị Mận phụ trách khối án hình sự?", False),
        ("Đồng chí Đỗ Văn Tám thay ai phụ trách khối án hình sự?", False),
    ],
)
def test_a_field_handed_on_has_a_successor(question: str, is_told: bool) -> None:
    """Only that field, and only where the report tells how the one named left; who hands over a paper has not left."""
    answered = decision(question, (FAREWELL, HANDS_PAPER, HANDED_ON))
    assert any(one.statement.text == HANDED_ON for one in answered.evidence) == is_told


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("Đồng chí Lê Thị Mận, Trưởng phòng 9 (thay đồng chí Đỗ Văn Tám nghỉ hưu) chủ trì.", "Đỗ Văn Tám"),
        ("Đồng chí Đỗ Văn Tám, Trưởng phòng 9 được nghỉ hưu; đồng chí Lê Thị Mận dự.", "Đỗ Văn Tám"),
        ("Đồng chí Lê Thị Mận, Trưởng phòng 9 chủ trì, thông tin về chế độ nghỉ hưu của công chức.", None),
    ],
)
def test_who_retired_is_not_who_came_instead(told: str, left: str | None) -> None:
    """Where the office is told of whoever has it now, the one before had it, too."""
    asked = "Trưởng phòng 9 VKSND tỉnh Sóc Trăng nghỉ hưu năm 2022 là ai?"
    found = decision(asked, ("VKSND tỉnh Sóc Trăng họp tháng 8 năm 2022", told)).evidence
    names = [item.statement.document.text_of(span) for item in found for span in item.focus]
    assert names == ([left] if left else [])


@pytest.mark.parametrize("leaving", ["Sau khi chị Thanh Mận về hưu,", "Từ khi bà ấy nghỉ hưu thì"])
def test_who_retired_may_only_date_what_is_asked(leaving: str) -> None:
    """Whoever asks who has charge then knows who left."""
    report = (
        "VKSND tỉnh Hà Nam chia tay đồng chí Lê Thị Thanh Mận nghỉ hưu theo chế độ",
        "Khối dân sự, hành chính tạm thời do đồng chí Cao Văn Bảy trực tiếp phụ trách.",
    )
    asked = f"{leaving} ai tạm thời phụ trách khối dân sự, hành chính của VKSND tỉnh Hà Nam?"
    assert [one.statement.text for one in decision(asked, report).evidence] == [report[1]]
