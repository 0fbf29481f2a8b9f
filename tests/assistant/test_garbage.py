"""A process that answers does not walk through its open documents all the time."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from assistant.garbage import collect_seldom


@pytest.fixture
def collector() -> Iterator[None]:
    """Leave the collector as it was found."""
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


@pytest.mark.usefixtures("collector")
def test_what_is_loaded_is_looked_through_no_more() -> None:
    """Vocabularies and registers stay for as long as the process does."""
    collect_seldom()
    assert gc.get_freeze_count() > 10_000


@pytest.mark.usefixtures("collector")
def test_cycles_are_still_found() -> None:
    """Seldom is not never: a service runs for months."""
    collect_seldom()
    assert gc.isenabled()
    assert all(threshold > 0 for threshold in gc.get_threshold())
