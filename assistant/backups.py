"""Backups: one file with everything that is kept, made while readers go on, and put back as a whole or not at all.

A backup is a compressed tar archive. Databases go in as snapshots that SQLite takes of them, the vectors as the folder
that is published, the lexical index and the uploads as they lie; the writer's lock is held meanwhile, so that they
belong together. The manifest stands last and has the digest of every file: an archive without it was cut short.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import tarfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from assistant.errors import AssistantError
from index.errors import IndexMissing
from index.locking import writer_lock
from index.opening import CATALOGUE_FILE, open_catalogue
from index.sealing import digest_of
from index.session import VECTORS
from index.sharing.files import LEXICAL_FOLDER, VECTORS_FOLDER

FORMAT = 1  # of the archive
INDEX, STORE, UPLOADS = "index", "assistant.db", "uploads"
_PARTS = (INDEX, STORE, UPLOADS)
_LOGS = ("-wal", "-shm")  # what SQLite keeps beside a database
_MANIFEST = "manifest.json"
_ASIDE = ".before-restore"


class BadBackup(AssistantError):
    """A file is no backup, or not a whole one."""

    def __init__(self, file: Path, problem: str) -> None:
        super().__init__(f"{file}: {problem}; hãy dùng một bản sao lưu khác, dữ liệu hiện có được giữ nguyên.")


class HomeInUse(AssistantError):
    """There is an index already where a backup is to be put."""

    def __init__(self, home: Path) -> None:
        super().__init__(f"{home} đã có kho tài liệu; thêm --replace nếu muốn thay bằng bản sao lưu.")


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds: when it was made, and its files with their digests by path within the home folder."""

    created: datetime
    files: dict[str, str]


def back_up(home: Path, file: Path, *, patience: float = 0.0) -> Backup:
    """Write everything kept below ``home`` to ``file``, which appears when it is whole.

    Args:
        home: folder of the installation, with its databases in files.
        file: the archive; one that is there already is replaced.
        patience: seconds to wait for an indexing run to end.

    Raises:
        IndexMissing: nothing was indexed.
        IndexLocked: indexing goes on.
    """
    if not (home / INDEX / CATALOGUE_FILE).is_file():
        raise IndexMissing(home / INDEX)
    unfinished = file.with_name(f"{file.name}.part")
    digests: dict[str, str] = {}
    with (
        writer_lock(home / INDEX, patience=patience),
        TemporaryDirectory(dir=home, prefix=".backup-") as scratch,
        tarfile.open(unfinished, "w:gz", compresslevel=1) as archive,
    ):
        for name, path in _contents(home, Path(scratch)):
            archive.add(path, name, recursive=False)
            digests[name] = digest_of(path)
        backup = Backup(datetime.now(UTC).replace(microsecond=0), digests)
        manifest = Path(scratch) / _MANIFEST
        content = {"format": FORMAT, "created": backup.created.isoformat(), "files": digests}
        manifest.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        archive.add(manifest, _MANIFEST)
    os.replace(unfinished, file)
    return backup


def restore(file: Path, home: Path, *, replace: bool = False) -> Backup:
    """Put a backup in the place of what is kept below ``home``; services on it have to be stopped.

    The archive is unpacked and compared with its digests first; until that is done nothing is touched.

    Raises:
        BadBackup: the file is no backup, was cut short or has changed.
        HomeInUse: there is an index already, and ``replace`` was not asked for.
        IndexLocked: indexing goes on.
    """
    if (home / INDEX).exists() and not replace:
        raise HomeInUse(home)
    home.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=home, prefix=".restore-") as scratch:
        backup = _unpack(file, Path(scratch))
        with writer_lock(home / INDEX):
            for part in _PARTS:
                _swap(Path(scratch) / part, home / part)
    for part in _PARTS:
        _remove(home / f"{part}{_ASIDE}")
    return backup


def _contents(home: Path, scratch: Path) -> Iterator[tuple[str, Path]]:
    """Yield the name and the place of every file of a backup."""
    yield f"{INDEX}/{CATALOGUE_FILE}", _snapshot(home / INDEX / CATALOGUE_FILE, scratch / CATALOGUE_FILE)
    if (home / STORE).is_file():
        yield STORE, _snapshot(home / STORE, scratch / STORE)
    with closing(open_catalogue(home)) as catalogue:
        published = catalogue.setting(VECTORS)
    folders = [home / INDEX / LEXICAL_FOLDER, home / UPLOADS]
    if published is not None:
        folders.append(home / INDEX / VECTORS_FOLDER / published)
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".lock":
                yield path.relative_to(home).as_posix(), path


def _snapshot(database: Path, copy: Path) -> Path:
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy


def _unpack(file: Path, folder: Path) -> Backup:
    try:
        with tarfile.open(file, "r:gz") as archive:
            archive.extractall(folder, filter="data")
        content = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        backup = Backup(datetime.fromisoformat(content["created"]), dict(content["files"]))
    except (tarfile.TarError, EOFError, KeyError, TypeError, ValueError) as error:
        raise BadBackup(file, f"không phải là bản sao lưu nguyên vẹn ({error})") from error
    except OSError as error:
        # zlib, the archive and the disk all report through OSError; the first two have no error number of the system.
        if error.errno is not None and error.filename != str(folder / _MANIFEST):
            raise
        raise BadBackup(file, "không phải là bản sao lưu nguyên vẹn") from error
    if content.get("format") != FORMAT:
        raise BadBackup(file, "được tạo bởi phiên bản mới hơn của chương trình")
    for name, digest in backup.files.items():
        path = folder / PurePosixPath(name)
        if not path.is_file() or digest_of(path) != digest:
            raise BadBackup(file, f"{name} thiếu hoặc đã bị thay đổi")
    return backup


def _swap(new: Path, place: Path) -> None:
    """Put ``new`` at ``place``; what was there goes aside first. Where there is no ``new``, nothing stays."""
    aside = place.with_name(f"{place.name}{_ASIDE}")
    if place.exists():
        _remove(aside)
        os.replace(place, aside)
    for log in _LOGS:
        place.with_name(place.name + log).unlink(missing_ok=True)
    if new.exists():
        os.replace(new, place)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
