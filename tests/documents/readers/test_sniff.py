from __future__ import annotations

import io
import zipfile

import pytest

from documents.errors import DocumentError, EmptyDocument, EncryptedDocument, UnknownFormat
from documents.readers.sniff import Format, sniff
from tests.documents.readers.papers import pdf, word, workbook

PROSE = "Viện kiểm sát nhân dân tỉnh tổ chức hội nghị, tổng kết công tác năm.\n"
GRID = "Đơn vị;Số vụ;Tỷ lệ\nPhòng 1;12;99,5%\nPhòng 2;7;80%\n"
PAGE = "<!DOCTYPE html><html><body><p>Tin</p></body></html>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600

BY_CONTENT = [
    ("bc.txt", PROSE.encode(), Format.TEXT),
    ("bc", PROSE.encode(), Format.TEXT),
    ("bc.txt", PROSE.encode("utf-16"), Format.TEXT),
    ("bc.md", PROSE.encode(), Format.MARKDOWN),
    ("bc.txt", f"# Tổng kết\n\n{PROSE}".encode(), Format.MARKDOWN),
    ("bc.txt", f"---\ntitle: Tổng kết\n---\n{PROSE}".encode(), Format.MARKDOWN),
    ("bc.html", PAGE.encode(), Format.HTML),
    ("bc.txt", PAGE.encode(), Format.HTML),
    ("bc.htm", PAGE.encode("utf-16"), Format.HTML),
    ("bc.txt", b"<div><p>Tin</p><p>Bai</p></div>", Format.HTML),
    ("bc.csv", GRID.encode(), Format.CSV),
    ("bc.txt", GRID.encode(), Format.CSV),
    ("bc.csv", PROSE.encode(), Format.TEXT),
    ("bc.txt", f"{PROSE}{PROSE}{PROSE}".encode(), Format.TEXT),
]


@pytest.mark.parametrize(("name", "data", "expected"), BY_CONTENT)
def test_text_formats_are_told_by_content(name: str, data: bytes, expected: Format) -> None:
    """Markup decides; the suffix breaks ties only."""
    assert sniff(data, name) is expected


@pytest.mark.parametrize("name", ["bc.txt", "bc.docx", "bc"])
def test_binary_formats_ignore_the_suffix(name: str) -> None:
    """A PDF, a Word file and a workbook are recognised under any name."""
    files = [pdf("Tin"), word(lambda document: document.add_paragraph("Tin")), workbook([["Tin"]])]
    assert [sniff(data, name) for data in files] == [Format.PDF, Format.DOCX, Format.XLSX]


def other_archive(member: str) -> bytes:
    """Return a zip file with one member."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(member, "x")
    return buffer.getvalue()


REFUSED = [
    (b"", EmptyDocument),
    (b"  \r\n\t\n", EmptyDocument),
    (b"\xef\xbb\xbf", EmptyDocument),
    (b"{\\rtf1\\ansi Tin}", UnknownFormat),
    (b"\x89PNG\r\n\x1a\n....", UnknownFormat),
    (OLE, UnknownFormat),
    (OLE + "EncryptedPackage".encode("utf-16-le"), EncryptedDocument),
    (other_archive("ppt/presentation.xml"), UnknownFormat),
    (other_archive("anh.jpg"), UnknownFormat),
    (b'<?xml version="1.0"?><w:wordDocument/>', UnknownFormat),
]


@pytest.mark.parametrize(("data", "error"), REFUSED)
def test_what_no_reader_takes_is_refused(data: bytes, error: type[DocumentError]) -> None:
    """Every other kind of file is named by what is wrong with it."""
    with pytest.raises(error):
        sniff(data, "bc.docx")
