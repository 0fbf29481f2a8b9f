"""Files that callers send: checked, stored under safe names, and taken out again with their documents.

An upload lies in ``uploads/DIGEST/NAME``, where the digest is of label, name and content: the same file sent twice is
one document, and two files of one name are two until ``assistant.api.replacing`` finds them to be of one paper. Beside
it lies a hidden note of label, job and time, so that after a crash the files that were confirmed are indexed as they
were meant.
"""

from __future__ import annotations

import json
import os
import shutil
import time
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path, PurePath

from assistant.api.errors import BodyTooLarge, Unusable
from documents.errors import EmptyDocument, UnknownFormat
from documents.language.compiling import compiled
from documents.language.text import normalise
from documents.readers.sniff import sniff
from documents.reading import SKIPPED_NAMES

FOLDER = "uploads"
LEAST_LETTERS = 20  # no document says anything in less
_NOTE = ".upload.json"
_NAME_BYTES = 180  # file systems take 255; the name is a part of the source that people read
_UNSAFE = compiled(r"[\x00-\x1f\x7f<>:\"/\\|?*]+")


@dataclass(frozen=True, slots=True)
class Upload:
    """A stored file, the label that its document shall carry, and the job that brings it into the index.

    ``replaces`` is whether it takes the place of all uploads of its name and label; None where that is to be found out.
    """

    path: Path
    access: str
    job_id: str
    replaces: bool | None = None


def safe_name(given: str | None) -> str:
    """Return a file name that means nothing but itself, in any folder of any system.

    Raises:
        Unusable: nothing is left of it, or files of this name are never read.

    Example:
        >>> safe_name("../../etc/Báo cáo: 2024.docx")
        'Báo cáo_ 2024.docx'
    """
    last = PurePath((given or "").replace("\\", "/")).name
    name = _UNSAFE.sub("_", unicodedata.normalize("NFC", normalise(last))).strip(" .")
    suffix = PurePath(name).suffix[:20]
    stem = name.removesuffix(suffix)
    while len((stem + suffix).encode()) > _NAME_BYTES:
        stem = stem[:-1]
    if not stem or SKIPPED_NAMES.fullmatch(stem + suffix):
        raise Unusable("Tên tệp không dùng được; hãy đặt tên tệp như “bao-cao-2024.docx”.")
    return stem + suffix


def check_content(data: bytes, name: str, most_bytes: int) -> None:
    """Look at a file before it is taken.

    Raises:
        BodyTooLarge: over ``most_bytes``.
        DocumentError: empty, locked, of a kind that no reader takes, or a container that unpacks without end.
    """
    # Counted as the description counts them: letters where the bytes are text.
    if len(data.decode("utf-8", "ignore") or data) < LEAST_LETTERS and len(data) < 4 * LEAST_LETTERS:
        raise EmptyDocument("Tệp trống hoặc quá ngắn để là một tài liệu.")
    if len(data) > most_bytes:
        raise BodyTooLarge(f"Tệp nặng quá {most_bytes // 1_000_000} MB; hãy chia nhỏ tệp.")
    if _is_json(data):
        raise UnknownFormat("Tệp JSON chưa đọc được; hãy lưu lại thành .docx, .xlsx, .csv hoặc .txt.")
    with suppress(EmptyDocument):  # blanks only: told by the job, like any file that holds no words
        sniff(data, name)


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def store(  # noqa: PLR0913 -- one argument for each thing that is noted beside the file
    home: Path, data: bytes, *, name: str, access: str, job_id: str, replaces: bool | None = None
) -> Upload:
    """Write a file through to the disk and return where it lies; a file that is there already stays."""
    digest = blake2b(b"\0".join((access.encode(), name.encode(), data)), digest_size=8).hexdigest()
    folder = home / FOLDER / digest
    folder.mkdir(parents=True, exist_ok=True)
    note = {"access": access, "job": job_id, "replaces": replaces, "taken": time.time_ns()}
    _write(folder / _NOTE, json.dumps(note, ensure_ascii=False).encode())
    _write(folder / name, data)
    return Upload(folder / name, access, job_id, replaces)


def stored(home: Path) -> Iterator[Upload]:
    """Yield the uploads that lie there whole, in order of their folders."""
    for note in sorted((home / FOLDER).glob(f"*/{_NOTE}")):
        told = json.loads(note.read_text(encoding="utf-8"))
        files = sorted(path for path in note.parent.iterdir() if not path.name.startswith("."))
        job = str(told["job"])
        yield from (Upload(path, str(told["access"]), job, told.get("replaces")) for path in files)


def taken_at(source: str) -> int:
    """Return when an upload was taken, in nanoseconds; 0 where its note is gone or of an earlier version."""
    try:
        return int(json.loads(Path(source).with_name(_NOTE).read_text(encoding="utf-8")).get("taken", 0))
    except (OSError, ValueError):
        return 0


def forget_upload(home: Path, source: str) -> None:
    """Delete the file behind a document that was taken out, if it is an upload; other files are left alone."""
    folder = Path(source).resolve().parent
    if folder.parent == (home / FOLDER).resolve():
        shutil.rmtree(folder, ignore_errors=True)


def _write(path: Path, data: bytes) -> None:
    draft = path.with_name(f".{path.name}.part"[:200])
    with draft.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    handle = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
