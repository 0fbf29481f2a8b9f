"""What a row of a table is about."""

from __future__ import annotations

import pytest

from assistant.deciding.outcomes import decide
from assistant.questions.understanding import understand
from assistant.weighing.rows import is_other_row
from assistant.weighing.statements import statements_of
from documents.loading import document_from_raw
from documents.readers.types import RawBlock, RawDocument, RawTable
from documents.types import BlockKind
from tests.assistant.corpus import evenly

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


STAGES = (
    ("Đợt", "Thời gian", "Đơn vị chủ trì", "Số khen thưởng dự kiến"),
    ("Đợt 1", "10/01/2024 - 31/3/2024", "Văn phòng", "4 tập thể, 11 cá nhân"),
    ("Đợt 2", "01/4/2024 - 31/7/2024", "Phòng 9", "7 tập thể, 16 cá nhân"),
    ("Chuyên đề", "Cả năm 2024", "Phòng 15", "2 tập thể, 5 cá nhân"),
)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Đợt 2 phong trào thi đua năm 2024 của VKSND tỉnh Bến Tre dự kiến khen bao nhiêu tập thể, cá nhân?", "Đợt 2"),
        ("Đợt thi đua thứ nhất năm 2024 của VKSND tỉnh Bến Tre dự kiến khen mấy tập thể?", "Đợt 1"),
        ("Đợt 1 phong trào thi đua năm 2024 của VKSND tỉnh Bến Tre do đơn vị nào chủ trì?", "Đợt 1"),
        ("Đợt 3 phong trào thi đua năm 2024 của VKSND tỉnh Bến Tre dự kiến khen bao nhiêu tập thể?", None),
        ("Đợt 3 phong trào thi đua năm 2024 của VKSND tỉnh Bến Tre do đơn vị nào chủ trì?", None),
    ],
)
def test_a_stage_is_told_by_the_row_of_its_number(asked: str, answer: str | None) -> None:
    """The department in charge has no figures of its own there, and no other stage answers."""
    title = RawBlock(BlockKind.TITLE, "Kế hoạch tổ chức phong trào thi đua năm 2024 của VKSND tỉnh Bến Tre")
    blocks = (title, RawBlock(BlockKind.PARAGRAPH, table=RawTable(STAGES, header_rows=1)))
    read = statements_of(document_from_raw(RawDocument(blocks), source="kh.txt", content_hash="stages"))
    found = decide(understand(asked), read, evenly).evidence
    assert {item.statement.text.partition(" | ")[0] for item in found} == ({f"Đợt: {answer}"} if answer else set())
