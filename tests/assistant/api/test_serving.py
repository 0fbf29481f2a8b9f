"""Where the service may listen, told before anything is started."""

from __future__ import annotations

import pytest

from assistant.api.serving import AddressUnusable, is_loopback


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("10.1.2.3", False),
        ("noibo.example.vn", False),
    ],
)
def test_only_this_machine_reaches_loopback(host: str, expected: bool) -> None:
    """A name that might be anything counts as the network."""
    assert is_loopback(host) is expected


def test_an_address_that_cannot_be_used_is_named() -> None:
    """The line says which, and where to look."""
    assert "noibo.example.vn" in str(AddressUnusable("noibo.example.vn", 80, "no such name"))
