"""Copied sentences with a few words changed, and quotations."""

from __future__ import annotations

import pytest

from evals.support.claims import parse
from evals.support.wording import check_quotations, check_wording

TEXT = (
    "Đơn vị phấn đấu tổ chức 9 phiên tòa rút kinh nghiệm, phối hợp với Chi cục thuế rà soát 6, 8 và 5 hồ sơ của ba cụm."
)


@pytest.mark.parametrize(
    ("claim", "agrees"),
    [
        (TEXT, True),
        (TEXT.replace("Chi cục thuế", "Kho bạc huyện"), False),
        (TEXT.replace("6, 8 và 5", "8, 6 và 5"), False),
        (TEXT.replace("phấn đấu", "đã"), False),
        ("Ba cụm có hồ sơ được rà soát cùng Chi cục thuế.", True),
    ],
)
def test_a_copied_sentence_keeps_its_words(claim: str, agrees: bool) -> None:
    """Only what is copied nearly whole is compared word by word."""
    assert (list(check_wording(parse(claim), parse(TEXT))) == []) is agrees


@pytest.mark.parametrize(
    ("claim", "agrees"),
    [
        ("Đơn vị nêu “phấn đấu tổ chức 9 phiên tòa”.", True),
        ("Đơn vị nêu “quyết tâm tổ chức 9 phiên tòa”.", False),
        ("Đơn vị nêu “rà soát kỹ” hồ sơ.", True),
    ],
)
def test_a_quotation_stands_word_for_word(claim: str, agrees: bool) -> None:
    """What is quoted has to be there; a term in quotation marks is no quotation."""
    assert (list(check_quotations(parse(claim), parse(TEXT), parse(""))) == []) is agrees
