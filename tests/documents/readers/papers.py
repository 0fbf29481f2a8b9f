"""Build real files of every format for the tests: a font, PDFs, Word documents and workbooks."""

from __future__ import annotations

import functools
import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import openpyxl
from docx.document import Document
from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from fpdf import FPDF

W_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x1B1), *range(0x1EA0, 0x1EFA), *range(0x2010, 0x2027)]


@functools.cache
def font() -> bytes:
    """Return a font whose letters are boxes half an em wide: text of a PDF depends on code points, not on shapes."""
    names = [".notdef", *(f"u{code:04X}" for code in _LETTERS)]
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    for corner in ((450, 0), (450, 700), (50, 700)):
        pen.lineTo(corner)
    pen.closePath()
    box = pen.glyph()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({code: f"u{code:04X}" for code in _LETTERS})
    builder.setupGlyf({name: box for name in names})
    builder.setupHorizontalMetrics({name: (500, 50) for name in names})
    builder.setupHorizontalHeader(ascent=900, descent=-250)
    builder.setupNameTable({"familyName": "Boxes", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=900, sTypoDescender=-250, usWinAscent=900, usWinDescent=250)
    builder.setupPost()
    buffer = io.BytesIO()
    builder.save(buffer)
    return buffer.getvalue()


class Paper(FPDF):
    """A PDF page with the boxes font, and a running header and footer if asked for."""

    def __init__(self, *, running: str = "") -> None:
        super().__init__()
        self.running = running
        with TemporaryDirectory() as folder:  # fpdf2 takes fonts from files only
            path = Path(folder) / "boxes.ttf"
            path.write_bytes(font())
            self.add_font("boxes", "", path)
        self.set_font("boxes", size=11)

    def header(self) -> None:
        """Print the running header."""
        if self.running:
            self.line_at(self.running, size=8)

    def footer(self) -> None:
        """Print the page number."""
        if self.running:
            self.set_y(-15)
            self.line_at(f"Trang {self.page_no()}/{{nb}}", size=8)

    def line_at(self, text: str, *, size: float = 11) -> None:
        """Print one line and go to the next."""
        self.set_font("boxes", size=size)
        self.cell(0, 6, text, new_x="LMARGIN", new_y="NEXT")
        self.set_font("boxes", size=11)

    def paragraph(self, text: str, *, size: float = 11) -> None:
        """Print a justified paragraph, wrapped at the margin."""
        self.set_font("boxes", size=size)
        self.multi_cell(0, 6, text, align="J", new_x="LMARGIN", new_y="NEXT")
        self.set_font("boxes", size=11)

    def bytes(self) -> bytes:
        """Return the file."""
        return bytes(self.output())


def pdf(*paragraphs: str) -> bytes:
    """Return a PDF of paragraphs."""
    paper = Paper()
    paper.add_page()
    for text in paragraphs:
        paper.paragraph(text)
    return paper.bytes()


def word(build: Callable[[Document], object]) -> bytes:
    """Return a Word file that ``build`` has filled."""
    document = docx.Document()
    build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def workbook(rows: Sequence[Sequence[object]], *, merges: Sequence[str] = (), title: str = "Biểu 1") -> bytes:
    """Return a workbook of one sheet."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for merge in merges:
        sheet.merge_cells(merge)
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """Return a workbook's file."""
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def repacked(archive: bytes, parts: dict[str, Callable[[bytes], bytes]]) -> bytes:
    """Return a zip file with some of its parts rewritten or, if they were missing, added."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts[name](old.read(name)) if name in parts else old.read(name))
        for name in parts.keys() - set(old.namelist()):
            new.writestr(name, parts[name](b""))
    return buffer.getvalue()
