"""Load a file as a document: read, clean, describe."""

from __future__ import annotations

import unicodedata
from hashlib import blake2b
from pathlib import Path

from documents import reading
from documents.cleaning.blocks import clean
from documents.errors import EmptyDocument, SecretDocument
from documents.metadata.describing import describe
from documents.metadata.secrecy import find_stamp
from documents.readers.types import RawDocument
from documents.types import Document

_ID_BYTES = 8
_SECRET = "Tài liệu đóng dấu {stamp}: không nạp vào kho; hãy xử lý theo quy định về bảo vệ bí mật nhà nước."


def load(path: Path, *, source: str | None = None) -> Document:
    """Load one file; ``source`` is the name it is known by, by default its path.

    Raises:
        DocumentError: the file cannot be read, is stamped as secret, or nothing is left of it after cleaning.
    """
    data = reading.load(path)
    name = str(path) if source is None else source
    raw = reading.parse(data, source=name)
    return document_from_raw(raw, source=name, content_hash=reading.content_hash(data))


def document_from_raw(raw: RawDocument, *, source: str, content_hash: str) -> Document:
    """Make a document of what a reader found; ``content_hash`` is that of the file's bytes.

    Raises:
        SecretDocument: it carries a secrecy stamp.
        EmptyDocument: nothing is left after cleaning.
    """
    if stamp := find_stamp(raw):
        raise SecretDocument(_SECRET.format(stamp=stamp), source)
    cleaned = clean(raw)
    if not cleaned.text:
        raise EmptyDocument("Tệp chỉ có phần khung trang web, không có nội dung bài viết.", source)
    return Document(
        id=document_id(source),
        source=unicodedata.normalize("NFC", source),
        title=cleaned.title,
        text=cleaned.text,
        blocks=cleaned.blocks,
        metadata=describe(cleaned, raw.properties, source=source),
        content_hash=content_hash,
    )


def document_id(source: str) -> str:
    """Return the id of the document known as ``source``: 16 hexadecimal digits, the same in NFC and NFD."""
    return blake2b(unicodedata.normalize("NFC", source).encode(), digest_size=_ID_BYTES).hexdigest()
