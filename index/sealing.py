"""Published folders, sealed: written through to the disk, with digests that tell later whether a file has changed.

The graph files are read by native code that trusts them: a damaged one can end the process instead of raising an
error. So they are compared with their digests before they are opened, at about a second a gigabyte. What is only
mapped and multiplied, a start must not wait for that long: a file of the size and the time of last change that were
sealed is taken for what it was. ``assistant check`` reads the files themselves.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

_SEAL = "seal.json"
_CHUNK_BYTES = 1 << 20


class BrokenSeal(ValueError):
    """A file of a sealed folder is missing or not what it was."""


def seal(folder: Path, *, living: str) -> None:
    """Seal a folder; files named ``living`` are changed even by readers and keep watch over themselves."""
    kept_out = (living, _SEAL)
    sealed = {
        path.relative_to(folder).as_posix(): [digest_of(path), *_outside(path)]
        for path in _files(folder)
        if path.name not in kept_out
    }
    (folder / _SEAL).write_text(json.dumps(sealed))
    for path in (*folder.rglob("*"), folder):
        _flush(path)


def verify(folder: Path, *, trusting: bool = False) -> None:
    """Compare a folder with its seal.

    Args:
        folder: what was sealed.
        trusting: read only files whose size or time of last change is another one.

    Raises:
        BrokenSeal: a file is missing or has changed, or there is no seal.
    """
    try:
        sealed: dict[str, list[str | int]] = json.loads((folder / _SEAL).read_text())
    except (OSError, ValueError) as error:
        raise BrokenSeal(f"{_SEAL}: {error}") from error
    for name, marks in sealed.items():
        path = folder / name
        # An earlier version of the program wrote the digest alone.
        digest, *outside = marks if isinstance(marks, list) else [marks]
        is_known = path.is_file() and ((trusting and outside == _outside(path)) or digest_of(path) == digest)
        if not is_known:
            raise BrokenSeal(f"{path}: thiếu hoặc đã bị thay đổi")


def _outside(path: Path) -> list[int]:
    """Return what tells that a file was written to, without reading it: its bytes, and its last change in ns."""
    found = path.stat()
    return [found.st_size, found.st_mtime_ns]


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def digest_of(path: Path) -> str:
    """Return the digest of a file's bytes, read piece by piece."""
    digest = blake2b(digest_size=16)
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            digest.update(chunk)
    return digest.hexdigest()


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
