"""When two spellings of a name are one person."""

from __future__ import annotations

import pytest

from documents.mentions.names import find_names, same_person


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Trinh Minh Đức", "Trịnh Minh Đức", True),
        ("Trịnh Minh Đức", "Trinh Minh Đức", True),
        ("Trịnh Minh Duc Hòa", "Trịnh Minh Đức Hòa", False),
        ("Lâm Minh Đức", "Lam Minh Đức", True),
        ("Mai Minh Đức", "Mãi Minh Đức", False),
    ],
)
def test_marks_forgotten_on_a_family_name_do_not_make_another_person(a: str, b: str, same: bool) -> None:
    """A family name that nobody has without marks is the one of its letters; given names need theirs."""
    assert same_person(a, b) is same


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Đồng chí K'Brai dự họp ở huyện", 1),
        ("tong bien che duoc giao bao nhieu", 0),
        ("mai kiem sat vien co ai du", 0),
        ("tong van khang giu chuc gi", 1),
    ],
)
def test_what_is_counted_is_nobody_by_name(text: str, names: int) -> None:
    """In small letters without marks a noun of the sector opens like a family name."""
    assert len(list(find_names(text))) == names
