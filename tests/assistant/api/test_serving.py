"""Where the service may listen, told before anything is started."""

from __future__ import annotations

import contextlib
import pickle
import socket

import pytest

from assistant.api.serving import AddressUnusable, OwnSocket, PortTaken, check_free, deals_out, is_loopback


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


@pytest.mark.allow_hosts(["127.0.0.1"])
@pytest.mark.skipif(not deals_out(), reason="this system does not deal connections out")
def test_processes_on_one_port_share_the_connections() -> None:
    """A socket that is sent to another process is bound there anew; of 64 connections each of two gets some."""
    with contextlib.ExitStack() as stack:
        reserving = stack.enter_context(OwnSocket.bound("127.0.0.1", 0))
        workers = [stack.enter_context(pickle.loads(pickle.dumps(reserving))) for _ in range(2)]
        for worker in workers:
            worker.listen(64)
            worker.settimeout(5)
        for _ in range(64):
            stack.enter_context(socket.create_connection(reserving.getsockname(), timeout=5))
        for worker in workers:
            stack.enter_context(worker.accept()[0])


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_port_shared_by_the_own_processes_is_taken_for_others() -> None:
    """Another program, or another start of this one, must not get a part of the calls."""
    with OwnSocket.bound("127.0.0.1", 0) as reserving:
        reserving.listen()
        with pytest.raises(PortTaken):
            check_free("127.0.0.1", reserving.getsockname()[1], option="--port")
