"""What an installation finishes when its service starts."""

from __future__ import annotations

from pathlib import Path

from assistant.api.installed_corpus import InstalledCorpus
from assistant.embedders import open_embedder
from assistant.settings import read_settings
from index.checking import check
from index.opening import open_index
from tests.integration.installed import install, settings_for


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
