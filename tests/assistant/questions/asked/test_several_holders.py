"""How many holders of an office are asked for together."""

from __future__ import annotations

import pytest

from assistant.questions.asked.kinds import Kind
from assistant.questions.asked.several_holders import holders_wanted
from assistant.questions.understanding import understand


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("Các Phó Viện trưởng VKSND tỉnh Bến Tre gồm những ai?", 2),
        ("Ba Phó Trưởng phòng 2 VKSND tỉnh Bến Tre là ai?", 3),
        ("Ai trao quyết định cho các Phó Viện trưởng?", 0),
        ("Phó Viện trưởng nào dự hội nghị?", 0),
        ("Trong các Phó Viện trưởng, ai phụ trách án dân sự?", 0),
    ],
)
def test_the_number_of_holders_is_read_before_the_office(asked: str, count: int) -> None:
    """Those to whom something is given, or among whom one is asked for, are not asked for together."""
    assert holders_wanted(asked) == count


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("Kể tên các Phó Trưởng phòng 2 VKSND tỉnh Bến Tre.", Kind.PERSON),
        ("Kể tên các phòng của VKSND tỉnh Bến Tre.", Kind.LIST),
        ("Kể tên các nhiệm vụ mà Trưởng phòng 2 VKSND tỉnh Bến Tre giao.", Kind.LIST),
    ],
)
def test_a_list_of_holders_asks_for_people(asked: str, kind: Kind) -> None:
    """Bodies and tasks are listed otherwise, and a head of department is no department."""
    question = understand(asked)
    assert question.kind is kind
    assert question.lists_bodies is ("các phòng" in asked)


@pytest.mark.parametrize(
    ("asked", "bodies"),
    [
        ("Kể tên các thành viên Cụm thi đua số 5 năm 2023.", True),
        ("Khối thi đua số 2 có những thành viên nào?", True),
        ("Kể tên các thành viên Đoàn kiểm sát của VKSND tỉnh Bến Tre.", False),
    ],
)
def test_the_members_of_a_cluster_are_bodies(asked: str, bodies: bool) -> None:
    """Those of an inspection are people."""
    assert understand(asked).lists_bodies is bodies
