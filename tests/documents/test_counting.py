"""Counting units behind numbers."""

from __future__ import annotations

import pytest

from documents.counting import count_unit_after, count_units, is_person_unit


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("xét xử 74 vụ/157 bị cáo", "74", "vụ"),
        ("xét xử 74 vụ/157 bị cáo", "157", "bị cáo"),
        ("đạt 98,5 % chỉ tiêu", "98,5", "%"),
        ("đạt 98,5% chỉ tiêu", "98,5", "%"),
        ("chiếm 12 phần trăm", "12", "%"),
        ("xây dựng 20 video báo cáo", "20", "video"),
        ("thu hồi 45 tỷ đồng", "45", "tỷ đồng"),
        ("trồng 30 cây xanh trong khuôn viên", "30", "cây xanh"),  # unknown noun: its first two words
    ],
)
def test_the_unit_follows_its_number(text: str, number: str, expected: str) -> None:
    """The noun right behind a number is what it counts."""
    found = count_unit_after(text, text.index(number) + len(number))
    assert found is not None
    assert found[0] == expected


@pytest.mark.parametrize("text", ["từ 3 đến 5", "năm 2023 của", "12."])
def test_a_number_that_nothing_follows_counts_nothing(text: str) -> None:
    """Function words and punctuation are no counting units."""
    end = max(at for at, letter in enumerate(text) if letter.isdigit()) + 1 if text != "từ 3 đến 5" else 4
    assert count_unit_after(text, end) is None


def test_units_are_recognised_without_diacritics_in_questions() -> None:
    """ "bao nhieu bi cao" asks for defendants."""
    assert [unit for unit, _ in count_units("bao nhieu vu, bao nhieu bi cao", lenient=True)] == ["vụ", "bị cáo"]


def test_only_people_of_a_case_make_the_second_half_of_a_pair() -> None:
    """ "vụ/bị cáo" is a pair; "kháng nghị/kiến nghị" is not."""
    assert (is_person_unit("bị cáo"), is_person_unit("kiến nghị")) == (True, False)
