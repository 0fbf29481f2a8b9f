"""Backups come back exactly, or are refused and touch nothing."""

from __future__ import annotations

import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.backups import BadBackup, HomeInUse, back_up, restore
from documents.types import BlockKind
from index.checking import check
from index.embedding.models import Embedder
from index.errors import IndexLocked, IndexMissing
from index.locking import writer_lock
from index.opening import open_index
from tests.index.builders import document, edition, tiny_embedder

MADE = document((BlockKind.TITLE, "Tin"), "Phòng 7 thụ lý 74 vụ.", title="Tin")
LATER = document((BlockKind.TITLE, "Tin sau"), "Phòng 8 ban hành 3 kháng nghị.", source="later.txt", title="Tin sau")


@pytest.fixture
def embedder(tmp_path: Path) -> Embedder:
    """A tiny model."""
    return tiny_embedder(tmp_path)


@pytest.fixture
def home(tmp_path: Path, embedder: Embedder) -> Path:
    """An installation with one document and one upload."""
    home = tmp_path / "home"
    with open_index(home, embedder) as index, index.session() as session:
        session.apply([edition(MADE)])
    (home / "uploads").mkdir()
    (home / "uploads" / "bao-cao.txt").write_text("Phòng 7 thụ lý 74 vụ.")
    return home


@pytest.fixture
def archive(home: Path, tmp_path: Path) -> Path:
    """A backup of it."""
    back_up(home, tmp_path / "kho.tar.gz")
    return tmp_path / "kho.tar.gz"


def _titles(home: Path, embedder: Embedder) -> list[str]:
    with open_index(home, embedder, read_only=True) as index:
        assert check(index) == ()
        return [one.title for one in index.documents()]


def test_a_backup_comes_back_elsewhere(archive: Path, tmp_path: Path, embedder: Embedder) -> None:
    """Documents, vectors, words and uploads, all agreeing."""
    restore(archive, tmp_path / "elsewhere")
    assert _titles(tmp_path / "elsewhere", embedder) == ["Tin"]
    assert (tmp_path / "elsewhere" / "uploads" / "bao-cao.txt").read_text() == "Phòng 7 thụ lý 74 vụ."


def test_a_backup_takes_the_place_of_what_came_later(archive: Path, home: Path, embedder: Embedder) -> None:
    """The state is that of the backup, and nothing is left aside."""
    with open_index(home, embedder) as index, index.session() as session:
        session.apply([edition(LATER)])
    restore(archive, home, replace=True)
    assert _titles(home, embedder) == ["Tin"]
    assert [path.name for path in home.iterdir() if "restore" in path.name] == []


def test_what_is_there_is_not_replaced_unasked(archive: Path, home: Path) -> None:
    """A slip of the hand costs nothing."""
    with pytest.raises(HomeInUse, match="--replace"):
        restore(archive, home)


def _cut_short(archive: Path) -> None:
    content = archive.read_bytes()
    archive.write_bytes(content[: len(content) // 2])


def _other_file(archive: Path) -> None:
    archive.write_bytes(b"Khong phai ban sao luu")


def _repack(archive: Path, change: Callable[[Path], None]) -> None:
    folder = archive.parent / "unpacked"
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    change(folder)
    with tarfile.open(archive, "w:gz") as packed:
        for path in sorted(folder.rglob("*")):
            packed.add(path, path.relative_to(folder).as_posix(), recursive=False)


def _altered(archive: Path) -> None:
    def alter(folder: Path) -> None:
        (folder / "uploads" / "bao-cao.txt").write_text("Phòng 7 thụ lý 47 vụ.")

    _repack(archive, alter)


def _without_manifest(archive: Path) -> None:
    _repack(archive, lambda folder: (folder / "manifest.json").unlink())


@pytest.mark.parametrize("spoil", [_cut_short, _other_file, _altered, _without_manifest])
def test_a_spoilt_backup_is_refused_and_nothing_is_touched(
    spoil: Callable[[Path], None], archive: Path, home: Path, embedder: Embedder
) -> None:
    """It is compared with its digests before the first file moves."""
    spoil(archive)
    with pytest.raises(BadBackup):
        restore(archive, home, replace=True)
    assert _titles(home, embedder) == ["Tin"]


def test_a_backup_waits_for_no_writer_unless_asked(home: Path, tmp_path: Path) -> None:
    """What is half written does not belong together."""
    with writer_lock(home / "index"), pytest.raises(IndexLocked):
        back_up(home, tmp_path / "kho.tar.gz")
    assert not (tmp_path / "kho.tar.gz").exists()


def test_nothing_indexed_is_nothing_to_back_up(tmp_path: Path) -> None:
    """And no empty archive is left."""
    with pytest.raises(IndexMissing):
        back_up(tmp_path, tmp_path / "kho.tar.gz")
