"""What a share is of."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.weighing.counts.rates import is_rate_of_other
from tests.assistant.corpus import decision, statements, values

TITLE = "Phòng 1 VKSND tỉnh Hà Nam năm 2022"
SOURCES = "Đã giải quyết 48 nguồn tin, đạt tỷ lệ 88%."
PETITIONS = "Đã giải quyết 19/20 việc, đạt 95%."
CASES = "Cơ quan điều tra giải quyết 70 vụ, đạt 81%."
FILES = "Hoàn thành việc số hóa hồ sơ 100% các vụ án."
MONEY = "Đã thu hồi, kê biên được 7 tỷ đồng, đạt 66%."


@pytest.mark.parametrize(
    ("question", "fitting"),
    [
        ("Tỷ lệ giải quyết nguồn tin là bao nhiêu?", [88]),
        ("Tỷ lệ giải quyết đơn là bao nhiêu?", [95]),
        ("ty le giai quyet don la bao nhieu", [95]),
        ("Tỷ lệ giải quyết vụ án là bao nhiêu?", [95, 81]),
        ("Tỷ lệ số hóa hồ sơ vụ án là bao nhiêu?", [100]),
        ("Tỷ lệ thu hồi tài sản là bao nhiêu?", [66]),
        ("Tỷ lệ kháng nghị được chấp nhận là bao nhiêu?", []),
        ("Tỷ lệ án tham nhũng, chức vụ là bao nhiêu?", [88, 95, 81, 100, 66]),
    ],
)
def test_each_share_is_of_what_its_own_words_name(question: str, fitting: list[int]) -> None:
    """What names no kind of thing leaves all; "việc" tells petitions and disputes alike."""
    told = statements((TITLE, SOURCES, PETITIONS, CASES, FILES, MONEY))
    asked = understand(question)
    shares = [(one, figure) for one in told for figure in one.figures if figure.count_unit == "%"]
    assert [figure.value for one, figure in shares if not is_rate_of_other(asked, one, figure)] == fitting


PLANNED = "Năm 2023, Phòng 1 phấn đấu tỷ lệ giải quyết nguồn tin đạt từ 93% trở lên; thu hồi tài sản đạt trên 64%."
SO_MANY = "Năm 2023, Phòng 1 phấn đấu giải quyết 150 nguồn tin."


@pytest.mark.parametrize(
    ("question", "told", "found"),
    [
        ("Chỉ tiêu giải quyết nguồn tin năm 2023 của Phòng 1 VKSND tỉnh Hà Nam là bao nhiêu?", PLANNED, [93]),
        ("Chỉ tiêu giải quyết nguồn tin năm 2023 của Phòng 1 VKSND tỉnh Hà Nam là bao nhiêu?", SO_MANY, [150]),
        ("Chỉ tiêu giải quyết đơn năm 2023 của Phòng 1 VKSND tỉnh Hà Nam là bao nhiêu?", PLANNED, []),
        ("Chỉ tiêu giải quyết vụ án năm 2023 của Phòng 1 VKSND tỉnh Hà Nam là bao nhiêu?", PLANNED, []),
        ("Năm 2022 Phòng 1 VKSND tỉnh Hà Nam giải quyết bao nhiêu nguồn tin?", PLANNED, []),
    ],
)
def test_a_target_may_be_set_as_a_share_of_what_is_dealt_with(question: str, told: str, found: list[int]) -> None:
    """Where no number of them is set; the share of something else is never meant."""
    assert values(decision(question, (TITLE, told))) == found
