"""The body and the period that an answer names are those of the words that it shows."""

from __future__ import annotations

from assistant.composing import compose
from tests.assistant.corpus import decision

AWARDS = (
    "Văn phòng VKSND tỉnh Bến Tre, điển hình tiên tiến năm 2020",
    "Sáng ngày 10/11/2020, VKSND tỉnh Bến Tre biểu dương Văn phòng VKSND tỉnh.",
    "Năm 2018, Văn phòng được Viện trưởng VKSND tỉnh tặng Giấy khen; năm 2019, Văn phòng được Viện trưởng VKSND tối cao"
    " tặng Bằng khen.",
)
CLUSTER = (
    "Cụm thi đua số 4 tổng kết phong trào thi đua năm 2021",
    "Ngày 20/02/2022, Cụm thi đua số 4 tổ chức hội nghị tổng kết phong trào thi đua năm 2021.",
    "Hội nghị suy tôn VKSND tỉnh Bến Tre đề nghị tặng Cờ thi đua của Chính phủ; VKSND tỉnh Sóc Trăng và VKSND tỉnh"
    " An Giang đề nghị tặng Bằng khen của Viện trưởng VKSND tối cao.",
)


def test_a_clause_with_a_year_of_its_own_is_labelled_with_it() -> None:
    """A sentence that tells two years gives each clause its own."""
    asked = "Năm 2019 Văn phòng VKSND tỉnh Bến Tre được tặng gì?"
    assert compose(decision(asked, AWARDS)).text.startswith("Văn phòng, VKSND tỉnh Bến Tre, năm 2019: ")


def test_a_sentence_over_several_bodies_is_the_documents() -> None:
    """What a cluster resolves about its members is no statement of the first of them."""
    asked = "Năm 2021 Cụm thi đua số 4 đề nghị tặng Bằng khen cho những đơn vị nào?"
    assert compose(decision(asked, CLUSTER)).text.startswith("Cụm thi đua số 4, năm 2021: ")


def test_a_group_that_a_body_belongs_to_leaves_it_its_statement() -> None:
    """ "Khối VKSND cấp huyện" names no second body."""
    report = (
        "VKSND tỉnh Bến Tre tổng kết công tác năm 2021",
        "VKSND huyện Ba Tri được tặng Cờ thi đua dẫn đầu khối VKSND cấp huyện năm 2021.",
    )
    asked = "Năm 2021 VKSND huyện Ba Tri, tỉnh Bến Tre được tặng gì?"
    assert compose(decision(asked, report)).text.startswith("VKSND huyện Ba Tri, tỉnh Bến Tre, năm 2021: ")


def test_a_clause_about_another_body_is_labelled_with_it() -> None:
    """A sentence that goes through several bodies gives each its own clause."""
    report = (
        "VKSND tỉnh Bến Tre tổng kết công tác năm 2021",
        "VKSND tỉnh Bến Tre được Chính phủ tặng Cờ thi đua năm 2021; VKSND huyện Ba Tri được Thủ tướng Chính phủ tặng"
        " Bằng khen.",
    )
    asked = "Năm 2021 VKSND huyện Ba Tri, tỉnh Bến Tre được tặng gì?"
    assert compose(decision(asked, report)).text.startswith("VKSND huyện Ba Tri, tỉnh Bến Tre, năm 2021: ")
