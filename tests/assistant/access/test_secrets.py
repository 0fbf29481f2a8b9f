from __future__ import annotations

import pytest

from assistant.access.secrets import new_key, read_key


def test_a_key_is_read_as_it_was_made() -> None:
    """Blanks around it are typing."""
    key = new_key()
    assert read_key(f" {key}\n") == key


def test_two_keys_are_never_the_same() -> None:
    """Nor do they share an id."""
    made = [new_key() for _ in range(100)]
    assert len({key.id for key in made}) == len({key.secret for key in made}) == 100


def test_a_key_holds_256_random_bits() -> None:
    """Which is why a fast hash suffices."""
    assert len(bytes.fromhex(new_key().secret)) * 8 == 256


def test_a_key_proves_its_own_hash_alone() -> None:
    """Neither another's, nor none."""
    key, other = new_key(), new_key()
    assert [key.proves(digest) for digest in (key.digest, other.digest, "", None, "0" * 64)] == [True, *[False] * 4]


def test_a_secret_does_not_print_itself() -> None:
    """It would end up in a log."""
    key = new_key()
    assert key.secret not in repr(key)


@pytest.mark.parametrize("text", ["", "vks", "vks_12_34", f"VKS_{'0' * 8}_{'0' * 64}", f"vks_{'0' * 8}_{'0' * 65}"])
def test_what_is_no_key_is_told_apart(text: str) -> None:
    """Before anything is looked up."""
    assert read_key(text) is None
