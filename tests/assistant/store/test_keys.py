from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine

from assistant.access.errors import KeyMissing, KeyRefused
from assistant.access.principals import Principal
from assistant.access.rights import Role
from assistant.errors import BadRequest
from assistant.store.keys import Keys
from assistant.store.types import KeyGrant
from tests.assistant.store.conftest import Calendar

GRANT = KeyGrant("Phòng 7", frozenset({Role.READER}), frozenset({"internal", "Phòng 7"}))
PAGE = "https://noibo.example.vn"
WIDGET = KeyGrant("Trang chủ", frozenset({Role.PUBLIC}), frozenset({"công khai"}), origins=(PAGE,))


@pytest.fixture
def keys(engine: Engine, clock: Calendar) -> Keys:
    """No keys yet."""
    return Keys(engine, clock=clock)


def _reason(keys: Keys, secret: str, origin: str | None = None) -> str:
    with pytest.raises(KeyRefused) as caught:
        keys.authenticate(secret, origin=origin)
    return caught.value.why


def test_a_key_lets_its_bearer_in_with_what_it_was_granted(keys: Keys) -> None:
    """Name, roles and labels."""
    made = keys.create(GRANT)
    assert keys.authenticate(made.secret) == Principal(made.record.id, "Phòng 7", GRANT.roles, GRANT.labels)


def test_a_key_for_every_label_comes_back_as_such(keys: Keys) -> None:
    """None is not the empty set."""
    made = keys.create(replace(GRANT, labels=None))
    assert keys.authenticate(made.secret).labels is None


def test_the_secret_is_kept_nowhere(keys: Keys, engine: Engine) -> None:
    """Neither in the database nor in what is printed of a new key."""
    made = keys.create(GRANT)
    secret = made.secret.rpartition("_")[2]
    with engine.connect() as connection:
        rows = str(connection.exec_driver_sql("SELECT * FROM api_keys").all())
    assert len(secret) == 64
    assert secret not in rows + repr(made) + repr(keys.list())


@pytest.mark.parametrize(
    "change",
    [
        lambda secret: secret[:-1] + ("0" if secret[-1] != "0" else "1"),
        lambda secret: secret[:4] + "00000000" + secret[12:],
    ],
)
def test_a_key_that_differs_in_one_digit_is_unknown(keys: Keys, change: object) -> None:
    """In its secret or in its id."""
    made = keys.create(GRANT)
    assert _reason(keys, change(made.secret)) == "unknown"  # type: ignore[operator]


@pytest.mark.parametrize("text", ["", "x", "vks_", "vks_12345678_" + "g" * 64, "Bearer vks", "vks_1\x00", "é" * 77])
def test_what_is_no_key_never_reaches_the_database(keys: Keys, text: str) -> None:
    """Whatever is sent."""
    assert _reason(keys, text) == "malformed"


def test_every_refusal_reads_the_same(keys: Keys, clock: Calendar) -> None:
    """A guesser learns nothing from it."""
    ended, timed = keys.create(GRANT), keys.create(replace(GRANT, expires=clock.now + timedelta(days=1)))
    keys.revoke(ended.record.id)
    clock.later(days=2)
    messages = set()
    for secret in (ended.secret, timed.secret, "x", "vks_00000000_" + "0" * 64):
        with pytest.raises(KeyRefused) as caught:
            keys.authenticate(secret)
        messages.add(str(caught.value))
    assert len(messages) == 1


def test_a_revoked_key_is_refused_at_once_by_every_process(keys: Keys, engine: Engine) -> None:
    """Nothing is remembered of it."""
    made = keys.create(GRANT)
    other = Keys(engine)
    other.authenticate(made.secret)
    keys.revoke(made.record.id)
    assert _reason(other, made.secret) == "revoked"


def test_revoking_twice_keeps_the_first_moment(keys: Keys, clock: Calendar) -> None:
    """The log tells when it ended."""
    made = keys.create(GRANT)
    first = keys.revoke(made.record.id).revoked
    clock.later(days=1)
    assert keys.revoke(made.record.id).revoked == first is not None


def test_a_key_expires_at_its_moment(keys: Keys, clock: Calendar) -> None:
    """Until then it is good."""
    made = keys.create(replace(GRANT, expires=clock.now + timedelta(days=90)))
    clock.later(days=90, seconds=-1)
    keys.authenticate(made.secret)
    clock.later(seconds=1)
    assert _reason(keys, made.secret) == "expired"


@pytest.mark.parametrize("origin", [None, "https://khac.example.vn", "https://noibo.example.vn.khac.vn", "null", ""])
def test_a_public_key_is_good_on_its_own_pages_alone(keys: Keys, origin: str | None) -> None:
    """It stands in the source of the page."""
    made = keys.create(WIDGET)
    assert _reason(keys, made.secret, origin) == "origin"
    assert keys.authenticate(made.secret, origin=PAGE).roles == {Role.PUBLIC}


def test_the_origins_are_those_of_living_public_keys(keys: Keys, clock: Calendar) -> None:
    """For browsers that ask before they call."""
    keys.create(GRANT)
    keys.create(WIDGET)
    ended = keys.create(replace(WIDGET, origins=("https://cu.example.vn",)))
    keys.revoke(ended.record.id)
    keys.create(replace(WIDGET, origins=("https://het-han.example.vn",), expires=clock.now + timedelta(days=1)))
    clock.later(days=2)
    assert keys.origins() == {PAGE}


@pytest.mark.parametrize(
    "grant",
    [
        replace(WIDGET, origins=()),
        replace(WIDGET, roles=frozenset({Role.PUBLIC, Role.ADMIN})),
        replace(GRANT, origins=(PAGE,)),
        replace(GRANT, roles=frozenset()),
        replace(GRANT, name=" "),
    ],
)
def test_a_key_that_makes_no_sense_is_not_made(keys: Keys, grant: KeyGrant) -> None:
    """Each error names the option at fault."""
    with pytest.raises(BadRequest, match="--"):
        keys.create(grant)
    assert keys.list() == []


def test_keys_are_listed_the_newest_first_with_the_hour_of_their_last_use(keys: Keys, clock: Calendar) -> None:
    """Whoever looks after them sees which are idle."""
    old = keys.create(GRANT)
    clock.later(days=1)
    new = keys.create(GRANT)
    keys.authenticate(old.secret)
    used = clock.now
    clock.later(minutes=5)
    keys.authenticate(old.secret)
    assert [(one.id, one.used) for one in keys.list()] == [(new.record.id, None), (old.record.id, used)]


def test_a_key_that_does_not_exist_cannot_be_revoked(keys: Keys) -> None:
    """The message names it."""
    with pytest.raises(KeyMissing, match="ffffffff"):
        keys.revoke("ffffffff")
