"""Settings of the test run."""

from __future__ import annotations

from hypothesis import settings

# A busy machine makes single examples slow; a wall clock limit per example would fail tests that hold.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
