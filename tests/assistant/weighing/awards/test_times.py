"""How often somebody got an award."""

from __future__ import annotations

import pytest

from assistant.types import Status
from tests.assistant.corpus import decision, values

LIFE = (
    "Gương sáng Kiểm sát viên Thạch Thị Mai",
    "Đồng chí Thạch Thị Mai, Kiểm sát viên trung cấp VKSND huyện Mỹ Tú, tỉnh Sóc Trăng vào ngành năm 2004. Trong 20 "
    "năm công tác, đồng chí Thạch Thị Mai đã 09 lần đạt danh hiệu Chiến sĩ thi đua cơ sở, 03 lần được tặng Bằng khen "
    "của Viện trưởng VKSND tối cao.",
    "Đồng chí Cao Văn Sáu, Viện trưởng VKSND huyện Mỹ Tú phát biểu chúc mừng.",
)


@pytest.mark.parametrize(
    ("question", "times"),
    [
        ("Đồng chí Thạch Thị Mai mấy lần đạt Chiến sĩ thi đua?", 9),
        ("Chị Thạch Thị Mai bao nhiêu lần đạt danh hiệu Chiến sĩ thi đua cơ sở?", 9),
        ("Kiểm sát viên Thạch Thị Mai được tặng Bằng khen mấy lần?", 3),
        ("Đồng chí Thạch Thị Mai đã mấy lần được tặng Bằng khen của Viện trưởng VKSND tối cao?", 3),
        ("Bao nhiêu lần Kiểm sát viên Thạch Thị Mai được Viện trưởng VKSND tối cao tặng Bằng khen?", 3),
    ],
)
def test_each_number_of_times_goes_with_its_award(question: str, times: int) -> None:
    """The giver, in whose report nobody's life stands, narrows the award alone."""
    assert values(decision(question, LIFE)) == [times]


@pytest.mark.parametrize(
    "question",
    [
        "Đồng chí Cao Văn Sáu mấy lần đạt Chiến sĩ thi đua?",
        "Đồng chí Lâm Thị Sen được tặng Bằng khen mấy lần?",
        "Đồng chí Thạch Thị Mai mấy lần đạt Chiến sĩ thi đua ngành?",
        "Đồng chí Thạch Thị Mai mấy lần được tặng Bằng khen của Chủ tịch UBND tỉnh?",
    ],
)
def test_what_another_got_or_another_award_is_no_answer(question: str) -> None:
    """Neither the times of somebody else count, nor those of an award of another rank or giver."""
    assert decision(question, LIFE).status is not Status.ANSWERED
