from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.language.text import normalise
from index.lexical.tokens import plain_number, tokens

SYLLABLES = [
    "phòng",
    "kiểm",
    "sát",
    "thủy",
    "hòa",
    "kỹ",
    "nghị",
    "ý",
    "a",
    "Đ",
    "7",
    "06",
    "1.054",
    "99,9",
    "96/KH-VKS",
]


def _texts_of(text: str, *, lenient: bool = False) -> list[str]:
    return [token.text for token in tokens(text, lenient=lenient)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phòng 7", ["phòng", "7", "phòng_7"]),
        ("ý a", ["ý", "a", "ý_a"]),
        ("06 vụ", ["6", "vụ", "6_vụ"]),
        ("1.054", ["1054", "1.054"]),
        ("99,9%", ["99,9"]),
        ("12.9.2022", ["12.9.2022", "12", "9", "2022", "12/9/2022"]),
        ("02/8/2023", ["2", "8", "2023", "2/8/2023", "2_8", "8_2023"]),
        ("", []),
        (" ./. ", []),
    ],
)
def test_tokens_keep_what_other_tokenizers_lose(text: str, expected: list[str]) -> None:
    """One-character tokens, numbers and days stay findable."""
    assert sorted(_texts_of(text)) == sorted(expected)


@pytest.mark.parametrize("token", ["96/kh-vks", "96", "kh", "vks"])
def test_a_document_number_is_found_whole_and_by_its_parts(token: str) -> None:
    """Whoever knows only a part of a number finds it too."""
    assert token in _texts_of("Kế hoạch số 96/KH-VKS ngày 02/8/2023")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thanh Hóa", "Thanh Hoá"),
        ("kỹ thuật", "kĩ thuật"),
        ("ĐƯỜNG THỦY", "đường thuỷ"),
        ("06/KH-VKS", "6/KH-VKS"),
        ("2.9.2023", "02.09.2023"),
    ],
)
def test_spellings_of_the_same_thing_share_their_tokens(one: str, other: str) -> None:
    """Whatever differs only in spelling habit has to meet."""
    assert set(_texts_of(one)) & set(_texts_of(other)) >= {_texts_of(one)[-1]}


def test_an_abbreviation_is_kept_and_written_out() -> None:
    """A question in either form finds a text in either form."""
    assert {"vksnd", "viện", "kiểm", "sát", "nhân", "dân", "kiểm_sát"} <= set(_texts_of("VKSND"))


def test_a_query_without_marks_may_mean_an_abbreviation_or_a_syllable() -> None:
    """ "tha" is "thi hành án" as much as "thả"; neither reading may be lost."""
    assert {"tha", "thi", "hành", "án"} <= set(_texts_of("tha dan su", lenient=True))


def test_pairs_do_not_run_over_the_end_of_a_sentence() -> None:
    """Words of two sentences do not make a word together."""
    assert "nghị_phòng" not in _texts_of("kháng nghị. Phòng 7")


def test_the_folded_form_has_no_marks() -> None:
    """The folded field serves people who type without diacritics."""
    assert [token.folded for token in tokens("Đường Thủy")] == ["duong", "thuy", "duong_thuy"]


@pytest.mark.parametrize(
    ("number", "plain"),
    [("1.054", "1054"), ("3.500.000", "3500000"), ("06", "6"), ("0", "0"), ("1.8", "1.8"), ("1.054,50", "1054,50")],
)
def test_numbers_lose_their_separators_and_leading_zeros(number: str, plain: str) -> None:
    """Only separators of thousands go; "1.8" may be a section."""
    assert plain_number(number) == plain


@given(st.lists(st.sampled_from(SYLLABLES), max_size=12).map(" ".join))
def test_composed_and_decomposed_text_give_the_same_tokens(text: str) -> None:
    """Files and queries come in both normal forms."""
    assert tokens(normalise(unicodedata.normalize("NFD", text))) == tokens(normalise(text))


@given(st.text(max_size=200))
def test_any_text_gives_tokens_without_blanks(text: str) -> None:
    """Tokens are joined by blanks for the engine: a token that held one would fall apart."""
    assert [token for token in _texts_of(normalise(text)) if not token or token.split() != [token]] == []


@given(st.lists(st.sampled_from(SYLLABLES), max_size=12).map(" ".join))
def test_a_query_holds_the_tokens_of_the_same_text_as_a_document(text: str) -> None:
    """A passage is always found by its own words."""
    assert set(_texts_of(text)) <= set(_texts_of(text, lenient=True))
