"""Who has charge of a field."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.weighing.fields_held import lacks_field
from tests.assistant.corpus import statements

TITLE = "VKSND huyện Kế Sách phân công công tác năm 2023"
TOLD = "Đồng chí Thạch Thị Vui, Phó Viện trưởng phụ trách công tác dân sự, hành chính và án hình sự."


@pytest.mark.parametrize(
    ("field", "is_lacking"),
    [
        ("thi hành án", True),
        ("công tác thi đua khen thưởng", True),
        ("án hình sự", False),
        ("công tác dân sự", False),
        ("khối hành chính", False),
    ],
)
def test_another_field_is_no_answer(field: str, is_lacking: bool) -> None:
    """The words of a field stand side by side, not strewn over others."""
    (statement,) = [one for one in statements((TITLE, TOLD)) if "phụ trách" in one.text]
    question = understand(f"Phó Viện trưởng nào của VKSND huyện Kế Sách phụ trách {field}?")
    assert lacks_field(question, statement) is is_lacking
