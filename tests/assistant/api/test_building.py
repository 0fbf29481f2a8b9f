"""What the settings make of the limits."""

from __future__ import annotations

from assistant.api.building import limits_of
from assistant.settings import read_settings


def test_settings_become_limits() -> None:
    """Sizes are in bytes, and threads that wait for a model do not take those that answer without one."""
    limits = limits_of(read_settings({"ASSISTANT_UPLOAD_MEGABYTES": "7", "ASSISTANT_MODEL": "openai:x"}))
    assert (limits.upload_bytes, limits.threads) == (7_000_000, 6)
