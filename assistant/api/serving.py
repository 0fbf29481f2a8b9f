"""A running service: its sockets, its processes, its end."""

from __future__ import annotations

import errno
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from ipaddress import ip_address
from typing import Self

from assistant.errors import AssistantError

_CHILD_SECONDS = 10  # for a process beside this one to end in good order


class PortTaken(AssistantError):
    """Something else listens there already."""

    def __init__(self, host: str, port: int, option: str) -> None:
        self.host, self.port = host, port
        super().__init__(
            f"Cổng {port} của {host} đang được chương trình khác dùng; hãy dừng chương trình đó hoặc chọn cổng khác"
            f" bằng {option}."
        )


class AddressUnusable(AssistantError):
    """This machine cannot listen there."""

    def __init__(self, host: str, port: int, detail: str) -> None:
        self.host, self.port = host, port
        super().__init__(f"Không mở được cổng {port} trên {host} ({detail}); hãy kiểm tra --host và quyền mở cổng.")


def check_free(host: str, port: int, *, option: str) -> None:
    """Make sure that this process could listen there.

    Raises:
        PortTaken: something else does.
        AddressUnusable: the address is not of this machine, or the port is reserved.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with closing(socket.socket(family, kind, protocol)) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(host, port, option) from error
        raise AddressUnusable(host, port, error.strerror or str(error)) from error


class OwnSocket(socket.socket):
    """A socket on a port that several processes share; a process that it is sent to binds one of its own.

    The system deals connections out among the sockets by their addresses. Of one socket that all processes listen on,
    the process that wakes first takes every connection that came in by then: 16 clients that began at once were all
    served by the same of two processes.
    """

    @classmethod
    def bound(cls, host: str, port: int) -> Self:
        """Return a socket bound to an address, not listening yet. Raises OSError if the address cannot be had."""
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        own = cls(family, kind, protocol)
        own.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        own.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        own.bind(address)
        return own

    def __reduce__(self) -> tuple[Callable[[str, int], OwnSocket], tuple[str, int]]:
        return OwnSocket.bound, self.getsockname()[:2]


def deals_out() -> bool:
    """Tell whether this system deals connections out among the sockets of several processes on one port."""
    return sys.platform == "linux"


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach ``host``.

    Example:
        >>> is_loopback("127.0.0.1"), is_loopback("0.0.0.0")
        (True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@contextmanager
def child(module: str, *arguments: str) -> Iterator[None]:
    """Run ``python -m module`` beside this process, and stop it at the end; it does not outlive this process."""
    process = subprocess.Popen(
        [sys.executable, "-m", "assistant.api.child_processes", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(_CHILD_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
