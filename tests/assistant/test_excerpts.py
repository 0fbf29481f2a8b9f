"""What an answer quotes of a statement: what was asked for, without what is said alike of others."""

from __future__ import annotations

import pytest

from assistant.composing import compose
from tests.assistant.corpus import decision

TITLE = "VKSND tỉnh Sóc Trăng tổng kết công tác năm 2023"


@pytest.mark.parametrize(
    ("question", "sentence", "shown", "left_out"),
    [
        (
            "Năm 2023 VKSND tỉnh Sóc Trăng truy tố bao nhiêu vụ?",
            "Năm 2023 VKSND tỉnh Sóc Trăng truy tố 210 vụ/388 bị can; xét xử sơ thẩm 198 vụ/350 bị cáo.",
            "210 vụ/388 bị can",
            "198 vụ",
        ),
        (
            "Cụm thi đua số 2 chấm VKSND tỉnh Sóc Trăng bao nhiêu điểm?",
            "Cụm thi đua số 2 chấm VKSND tỉnh Bến Tre 955 điểm, VKSND tỉnh Sóc Trăng 948 điểm và VKSND tỉnh"
            " Trà Vinh 931 điểm.",
            "948 điểm",
            "955",
        ),
        (
            "Ai là Trưởng phòng 8 VKSND tỉnh Sóc Trăng?",
            "Dự họp có đồng chí Lâm Quốc Tường, Trưởng phòng 7 và đồng chí Đỗ Thị Ánh Hoa, Trưởng phòng 8.",
            "Đỗ Thị Ánh Hoa",
            "Lâm Quốc Tường",
        ),
        (
            "Năm 2023 Phòng 9 VKSND tỉnh Sóc Trăng được tặng gì?",
            "Năm 2023, Phòng 8 được tặng Bằng khen; Phòng 9 được công nhận Tập thể lao động xuất sắc.",
            "Tập thể lao động xuất sắc",
            "Bằng khen",
        ),
    ],
)
def test_only_what_was_asked_for_is_quoted(question: str, sentence: str, shown: str, left_out: str) -> None:
    """A neighbour's figure, name or award beside the right one would be read as the answer."""
    text = compose(decision(question, (TITLE, sentence))).text
    assert (shown in text, left_out in text) == (True, False)


def test_a_sentence_that_distributes_its_figures_stays_whole() -> None:
    """ "Lần lượt" joins names and figures that stand apart."""
    sentence = "Năm 2023 VKSND huyện Kế Sách và VKSND huyện Mỹ Tú ban hành lần lượt 8 và 6 kháng nghị."
    found = decision("Năm 2023 VKSND huyện Mỹ Tú (Sóc Trăng) ban hành bao nhiêu kháng nghị?", (TITLE, sentence))
    assert sentence in compose(found).text
