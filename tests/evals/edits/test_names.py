"""Edits of names, acts, articles and added content by example."""

from __future__ import annotations

import random

import pytest

from evals.edits.acts import ACTS
from evals.edits.additions import ADDITIONS
from evals.edits.names import NAMES
from evals.edits.times import TIMES
from evals.mutation.mutants import Edited, Seed
from evals.windows import Evidence

BY_ID = {operator.id: operator for operator in (*NAMES, *ACTS, *ADDITIONS, *TIMES)}


def edited(operator: str, text: str, header: str = "") -> object:
    """Return what an operator makes of a sentence that is its own evidence."""
    return BY_ID[operator].edit(Seed(text, "a.txt", Evidence(text, header)), random.Random(1))


@pytest.mark.parametrize(
    ("operator", "text", "expected"),
    [
        ("P2", "VKSND tỉnh Hà Giang họp năm 2023.", "VKSND tỉnh Tuyên Quang họp năm 2023."),
        (
            "P4",
            "Đồng chí Lê Minh Tú trao quà cho đồng chí Võ Hà An.",
            "Đồng chí Võ Hà An trao quà cho đồng chí Lê Minh Tú.",
        ),
        ("P4", "Viện kiểm sát truy tố, Tòa án xét xử.", "Tòa án truy tố, Viện kiểm sát xét xử."),
        ("A5", "Một bản án và một số đơn còn tồn.", "Một bản án và tất cả đơn còn tồn."),
        ("A5", "Chấp nhận 6/7 kháng nghị.", "Chấp nhận toàn bộ 7 kháng nghị."),
        ("A2", "Đơn vị không để xảy ra oan, sai.", "Đơn vị để xảy ra oan, sai."),
        ("X3", "VKSND huyện Vị Thủy truy tố 61 vụ.", "VKSND hai cấp toàn tỉnh truy tố 61 vụ."),
    ],
)
def test_the_example_of_the_specification_comes_out(operator: str, text: str, expected: str) -> None:
    """One edit, in one place."""
    assert edited(operator, text) == expected


@pytest.mark.parametrize(
    ("operator", "text"),
    [
        ("P2", "VKSND tỉnh Hà Giang họp năm 2026."),
        ("P4", "Kiểm sát tại Cơ quan điều tra, Công an cấp xã."),
        ("P4", "Đồng chí Lê Minh Tú dự họp."),
        ("X5", "Báo cáo nêu “mỗi tuần một chuyên đề” làm chủ đề."),
    ],
)
def test_where_nothing_would_change_nothing_is_made(operator: str, text: str) -> None:
    """An edit that keeps the meaning is no mutant."""
    assert edited(operator, text) is None


def test_a_quotation_is_put_around_other_words() -> None:
    """What stands between the marks does not stand in the source."""
    text = "VKSND tỉnh ban hành 9 kháng nghị trong tháng 5."
    made = str(edited("X5", text))
    quoted = made.partition("“")[2].rpartition("”")[0]
    assert quoted
    assert quoted not in text


def test_an_article_is_planted_on_both_sides_and_differs() -> None:
    """The evidence cites one article, the claim another."""
    made = edited("N2", "Tòa án xét xử 9 vụ đánh bạc trong quý.")
    assert isinstance(made, Edited)
    assert "Bộ luật Hình sự" in made.claim
    assert made.claim not in made.evidence.text
