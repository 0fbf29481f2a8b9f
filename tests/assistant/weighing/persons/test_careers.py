"""What somebody was over a stretch of years."""

from __future__ import annotations

import pytest

from assistant.composing import compose
from tests.assistant.corpus import decision

LIFE = (
    "VKSND tỉnh Sóc Trăng công bố quyết định bổ nhiệm Phó Viện trưởng",
    "Ngày 12/6/2023, VKSND tỉnh Sóc Trăng trao quyết định bổ nhiệm đồng chí Lê Thị Mận, Trưởng phòng 9 giữ chức vụ Phó "
    "Viện trưởng VKSND tỉnh.",
    "Đồng chí Lê Thị Mận sinh năm 1978.",
    "Đồng chí vào ngành năm 2001; từ năm 2012 đến năm 2016 là Phó Viện trưởng VKSND huyện Kế Sách; từ tháng 3/2016 đến "
    "tháng 8/2020 là Chánh Thanh tra; từ tháng 9/2020 là Trưởng phòng 9.",
)


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("Đồng chí Lê Thị Mận giữ chức vụ gì giai đoạn 2012 - 2016?", True),
        ("Từ năm 2012 đến năm 2016 đồng chí Lê Thị Mận giữ chức vụ gì?", True),
        ("Từ tháng 3/2016 đến tháng 8/2020 đồng chí Lê Thị Mận giữ chức vụ gì?", True),
        ("Đồng chí Lê Thị Mận giữ chức vụ gì giai đoạn 2005 - 2011?", False),
        ("Từ năm 2012 đến năm 2016 đồng chí Cao Văn Sáu giữ chức vụ gì?", False),
    ],
)
def test_an_office_is_of_the_years_it_is_told_of(asked: str, known: bool) -> None:
    """The later appointment is no answer, nor are other years or somebody else's."""
    found = [item.statement.text for item in decision(asked, LIFE).evidence]
    assert found == ([LIFE[3]] if known else [])


def test_only_the_office_of_those_years_is_quoted() -> None:
    """The one before and the one after would be read as the answer."""
    text = compose(decision("Đồng chí Lê Thị Mận giữ chức vụ gì giai đoạn 2012 - 2016?", LIFE)).text
    assert ("huyện Kế Sách" in text, "Thanh tra" in text) == (True, False)


STUDIES = "Đồng chí Lê Thị Mận học tại Trường Cao đẳng Kiểm sát từ năm 1996."


@pytest.mark.parametrize(
    ("report", "found"),
    [((*LIFE[:3], STUDIES), [STUDIES]), (LIFE[:3], [])],
)
def test_where_somebody_studied_is_told_by_studies_alone(report: tuple[str, ...], found: list[str]) -> None:
    """News that names somebody tells nothing of that."""
    asked = "Đồng chí Lê Thị Mận học nghề kiểm sát ở đâu?"
    assert [one.statement.text for one in decision(asked, report).evidence] == found
