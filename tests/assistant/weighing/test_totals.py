"""A row of one kind is not the total of its table."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.weighing.statements import statements_of
from assistant.weighing.totals import is_part_of_total
from documents.loading import document_from_raw
from documents.readers.types import RawBlock, RawDocument, RawTable
from documents.types import BlockKind

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
