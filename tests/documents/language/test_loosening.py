"""Tests of patterns that match with and without diacritics."""

from __future__ import annotations

import re

import pytest

from documents.language.loosening import loosen


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("quý", "quy"),
        ("kỳ", "kì"),
        ("đồng chí", "dong  chi"),
        ("tòa", "toà"),
        ("toà", "tòa"),
        ("khóa", "khoa"),
        ("ủy viên", "Uỷ viên"),
        ("tuần", "tuan"),
        ("huân chương", "huân chuong"),
    ],
)
def test_a_word_matches_without_marks_and_in_both_tone_placements(pattern: str, text: str) -> None:
    """People leave marks out word by word, and two tone placements are accepted."""
    assert re.fullmatch(loosen(pattern), text, re.IGNORECASE)


@pytest.mark.parametrize(("pattern", "text"), [("quý", "quỹ"), ("năm", "nằm"), ("kháng nghị", "kiến nghị")])
def test_a_word_with_other_marks_is_another_word(pattern: str, text: str) -> None:
    """Marks that are written decide."""
    assert not re.fullmatch(loosen(pattern), text, re.IGNORECASE)
