"""The folder of the measures goes with its service, however that ends."""

from __future__ import annotations

from pathlib import Path

from assistant.api.metrics_folder import FOLDER, shared_folder


def _left(home: Path) -> list[str]:
    return sorted(one.name for one in (home / FOLDER).iterdir() if not one.name.startswith("."))


def test_a_service_that_ends_leaves_nothing(tmp_path: Path) -> None:
    """Neither folder nor lock."""
    with shared_folder(tmp_path) as folder:
        (folder / "counter.db").write_bytes(b"1")
    assert _left(tmp_path) == []


def test_two_services_on_one_installation_keep_apart(tmp_path: Path) -> None:
    """The start of the second does not take the folder of the first for one that was left."""
    with shared_folder(tmp_path) as first:
        with shared_folder(tmp_path) as second:
            there = (first.is_dir(), second.is_dir(), first != second)
        stays = first.is_dir()
    assert (*there, stays) == (True, True, True, True)
