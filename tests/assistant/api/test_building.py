"""Who needs no key, what is remembered for a second, and what the settings make of the limits."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.access.principals import LOCAL, Principal
from assistant.api.building import ANYONE, Doorkeeper, InstalledCorpus, Remembered, limits_of
from assistant.embedders import open_embedder
from assistant.settings import read_settings
from index.checking import check
from index.opening import open_index
from tests.integration.installed import install, settings_for


@pytest.mark.parametrize(
    ("on_loopback", "keys_exist", "without_keys", "expected"),
    [
        (True, False, False, LOCAL),
        (True, True, False, None),
        (False, False, False, None),
        (False, True, False, None),
        (False, False, True, ANYONE),
        (False, True, True, ANYONE),
        (True, True, True, None),
    ],
)
def test_the_door_is_open_only_where_nobody_else_can_come(
    on_loopback: bool, keys_exist: bool, without_keys: bool, expected: Principal | None
) -> None:
    """This machine, until there is a key; the network only where somebody asked for it, and then as a reader."""
    door = Doorkeeper(lambda: keys_exist, on_loopback=on_loopback, without_keys=without_keys)
    assert door() == expected


def test_anyone_reads_what_is_internal_and_changes_nothing() -> None:
    """Whoever reaches the port is no editor."""
    assert (ANYONE.labels, sorted(ANYONE.roles)) == (frozenset({"internal"}), ["reader"])


def test_a_value_is_looked_up_once_a_second() -> None:
    """Many calls cost one look, and the next second sees the change."""
    moments, values = iter([0.0, 0.5, 1.1]), iter(["a", "b"])
    remembered = Remembered(lambda: next(values), clock=lambda: next(moments))
    assert [remembered() for _ in range(3)] == ["a", "a", "b"]


def test_settings_become_limits() -> None:
    """Sizes are in bytes, and threads that wait for a model do not take those that answer without one."""
    limits = limits_of(read_settings({"ASSISTANT_UPLOAD_MEGABYTES": "7", "ASSISTANT_MODEL": "openai:x"}))
    assert (limits.upload_bytes, limits.threads) == (7_000_000, 6)


def test_an_interrupted_run_is_finished_at_the_start(tmp_path: Path) -> None:
    """A service that was killed while it indexed leaves announced passages; nobody has to come and repair."""
    home = install(tmp_path)
    settings = settings_for(home, "http://127.0.0.1:9/v1")
    embedder = open_embedder(settings)
    with open_index(home, embedder) as index:
        index.ledger.announce(list(index.catalogue.passage_ids())[:2])
        before = len(check(index))
    InstalledCorpus(settings).mend()
    with open_index(home, embedder, read_only=True) as index:
        assert (before, len(check(index))) == (1, 0)


def test_where_nothing_was_indexed_nothing_is_mended(tmp_path: Path) -> None:
    """A first start makes no index."""
    InstalledCorpus(read_settings({"ASSISTANT_HOME": str(tmp_path)})).mend()
    assert list(tmp_path.iterdir()) == []
