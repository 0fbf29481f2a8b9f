"""Tests of what a question tells of the people or things it counts."""

from __future__ import annotations

import pytest

from assistant.deciding.outcomes import decide
from assistant.questions.understanding import understand
from tests.assistant.corpus import statements, values

HELD = (
    "VKSND huyện Chợ Lách, tỉnh Bến Tre trực tiếp kiểm sát Nhà tạm giữ",
    "Trong kỳ, Nhà tạm giữ Công an huyện Chợ Lách quản lý tổng số 58 người, số cũ chuyển sang 17 người, số mới 41 người"
    "; đã giải quyết 35 người, hiện còn giam giữ 23 người.",
)
TRIED = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Năm 2023, Tòa án tỉnh Bến Tre xét xử 140 vụ/213 bị cáo, cho hưởng án treo 44 bị cáo.",
    "Năm 2023, VKSND tỉnh Bến Tre kiểm sát điều tra 190 vụ.",
)
FREED = (
    "VKSND huyện Chợ Lách, tỉnh Bến Tre trực tiếp kiểm sát Nhà tạm giữ",
    "Trong kỳ, Nhà tạm giữ Công an huyện Chợ Lách quản lý 66 người bị tạm giữ; đã giải quyết 60 người: trả tự do 14"
    " người, chuyển tạm giam 46 người; tại thời điểm kiểm sát còn 06 người bị tạm giữ.",
)
RETURNED = (
    "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
    "Năm 2023, VKSND tỉnh Bến Tre trả hồ sơ điều tra bổ sung 05 vụ; số hóa 81 hồ sơ vụ án hình sự.",
)


@pytest.mark.parametrize(
    ("report", "question", "found"),
    [
        (HELD, "Nhà tạm giữ Công an huyện Chợ Lách hiện còn giam giữ bao nhiêu người?", [23]),
        (HELD, "Nhà tạm giữ Công an huyện Chợ Lách quản lý tổng số bao nhiêu người?", [58]),
        (HELD, "Nhà tạm giữ Công an huyện Chợ Lách có bao nhiêu người chết trong kỳ?", []),
        (TRIED, "Năm 2023 ở Bến Tre có bao nhiêu bị cáo được hưởng án treo?", [44]),
        (TRIED, "Năm 2023 ở Bến Tre có bao nhiêu bị cáo bị phạt tử hình?", []),
        (FREED, "Nhà tạm giữ Công an huyện Chợ Lách có bao nhiêu người bị tạm giữ được trả tự do?", [14]),
        (FREED, "Tại thời điểm kiểm sát, Nhà tạm giữ Công an huyện Chợ Lách còn giam, giữ bao nhiêu người?", [6]),
        (RETURNED, "Năm 2023 ở Bến Tre bao nhiêu hồ sơ quay lại cơ quan điều tra để làm rõ thêm?", [5]),
        (RETURNED, "Năm 2023 VKSND tỉnh Bến Tre số hóa bao nhiêu vụ án?", [81]),
        (TRIED, "Năm 2023 Bến Tre phục hồi điều tra bao nhiêu vụ?", []),
    ],
)
def test_what_is_told_of_those_counted_has_to_be_said(report: tuple[str, ...], question: str, found: list[int]) -> None:
    """The number of all people held, or tried, is none of those who died or got the highest penalty."""
    assert values(decide(understand(question), statements(report), lambda word: 2.0)) == found


@pytest.mark.parametrize("sources", ["tin báo, tố giác tội phạm", "tin báo, tố giác về tội phạm"])
def test_that_sources_are_of_crime_need_not_be_told(sources: str) -> None:
    """They are of nothing else, in whatever order they are named."""
    report = (
        "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
        "Năm 2023, VKSND tỉnh Bến Tre thụ lý 1.205 tố giác, tin báo về tội phạm.",
    )
    found = decide(
        understand(f"Năm 2023, VKSND tỉnh Bến Tre thụ lý bao nhiêu {sources}?"), statements(report), lambda _: 1.6
    )
    assert values(found) == [1205]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("đăng bao nhiêu tin, bài tuyên truyền", [410]),
        ("đăng bao nhiêu tin, bài tuyên truyền phòng cháy", []),
        ("tổ chức hội thi hùng biện thu hút bao nhiêu thí sinh tham gia", [36]),
        ("tổ chức hội thi hùng biện thu hút bao nhiêu thí sinh đạt giải", []),
    ],
)
def test_what_goes_without_saying_need_not_be_told(asked: str, told: list[int]) -> None:
    """News is publicity and contestants take part; what it is about, and who of them won, has to be said."""
    report = (
        "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
        "Năm 2023, VKSND tỉnh Bến Tre đăng 410 tin, bài.",
        "Năm 2023, VKSND tỉnh Bến Tre tổ chức hội thi hùng biện, thu hút 36 thí sinh.",
    )
    question = understand(f"Năm 2023 VKSND tỉnh Bến Tre {asked}?")
    assert values(decide(question, statements(report), lambda _: 1.6)) == told


@pytest.mark.parametrize(("field", "told"), [("truyền thông", [45]), ("cải cách", [])])
def test_what_points_are_given_for_has_to_be_said(field: str, told: list[int]) -> None:
    """The total of all criteria is not what one that is not told has."""
    report = (
        "VKSND tỉnh Bến Tre tổng kết công tác năm 2023",
        "Năm 2023, VKSND tỉnh Bến Tre chấm thi đua theo thang 300 điểm; truyền thông 45 điểm.",
    )
    question = understand(f"Năm 2023 VKSND tỉnh Bến Tre chấm thi đua dành bao nhiêu điểm cho {field}?")
    assert values(decide(question, statements(report), lambda _: 1.6)) == told
