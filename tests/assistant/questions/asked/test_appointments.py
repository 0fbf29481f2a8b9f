"""Questions on who was appointed to an office, and on who has charge of a body."""

from __future__ import annotations

import pytest

from assistant.questions.asked.appointments import asks_appointed, asks_charge_of_body


@pytest.mark.parametrize(
    ("asked", "appointed"),
    [
        ("Ai được bổ nhiệm giữ chức vụ Trưởng phòng 4 VKSND tỉnh Hà Nam?", True),
        ("Ai được bổ nhiệm lại làm Phó Viện trưởng VKSND huyện Kim Bảng?", True),
        ("Đồng chí nào được bầu giữ chức Chủ tịch Công đoàn?", True),
        ("ai duoc bo nhiem lam truong phong 4 vksnd tinh ha nam", True),
        ("Ai là Trưởng phòng 4 VKSND tỉnh Hà Nam?", False),
        ("Trưởng phòng 4 bổ nhiệm ai theo dõi án dân sự?", False),
        ("Ai phụ trách Phòng 4 VKSND tỉnh Hà Nam?", False),
    ],
)
def test_an_appointment_stands_right_before_the_office(asked: str, appointed: bool) -> None:
    """An office that only stands in the sentence is not the one that somebody was appointed to."""
    assert asks_appointed(asked) is appointed


@pytest.mark.parametrize(
    ("asked", "charge"),
    [
        ("Ai điều hành Phòng 4 VKSND tỉnh Hà Nam?", True),
        ("Ai đang phụ trách VKSND huyện Kim Bảng?", True),
        ("Ai là Trưởng phòng 4 VKSND tỉnh Hà Nam?", False),
        ("Trưởng phòng 4 ký kế hoạch nào?", False),
    ],
)
def test_charge_of_a_body_is_asked_for_by_the_verb(asked: str, charge: bool) -> None:
    """The name of an office alone asks for who holds it."""
    assert asks_charge_of_body(asked) is charge
