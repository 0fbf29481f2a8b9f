"""The sector's vocabulary: abbreviations, synonyms, exclusive qualifiers."""

from __future__ import annotations

import pytest

from documents.language.terms import content_terms, qualifiers, terms
from documents.types import Span


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("THQCT", "thực hành quyền công tố"),
        ("KSXXPT", "kiểm sát xét xử phúc thẩm"),
        ("tin báo về tội phạm", "nguồn tin"),
        ("đảm bảo", "bảo đảm"),
        ("TTKS CATX", "trực tiếp kiểm sát Công an thị xã"),
    ],
)
def test_short_and_full_forms_have_the_same_terms(short: str, full: str) -> None:
    """An abbreviation in a question reaches the words written out in a report, and the other way round."""
    assert [word.text for word in terms(short)] == [word.text for word in terms(full)]


def test_an_abbreviation_without_marks_is_expanded_in_questions() -> None:
    """ "cqdt" is read as CQĐT where people type without diacritics."""
    assert [word.folded for word in terms("cqdt", lenient=True)] == ["co", "quan", "dieu", "tra"]


def test_ambiguous_abbreviations_stay_as_they_are() -> None:
    """ "TP" may be a city, a judge or a head of department; the words alone do not tell."""
    assert [word.text for word in terms("TP")] == ["tp"]


def test_a_release_is_no_enforcement() -> None:
    """ "Tha" is short for "thi hành án", but not before "tù"."""
    assert [word.text for word in terms("được tha tù năm 2023")][:3] == ["được", "tha", "tù"]


def test_qualifiers_are_grouped_by_what_they_exclude() -> None:
    """ "phúc thẩm" excludes "sơ thẩm", not "hình sự"."""
    named = qualifiers(terms("xét xử phúc thẩm án hình sự"))
    assert (named["instance"], named["field"]) == ({"phúc thẩm"}, {"hình sự"})


def test_temporary_suspension_is_not_suspension() -> None:
    """The longer act wins: "tạm đình chỉ" contains "đình chỉ" but is another act."""
    assert qualifiers(terms("đã tạm đình chỉ 12 vụ"))["act"] == {"tạm đình chỉ"}


def test_content_terms_leave_out_question_words_and_slots() -> None:
    """What is left is what evidence has to cover."""
    text = "Năm 2023 ban hành bao nhiêu kháng nghị?"
    assert [word.text for word in content_terms(terms(text), without=[Span(0, 8)])] == ["ban", "hành", "kháng", "nghị"]


@pytest.mark.parametrize("text", ["dự kiến", "dự án", "tham dự", "đầy đủ"])
def test_a_longer_word_that_holds_a_synonym_stays(text: str) -> None:
    """What is planned ("dự kiến") is not attended ("dự")."""
    assert [word.text for word in terms(text, lenient=True)] == text.split()


def test_without_marks_a_word_that_says_much_is_not_left_out() -> None:
    """ "hoi nghi" has the letters of "hỏi" or "hồi", which say nothing."""
    sequence = terms("hoi nghi o dau", lenient=True)
    assert [word.text for word in content_terms(sequence, lenient=True)] == ["hoi", "nghi"]


def test_without_marks_a_prize_given_is_no_increase() -> None:
    """ "duoc tang" before a prize is "được tặng"."""
    assert qualifiers(terms("duoc tang ky niem chuong", lenient=True), lenient=True) == {}
