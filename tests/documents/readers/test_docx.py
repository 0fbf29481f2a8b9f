from __future__ import annotations

from collections.abc import Callable

import docx.oxml
import pytest
from docx.document import Document
from docx.text.paragraph import Paragraph

from documents.errors import TooLarge
from documents.readers.docx import read_docx
from documents.readers.types import RawBlock
from documents.types import BlockKind
from tests.documents.readers.papers import W_NAMESPACE, repacked, word

NOTES_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
NOTES_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
DRAWING = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def blocks_of(build: Callable[[Document], object]) -> tuple[RawBlock, ...]:
    """Return the blocks of a Word file."""
    return read_docx(word(build)).blocks


def texts(blocks: tuple[RawBlock, ...]) -> list[str]:
    """Return the texts of blocks."""
    return [block.text for block in blocks]


def append(paragraph: Paragraph, xml: str) -> None:
    """Append raw WordprocessingML to a paragraph."""
    content = f'<w:p xmlns:w="{W_NAMESPACE}" {DRAWING}>{xml}</w:p>'
    for child in list(docx.oxml.parse_xml(content)):
        paragraph._p.append(child)


def paragraph_with(xml: str) -> Callable[[Document], object]:
    """Return a builder of a document with one paragraph: a word, then raw WordprocessingML."""
    return lambda document: append(document.add_paragraph("Đầu."), xml)


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_blocks_come_in_body_order() -> None:
    """A table stands between the paragraphs that it stands between on the page."""

    def build(document: Document) -> None:
        document.add_paragraph("Trước bảng.")
        table = document.add_table(2, 2)
        for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
            cell.text = f"ô {number}"
        document.add_paragraph("Sau bảng.")

    assert texts(blocks_of(build)) == ["Trước bảng.", "", "Sau bảng."]


KINDS = [
    ("Title", "Báo cáo năm 2023", BlockKind.TITLE),
    ("Heading 1", "I. Kết quả", BlockKind.HEADING),
    ("List Bullet", "Phòng 1: 12 vụ", BlockKind.LIST_ITEM),
    ("Caption", "Quang cảnh hội nghị", BlockKind.CAPTION),
    ("Normal", "Đơn vị đã hoàn thành.", BlockKind.PARAGRAPH),
]


@pytest.mark.parametrize(("style", "text", "kind"), KINDS)
def test_styles_say_what_a_paragraph_is(style: str, text: str, kind: BlockKind) -> None:
    """Word's built-in styles are believed."""
    assert blocks_of(lambda document: document.add_paragraph(text, style=style)) == (RawBlock(kind, text),)


def test_short_bold_paragraphs_are_headings() -> None:
    """Offices write headings in bold rather than with styles."""

    def build(document: Document) -> None:
        document.add_paragraph().add_run("Kết quả công tác").bold = True
        document.add_paragraph().add_run("Đơn vị đã hoàn thành.").bold = True

    assert [block.kind for block in blocks_of(build)] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_merged_cells_are_repeated() -> None:
    """Cells merged across columns or rows stand in every field that they cover."""

    def build(document: Document) -> None:
        table = document.add_table(3, 3)
        table.cell(0, 0).merge(table.cell(1, 0)).text = "Đơn vị"
        table.cell(0, 1).merge(table.cell(0, 2)).text = "Thụ lý"
        for column, texts_below in enumerate([["Phòng 7"], ["vụ", "74"], ["bị cáo", "157"]]):
            for row, text in enumerate(texts_below, start=3 - len(texts_below)):
                table.cell(row, column).text = text

    table = blocks_of(build)[0].table
    assert table is not None
    assert table.rows == (
        ("Đơn vị", "Thụ lý", "Thụ lý"),
        ("Đơn vị", "vụ", "bị cáo"),
        ("Phòng 7", "74", "157"),
    )


def test_rows_repeated_on_every_page_are_headers() -> None:
    """The mark "repeat as header row" tells how many rows are headers."""

    def build(document: Document) -> None:
        table = document.add_table(2, 2)
        for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
            cell.text = f"ô {number}"
        table.rows[0]._tr.get_or_add_trPr().append(docx.oxml.OxmlElement("w:tblHeader"))

    table = blocks_of(build)[0].table
    assert table is not None
    assert table.header_rows == 1


UNSEEN = [
    ("deleted", f'<w:del w:id="1" w:author="a">{run("31 vụ").replace("w:t", "w:delText")}</w:del>'),
    ("moved away", f'<w:moveFrom w:id="1" w:author="a">{run("31 vụ")}</w:moveFrom>'),
    ("hidden", run("31 vụ", "<w:vanish/>")),
    ("field code", "<w:r><w:instrText>PAGEREF _Toc31</w:instrText></w:r>"),
]


@pytest.mark.parametrize("xml", [case[1] for case in UNSEEN], ids=[case[0] for case in UNSEEN])
def test_what_the_page_does_not_show_is_left_out(xml: str) -> None:
    """Tracked deletions, hidden text and field codes are no text."""
    assert texts(blocks_of(paragraph_with(xml))) == ["Đầu."]


SEEN = [
    ("inserted", f'<w:ins w:id="1" w:author="a">{run(" 31 vụ")}</w:ins>', ["Đầu. 31 vụ"]),
    ("content control", f"<w:sdt><w:sdtContent>{run(' 31 vụ')}</w:sdtContent></w:sdt>", ["Đầu. 31 vụ"]),
    ("code", f"{run(' Số 5/KH')}<w:r><w:noBreakHyphen/></w:r>{run('VKS')}", ["Đầu. Số 5/KH-VKS"]),
    ("forced break", f"<w:r><w:br/></w:r>{run('Tiếp.')}", ["Đầu.", "Tiếp."]),
]


@pytest.mark.parametrize(("xml", "expected"), [case[1:] for case in SEEN], ids=[case[0] for case in SEEN])
def test_what_the_page_shows_is_kept(xml: str, expected: list[str]) -> None:
    """Tracked insertions, content controls and special characters are text like any other."""
    assert texts(blocks_of(paragraph_with(xml))) == expected


def test_text_boxes_follow_their_anchor_once() -> None:
    """A text box is read once, although Word stores it twice for old programs."""
    box = f"<w:txbxContent><w:p>{run('Trong khung.')}</w:p></w:txbxContent>"
    xml = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>{box}</wps:txbx></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(blocks_of(paragraph_with(xml))) == ["Đầu.", "Trong khung."]


def with_footnotes(data: bytes, *notes: str) -> bytes:
    """Return a Word file with a part of footnotes, numbered from 1."""
    elements = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{run(text)}</w:p></w:footnote>'
        for number, text in enumerate(notes, start=1)
    )
    relation = f'<Relationship Id="rIdNotes" Type="{NOTES_TYPE}" Target="footnotes.xml"/></Relationships>'
    override = f'<Override PartName="/word/footnotes.xml" ContentType="{NOTES_CONTENT}"/></Types>'
    return repacked(
        data,
        {
            "word/footnotes.xml": lambda _: f'<w:footnotes xmlns:w="{W_NAMESPACE}">{elements}</w:footnotes>'.encode(),
            "word/_rels/document.xml.rels": lambda xml: xml.replace(b"</Relationships>", relation.encode()),
            "[Content_Types].xml": lambda xml: xml.replace(b"</Types>", override.encode()),
        },
    )


def test_footnotes_follow_the_paragraph_that_refers_to_them() -> None:
    """Figures in footnotes are read, and their number does not run into the figure before it."""

    def build(document: Document) -> None:
        append(document.add_paragraph("Thụ lý 3 vụ"), '<w:r><w:footnoteReference w:id="1"/></w:r>' + run("; đã xong."))
        document.add_paragraph("Đoạn sau.")

    blocks = read_docx(with_footnotes(word(build), "Phòng 1 - 1; Phòng 2 - 2.")).blocks
    assert [(block.kind, block.text) for block in blocks] == [
        (BlockKind.PARAGRAPH, "Thụ lý 3 vụ; đã xong."),
        (BlockKind.FOOTNOTE, "Phòng 1 - 1; Phòng 2 - 2."),
        (BlockKind.PARAGRAPH, "Đoạn sau."),
    ]


def test_core_properties_are_read() -> None:
    """Title and author as a person entered them; the default author of the library is no author."""

    def build(document: Document) -> None:
        document.add_paragraph("Nội dung.")
        document.core_properties.title = "Báo cáo năm 2023"

    assert read_docx(word(build)).properties == {"title": "Báo cáo năm 2023"}


def test_bombs_are_refused() -> None:
    """A Word file that would unpack to hundreds of megabytes is not unpacked."""
    bomb = repacked(
        word(lambda document: document.add_paragraph("x")), {"word/media/a.bin": lambda _: b"\0" * 50_000_000}
    )
    with pytest.raises(TooLarge):
        read_docx(bomb)
