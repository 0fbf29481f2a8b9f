from __future__ import annotations

from itertools import pairwise

import pytest
from fpdf.enums import AccessPermission
from fpdf.fonts import FontFace

from documents.errors import EmptyDocument, EncryptedDocument, UnreadableDocument
from documents.readers.pdf import read_pdf
from documents.readers.types import RawTable
from documents.types import BlockKind
from tests.documents.readers.papers import Paper, pdf

FIRST = (
    "Trong kỳ, đơn vị thụ lý kiểm sát điều tra 41 vụ/96 bị can, tăng ba vụ so với cùng kỳ; ban hành Kế hoạch số "
    "12/KH-VKS và hai mươi bản yêu cầu điều tra, đều được Cơ quan điều tra chấp nhận, thực hiện đúng thời hạn."
)
SECOND = (
    "Công tác kiểm sát thi hành án có nhiều chuyển biến: ban hành năm bản kiến nghị khắc phục vi phạm, đều được "
    "cơ quan có trách nhiệm chấp nhận; không có trường hợp quá hạn luật định trong toàn bộ kỳ báo cáo này."
)
ROWS = [
    ["Đơn vị", "Thụ lý", "Tỷ lệ"],
    ["Phòng 7", "74", "94,6%"],
    ["Phòng 8 kiểm sát việc tạm giữ, tạm giam và thi hành án hình sự", "1.054", "99%"],
]


def paper(*, running: str = "") -> Paper:
    """Return a paper with its first page."""
    new = Paper(running=running)
    new.add_page()
    return new


def texts(data: bytes) -> list[str]:
    """Return the texts of the blocks of a PDF."""
    return [block.text for block in read_pdf(data).blocks]


def table_of(data: bytes) -> RawTable:
    """Return the only table of a PDF."""
    (table,) = [block.table for block in read_pdf(data).blocks if block.table is not None]
    return table


def test_lines_are_joined_into_paragraphs() -> None:
    """Paragraphs come out as they were set, line by line breaks healed."""
    assert texts(pdf(FIRST, SECOND)) == [FIRST, SECOND]


def test_running_lines_and_page_numbers_are_dropped() -> None:
    """A paragraph that crosses a page is whole, without the header and footer between its halves."""
    new = paper(running="Báo cáo công tác kiểm sát")
    for _ in range(20):
        new.paragraph(FIRST)
    assert texts(new.bytes()) == [FIRST] * 20


def test_a_line_that_sticks_out_moves_no_margin() -> None:
    """Paragraphs are joined by their own right margin, whatever a letterhead does beside it."""
    new = paper()
    new.cell(0, 6, "x " * 56, new_x="LMARGIN", new_y="NEXT")
    new.ln(10)
    for text in (FIRST, SECOND, FIRST):
        new.paragraph(text)
    assert texts(new.bytes())[1:] == [FIRST, SECOND, FIRST]


def test_larger_letters_are_headings() -> None:
    """A line set larger than the text is a heading."""
    new = paper()
    new.line_at("Kết quả công tác", size=15)
    new.paragraph(FIRST)
    assert [block.kind for block in read_pdf(new.bytes()).blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_ruled_tables_keep_their_cells() -> None:
    """Rules state the cells; a cell's wrapped text is one text."""
    new = paper()
    new.paragraph(FIRST)
    with new.table(headings_style=FontFace()) as table:
        for row in ROWS:
            table.row(row)
    new.paragraph(SECOND)
    data = new.bytes()
    assert table_of(data).rows == tuple(map(tuple, ROWS))
    assert texts(data) == [FIRST, "", SECOND]


def test_rules_may_be_thin_boxes() -> None:
    """Word draws the borders of its tables as filled boxes half a point wide."""
    new = paper()
    for row, texts_of_row in enumerate(ROWS[:2]):
        for column, text in enumerate(texts_of_row):
            new.text(22 + 50 * column, 36 + 10 * row, text)
    for at in range(3):
        new.rect(20, 30 + 10 * at, 150, 0.2, "F")
    for at in range(4):
        new.rect(20 + 50 * at, 30, 0.2, 20, "F")
    assert table_of(new.bytes()).rows == tuple(map(tuple, ROWS[:2]))


def test_merged_cells_of_ruled_tables_are_repeated() -> None:
    """Where no rule parts two fields they are one cell."""
    new = paper()
    with new.table(headings_style=FontFace(), num_heading_rows=2) as table:
        top = table.row()
        top.cell("Đơn vị", rowspan=2)
        top.cell("Thụ lý", colspan=2)
        for row in (["vụ", "bị cáo"], ["Phòng 7", "74", "157"]):
            table.row(row)
    assert table_of(new.bytes()).rows == (
        ("Đơn vị", "Thụ lý", "Thụ lý"),
        ("Đơn vị", "vụ", "bị cáo"),
        ("Phòng 7", "74", "157"),
    )


def test_a_table_over_two_pages_is_one() -> None:
    """The rows on the next page belong to the same table, and the repeated header counts once."""
    new = paper()
    with new.table(headings_style=FontFace(), num_heading_rows=1) as table:
        table.row(ROWS[0])
        for number in range(60):
            table.row([f"Huyện {number}", str(number), "1%"])
    assert len(table_of(new.bytes()).rows) == 61


def test_aligned_columns_are_a_table() -> None:
    """Columns of numbers without rules are a table if every line fills every column."""
    new = paper()
    rows = [["Đơn vị", "Số vụ", "Số bị can"], ["Huyện A", "12", "20"], ["Huyện B", "15", "31"]]
    for row in rows:
        for cell in row:
            new.cell(50, 7, cell)
        new.ln(7)
    assert table_of(new.bytes()).rows == tuple(map(tuple, rows))


def test_columns_that_do_not_align_stay_lines() -> None:
    """Where columns cannot be told apart honestly the lines stay whole and no table is made up."""
    new = paper()
    for first, second in pairwise([20, 60, 30, 80, 25]):
        for width, text in ((first, "12"), (second, "20"), (30, "31")):
            new.cell(width, 7, text)
        new.ln(7)
    assert all(block.table is None for block in read_pdf(new.bytes()).blocks)


def test_footnotes_come_last_and_lose_their_numbers() -> None:
    """A raised number does not run into the figure before it, and the note at the foot is a footnote."""
    new = paper()
    new.write(6, "Thụ lý 3 vụ")
    new.char_vpos = "SUP"
    new.write(6, "1")
    new.char_vpos = "LINE"
    new.write(6, f"; đã xong. {FIRST}")
    new.set_y(-40)
    new.set_font_size(8)
    new.char_vpos = "SUP"
    new.write(4, "1")
    new.char_vpos = "LINE"
    new.write(4, " Phòng 1 - 1; Phòng 2 - 2.")
    assert [(block.kind, block.text) for block in read_pdf(new.bytes()).blocks] == [
        (BlockKind.PARAGRAPH, f"Thụ lý 3 vụ; đã xong. {FIRST}"),
        (BlockKind.FOOTNOTE, "Phòng 1 - 1; Phòng 2 - 2."),
    ]


def test_codes_broken_at_their_hyphen_are_whole() -> None:
    """A document number keeps its hyphen and gains no blank at the end of a line."""
    new = paper()
    new.line_at("Đơn vị thực hiện nghiêm túc các nội dung nêu trong Kế hoạch số 96/KH-")
    new.line_at("VKS ngày 02/8/2023 của đơn vị.")
    assert "96/KH-VKS ngày" in texts(new.bytes())[0]


def test_the_stated_title_is_a_property() -> None:
    """Title and author of the file's own metadata are read."""
    new = paper()
    new.paragraph(FIRST)
    new.set_title("Báo cáo năm 2023")
    assert read_pdf(new.bytes()).properties["title"] == "Báo cáo năm 2023"


def test_locked_files_are_named_as_such() -> None:
    """A PDF with a password is no damaged PDF."""
    new = paper()
    new.paragraph(FIRST)
    new.set_encryption(owner_password="a", user_password="b", permissions=AccessPermission.none())
    with pytest.raises(EncryptedDocument):
        read_pdf(new.bytes())


def test_scans_are_named_as_such() -> None:
    """A PDF without letters asks for text recognition."""
    with pytest.raises(EmptyDocument, match="OCR"):
        read_pdf(paper().bytes())


def test_damaged_files_are_unreadable() -> None:
    """Half a PDF is an error with a reason, not a crash."""
    with pytest.raises(UnreadableDocument):
        read_pdf(pdf(FIRST)[:300])
