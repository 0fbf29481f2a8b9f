"""Who heads one of several groups that are told apart by their numbers."""

from __future__ import annotations

import pytest

from assistant.types import Status
from tests.assistant.corpus import decision

TITLE = "VKSND tỉnh Bến Tre phát động thi đua năm 2026"
HEADS = (
    "Khối 1 gồm các phòng, Khối trưởng là đồng chí Lê Thị Mận, Trưởng phòng 1.",
    "Khối 2 gồm VKSND các khu vực từ 1 đến 5, Khối trưởng là đồng chí Cao Văn Sáu, Viện trưởng VKSND khu vực 3.",
    "Tổ 1 do đồng chí Đỗ Văn Tám làm Tổ trưởng; Tổ 2 do đồng chí Vũ An Khê làm Tổ trưởng.",
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ai làm Khối trưởng Khối 2 của VKSND tỉnh Bến Tre năm 2026?", HEADS[1]),
        ("khoi truong khoi 1 cua vksnd tinh ben tre nam 2026 la ai", HEADS[0]),
        ("Năm 2026 tại VKSND tỉnh Bến Tre, Khối trưởng Khối thi đua số 2 là đồng chí nào?", HEADS[1]),
    ],
)
def test_a_group_is_headed_by_its_own_head(question: str, told: str) -> None:
    """The office that he comes from is not what he heads there."""
    reached = decision(question, (TITLE, " ".join(HEADS)))
    assert [item.statement.text for item in reached.evidence] == [told]


def test_the_head_of_another_group_is_no_answer() -> None:
    """A group that no sentence names has no head told."""
    reached = decision("Ai làm Khối trưởng Khối 3 của VKSND tỉnh Bến Tre năm 2026?", (TITLE, " ".join(HEADS[:2])))
    assert reached.status is Status.NOT_FOUND
