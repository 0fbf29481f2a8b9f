"""A row of one kind is not the total of its table."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.weighing.counts.totals import is_of_one_crime, is_part_of_total
from assistant.weighing.statements import statements_of
from documents.loading import document_from_raw
from documents.readers.types import RawBlock, RawDocument, RawTable
from documents.types import BlockKind
from tests.assistant.corpus import statements

ROWS = (("Nhóm tội", "Số vụ"), ("Xâm phạm sở hữu", "81"), ("Ma túy", "54"), ("Tổng cộng", "135"))


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Năm 2024 VKSND tỉnh Bến Tre thụ lý bao nhiêu vụ án?", [True, True, False]),
        ("Năm 2024 VKSND tỉnh Bến Tre thụ lý bao nhiêu vụ án ma túy?", [True, False, False]),
        ("Nhóm tội nào nhiều nhất, bao nhiêu vụ?", [False, False, False]),
    ],
)
def test_kinds_that_are_not_asked_for_are_parts(question: str, parts: list[bool]) -> None:
    """All cases are asked for where no kind is named; which kind has most is another question."""
    title = RawBlock(BlockKind.TITLE, "VKSND tỉnh Bến Tre: số liệu năm 2024")
    blocks = (title, RawBlock(BlockKind.PARAGRAPH, table=RawTable(ROWS, header_rows=1)))
    read = statements_of(document_from_raw(RawDocument(blocks), source="sl.txt", content_hash="totals"))
    rows = [one for one in read if one.kind is BlockKind.TABLE_ROW]
    assert [is_part_of_total(understand(question), row, row.figures[0]) for row in rows] == parts


CRIMES = (
    "VKSND huyện Mỏ Cày Nam: kết quả năm 2024",
    "Năm 2024, các tội xâm phạm sở hữu chiếm tỷ lệ cao nhất với 52 vụ, tội phạm về ma túy khởi tố mới 38 vụ; tội phạm "
    "trên địa bàn khởi tố mới 121 vụ.",
)


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Năm 2024 VKSND huyện Mỏ Cày Nam có bao nhiêu vụ án mới khởi tố?", [True, True, False]),
        ("Án khởi tố mới của VKSND huyện Mỏ Cày Nam năm 2024?", [True, True, False]),
        ("Năm 2024 khởi tố mới bao nhiêu vụ án ma túy?", [False, False, False]),
        ("Năm 2024 khởi tố bao nhiêu vụ xâm phạm sở hữu?", [False, True, False]),
        ("Năm 2024 loại án nào nhiều nhất, bao nhiêu vụ?", [False, False, False]),
    ],
)
def test_the_cases_of_one_crime_are_not_all_cases(question: str, parts: list[bool]) -> None:
    """They answer one who asks for a kind; a field of work is compared on its own."""
    (told,) = (one for one in statements(CRIMES) if one.figures)
    asked = understand(question)
    assert [is_of_one_crime(asked, told, figure) for figure in told.figures] == parts
