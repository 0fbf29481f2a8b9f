"""Tests of what a question names."""

from __future__ import annotations

import pytest

from assistant.questions.named.mentioned import find_mentioned
from tests.assistant.corpus import decision

REPORT = (
    "Thành tích của Phòng 9 VKSND tỉnh Ninh Thuận",
    "Phòng 9 VKSND tỉnh Ninh Thuận ba năm liên tục (2018 – 2020) được công nhận Tập thể lao động xuất sắc; năm 2019 "
    "được Chủ tịch UBND tỉnh tặng Bằng khen; năm 2020 được tặng Cờ thi đua của ngành Kiểm sát nhân dân.",
)


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ("Năm 2020 Phòng 9 được tặng cờ gì?", ["Cờ"]),
        ("nam 2020 phong 9 duoc tang co gi", ["Cờ"]),
        ("Phòng 9 nhận cờ nào năm 2020?", ["Cờ"]),
        ("Phòng 9 được tặng Cờ thi đua của Chính phủ năm nào?", ["Cờ thi đua của Chính phủ"]),
        ("Phòng 9 được tặng có gì?", []),
        ("phong 9 co gi moi", []),
    ],
)
def test_a_flag_is_named_without_its_title_too(asked: str, titles: list[str]) -> None:
    """Behind "tặng" the word is the flag, with its mark or in a question typed without any."""
    assert [award.title for award in find_mentioned(asked, None).awards] == titles


@pytest.mark.parametrize(("year", "told"), [(2020, "Cờ thi đua của ngành Kiểm sát nhân dân"), (2019, None)])
def test_who_asks_for_a_flag_is_told_of_no_title(year: int, told: str | None) -> None:
    """Neither the title of those years nor another commendation is a flag."""
    found = decision(f"Năm {year} Phòng 9 VKSND tỉnh Ninh Thuận được tặng cờ gì?", REPORT).evidence
    assert [item.statement.document.text_of(span) for item in found for span in item.focus] == ([told] if told else [])


def test_the_short_form_of_a_province_names_no_office() -> None:
    """The last letters of "BR-VT" are no "VT", which is cut short of "Viện trưởng"."""
    found = find_mentioned("Ai đạt giải Nhất hội thi của VKSND tỉnh BR-VT?", None)
    assert [unit.province for unit in found.bodies.units] == ["Bà Rịa - Vũng Tàu"]
    assert [role.role for role in found.roles] == []
