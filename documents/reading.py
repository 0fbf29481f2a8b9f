"""Read files of any supported format, and find them in folders.

Whatever is wrong with a file ends as one ``DocumentError`` with one Vietnamese line, so that a single bad file never
stops the others.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from documents.errors import DocumentError, EmptyDocument, TooLarge, UnreadableDocument
from documents.language.compiling import compiled
from documents.readers.docx import read_docx
from documents.readers.html import read_html
from documents.readers.markdown import read_markdown
from documents.readers.pdf import read_pdf
from documents.readers.plain import read_text
from documents.readers.sniff import Format, sniff
from documents.readers.spreadsheet import read_csv, read_xlsx
from documents.readers.types import RawBlock, RawDocument

MAX_BYTES = 100_000_000  # scans in a report make it tens of megabytes; more is no report
MAX_TEXT_BYTES = 20_000_000  # some 4000 pages of plain text
MAX_LINE_BYTES = 2_000_000  # pages of portals come in one line, but never in one this long
HASH_BYTES = 16

# Files that programs leave beside documents: hidden files (.DS_Store, .git), lock files of Office (~$x.docx) and
# LibreOffice (.~lock.x#), backups (x~, x.bak), unfinished downloads, what Windows puts into its folders, and the
# README that explains a folder of documents and is none itself.
SKIPPED_NAMES = compiled(
    r"README(?:\..*)?|\..*|~.*|.*~|.*\.(?:tmp|temp|bak|swp|part|partial|crdownload|lnk)|Thumbs\.db|desktop\.ini"
    r"|__MACOSX",
    re.IGNORECASE,
)

_READERS: dict[Format, Callable[[bytes], RawDocument]] = {
    Format.TEXT: read_text,
    Format.MARKDOWN: read_markdown,
    Format.HTML: read_html,
    Format.PDF: read_pdf,
    Format.DOCX: read_docx,
    Format.XLSX: read_xlsx,
    Format.CSV: read_csv,
}
# What the readers import when they are first needed, by the suffix that such files usually have.
_LIBRARIES = {
    ".docx": "docx",
    ".htm": "trafilatura",
    ".html": "trafilatura",
    ".md": "markdown_it",
    ".pdf": "pypdfium2",
    ".xlsx": "openpyxl",
}
_TEXT_FORMATS = frozenset({Format.TEXT, Format.MARKDOWN, Format.HTML, Format.CSV})


def read(path: Path) -> RawDocument:
    """Read one file.

    Raises:
        DocumentError: anything that keeps the file from being read; ``source`` is the path.
    """
    return parse(load(path), source=str(path))


def load(path: Path) -> bytes:
    """Return a file's bytes, its kind and size checked before the first one is read.

    Raises:
        UnreadableDocument: missing, forbidden, not a regular file, or failing while it is read.
        TooLarge: over ``MAX_BYTES``.
    """
    source = str(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableDocument("Đây không phải là tệp thường (thư mục hoặc thiết bị).", source)
        if status.st_size > MAX_BYTES:
            raise _too_large(status.st_size, MAX_BYTES).at(source)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableDocument("Không tìm thấy tệp; hãy kiểm tra lại đường dẫn.", source) from error
    except PermissionError as error:
        raise UnreadableDocument("Không có quyền đọc; hãy cấp quyền đọc rồi nạp lại.", source) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the path
        raise UnreadableDocument(f"Không đọc được tệp từ đĩa ({error}).", source) from error


def parse(data: bytes, *, source: str) -> RawDocument:
    """Read a file's bytes; ``source`` names it in errors, and its suffix helps to tell kinds of text apart.

    Raises:
        DocumentError: unknown, locked, empty, oversized or damaged content.
    """
    try:
        document = _parsed(data, source)
    except DocumentError as error:
        raise error.at(source) from error.__cause__
    if not any(_has_content(block) for block in document.blocks):
        raise EmptyDocument("Tệp không có nội dung chữ nào đọc được.", source)
    return document


def content_hash(data: bytes) -> str:
    """Return the BLAKE2b digest of a file's bytes, 32 hexadecimal digits."""
    return blake2b(data, digest_size=HASH_BYTES).hexdigest()


def discover(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files under some files and folders, each once, folders depth first and by name.

    Names that match ``SKIPPED_NAMES`` are left out unless they are given themselves. A path that is missing, and a
    folder that cannot be listed, are yielded as they are, so that reading them reports the reason.
    """
    seen: set[Path] = set()
    for path in paths:
        for found in _files(path):
            if found not in seen:
                seen.add(found)
                yield found


def libraries(paths: Iterable[Path]) -> list[str]:
    """Return the modules that reading some files will probably import, by their suffixes; no file is opened."""
    return sorted({_LIBRARIES[suffix] for path in paths if (suffix := path.suffix.lower()) in _LIBRARIES})


def _parsed(data: bytes, source: str) -> RawDocument:
    kind = sniff(data, source)
    if kind in _TEXT_FORMATS:
        _check_text_size(data)
    try:
        return _READERS[kind](data)
    except DocumentError:
        raise
    except MemoryError as error:
        raise TooLarge("Không đủ bộ nhớ để đọc tệp; hãy chia nhỏ tệp.") from error
    # The one blind catch: on damaged files lxml, openpyxl, python-docx, pdfium and csv raise dozens of unrelated
    # types (KeyError, AttributeError, struct.error, ...), and a bad file must not stop the good ones.
    except Exception as error:
        raise UnreadableDocument(
            f"Tệp {kind.value} bị hỏng hoặc không đúng định dạng; hãy mở bằng phần mềm gốc và lưu lại."
        ) from error


def _check_text_size(data: bytes) -> None:
    if len(data) > MAX_TEXT_BYTES:
        raise _too_large(len(data), MAX_TEXT_BYTES)
    longest = max(map(len, re.split(rb"[\r\n]", data)))
    if longest > MAX_LINE_BYTES:
        raise TooLarge(f"Tệp có một dòng dài {longest // 1_000_000} MB; đây không phải là văn bản, hãy kiểm tra lại.")


def _too_large(size: int, limit: int) -> TooLarge:
    return TooLarge(f"Tệp nặng {size // 1_000_000} MB, quá giới hạn {limit // 1_000_000} MB; hãy chia nhỏ tệp.")


def _has_content(block: RawBlock) -> bool:
    return block.table is not None or any(map(str.isalnum, block.text))


def _files(path: Path) -> Iterator[Path]:
    if not os.path.isdir(path):  # unlike Path.is_dir, False for a forbidden path, too
        yield path
        return
    try:
        names = sorted(os.listdir(path))
    except OSError:
        yield path
        return
    for name in names:
        child = path / name
        if not SKIPPED_NAMES.fullmatch(name) and not (child.is_symlink() and child.is_dir()):
            yield from _files(child)
