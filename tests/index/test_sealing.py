from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from index.sealing import BrokenSeal, seal, verify


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    """A sealed folder of two files, one of them living."""
    (tmp_path / "graph").mkdir()
    (tmp_path / "graph" / "data.bin").write_bytes(b"data")
    (tmp_path / "log.db").write_bytes(b"log")
    seal(tmp_path, living="log.db")
    return tmp_path


def test_an_untouched_folder_is_whole(sealed: Path) -> None:
    """Living files may change."""
    (sealed / "log.db").write_bytes(b"log and more")
    verify(sealed)


@pytest.mark.parametrize("trusting", [False, True])
@pytest.mark.parametrize("content", [b"dat", b"dato", None])
def test_a_changed_or_missing_file_breaks_the_seal(sealed: Path, content: bytes | None, trusting: bool) -> None:
    """Also if its length is still right."""
    file = sealed / "graph" / "data.bin"
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(BrokenSeal, match=r"data\.bin"):
        verify(sealed, trusting=trusting)


def test_a_file_that_rotted_is_found_by_reading_it(sealed: Path) -> None:
    """Where nothing was written, size and times are as they were."""
    file = sealed / "graph" / "data.bin"
    times = file.stat()
    file.write_bytes(b"dato")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    verify(sealed, trusting=True)
    with pytest.raises(BrokenSeal, match=r"data\.bin"):
        verify(sealed)


@pytest.mark.parametrize("trusting", [False, True])
def test_a_seal_of_digests_alone_holds(sealed: Path, trusting: bool) -> None:
    """As earlier versions wrote it."""
    sealed_now = json.loads((sealed / "seal.json").read_text())
    (sealed / "seal.json").write_text(json.dumps({name: marks[0] for name, marks in sealed_now.items()}))
    verify(sealed, trusting=trusting)


@pytest.mark.parametrize("content", ["", "{"])
def test_a_folder_without_a_whole_seal_is_not_trusted(sealed: Path, content: str) -> None:
    """A half copied folder has none."""
    (sealed / "seal.json").write_text(content)
    with pytest.raises(BrokenSeal, match=r"seal\.json"):
        verify(sealed)


def test_a_folder_can_be_sealed_again(sealed: Path) -> None:
    """A draft starts as a copy of a sealed folder."""
    (sealed / "graph" / "data.bin").write_bytes(b"new")
    seal(sealed, living="log.db")
    verify(sealed)
