"""What a row of a table is about."""

from __future__ import annotations

import pytest

from assistant.questions.understanding import understand
from assistant.weighing.rows import is_other_row
from assistant.weighing.statements import statements_of
from documents.loading import document_from_raw
from documents.readers.types import RawBlock, RawDocument, RawTable
from documents.types import BlockKind

HEADS = ("Nội dung", "Lãnh đạo phụ trách", "Thời gian")
ROW = ("Kiểm tra nghiệp vụ tại VKSND huyện Ba Tri", "Đồng chí Lê Thị Mận", "Quý III/2024")


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("Lớp tập huấn án dân sự năm 2024 của VKSND tỉnh Bến Tre do lãnh đạo nào phụ trách?", True),
        ("Cuộc kiểm tra nghiệp vụ năm 2024 của VKSND tỉnh Bến Tre do lãnh đạo nào phụ trách?", False),
        ("Cuộc tra cứu hồ sơ năm 2024 của VKSND tỉnh Bến Tre do lãnh đạo nào phụ trách?", True),
        ("VKSND tỉnh Bến Tre kiểm tra nghiệp vụ vào thời gian nào trong năm 2024?", False),
    ],
)
def test_the_heads_of_columns_tell_no_row_from_another(question: str, other: bool) -> None:
    """Who has charge of the one thing has no charge of the other."""
    title = RawBlock(BlockKind.TITLE, "Chương trình công tác năm 2024 của VKSND tỉnh Bến Tre")
    blocks = (title, RawBlock(BlockKind.PARAGRAPH, table=RawTable((HEADS, ROW), header_rows=1)))
    read = statements_of(document_from_raw(RawDocument(blocks), source="ct.txt", content_hash="rows"))
    row = next(one for one in read if one.kind is BlockKind.TABLE_ROW)
    assert is_other_row(understand(question), row) is other
