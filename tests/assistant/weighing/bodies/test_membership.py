"""Of what a cluster or an office consists is told by no sentence that names bodies for another reason."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.weighing.bodies.membership import asks_members, is_made_up_then, is_of_other_group
from assistant.weighing.elements import has_element
from tests.assistant.corpus import decision, statements

TITLE = "Cụm thi đua số 4 tổng kết phong trào thi đua năm 2023"
MEMBERS = "Cụm có 03 thành viên là VKSND các tỉnh Kiên Giang, Bạc Liêu và Cà Mau."
PRAISED = "Viện trưởng VKSND tỉnh tặng Giấy khen cho VKSND huyện Kế Sách, VKSND huyện Mỹ Tú và Phòng 8."
MERGED = "Đơn vị hoạt động trên cơ sở sáp nhập VKSND huyện Kế Sách và VKSND huyện Mỹ Tú."

STARTED = "Đơn vị hoạt động từ 01/7/2025 trên cơ sở VKSND các huyện Kế Sách, Mỹ Tú trước đây."


@pytest.mark.parametrize(
    ("question", "members"),
    [
        ("Cụm thi đua số 4 năm 2023 có những VKSND tỉnh, thành nào?", True),
        ("Các thành viên của Cụm thi đua số 4 là ai?", True),
        ("Liệt kê các đơn vị của Cụm thi đua số 4 năm 2023.", True),
        ("ke ten cac tinh trong cum thi dua so 4", True),
        ("Liệt kê các đơn vị của Cụm thi đua số 4 được tặng Cờ thi đua.", False),
        ("Cụm thi đua số 4 có đơn vị nào được tặng Cờ thi đua?", False),
        ("Cụm thi đua số 4 có những hạn chế nào?", False),
    ],
)
def test_who_belongs_to_a_cluster_is_told_from_what_befell_them(question: str, members: bool) -> None:
    """Only the former asks for all of them."""
    assert asks_members(question) is members


@pytest.mark.parametrize(
    ("question", "sentence", "answers"),
    [
        ("Cụm thi đua số 4 năm 2023 có những VKSND tỉnh nào?", MEMBERS, True),
        ("Cụm thi đua số 4 năm 2023 có những VKSND tỉnh nào?", PRAISED, False),
        ("VKSND khu vực 2 được sáp nhập từ các viện huyện nào?", MERGED, True),
        ("VKSND khu vực 2 được sáp nhập từ các viện huyện nào?", PRAISED, False),
        ("VKSND khu vực 2 được thành lập trên cơ sở các đơn vị nào?", STARTED, True),
        ("Những đơn vị nào còn hạn chế trong giải quyết án?", PRAISED, False),
    ],
)
def test_a_row_of_bodies_answers_only_what_it_is_told_of(question: str, sentence: str, answers: bool) -> None:
    """Who was rewarded became no part of an office and has nothing amiss."""
    stated = next(one for one in statements((TITLE, sentence)) if one.text == sentence)
    assert has_element(understand(question), stated) is answers


@pytest.mark.parametrize(("year", "known"), [(2023, True), (2022, False)])
def test_members_are_those_of_the_year_that_the_news_sums_up(year: int, known: bool) -> None:
    """They are told without a year, at a meeting held after it."""
    stated = next(one for one in statements((TITLE, MEMBERS)) if one.text == MEMBERS)
    assert is_made_up_then(understand(f"Cụm thi đua số 4 năm {year} có những VKSND tỉnh nào?"), stated) is known


@pytest.mark.parametrize(("region", "other"), [("Nam Trung Bộ", False), ("Tây Nguyên", True)])
def test_a_cluster_called_by_its_region_is_no_other(region: str, other: bool) -> None:
    """Without a number its name tells it."""
    title, sentence = "Cụm thi đua các tỉnh Nam Trung Bộ họp tổng kết", "Cụm gồm 02 đơn vị: Kế Sách, Mỹ Tú."
    stated = next(one for one in statements((title, sentence)) if one.text == sentence)
    assert is_of_other_group(understand(f"Cụm thi đua các tỉnh {region} gồm những đơn vị nào?"), stated) is other


def test_members_told_at_the_meeting_of_a_year_are_those_of_that_year() -> None:
    """The news sums up the year before, and is headed by the agreement for the new one."""
    paper = ("Cụm thi đua số 4 tổng kết năm 2022, ký giao ước thi đua năm 2023", f"Tổng kết năm 2022. {MEMBERS}")
    reached = decision("Liệt kê các đơn vị của Cụm thi đua số 4 năm 2023.", paper)
    assert [item.statement.text for item in reached.evidence] == [MEMBERS]


@pytest.mark.parametrize(("year", "known"), [(2023, True), (2024, True), (2022, False)])
def test_a_cluster_has_its_members_in_both_years_that_the_meeting_is_about(year: int, known: bool) -> None:
    """The meeting looks back on one year and signs the covenant of the next."""
    met = (
        "Ngày 22/02/2024, Cụm thi đua số 4 gồm VKSND các tỉnh Kiên Giang, Bạc Liêu và Cà Mau tổng kết phong trào "
        "thi đua năm 2023 và ký kết Giao ước thi đua năm 2024."
    )
    assert bool(decision(f"Cụm thi đua số 4 năm {year} gồm VKSND những tỉnh nào?", (TITLE, met)).evidence) is known
