"""Titles of many that a question asks about, and those that only stand in it."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Giải Nhất hội thi Kiểm sát viên giỏi tỉnh Bến Tre là ai?", ()),
        ("giai nhi cuoc thi kiem sat vien gioi o ben tre la ai", ()),
        ("Kiểm tra viên giúp việc tại phiên tòa vụ cướp tài sản ở Ba Tri là ai?", ("Kiểm tra viên",)),
        ("kiem sat vien giu quyen cong to o phien toa la ai", ("Kiểm sát viên",)),
        ("Kiểm sát viên giỏi nhất hội thi là ai?", ()),
        ("Ai thắng cuộc thi Kiểm tra viên với văn bản?", ()),
        ("Kiểm sát viên nào của Phòng 7 được tặng Bằng khen?", ("Kiểm sát viên",)),
        ("Những Kiểm sát viên nào tham gia phiên tòa?", ("Kiểm sát viên",)),
        ("Ai là Kiểm sát viên cao cấp của VKSND tỉnh Bến Tre?", ("Kiểm sát viên cao cấp",)),
        ("Ai là Trưởng phòng 7 VKSND tỉnh Bến Tre?", ("Trưởng phòng",)),
    ],
)
def test_a_title_is_asked_about_beside_its_question_word(text: str, roles: tuple[str, ...]) -> None:
    """The title in the name of a contest holds nobody."""
    assert understand(text).roles == roles


@pytest.mark.parametrize(
    "text",
    [
        "Ai là cấp phó của Viện trưởng VKSND khu vực 5 - Sóc Trăng?",
        "Ai vừa làm cấp phó của người đứng đầu VKSND khu vực 5 - Sóc Trăng?",
        "ai lam pho cho vien truong vksnd khu vuc 5 soc trang",
    ],
)
def test_the_deputy_of_an_office_is_not_its_holder(text: str) -> None:
    """In "cấp phó của Viện trưởng" the deputy is asked for."""
    assert understand(text).roles == ("Phó Viện trưởng",)
