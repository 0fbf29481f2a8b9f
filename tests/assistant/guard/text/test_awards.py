"""Commendations: whose they are, and who gave them."""

from __future__ import annotations

import pytest

from tests.assistant.guard.evidence import check

HONOURED = (
    "Tổng kết phong trào thi đua\nVKSND tỉnh Lạng Sơn, năm 2023\n"
    "VKSND huyện Lộc Bình được Viện trưởng VKSND tối cao tặng Cờ thi đua dẫn đầu khối; Phòng 1 và VKSND huyện Cao Lộc"
    " nhận Bằng khen của Viện trưởng VKSND tối cao. Đồng chí Lý Văn Ước, Trưởng phòng 9, nghỉ hưu; đồng chí Hà Thị Mây,"
    " Phó Trưởng phòng 9, phụ trách Phòng. Đồng chí Ước từng được Chủ tịch nước tặng Huân chương Lao động hạng Ba. Chi"
    " đoàn được Tỉnh đoàn Lạng Sơn tặng Giấy khen."
)


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Đơn vị được tặng Cờ thi đua dẫn đầu khối là VKSND huyện Lộc Bình.", True),
        ("Đơn vị được tặng Cờ thi đua dẫn đầu khối là VKSND huyện Cao Lộc.", False),
        ("Đơn vị nhận Cờ thi đua dẫn đầu khối của Viện trưởng VKSND tối cao là Phòng 1.", False),
        ("Đồng chí Lý Văn Ước được Chủ tịch nước tặng Huân chương Lao động hạng Ba.", True),
        ("Đồng chí Hà Thị Mây được Chủ tịch nước tặng Huân chương Lao động hạng Ba.", False),
        ("Chi đoàn được Tỉnh đoàn tặng Giấy khen.", True),
        ("Chi đoàn được Đảng ủy Khối tặng Giấy khen.", False),
    ],
)
def test_a_commendation_stays_with_whom_it_was_given(claim: str, passes: bool) -> None:
    """Also where the recipient stands behind "là", and where a text goes on with the given name."""
    assert check(claim, HONOURED).passed is passes


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("Cờ thi đua của Viện trưởng VKSND tối cao thuộc về VKSND huyện Lộc Bình.", True),
        ("Anh Lý Văn Ước được Chủ tịch tỉnh tặng Bằng khen.", True),
        ("Cờ thi đua của Viện trưởng VKSND tối cao thuộc về Phòng 7.", False),
        ("Cờ thi đua của Chủ tịch UBND tỉnh thuộc về VKSND huyện Lộc Bình.", False),
        ("Anh Lý Văn Ước được Chủ tịch nước tặng Bằng khen.", False),
    ],
)
def test_a_flag_and_its_giver_may_stand_apart(claim: str, passes: bool) -> None:
    """The head of the sector gives the sector's flag; a chairman may be called after the province alone."""
    given = (
        "Khen thưởng\nVKSND tỉnh Lạng Sơn, năm 2023\n"
        "Năm 2023, Viện trưởng VKSND tối cao tặng Cờ thi đua cho VKSND huyện Lộc Bình, tặng Bằng khen cho Phòng 7; Chủ"
        " tịch UBND tỉnh tặng Bằng khen cho đồng chí Lý Văn Ước."
    )
    assert check(claim, given).passed is passes
