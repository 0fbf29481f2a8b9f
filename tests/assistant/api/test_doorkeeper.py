"""Who needs no key, and what is kept for a second."""

from __future__ import annotations

import pytest

from assistant.access.principals import LOCAL, Principal
from assistant.api.doorkeeper import ANYONE, Doorkeeper, LookedUpSeldom


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
    held = LookedUpSeldom(lambda: next(values), clock=lambda: next(moments))
    assert [held() for _ in range(3)] == ["a", "a", "b"]
