"""Whom "đồng chí" and "chị" stand for."""

from __future__ import annotations

import pytest

from assistant.types import Status
from assistant.weighing.persons.pronouns import person_spoken_of, speaks_of
from tests.assistant.corpus import decision, statements

LIFE = (
    "Công bố quyết định bổ nhiệm Trưởng phòng 2",
    "Đồng chí Lý Thị Hồng Vân sinh năm 1981, quê ở huyện Mỹ Tú. Chị vào ngành năm 2004.",
    "Nhiều năm liền, chị đã đạt Lao động tiên tiến, được Thủ tướng Chính phủ tặng Bằng khen năm 2020.",
    "Đồng chí Trần Văn Khải và đồng chí Thạch Thị Mai chúc mừng. Đồng chí đã hai lần được tặng Giấy khen.",
)


@pytest.mark.parametrize(
    ("name", "words", "spoken_of"),
    [
        ("Lý Thị Hồng Vân", "Nhiều năm", True),
        ("Trần Văn Khải", "Nhiều năm", False),
        ("Trần Văn Khải", "Đồng chí đã hai lần", False),
        ("Lý Thị Hồng Vân", "Đồng chí Lý", False),
    ],
)
def test_a_pronoun_stands_for_the_one_named_last(name: str, words: str, spoken_of: bool) -> None:
    """Where two were named, nobody is meant for sure; a sentence with a name needs no pronoun."""
    told = next(one for one in statements(LIFE) if one.text.startswith(words))
    assert speaks_of((name,), told) is spoken_of


@pytest.mark.parametrize(("name", "status"), [("Hồng Vân", Status.ANSWERED), ("Hồng Nhung", Status.NOT_FOUND)])
def test_an_award_of_somebody_called_by_a_pronoun_is_found(name: str, status: Status) -> None:
    """The life of one person names her once."""
    asked = f"Đồng chí Lý Thị {name} được Thủ tướng Chính phủ tặng hình thức gì?"
    assert decision(asked, LIFE).status is status


TITLE = "VKSND tỉnh Sóc Trăng trao quyết định bổ nhiệm"
APPOINTED = "Đồng chí Cao Văn Sáu, Trưởng phòng 15 công bố quyết định bổ nhiệm đồng chí Lê Thị Mận."
BORN = "Đồng chí Lê Thị Mận sinh năm 1981."
TWO = "Đồng chí Cao Văn Sáu và đồng chí Lê Thị Mận cùng dự."
FOLLOWS = "Đồng chí Lê Thị Mận thay đồng chí Cao Văn Sáu nghỉ hưu."
REWARDED = "Quá trình công tác, đồng chí được tặng Kỷ niệm chương năm 2019."


@pytest.mark.parametrize(
    ("lines", "person"),
    [
        ((TITLE, BORN, REWARDED), "Lê Thị Mận"),
        ((TITLE, f"{BORN} Đồng chí vào ngành năm 2005. {REWARDED}"), "Lê Thị Mận"),
        ((TITLE, f"{APPOINTED} {REWARDED}"), "Lê Thị Mận"),
        ((TITLE, f"{FOLLOWS} {REWARDED}"), "Lê Thị Mận"),
        ((TITLE, f"{FOLLOWS} {REWARDED.replace('được', '3 lần được')}"), "Lê Thị Mận"),
        ((TITLE, f"{TWO} {REWARDED}"), None),
        ((TITLE, REWARDED), None),
    ],
)
def test_a_life_goes_on_about_the_one_named_before(lines: tuple[str, ...], person: str | None) -> None:
    """The appointed where an appointment is announced; of several nobody."""
    (stated,) = [one for one in statements(lines) if one.text.startswith(REWARDED[:20])]
    assert person_spoken_of(stated) == person


@pytest.mark.parametrize("opening", ["Cá nhân anh", "Bản thân chị"])
def test_what_somebody_got_in_person_goes_on_about_the_one_named(opening: str) -> None:
    """As against what the office got under him."""
    got = f"{opening} được tặng Giấy khen."
    (stated,) = [one for one in statements((TITLE, BORN, got)) if one.text == got]
    assert person_spoken_of(stated) == "Lê Thị Mận"


def test_a_name_behind_the_word_is_no_pronoun() -> None:
    """ "Đồng chí Lê Thị Mận" is named."""
    (stated,) = [one for one in statements((TITLE, BORN)) if one.text == BORN]
    assert person_spoken_of(stated) is None


PORTRAIT = (
    "Gương sáng ở Phòng 10 VKSND tỉnh Sóc Trăng",
    "Đồng nghiệp nhắc nhiều tới chị Lý Thị Hồng Vân.",
    "Năm 2014 chị được bổ nhiệm Phó Viện trưởng VKSND huyện Mỹ Tú.",
    "Từ tháng 4/2020 đến nay, chị là Trưởng phòng Kiểm sát thi hành án dân sự.",
    "Năm 2022, chị Vân được Chủ tịch UBND tỉnh tặng Bằng khen.",
    "Các đồng chí trong phòng đều quý mến người Trưởng phòng của mình.",
)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("Năm 2014 bà Lý Thị Hồng Vân được bổ nhiệm chức vụ gì?", 2),
        ("Chị Lý Thị Hồng Vân làm Trưởng phòng từ khi nào?", 3),
        ("Năm 2022 chị Lý Thị Hồng Vân được ai tặng Bằng khen?", 4),
    ],
)
def test_what_is_told_of_chi_is_told_of_whom_the_portrait_names(asked: str, line: int) -> None:
    """Offices, days and awards are told of "chị", or of her given name alone."""
    assert [item.statement.text for item in decision(asked, PORTRAIT).evidence] == [PORTRAIT[line]]


@pytest.mark.parametrize("name", ["Lý Thị Hồng Loan", "Lâm Thị Vân"])
def test_what_is_told_of_chi_is_told_of_nobody_else(name: str) -> None:
    """Whoever shares the family name or the given name is another."""
    asked = f"Năm 2014 bà {name} được bổ nhiệm chức vụ gì?"
    assert decision(asked, PORTRAIT).status is not Status.ANSWERED


APPOINTMENTS = (
    "VKSND tỉnh Sóc Trăng công bố quyết định về cán bộ",
    "Bổ nhiệm đồng chí Lê Thị Mận giữ chức Trưởng phòng 9. Quyết định có hiệu lực từ ngày 05/6/2023.",
    "Ông Cao Văn Sáu được điều động làm Phó Trưởng phòng 7, kể từ ngày 12/6/2023.",
    "Đồng chí Hồ Bá Nghiêm, Viện trưởng VKSND tỉnh chúc mừng.",
)


@pytest.mark.parametrize(
    ("name", "day"), [("Lê Thị Mận", "05/6/2023"), ("Cao Văn Sáu", "12/6/2023"), ("Hồ Bá Nghiêm", None)]
)
def test_the_day_of_effect_is_that_of_the_appointment_told_before(name: str, day: str | None) -> None:
    """Of several appointments each has a day of its own, and who only congratulates has none."""
    reached = decision(f"Quyết định bổ nhiệm đồng chí {name} có hiệu lực từ khi nào?", APPOINTMENTS)
    told = " ".join(item.statement.text for item in reached.evidence) if reached.status is Status.ANSWERED else ""
    assert (day in told) if day else not told


@pytest.mark.parametrize(
    ("told", "person"),
    [
        ("Chị cùng đồng nghiệp được khen.", "Lê Thị Mận"),
        ("Anh cùng cả tổ đã xác minh.", "Lê Thị Mận"),
        ("Đồng chí cùng đơn vị chúc mừng.", None),
    ],
)
def test_somebody_may_do_something_with_others(told: str, person: str | None) -> None:
    """In "chị cùng" the one named goes on; "đồng chí cùng" are comrades of the same body."""
    (stated,) = [one for one in statements((TITLE, f"{BORN} {told}")) if one.text == told]
    assert person_spoken_of(stated) == person


STEPS = (
    "VKSND tỉnh Bến Tre tuyên dương điển hình tiên tiến năm 2024",
    "Đồng chí Lê Thị Mận công tác trong ngành 21 năm, luôn tận tụy. Năm 2018 được tặng Bằng khen của Thủ tướng Chính "
    "phủ; năm 2021 đạt danh hiệu Chiến sĩ thi đua ngành.",
    "Đồng chí Phạm Văn Tới, Viện trưởng VKSND tỉnh phát biểu. Năm 2020 được tặng Cờ thi đua của Chính phủ.",
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Năm 2018 đồng chí Lê Thị Mận được tặng gì?", True),
        ("Năm 2021 đồng chí Lê Thị Mận đạt danh hiệu gì?", True),
        ("Năm 2020 đồng chí Phạm Văn Tới được tặng gì?", False),
    ],
)
def test_a_step_of_a_life_is_of_whom_the_sentence_before_tells(asked: str, told: bool) -> None:
    """Behind who only speaks the sentence is of the body."""
    assert (decision(asked, STEPS).status is Status.ANSWERED) is told


FAREWELL = (
    "Chia tay đồng chí Lê Thị Mận nghỉ hưu theo chế độ",
    "VKSND tỉnh Sóc Trăng gặp mặt, trao quyết định nghỉ hưu cho đồng chí Lê Thị Mận. "
    "Quyết định số 51/QĐ-VKSTC ngày 04/4/2024 ghi rõ: đồng chí được nghỉ hưu từ ngày 01/5/2024. "
    "Đồng chí Cao Văn Sáu, Viện trưởng VKSND tỉnh trao quyết định và tặng hoa.",
    "Đồng chí sinh năm 1964 tại huyện Kế Sách.",
    "Hơn 30 năm trong Ngành, đồng chí được Chủ tịch nước tặng Huân chương Lao động hạng Ba năm 2020.",
    "Riêng giai đoạn phụ trách án ma túy, an ninh (2015 - 2020), đồng chí đã chỉ đạo giải quyết 81 vụ.",
    "Đồng chí bày tỏ lòng biết ơn và mong được gặp lại.",
)


@pytest.mark.parametrize(
    ("opening", "person"),
    [
        ("Quyết định số", "Lê Thị Mận"),
        ("Đồng chí sinh", "Lê Thị Mận"),
        ("Hơn 30 năm", "Lê Thị Mận"),
        ("Riêng giai đoạn", "Lê Thị Mận"),
        ("Đồng chí bày tỏ", "Cao Văn Sáu"),
    ],
)
def test_a_paragraph_of_a_life_begins_with_whom_its_title_names(opening: str, person: str) -> None:
    """Who handed over flowers before is meant only where "đồng chí" goes on speaking."""
    (stated,) = [one for one in statements(FAREWELL) if one.text.startswith(opening)]
    assert person_spoken_of(stated) == person


def test_a_visitor_in_the_title_is_no_life_told() -> None:
    """ "Đồng chí A làm việc với ...": whom a paragraph goes on about is whoever was named last."""
    report = ("Đồng chí Lê Thị Mận làm việc với VKSND tỉnh Sóc Trăng", *FAREWELL[1:])
    (stated,) = [one for one in statements(report) if one.text.startswith("Hơn 30 năm")]
    assert person_spoken_of(stated) == "Cao Văn Sáu"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Huân chương Lao động của đồng chí Lê Thị Mận là hạng mấy?", "hạng Ba"),
        ("Huân chương Lao động của đồng chí Cao Văn Sáu là hạng mấy?", None),
        ("Số quyết định cho đồng chí Lê Thị Mận nghỉ hưu?", "51/QĐ-VKSTC"),
        ("Số quyết định cho đồng chí Cao Văn Sáu nghỉ hưu?", None),
        ("Đồng chí Lê Thị Mận sinh năm nào?", "1964"),
        ("Đồng chí Cao Văn Sáu sinh năm nào?", None),
        ("Giai đoạn 2015 - 2020 đồng chí Lê Thị Mận đã chỉ đạo giải quyết bao nhiêu vụ án ma túy?", "81 vụ"),
        ("Giai đoạn 2015 - 2020 đồng chí Cao Văn Sáu đã chỉ đạo giải quyết bao nhiêu vụ án ma túy?", None),
    ],
)
def test_what_a_farewell_tells_is_told_of_one(asked: str, told: str | None) -> None:
    """Awards, papers and figures; nothing of it is the other's."""
    reached = decision(asked, FAREWELL)
    said = " ".join(item.statement.text for item in reached.evidence) if reached.status is Status.ANSWERED else ""
    assert told in said if told else not said
