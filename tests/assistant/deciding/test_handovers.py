"""Where a statement tells who came before or after somebody."""

from __future__ import annotations

import pytest

from assistant.deciding.handovers import people_beside_named
from assistant.questions.understanding import understand
from tests.assistant.corpus import evidence

TITLE = "VKSND tỉnh Hà Nam công bố quyết định về công tác cán bộ"
REPLACED = "Điều động đồng chí Bùi Thị Na giữ chức Trưởng phòng 4 thay đồng chí Hà Văn Pha"
OTHERS = "bổ nhiệm đồng chí Vi Thị Sen giữ chức Trưởng phòng 5"
VACANT = "Chức danh Trưởng phòng 4 tạm thời do đồng chí Bùi Thị Na, Phó Trưởng phòng điều hành."
LEFT = "Đồng chí Hà Văn Pha, Trưởng phòng 4 nghỉ hưu."


@pytest.mark.parametrize(
    ("asked", "lines", "told"),
    [
        ("Ai thay đồng chí Hà Văn Pha", (f"{REPLACED}; {OTHERS}.",), ["Bùi Thị Na", "Hà Văn Pha"]),
        ("Ai thay đồng chí Hà Văn Pha", (f"{REPLACED}; đồng chí Hà Văn Pha chúc mừng.",), ["Bùi Thị Na", "Hà Văn Pha"]),
        ("Ai thay đồng chí Hà Văn Pha", ("Đồng chí Hà Văn Pha nghỉ hưu; đồng chí Bùi Thị Na kế nhiệm.",), []),
        ("Ai thay đồng chí Vi Thị Sen", (f"{REPLACED}; {OTHERS}.",), []),
        ("Sau khi đồng chí Hà Văn Pha nghỉ hưu thì ai", (LEFT, VACANT), ["Bùi Thị Na"]),
    ],
)
def test_both_stand_in_one_part(asked: str, lines: tuple[str, ...], told: list[str]) -> None:
    """Another part tells of others; where only one of both is named, he stands alone."""
    question = understand(f"{asked} làm Trưởng phòng 4 VKSND tỉnh Hà Nam?")
    (item,) = [one for one in evidence(question.text, (TITLE, *lines)) if one.statement.text == lines[-1]]
    assert [lines[-1][span.start : span.end] for span in people_beside_named(question, item)] == told
