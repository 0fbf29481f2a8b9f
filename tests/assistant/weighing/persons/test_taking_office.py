"""Offices that somebody takes, told apart from those that a statement only mentions."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision

STAFF = (
    "VKSND tỉnh Lai Châu công bố quyết định về cán bộ",
    "Theo Quyết định số 77/QĐ-VKSTC ngày 20/6/2025, đồng chí Giàng A Lử được bổ nhiệm giữ chức vụ Viện trưởng VKSND "
    "tỉnh Lai Châu.",
)


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Viện trưởng VKSND tỉnh Lai Châu được bổ nhiệm theo quyết định số nào?", True),
        ("Đồng chí Giàng A Lử được bổ nhiệm Viện trưởng theo quyết định số nào?", True),
        ("Viện trưởng VKSND khu vực 2 - Lai Châu được bổ nhiệm theo quyết định số nào?", False),
        ("Viện trưởng các VKSND khu vực của Lai Châu được bổ nhiệm theo quyết định số nào?", False),
        ("Phó Viện trưởng VKSND tỉnh Lai Châu được bổ nhiệm theo quyết định số nào?", False),
    ],
)
def test_the_paper_on_another_office_is_another_paper(question: str, answered: bool) -> None:
    """Each appointment has a decision of its own, by the office and by the body."""
    assert bool(decision(question, STAFF).evidence) is answered
