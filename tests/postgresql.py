"""A PostgreSQL server of the tests' own: in a temporary folder, on a Unix socket, gone at the end."""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

_PATIENCE_SECONDS = 60


def _binaries() -> Path | None:
    """Return the folder of the newest server installed; Debian keeps it off the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("postgres")
    newest = found[-1] if found else Path(on_path) if on_path else None
    return newest.parent if newest else None


def _as_unprivileged(command: Sequence[str]) -> list[str]:
    """The server refuses to run as root."""
    return ["setpriv", f"--reuid={_USER}", f"--regid={_USER}", "--clear-groups", *command] if _is_root() else [*command]


def _is_root() -> bool:
    return os.geteuid() == 0


_USER = 65534  # nobody


@dataclass
class Server:
    """A running server."""

    folder: Path
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def address(self, database: str = "postgres") -> str:
        """Return the address of one of its databases."""
        return f"postgresql://tester@/{database}?unix_sock={self.folder}/.s.PGSQL.5432"

    def new_database(self) -> str:
        """Make an empty database and return its address."""
        name = f"d{next(self._numbers)}"
        self.execute(f"CREATE DATABASE {name}")
        return self.address(name)

    def copy(self, address: str) -> str:
        """Copy a database that nobody is connected to and return the copy's address."""
        name = f"d{next(self._numbers)}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {urlsplit(address).path[1:]}")
        return self.address(name)

    def execute(self, statement: str) -> None:
        """Run a statement outside any transaction."""
        engine = create_engine(
            self.address().replace("postgresql:", "postgresql+pg8000:"), isolation_level="AUTOCOMMIT"
        )
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()

    def wait(self) -> None:
        """Wait until it takes connections."""
        patience = time.monotonic() + _PATIENCE_SECONDS
        while True:
            try:
                return self.execute("SELECT 1")
            except DBAPIError:
                if time.monotonic() > patience:
                    raise
                time.sleep(0.1)


@contextmanager
def running_server() -> Iterator[Server]:
    """Start a server; skip the test where none is installed."""
    binaries = _binaries()
    if binaries is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    # A socket's path has to be short, and the folder has to belong to the server's user.
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    data = folder / "data"
    try:
        if _is_root():
            shutil.chown(folder, _USER, _USER)
        make = [str(binaries / "initdb"), "-D", str(data), "-U", "tester", "-A", "trust", "-E", "UTF8", "--no-sync"]
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        options = {"cwd": folder, "env": environment, "stdout": subprocess.DEVNULL}
        subprocess.run(_as_unprivileged(make), check=True, **options)  # type: ignore[call-overload]
        serve = [str(binaries / "postgres"), "-D", str(data), "-k", str(folder), "-c", "listen_addresses="]
        serve += ["-c", "fsync=off", "-c", "max_connections=200", "-c", "logging_collector=off"]
        with subprocess.Popen(_as_unprivileged(serve), stderr=subprocess.DEVNULL, **options) as process:  # type: ignore[call-overload]
            server = Server(folder)
            try:
                server.wait()
                yield server
            finally:
                process.send_signal(signal.SIGQUIT)  # nothing of it is needed any more
    finally:
        shutil.rmtree(folder, ignore_errors=True)
