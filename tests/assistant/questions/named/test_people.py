"""People whom a question names without an office."""

from __future__ import annotations

import pytest

from assistant.questions.asked.kinds import Kind
from assistant.questions.named.people import find_people
from assistant.questions.understanding import understand
from documents.types import Span


@pytest.mark.parametrize(
    ("text", "kind", "staff", "others"),
    [
        ("Chị Trần Thị Mai ở phòng nào?", Kind.LIST, ("Trần Thị Mai",), ()),
        ("Trần Thị Mai được tặng gì?", Kind.AWARD, ("Trần Thị Mai",), ()),
        ("Trong vụ Trần Văn Mạnh có mấy bị can?", Kind.FIGURE, (), ("Trần Văn Mạnh",)),
        ("Chị Diệu Mai được tặng gì?", Kind.AWARD, (), ("Diệu Mai",)),
        ("Ai được Công an tỉnh Lâm Đồng tặng Giấy khen?", Kind.AWARD, (), ()),
        ("Lâm Đồng được tặng gì?", Kind.AWARD, (), ("Lâm Đồng",)),
        ("Cổng Dịch vụ công có bao nhiêu đơn?", Kind.FIGURE, (), ()),
    ],
)
def test_who_is_asked_about_is_told_from_the_parties_of_a_case(
    text: str, kind: Kind, staff: tuple[str, ...], others: tuple[str, ...]
) -> None:
    """ "Chị" and "anh" speak of staff, and so does a question for somebody's award or office."""
    assert find_people(text, kind, ()) == (staff, others)


def test_a_name_ends_where_something_else_begins() -> None:
    """ "Anh Trần Văn Nam Phòng 7": neither the form of address nor the department is part of the name."""
    text = "Anh Trần Văn Nam Phòng 7 làm gì?"
    at = text.index("Phòng")
    assert find_people(text, Kind.OTHER, [Span(at, at + 7)]).staff == ("Trần Văn Nam",)


def test_a_name_may_follow_the_body_of_its_office() -> None:
    """ "Chủ tịch Công đoàn VKSND tỉnh Hà Giang Lê Thị Mận": the province ends where the name begins."""
    asked = "Chủ tịch VKSND tỉnh Hà Giang Lê Thị Mận được ai tặng?"
    body = Span(asked.index("VKSND"), asked.index(" Lê"))
    assert find_people(asked, Kind.AWARD, [body]).staff == ("Lê Thị Mận",)


@pytest.mark.parametrize(
    ("called", "staff"), [("Kiểm sát viên", True), ("Đồng chí", True), ("Bà", False), ("Vụ ông", False)]
)
def test_a_name_cut_down_to_an_initial_is_staff_by_its_office(called: str, staff: bool) -> None:
    """Without one it is that of a party, as reports of cases have it."""
    question = understand(f"{called} Lê Thị M. được nhận bao nhiêu tiền?")
    assert (bool(question.persons), bool(question.parties)) == (staff, not staff)
