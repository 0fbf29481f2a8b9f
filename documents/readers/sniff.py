"""Tell what kind of file some bytes are, by their content; the suffix only breaks ties between kinds of text."""

from __future__ import annotations

import csv
import re
from enum import StrEnum
from pathlib import PurePath

from documents.errors import EmptyDocument, EncryptedDocument, UnknownFormat
from documents.language.compiling import compiled
from documents.readers.archive import open_archive

HEAD_BYTES = 65_536


class Format(StrEnum):
    """The formats that readers take."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"


# Magic numbers of kinds that people drop into a folder of reports, by what to do with them.
_FOREIGN: tuple[tuple[str, tuple[bytes, ...]], ...] = (
    ("Tệp RTF chưa đọc được; hãy mở bằng Word và lưu lại thành .docx.", (b"{\\rtf",)),
    (
        "Đây là tệp ảnh; hãy nhận dạng chữ (OCR) và lưu thành văn bản trước.",
        (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*"),
    ),
    ("Đây là tệp nén; hãy giải nén rồi nạp từng tệp bên trong.", (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")),
    ("Đây là chương trình hoặc cơ sở dữ liệu, không phải tài liệu.", (b"\x7fELF", b"SQLite format 3\x00")),
)
_ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BYTE_ORDER_MARKS = b"\xef\xbb\xbf\xff\xfe\x00"

_HTML_OPENING = compiled(rb"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.S)
_HTML_TAG = compiled(rb"<(?:p|div|table|tr|td|h[1-6]|ul|ol|li|br|span|article|section)\b[^>]*>")
_MARKDOWN_HEADING = compiled(rb"^ {0,3}#{1,6} \S", re.M)
_MARKDOWN_FRONT_MATTER = compiled(rb"---\r?\n(?:[\w-]+:.*\r?\n)+---\r?\n")


def sniff(data: bytes, name: str) -> Format:
    """Return the format of a file's bytes; ``name`` decides only between plain text, Markdown and CSV.

    Raises:
        EmptyDocument: no bytes, or nothing but blanks.
        EncryptedDocument: an Office file locked with a password.
        UnknownFormat: a kind of file that no reader takes; the reason says what to convert it to.
        UnreadableDocument, TooLarge: a zip container that is damaged or over the limits.
    """
    head = data[:HEAD_BYTES].lstrip(_BYTE_ORDER_MARKS)
    if not data.strip(b" \t\r\n\f\v\x00\xef\xbb\xbf\xff\xfe"):
        raise EmptyDocument("Tệp trống, không có nội dung để đọc.")
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if data.startswith(_ZIP_MAGIC):
        return _sniff_archive(data)
    if data.startswith(_OLE_MAGIC):
        raise _old_office(data)
    for reason, magics in _FOREIGN:
        if data.startswith(magics):
            raise UnknownFormat(reason)
    return _sniff_text(head, PurePath(name).suffix.lower())


def _sniff_archive(data: bytes) -> Format:
    with open_archive(data) as archive:
        names = set(archive.namelist())
    if "word/document.xml" in names:
        return Format.DOCX
    if "xl/workbook.xml" in names:
        return Format.XLSX
    if "mimetype" in names or "ppt/presentation.xml" in names or "xl/workbook.bin" in names:
        raise UnknownFormat("Định dạng văn phòng này chưa đọc được; hãy lưu lại thành .docx, .xlsx hoặc .pdf.")
    raise UnknownFormat("Đây là tệp nén; hãy giải nén rồi nạp từng tệp bên trong.")


def _old_office(data: bytes) -> EncryptedDocument | UnknownFormat:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return EncryptedDocument("Tệp bị khóa bằng mật khẩu; hãy bỏ mật khẩu rồi nạp lại.")
    return UnknownFormat("Tệp Office 97-2003 (.doc, .xls) chưa đọc được; hãy lưu lại thành .docx hoặc .xlsx.")


def _sniff_text(head: bytes, suffix: str) -> Format:
    # Markup is ASCII, so dropping the zero bytes of UTF-16 shows it in every encoding.
    ascii_view = head.replace(b"\x00", b"").lower()
    if _looks_like_html(ascii_view, suffix):
        return Format.HTML
    if ascii_view.lstrip().startswith(b"<?xml") or b"content-type: multipart/related" in ascii_view[:4096]:
        raise UnknownFormat("Tệp XML hoặc MHT chưa đọc được; hãy lưu lại thành .html, .docx hoặc .pdf.")
    if _looks_like_csv(ascii_view, suffix):
        return Format.CSV
    if suffix in {".md", ".markdown"} or _looks_like_markdown(ascii_view):
        return Format.MARKDOWN
    return Format.TEXT


def _looks_like_html(head: bytes, suffix: str) -> bool:
    if _HTML_OPENING.match(head):
        return True
    tags = len(_HTML_TAG.findall(head))
    return tags >= 1 if suffix in {".html", ".htm", ".xhtml"} else tags >= 3 and head.lstrip().startswith(b"<")


def _looks_like_markdown(head: bytes) -> bool:
    if _MARKDOWN_FRONT_MATTER.match(head):
        return True
    first_line = head.lstrip().split(b"\n", 1)[0]
    return bool(_MARKDOWN_HEADING.match(first_line)) and not first_line.startswith(b"#!")


def _looks_like_csv(head: bytes, suffix: str) -> bool:
    """Take the suffix's word where most lines have several fields; without it, demand a strict grid."""
    lines = [line for line in head.decode("latin-1").splitlines()[:50] if line.strip()]
    if suffix in {".csv", ".tsv"} and len(lines) > 1:
        return max((_modal_share(lines, delimiter, at_least=2) for delimiter in ",;\t|"), default=0) >= 0.6
    return any(
        len(lines) >= 3
        and _modal_share(lines, delimiter, at_least=3) == 1
        and max(len(field) for line in lines for field in line.split(delimiter)) <= 60
        for delimiter in ";\t"  # commas stand in every list of names
    )


def _modal_share(lines: list[str], delimiter: str, *, at_least: int) -> float:
    """Share of lines that have the most frequent number of fields, 0 where that is under ``at_least``."""
    try:
        counts = [len(row) for row in csv.reader(lines, delimiter=delimiter)]
    except csv.Error:
        return 0.0
    modal = max(set(counts), key=counts.count, default=0)
    return counts.count(modal) / len(counts) if modal >= at_least else 0.0
