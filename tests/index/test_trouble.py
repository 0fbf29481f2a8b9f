"""Disks that are full, folders that cannot be written, damaged files: a clear message, and nothing lost."""

from __future__ import annotations

import os
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from index.checking import check
from index.embedding.models import Embedder
from index.errors import IndexDamaged, IndexingError, IndexUnavailable
from index.ingesting.ingest import Ingest
from index.locking import writer_lock
from index.opening import open_index
from tests.index.builders import text_pipeline

pytestmark = pytest.mark.integration

_FILES = 12


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder of short reports."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(_FILES):
        _write(folder / f"{number}.txt", number)
    return folder


@pytest.fixture
def home(tmp_path: Path, corpus: Path, embedder: Embedder) -> Path:
    """An index of these reports."""
    _bring_up_to_date(tmp_path / "home", corpus, embedder)
    return tmp_path / "home"


def _write(file: Path, number: int, *, lines: int = 3) -> None:
    file.write_text("\n".join([f"Tin {number}", *(f"Phòng {n}: thụ lý {number}{n} vụ án" for n in range(lines))]))


def _bring_up_to_date(home: Path, corpus: Path, embedder: Embedder) -> None:
    with open_index(home, embedder) as index:
        Ingest(index, text_pipeline()).bring_up_to_date([corpus])


def _holds_everything(home: Path, corpus: Path, embedder: Embedder) -> bool:
    """Tell whether every file is there once, all parts agree, and a question finds something."""
    with open_index(home, embedder, read_only=True) as index:
        listed = [one.source for one in index.documents()]
        return sorted(listed) == sorted(map(str, corpus.iterdir())) and not check(index) and bool(index.search("vụ án"))


@contextmanager
def _full_disk(largest_file: int) -> Iterator[None]:
    """Let no file grow beyond a size, which programs see as they see a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("largest_file", [40_000, 150_000, 300_000])
def test_a_full_disk_is_told_and_loses_nothing(home: Path, corpus: Path, embedder: Embedder, largest_file: int) -> None:
    """What was there answers on; with room again the next run completes it by itself."""
    for number in range(_FILES, _FILES + 80):
        _write(corpus / f"{number}.txt", number, lines=40)
    with _full_disk(largest_file), pytest.raises(IndexingError, match="dung lượng đĩa"):
        _bring_up_to_date(home, corpus, embedder)
    with open_index(home, embedder, read_only=True) as index:
        assert len(index.documents()) >= _FILES
    _bring_up_to_date(home, corpus, embedder)
    assert _holds_everything(home, corpus, embedder)


def test_a_folder_that_takes_no_lock_is_told(tmp_path: Path) -> None:
    """A read-only drive fails at the first file that is written, which is the lock."""
    (tmp_path / "writer.lock").mkdir()
    with pytest.raises(IndexUnavailable, match="quyền ghi"), writer_lock(tmp_path):
        pass


@pytest.mark.skipif(os.geteuid() == 0, reason="whoever may do everything is stopped by no permission")
def test_a_read_only_folder_is_told_and_still_answers(home: Path, corpus: Path, embedder: Embedder) -> None:
    """Nothing is half written."""
    _write(corpus / "new.txt", 99)
    places = [home, *home.rglob("*")]
    for place in places:
        place.chmod(0o500 if place.is_dir() else 0o400)
    try:
        with pytest.raises(IndexingError, match="quyền ghi"):
            _bring_up_to_date(home, corpus, embedder)
    finally:
        for place in places:
            place.chmod(0o700 if place.is_dir() else 0o600)
    _bring_up_to_date(home, corpus, embedder)
    assert _holds_everything(home, corpus, embedder)


@pytest.mark.parametrize("jump", [-10 * 365 * 86_400, 10 * 365 * 86_400])
def test_a_clock_that_jumped_hides_no_change(home: Path, corpus: Path, embedder: Embedder, jump: int) -> None:
    """Files are compared by what is in them, never by when they say that they were written."""
    changed = corpus / "0.txt"
    _write(changed, 777)
    os.utime(changed, (changed.stat().st_mtime + jump,) * 2)
    _bring_up_to_date(home, corpus, embedder)
    with open_index(home, embedder, read_only=True) as index:
        found = index.catalogue.find(source=str(changed))
        assert found is not None
        assert "7770 vụ án" in index.document(found.id).text


def _cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _overwritten(file: Path) -> None:
    file.write_bytes(b"\xff" * file.stat().st_size)


def _lost(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize("damage", [_cut_short, _overwritten, _lost])
@pytest.mark.parametrize("part", ["lexical", "vectors"])
def test_a_damaged_file_is_mended_by_the_next_run_with_news(
    home: Path, corpus: Path, embedder: Embedder, part: str, damage: Callable[[Path], None]
) -> None:
    """Lexical index and vectors are made of what the catalogue holds, so nobody has to do anything."""
    files = [path for path in (home / "index" / part).rglob("*") if path.is_file() and path.suffix != ".lock"]
    for file in files:
        damage(file)
    _write(corpus / "new.txt", 99)
    _bring_up_to_date(home, corpus, embedder)
    assert _holds_everything(home, corpus, embedder)


def test_a_damaged_catalogue_asks_for_the_backup(home: Path, embedder: Embedder) -> None:
    """It is the one part of which everything else is made."""
    _overwritten(home / "index" / "catalogue.db")
    with pytest.raises(IndexDamaged, match="phục hồi bản sao lưu"), open_index(home, embedder) as index:
        index.documents()
