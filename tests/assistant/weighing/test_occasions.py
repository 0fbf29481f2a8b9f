"""Months that place a post or an event."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

REPORT = (
    "Công tác thanh tra của VKSND tỉnh Bến Tre 9 tháng năm 2024",
    "Ngày 18/10/2024, VKSND tỉnh Bến Tre họp giao ban.",
    "Đồng chí Cao Văn Sáu, Chánh Thanh tra cho biết, 9 tháng năm 2024 đơn vị tiến hành 06 cuộc thanh tra.",
)


@pytest.mark.parametrize(
    ("question", "known"),
    [
        ("Ai giữ chức Chánh Thanh tra VKSND tỉnh Bến Tre hồi tháng 9/2024?", True),
        ("Chánh Thanh tra VKSND tỉnh Bến Tre vào tháng 10/2024 là ai?", True),
        ("Chánh Thanh tra VKSND tỉnh Bến Tre vào tháng 3/2025 là ai?", False),
        ("Chánh Thanh tra VKSND tỉnh Bến Tre dự hội nghị tháng 5/2024 là ai?", False),
    ],
)
def test_who_holds_a_post_in_a_report_holds_it_in_its_months(question: str, known: bool) -> None:
    """A month within the nine, or one of a day that the paper names; an event of another month is another event."""
    assert bool(decision(question, REPORT).evidence) is known


CONTEST = (
    "Công tác 9 tháng năm 2024 của VKSND tỉnh Bến Tre",
    "Hội thi Kiểm sát viên giỏi diễn ra ngày 22/5/2024 có 36 thí sinh dự thi.",
    "Hội nghị ngày 10/7/2024 nêu đã thụ lý 305 vụ.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Hội thi Kiểm sát viên giỏi Bến Tre năm 2024 có bao nhiêu thí sinh dự thi?", [36]),
        ("Hội thi Kiểm sát viên giỏi Bến Tre năm 2023 có bao nhiêu thí sinh dự thi?", []),
        ("Năm 2024 VKSND tỉnh Bến Tre thụ lý bao nhiêu vụ?", []),
    ],
)
def test_a_contest_is_of_its_year_whatever_the_report_is_about(question: str, found: list[int]) -> None:
    """What a conference reports is of the nine months, and no figure of the year."""
    assert values(decision(question, CONTEST)) == found
