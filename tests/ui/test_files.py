"""What is taken along: Word with footnotes and comments, workbooks, CSV, Markdown."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import Any

import pytest
from docx import Document
from lxml import etree
from openpyxl import load_workbook

from tests.ui import corpus
from ui.drafts import UnreadableDraft, checked_document, read_draft
from ui.objects import Answer, Figure, Verification
from ui.screens.history import markdown_of
from ui.tables import csv_file, xlsx_file
from ui.word import answers_document, figures_document

FIGURES = [Figure.model_validate(one) for one in corpus.figures()]
ANSWER = Answer.model_validate(corpus.answer("Phòng 7 thụ lý bao nhiêu vụ?"))


def _part(content: bytes, name: str) -> Any:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read(name))


def _letters(root: Any) -> str:
    return "".join(root.itertext())


def test_an_answer_in_word_has_its_source_in_a_footnote() -> None:
    """The sentence stands in the text, its source word by word at the foot of the page."""
    content = answers_document([ANSWER])
    assert "thụ lý 52 vụ/97 bị cáo" in _letters(_part(content, "word/footnotes.xml"))
    assert any("52 vụ" in paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs)


def test_every_footnote_has_its_reference() -> None:
    """Word refuses a file where they do not agree."""
    content = figures_document(FIGURES, {})
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    body, notes = _part(content, "word/document.xml"), _part(content, "word/footnotes.xml")
    referred = [one.get(f"{space}id") for one in body.iter(f"{space}footnoteReference")]
    assert referred == [one.get(f"{space}id") for one in notes.iter(f"{space}footnote")][2:]
    assert len(referred) == len(FIGURES)


def test_a_word_table_writes_numbers_the_vietnamese_way() -> None:
    """1234 reads 1.234."""
    table = Document(io.BytesIO(figures_document(FIGURES, {}))).tables[0]
    assert "1.234" in [cell.text for row in table.rows for cell in row.cells]


def test_a_workbook_keeps_numbers_as_numbers() -> None:
    """They can be summed."""
    sheet = load_workbook(io.BytesIO(xlsx_file(FIGURES, {}))).worksheets[0]
    assert [sheet.cell(row, 5).value for row in range(2, 9)] == [41, 83, 52, 97, 5, 1234, 7]


def test_no_cell_of_others_becomes_a_formula() -> None:
    """A unit called "=Phòng 5" stays text in a spreadsheet."""
    sheet = load_workbook(io.BytesIO(xlsx_file(FIGURES, {}))).worksheets[0]
    assert sheet.cell(8, 2).value == "'=Phòng 5"


def test_csv_opens_in_a_vietnamese_spreadsheet() -> None:
    """UTF-8 with its mark, semicolons between."""
    content = csv_file(FIGURES, corpus.TITLES)
    assert content.startswith(b"\xef\xbb\xbf")
    assert len(list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))) == 8


def test_markdown_of_an_answer_names_its_sources() -> None:
    """Question, sentences, sources."""
    shown = markdown_of([ANSWER]).replace("\\", "")
    assert shown.startswith("## Phòng 7")
    assert "Đồng Sen tổng kết công tác năm 2024" in shown


def _draft() -> bytes:
    document = Document()
    document.add_paragraph("Phòng 7 thụ lý 99 vụ. Hội nghị tốt đẹp.")
    table = document.add_table(rows=1, cols=1)
    table.rows[0].cells[0].text = "Kháng nghị 05 bản."
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _with_figures() -> bytes:
    document = Document()
    document.add_paragraph("Kết quả như sau:")
    head = document.add_table(rows=1, cols=2)
    head.rows[0].cells[0].text, head.rows[0].cells[1].text = "VIỆN KIỂM SÁT", "CỘNG HÒA"
    rows = [["Đơn vị", "Kháng nghị", "Kiến nghị"], *([f"Phòng {number}", str(number), "14"] for number in range(1, 31))]
    table = document.add_table(rows=len(rows), cols=3)
    for cells, told in zip((row.cells for row in table.rows), rows, strict=True):
        for cell, text in zip(cells, told, strict=True):
            cell.text = text
    document.add_paragraph("Xong.")
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def test_no_cell_of_a_draft_is_lost_and_all_stand_in_order() -> None:
    """A figure that is not read is not checked, and a row says nothing without its heading."""
    lines = read_draft("a.docx", _with_figures()).splitlines()
    rows = ["| Đơn vị | Kháng nghị | Kiến nghị |", *(f"| Phòng {number} | {number} | 14 |" for number in range(1, 31))]
    assert lines == ["Kết quả như sau:", "VIỆN KIỂM SÁT", "CỘNG HÒA", *rows, "Xong."]


def test_a_row_of_a_draft_gets_its_comment() -> None:
    """The API tells a row with the names of its columns; the comment stands at the row all the same."""
    told = {"text": "Đơn vị: Phòng 12 | Kháng nghị: 12 | Kiến nghị: 14", "verdict": "not_found"}
    verification = Verification.model_validate({"sentences": [told]})
    checked = Document(io.BytesIO(checked_document(verification, _with_figures())))
    (noted,) = [row for row in checked.tables[1].rows if "commentRangeStart" in row._tr.xml]
    assert noted.cells[0].text == "Phòng 12"


def test_a_checked_draft_keeps_its_own_text_and_gets_comments() -> None:
    """Each claim has its comment, in tables too; the words of the draft stay as they were."""
    original = _draft()
    verification = Verification.model_validate(corpus.verification(read_draft("a.docx", original)))
    checked = Document(io.BytesIO(checked_document(verification, original)))
    assert checked.paragraphs[0].text == "Phòng 7 thụ lý 99 vụ. Hội nghị tốt đẹp."
    assert "dự thảo ghi 99 vụ; tài liệu ghi 52 vụ" in next(iter(checked.comments)).text


def test_a_pasted_draft_becomes_a_document_of_its_own() -> None:
    """Sentences are coloured and commented by verdict."""
    verification = Verification.model_validate(corpus.verification("Phòng 7 thụ lý 99 vụ. Kháng nghị 05 bản."))
    checked = Document(io.BytesIO(checked_document(verification)))
    assert len(list(checked.comments)) == 2


@pytest.mark.parametrize(("name", "content"), [("a.docx", b"no zip"), ("a.txt", b"\xff\xfe\x00\xd8")])
def test_a_file_that_is_no_draft_is_refused_by_name(name: str, content: bytes) -> None:
    """The page can then say which file, and what to do."""
    with pytest.raises(UnreadableDraft):
        read_draft(name, content)
