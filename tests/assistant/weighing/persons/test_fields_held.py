"""Who has charge of a field."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.weighing.persons.fields_held import lacks_field
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


@pytest.mark.parametrize(
    ("field", "is_lacking"),
    [("thi hành án hình sự", False), ("thi hành án dân sự", True), ("giải quyết khiếu nại", True)],
)
def test_this_field_is_the_one_of_the_title(field: str, is_lacking: bool) -> None:
    """ "Phụ trách khâu công tác này" points to what the paper is about."""
    title = "VKSND huyện Kế Sách với công tác kiểm sát thi hành án hình sự"
    told = "Phụ trách khâu công tác này là Kiểm sát viên Thạch Thị Vui."
    (statement,) = [one for one in statements((title, told)) if "Phụ trách" in one.text]
    assert lacks_field(understand(f"Ai phụ trách {field} ở VKSND huyện Kế Sách?"), statement) is is_lacking


@pytest.mark.parametrize(
    ("field", "is_lacking"),
    [("chung kế hoạch kiểm tra", False), ("công tác kiểm tra", False), ("chung công tác thi hành án", True)],
)
def test_who_has_charge_of_all_has_it_of_what_the_paper_is_about(field: str, is_lacking: bool) -> None:
    """ "Phụ trách chung" says of what by the title, and of nothing else."""
    title = "KẾ HOẠCH Công tác kiểm tra năm 2023 của VKSND huyện Kế Sách"
    told = "Đồng chí Thạch Thị Vui, Phó Viện trưởng, phụ trách chung."
    (statement,) = [one for one in statements((title, told)) if "phụ trách" in one.text]
    assert lacks_field(understand(f"Ai phụ trách {field} năm 2023 ở VKSND huyện Kế Sách?"), statement) is is_lacking
