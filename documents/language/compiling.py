"""Patterns are compiled once and kept between processes, as Python keeps its modules.

To parse the patterns that one question needs took a third of the time of ``assistant ask`` (1.6 s; 1.0 s without). What
the engines make of a pattern is therefore kept in ``__pycache__`` beside this module, for this very Python and these
very engines, and under the pattern itself, so that it is never out of date. Where that folder cannot be written, or
Python was told to write none, patterns are compiled as ever. Only patterns of the program are for this module: one that
is made of a question or a document would be kept for good.

``regex`` lets what it compiled be pickled; ``re`` has no public way. Of ``re`` the inner functions that its own
``compile`` consists of are used, and ``re.compile`` where they are not what they were.
"""

from __future__ import annotations

import atexit
import importlib.util
import marshal
import os
import pickle
import re
import sys
import zlib
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, AnyStr, cast

import regex

_RE: Any = cast("Any", re)._compiler
_MOST = 4_000_000  # bytes; a larger file is begun anew with what is used now
_CHECK = 4  # bytes of the checksum at the head of the file

_Key = tuple[str, str | bytes, int]  # engine, pattern, flags


def compiled(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return ``re.compile(text, flags)``."""
    key = ("re", text, int(flags))
    parts = _kept().get(key)
    try:
        if parts is None:
            parts = _compiled_parts(text, int(flags))
            _kept().put(key, parts)
        return cast("re.Pattern[AnyStr]", _RE._sre.compile(*parts))
    except (AttributeError, TypeError, RuntimeError):  # the engine of another Python
        return re.compile(text, flags)


def compiled_regex(text: str, flags: int = 0) -> regex.Pattern[str]:
    r"""Return ``regex.compile(text, flags)``, for patterns with ``\p{L}`` and the like."""
    key = ("regex", text, int(flags))
    if (pickled := _kept().get(key)) is not None:
        return cast("regex.Pattern[str]", pickle.loads(pickled))  # beside our own code, by our own hand
    made = regex.compile(text, flags)
    _kept().put(key, pickle.dumps(made))
    return made


def _compiled_parts(text: str | bytes, flags: int) -> tuple[Any, ...]:
    """Return what ``re._compiler.compile`` hands to the engine, made as it makes it."""
    tree = _RE._parser.parse(text, flags)
    state = tree.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = [int(step) for step in _RE._code(tree, flags)]
    return text, flags | state.flags, code, state.groups - 1, state.groupdict, tuple(names)


class _Kept:
    """What was compiled, by engine, pattern and flags, in a file read at once and written when the process ends."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._found: dict[_Key, Any] = _read(path) if path else {}
        self._used: dict[_Key, Any] = {}
        self._is_new = False

    def get(self, key: _Key) -> Any:
        parts = self._found.get(key)
        if parts is not None:
            self._used[key] = parts
        return parts

    def put(self, key: _Key, parts: Any) -> None:
        self._used[key] = parts
        if self._path and not self._is_new:
            self._is_new = True
            atexit.register(self._write, self._path)

    def _write(self, path: Path) -> None:
        """Write what was found and what is new, whole or not at all; a process that cannot write leaves it."""
        body = marshal.dumps(self._found | self._used)
        if len(body) > _MOST:
            body = marshal.dumps(self._used)
        new = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(zlib.crc32(body).to_bytes(_CHECK, "big") + body)
            new.replace(path)


def _read(path: Path) -> dict[_Key, Any]:
    """Return what a file holds, and nothing of one that is not there or not whole."""
    try:
        content = path.read_bytes()
    except OSError:
        return {}
    check, body = content[:_CHECK], content[_CHECK:]
    if zlib.crc32(body).to_bytes(_CHECK, "big") != check:
        return {}
    return cast("dict[_Key, Any]", marshal.loads(body))  # beside our own code, by our own hand


@cache
def _kept() -> _Kept:
    """Return what is kept for this Python and these engines; in memory alone where Python writes no compiled files."""
    if sys.dont_write_bytecode:
        return _Kept(None)
    module = Path(importlib.util.cache_from_source(__file__))
    return _Kept(module.with_name(f"{module.stem}.{_RE.MAGIC}-{regex.__version__}.patterns"))
