"""What was so on one day, and what came up over a period."""

from __future__ import annotations

import pytest

from tests.assistant.corpus import decision, values

HELD = (
    "Phòng 8 VKSND tỉnh Bến Tre trực tiếp kiểm sát Nhà tạm giữ năm 2023",
    "Năm 2023, Phòng 8 VKSND tỉnh Bến Tre kiểm sát Nhà tạm giữ.",
    "Trong kỳ, Nhà tạm giữ quản lý 196 người bị tạm giữ; tại thời điểm kiểm sát còn giữ 43 người bị tạm giữ.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Tại thời điểm kiểm sát năm 2023 của Phòng 8 VKSND tỉnh Bến Tre, Nhà tạm giữ còn giữ mấy người?", [43]),
        ("Trong kỳ kiểm sát năm 2023 của Phòng 8 VKSND tỉnh Bến Tre, Nhà tạm giữ quản lý mấy người?", [196]),
    ],
)
def test_who_was_held_on_a_day_is_not_who_was_held_over_a_period(question: str, found: list[int]) -> None:
    """Both stand in one sentence, and each clause says which it tells."""
    assert values(decision(question, HELD)) == found


PRISON = (
    "VKSND tỉnh Bến Tre trực tiếp kiểm sát Trại giam Châu Bình",
    "Tính đến ngày 30/9/2023, Trại giam đang quản lý 1.407 phạm nhân.",
    "Đoàn ban hành 02 kiến nghị và đề nghị Trại giam lắp thêm 18 camera.",
)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Đến 30/9/2023 Trại giam Châu Bình quản lý bao nhiêu phạm nhân?", [1407]),
        ("Tính đến hết ngày 30/9/2023 Trại giam Châu Bình có mấy phạm nhân?", [1407]),
        ("Đến 31/3/2023 Trại giam Châu Bình quản lý bao nhiêu phạm nhân?", []),
        ("Tính đến ngày 30/9/2022, Trại giam Châu Bình đang quản lý bao nhiêu phạm nhân?", []),
    ],
)
def test_who_was_held_up_to_one_day_is_not_who_was_held_up_to_another(question: str, found: list[int]) -> None:
    """The day counted up to is part of what is asked, and a prison's cameras are no prisoners."""
    assert values(decision(question, PRISON)) == found
