from __future__ import annotations

from documents.readers.sheet_layout import Merge, sheet_blocks
from documents.readers.types import RawBlock
from documents.types import BlockKind


def texts(blocks: list[RawBlock]) -> list[str]:
    """Return the texts of the blocks that are no tables."""
    return [block.text for block in blocks if block.table is None]


def tables(blocks: list[RawBlock]) -> list[tuple[tuple[str, ...], ...]]:
    """Return the rows of the tables."""
    return [block.table.rows for block in blocks if block.table is not None]


BODY = [["Đơn vị", "Số vụ", "Số bị can"], ["Phòng 1", "12", "20"], ["Phòng 2", "7", "9"]]


def test_title_rows_and_notes_are_text() -> None:
    """What stands alone above a table is its heading, below it a note."""
    blocks = sheet_blocks([["BIỂU TỔNG HỢP"], *BODY, ["Ghi chú: sơ bộ"], [], ["Người lập biểu: An"]])
    assert [(block.kind, block.text) for block in blocks if block.table is None] == [
        (BlockKind.HEADING, "BIỂU TỔNG HỢP"),
        (BlockKind.PARAGRAPH, "Ghi chú: sơ bộ"),
        (BlockKind.PARAGRAPH, "Người lập biểu: An"),
    ]


def test_merged_headers_are_repeated() -> None:
    """A header over several columns stands in each of them, one over several rows in each of those."""
    rows = [["Đơn vị", "Thụ lý", ""], ["", "vụ", "bị can"], ["Phòng 1", "12", "20"]]
    blocks = sheet_blocks(rows, [Merge(0, 0, 2, 1), Merge(0, 1, 1, 3)])
    assert tables(blocks)[0][:2] == (("Đơn vị", "Thụ lý", "Thụ lý"), ("Đơn vị", "vụ", "bị can"))


def test_letterhead_and_signature_are_text() -> None:
    """Rows with several texts that belong to no table do not make one."""
    rows = [
        ["VKSND TỈNH A", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["VĂN PHÒNG", "", "Độc lập - Tự do - Hạnh phúc"],
        ["Số: 5/BC-VKS", "", "Ngày 5 tháng 12 năm 2023"],
        ["BIỂU TỔNG HỢP", "", ""],
        *BODY,
        [],
        ["Người lập biểu", "", "VIỆN TRƯỞNG"],
    ]
    blocks = sheet_blocks(rows)
    assert tables(blocks) == [tuple(map(tuple, BODY))]
    assert texts(blocks)[-2:] == ["Người lập biểu", "VIỆN TRƯỞNG"]


def test_a_section_title_below_the_header_is_inside_the_table() -> None:
    """A header stays with its table where a row of its own names the first section."""
    rows = [["BIỂU TỔNG HỢP"], BODY[0], ["I. Cấp huyện"], *BODY[1:]]
    assert tables(sheet_blocks(rows))[0][:2] == (tuple(BODY[0]), ("I. Cấp huyện", "", ""))


def test_two_tables_on_a_sheet_are_two() -> None:
    """A blank row and a new title begin another table."""
    blocks = sheet_blocks([*BODY, [], ["Biểu hai"], *BODY])
    assert len(tables(blocks)) == 2


def test_a_blank_row_within_a_table_does_not_end_it() -> None:
    """Rows of numbers after a blank row go on with the same columns."""
    blocks = sheet_blocks([*BODY, [], ["Phòng 7", "74", "157"]])
    assert tables(blocks) == [(*map(tuple, BODY), ("Phòng 7", "74", "157"))]


def test_merges_beyond_the_sheet_are_cut() -> None:
    """A merge that reaches past the filled cells does no harm."""
    assert len(tables(sheet_blocks(BODY, [Merge(0, 0, 1_000_000, 1), Merge(9, 9, 12, 12)]))) == 1


def test_a_title_with_its_period_wins_over_the_year_of_a_tab() -> None:
    """Tabs are carried over from the workbook of the year before; one that says more, or another year, is kept."""
    part, year, none = ["KẾT QUẢ 6 THÁNG ĐẦU NĂM CÔNG TÁC 2026"], ["CHỈ TIÊU NĂM 2025"], ["BIỂU TỔNG HỢP"]
    pairs = [(part, "KV nam 2025"), (part, "Quý I.2026"), (year, "CT 2024"), (none, "Năm 2025")]
    names = [
        next(block.table.name for block in sheet_blocks([head, *BODY], name=name) if block.table)
        for head, name in pairs
    ]
    assert names == [None, "Quý I.2026", "CT 2024", "Năm 2025"]
    later = sheet_blocks([year, *BODY], name="CT 2025", opens=False)
    assert next(block.table.name for block in later if block.table) is None
