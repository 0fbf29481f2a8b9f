from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from assistant.access.errors import KeyMissing
from assistant.commands.keys import command, read_origin
from assistant.errors import BadRequest
from assistant.store.opening import open_store


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of a new installation."""
    return tmp_path / "home"


def _run(home: Path, *arguments: str) -> Any:
    result = CliRunner().invoke(command, arguments, env={"ASSISTANT_HOME": str(home)}, catch_exceptions=False)
    return json.loads(result.stdout) if "--json" in arguments else result.stdout


def test_a_key_is_made_listed_and_revoked(home: Path) -> None:
    """The list shows everything but the key itself."""
    made = _run(home, "create", "--name", "Phòng 7", "--label", "internal", "--label", "Phòng 7", "--json")
    (listed,) = _run(home, "list", "--json")["keys"]
    revoked = _run(home, "revoke", made["id"], "--json")
    secret = made.pop("key")
    assert (listed, revoked["revoked"] is not None) == (made, True)
    assert secret.startswith(f"vks_{made['id']}_")
    assert (made["roles"], made["labels"], made["origins"]) == (["reader"], ["Phòng 7", "internal"], [])


def test_the_key_alone_is_on_standard_output(home: Path) -> None:
    """So that a script can take it."""
    secret = _run(home, "create", "--name", "x").strip()
    with open_store(home) as store:
        assert store.keys.authenticate(secret).name == "x"


def test_a_key_for_every_label_says_so(home: Path) -> None:
    """With the star that it was made with."""
    assert _run(home, "create", "--name", "x", "--role", "admin", "--label", "*", "--json")["labels"] == ["*"]


def test_making_and_revoking_stand_in_the_audit_log(home: Path) -> None:
    """Whoever has the machine can do both."""
    made = _run(home, "create", "--name", "x", "--json")
    _run(home, "revoke", made["id"])
    with open_store(home) as store:
        events = [(one.principal_id, one.event.action, one.event.target) for one in store.audit.list()]
    assert events == [("local", "revoke_key", made["id"]), ("local", "create_key", made["id"])]


@pytest.mark.parametrize(
    "arguments",
    [
        ["create", "--name", "x", "--expires", "3"],
        ["create", "--name", "x", "--label", "a;b"],
        ["create", "--name", "x", "--role", "public"],
        ["create", "--name", "x", "--role", "public", "--origin", "noibo"],
        ["create", "--name", " "],
    ],
)
def test_wrong_use_is_named(home: Path, arguments: list[str]) -> None:
    """And nothing is made."""
    with pytest.raises(BadRequest):
        _run(home, *arguments)


def test_a_key_that_does_not_exist_is_named(home: Path) -> None:
    """With where to look."""
    with pytest.raises(KeyMissing, match="keys list"):
        _run(home, "revoke", "ffffffff")


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("https://Noibo.example.vn/", "https://noibo.example.vn"),
        ("http://10.1.2.3:8080", "http://10.1.2.3:8080"),
    ],
)
def test_an_origin_is_read_as_browsers_send_it(text: str, origin: str) -> None:
    """Without path and in lower case."""
    assert read_origin(text) == origin


@pytest.mark.parametrize("text", ["", "*", "null", "noibo.example.vn", "https://", "https://a.vn/trang", "ftp://a.vn"])
def test_what_is_no_origin_is_refused(text: str) -> None:
    """A star would let every page in."""
    with pytest.raises(BadRequest, match="--origin"):
        read_origin(text)
