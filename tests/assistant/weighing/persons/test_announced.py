"""Who is listed, a line for each body, under the office that all of them hold."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision

HEADS = "Viện trưởng 3 VKSND khu vực được bổ nhiệm theo Quyết định số 88/QĐ-VKSTC ngày 30/6/2025, cụ thể:"
LINES = (
    "VKSND khu vực 1 - Lai Châu (thành phố Lai Châu cũ): đồng chí Giàng A Lử;",
    "VKSND khu vực 2 - Lai Châu (Than Uyên, Tân Uyên cũ): đồng chí Lò Thị Mây;",
    "VKSND khu vực 3 - Lai Châu (Mường Tè cũ): đồng chí Vàng Văn Páo.",
)
TITLE = "VKSND tỉnh Lai Châu công bố các quyết định về cán bộ"
OPENING = "Ngày 01/7/2025, VKSND tỉnh Lai Châu công bố các quyết định về cán bộ."


def names(question: str, heading: str, *lines: str) -> list[str]:
    """Return the lines that answer a question under a heading."""
    found = decision(question, (TITLE, OPENING, heading, *lines, "Đồng chí Lý Văn Sơn dự.")).evidence
    return [item.statement.text for item in found]


@pytest.mark.parametrize(
    "heading",
    [
        HEADS,
        "Danh sách Viện trưởng các VKSND khu vực:",
        "VKSND tối cao bổ nhiệm 03 Viện trưởng VKSND khu vực của tỉnh Lai Châu, gồm:",
    ],
)
@pytest.mark.parametrize(("number", "line"), [*enumerate(LINES, start=1)])
def test_each_line_names_the_holder_of_the_office_announced(heading: str, number: int, line: str) -> None:
    """The office stands once above the list; the body of each line tells whose head it names."""
    question = f"Viện trưởng VKSND khu vực {number} - Lai Châu là ai?"
    assert names(question, heading, *LINES) == [line]


@pytest.mark.parametrize(
    "heading",
    [
        "Viện trưởng các VKSND khu vực phân công người trực, cụ thể:",
        "Đề nghị bổ nhiệm 3 Viện trưởng VKSND khu vực, gồm:",
        "Quyết định cho thôi giữ chức Viện trưởng các VKSND khu vực, gồm:",
        "Đồng chí Phó Viện trưởng tỉnh phụ trách các VKSND khu vực, cụ thể:",
        "Viện trưởng VKSND tỉnh giao chỉ tiêu cho các VKSND khu vực:",
        "Kết quả như sau:",
    ],
)
def test_only_a_list_of_holders_tells_an_office(heading: str) -> None:
    """Those named by the heads, proposed, or leaving hold no such office."""
    assert names("Viện trưởng VKSND khu vực 2 - Lai Châu là ai?", heading, *LINES) == []


@pytest.mark.parametrize(
    "question",
    [
        "Phó Viện trưởng VKSND khu vực 2 - Lai Châu là ai?",
        "Viện trưởng VKSND khu vực 4 - Lai Châu là ai?",
        "Viện trưởng VKSND tỉnh Lai Châu là ai?",
    ],
)
def test_a_list_tells_no_other_office_and_no_other_body(question: str) -> None:
    """The deputies, the other areas and the province's office have holders of their own."""
    assert names(question, HEADS, *LINES) == []


@pytest.mark.parametrize(
    "line",
    [
        "VKSND khu vực 2 - Lai Châu: đồng chí Lò Thị Mây, Phó Viện trưởng.",
        "VKSND khu vực 2 - Lai Châu: đồng chí Lò Thị Mây và đồng chí Tao Văn Chính.",
    ],
)
def test_who_has_another_office_or_stands_with_others_is_left_open(line: str) -> None:
    """A line that says more than a body and a name may be of something else."""
    assert names("Viện trưởng VKSND khu vực 2 - Lai Châu được bổ nhiệm là ai?", HEADS, LINES[0], line) == []
