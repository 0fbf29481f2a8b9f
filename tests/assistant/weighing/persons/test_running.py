"""Who has charge of a body without holding the office of its head."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.weighing.persons.office_holders import persons_asked
from assistant.weighing.persons.running import is_in_charge, office_left_to, runs_body, vacancy_left_to, with_body_run
from documents.mentions.persons import find_persons
from tests.assistant.corpus import statements

TITLE = "VKSND tỉnh Hà Nam tổng kết công tác năm 2023"


@pytest.mark.parametrize(
    ("behind", "in_charge"),
    [
        (" phụ trách đơn vị đã báo cáo", True),
        (" được giao phụ trách phòng từ tháng 3", True),
        (", tạm thời điều hành VKSND huyện", True),
        (" phụ trách.", True),
        (" phụ trách, báo cáo kết quả", True),
        (" tạm thời điều hành cho đến khi có quyết định", True),
        (" phụ trách án dân sự", False),
        (" phụ trách công tác thi đua", False),
        (" phụ trách, chỉ đạo khâu án hình sự", False),
        (" dự và phát biểu", False),
    ],
)
def test_a_body_is_run_and_not_a_field_of_its_work(behind: str, in_charge: bool) -> None:
    """A deputy who has charge of a field heads nothing."""
    deputy = "Phó Trưởng phòng"
    assert is_in_charge(deputy + behind, len(deputy)) is in_charge


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Chức danh Trưởng phòng 4 tạm thời do đồng chí Bùi Thị Na, Phó Trưởng phòng điều hành.", "Trưởng phòng"),
        ("Chức vụ Viện trưởng được giao cho đồng chí Bùi Thị Na phụ trách.", "Viện trưởng"),
        ("Chức danh Trưởng phòng 4 do đồng chí Bùi Thị Na đề xuất.", None),
        ("Kế hoạch của Trưởng phòng 4 do đồng chí Bùi Thị Na phụ trách.", None),
        ("Đồng chí Bùi Thị Na, Trưởng phòng 4 điều hành hội nghị.", None),
    ],
)
def test_an_office_is_left_to_whom_it_is_run_by(text: str, office: str | None) -> None:
    """What only belongs to the holder of the office is another thing."""
    (person,) = find_persons(text)
    left = office_left_to(text, person)
    assert (left and left.role) == office


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Khuyết Viện trưởng, Phó Viện trưởng Bùi Thị Na được giao điều hành đơn vị.", "Viện trưởng"),
        ("Do chưa kiện toàn Trưởng phòng 4, đồng chí Bùi Thị Na phụ trách phòng.", "Trưởng phòng"),
        ("Khuyết Viện trưởng, Phó Viện trưởng Bùi Thị Na đề nghị bổ sung biên chế.", None),
        ("Có Viện trưởng mới, Phó Viện trưởng Bùi Thị Na được giao điều hành khối án hình sự.", None),
        ("Trong năm, Viện trưởng giao đồng chí Bùi Thị Na phụ trách thống kê.", None),
        ("Thiếu cán bộ, Viện trưởng giao đồng chí Bùi Thị Na kiêm nhiệm thống kê.", None),
        ("Đơn vị còn khuyết Trưởng phòng 4, đồng chí Bùi Thị Na phụ trách án dân sự.", None),
    ],
)
def test_a_vacancy_opens_the_sentence_on_who_fills_it(text: str, office: str | None) -> None:
    """Whoever only speaks of the vacancy does not fill it; what else is lacking is no office."""
    (person,) = find_persons(text)
    left = vacancy_left_to(text, person)
    assert (left and left.role) == office


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Đồng chí Bùi Thị Na, Phó Trưởng phòng phụ trách Phòng 4 dự.", True),
        ("Đồng chí Bùi Thị Na được giao phụ trách Phòng 4.", True),
        ("Đồng chí Bùi Thị Na, Phó Trưởng phòng phụ trách án kinh tế dự.", False),
    ],
)
def test_charge_is_told_behind_the_name_or_the_office(text: str, runs: bool) -> None:
    """A field of work is no body."""
    (person,) = find_persons(text)
    assert runs_body(text, person) is runs


@pytest.mark.parametrize(
    ("office", "department"),
    [
        ("Phó Trưởng phòng phụ trách Phòng 4", "Phòng 4"),
        ("Phó Trưởng phòng báo cáo tại Phòng 4", None),
        ("Trưởng phòng phụ trách Phòng 4", None),
    ],
)
def test_a_deputy_is_of_the_body_that_he_runs(office: str, department: str | None) -> None:
    """A body that stands beside the office for another reason is not the holder's."""
    told = f"Đồng chí Bùi Thị Na, {office}."
    (statement,) = [one for one in statements((TITLE, told)) if one.text == told]
    (person,) = find_persons(told)
    unit = with_body_run(person.posts[0], person, statement).unit
    assert (unit and unit.department) == department


LEFT = (
    "VKSND tỉnh Sóc Trăng công bố quyết định về công tác cán bộ",
    "Đồng chí Kim Sơn, Viện trưởng VKSND huyện Kế Sách nghỉ hưu từ ngày 01/4/2024; đồng chí Trà Thị Mỹ, Phó Viện "
    "trưởng được giao phụ trách đơn vị.",
)


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Ai đang phụ trách VKSND huyện Kế Sách?", "Trà Thị Mỹ"),
        ("Phó Viện trưởng VKSND huyện Kế Sách là ai?", "Trà Thị Mỹ"),
        ("Viện trưởng VKSND huyện Kế Sách nghỉ hưu là ai?", "Kim Sơn"),
        ("Phó Viện trưởng VKSND tỉnh Sóc Trăng là ai?", None),
        ("Ai đang phụ trách VKSND huyện Mỹ Tú?", None),
    ],
)
def test_who_goes_heads_nothing_and_the_deputy_runs_the_body_that_he_headed(asked: str, name: str | None) -> None:
    """The deputy's body is that named with the head before him, not that of the paper."""
    (stated,) = [one for one in statements(LEFT) if one.text == LEFT[1]]
    assert [person.name for person in persons_asked(understand(asked), stated)] == ([name] if name else [])
