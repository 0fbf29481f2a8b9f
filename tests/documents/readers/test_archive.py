from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from documents.errors import DocumentError, EncryptedDocument, TooLarge, UnreadableDocument
from documents.readers import archive
from documents.readers.archive import open_archive


def zipped(*parts: bytes) -> bytes:
    """Return a zip file of some parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for number, part in enumerate(parts):
            new.writestr(f"part{number}.xml", part)
    return buffer.getvalue()


def with_locked_flag(data: bytes) -> bytes:
    """Return a zip file whose directory says that its first entry is encrypted."""
    at = data.index(b"PK\x01\x02") + 8
    return data[:at] + b"\x01\x00" + data[at + 2 :]


def test_ordinary_archives_open() -> None:
    """A container within the limits opens and gives its parts."""
    with open_archive(zipped(b"<w/>")) as opened:
        assert opened.read("part0.xml") == b"<w/>"


BAD: list[tuple[str, Callable[[], bytes], type[DocumentError]]] = [
    ("bomb by ratio", lambda: zipped(b"\0" * (archive.RATIO_FREE_BYTES + 1)), TooLarge),
    ("too many entries", lambda: zipped(*[b""] * (archive.MAX_ENTRIES + 1)), TooLarge),
    ("locked", lambda: with_locked_flag(zipped(b"<w/>")), EncryptedDocument),
    ("cut short", lambda: zipped(b"<w/>")[:-10], UnreadableDocument),
    ("no zip", lambda: b"PK\x03\x04 nothing more", UnreadableDocument),
]


@pytest.mark.parametrize(("build", "error"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_dangerous_archives_do_not_open(build: Callable[[], bytes], error: type[DocumentError]) -> None:
    """Bombs, locked and broken containers are refused before anything is unpacked."""
    with pytest.raises(error):
        open_archive(build())


def test_small_parts_may_compress_to_any_ratio() -> None:
    """A short, very regular part (an empty form) is no bomb."""
    assert open_archive(zipped(b" " * 1_000_000)).namelist() == ["part0.xml"]
