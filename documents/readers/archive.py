"""Limits on zip containers (docx, xlsx), checked before any parser unpacks a byte."""

from __future__ import annotations

import zipfile
from io import BytesIO

from documents.errors import EncryptedDocument, TooLarge, UnreadableDocument

MAX_ENTRIES = 10_000
MAX_UNPACKED_BYTES = 200_000_000
# Office XML shrinks 5 to 40 times; zeros, the stuff of bombs, about 1000 times. Small parts may be any shape.
MAX_RATIO = 150
RATIO_FREE_BYTES = 5_000_000
_ENCRYPTED_FLAG = 0x1


def open_archive(data: bytes) -> zipfile.ZipFile:
    """Open a zip container whose declared sizes are within the limits.

    The declared sizes can be trusted: ``zipfile`` stops at the declared size and fails on the checksum.

    Raises:
        UnreadableDocument: not a zip file, or a damaged one.
        EncryptedDocument: its entries are locked.
        TooLarge: too many entries, too many bytes once unpacked, or a compression ratio that no document has.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise UnreadableDocument("Tệp nén bên trong bị hỏng; hãy mở và lưu lại tệp gốc rồi nạp lại.") from error
    entries = archive.infolist()
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
        raise EncryptedDocument("Tệp bị khóa bằng mật khẩu; hãy bỏ mật khẩu rồi nạp lại.")
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_ENTRIES:
        raise TooLarge(f"Tệp chứa {len(entries)} phần, quá giới hạn {MAX_ENTRIES}; không mở vì lý do an toàn.")
    if unpacked > MAX_UNPACKED_BYTES or (unpacked > RATIO_FREE_BYTES and unpacked > MAX_RATIO * len(data)):
        raise TooLarge(
            f"Tệp nở ra {unpacked // 1_000_000} MB khi giải nén (từ {len(data) // 1_000} KB); "
            "không mở vì lý do an toàn, hãy chia nhỏ hoặc lưu lại tệp."
        )
    return archive
