"""Typed access to the fields of one JSON object, with errors that name file, line and field."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from documents.language.text import normalise
from evals.errors import BadDataset


class Fields:
    """The fields of an object; each is taken once, and ``done`` rejects those that nobody took."""

    def __init__(self, row: Any, file: Path, line: int, prefix: str = "") -> None:
        self._file, self._line, self._prefix = file, line, prefix
        if not isinstance(row, dict):
            self.fail("", "cần một đối tượng JSON {...}")
        self._row = row
        self._taken: set[str] = set()

    def fail(self, name: str, problem: str) -> NoReturn:
        """Raise ``BadDataset`` for a field."""
        raise BadDataset(self._file, self._line, self._prefix + name, problem)

    def text(self, name: str) -> str:
        """Return a text that has to be there and not be blank."""
        value = self._take(name)
        if not isinstance(value, str) or not value.strip():
            self.fail(name, f"cần một chuỗi không rỗng, đang là {value!r}")
        return value

    def optional(self, name: str) -> str | None:
        """Return a text, or None where it is absent or null."""
        value = self._take(name)
        if value is not None and not isinstance(value, str):
            self.fail(name, f"cần một chuỗi hoặc null, đang là {value!r}")
        return value

    def choice(self, name: str, known: frozenset[str]) -> str:
        """Return one of the known words."""
        value = self.text(name)
        if value not in known:
            self.fail(name, f"“{value}” không hợp lệ; dùng một trong: {', '.join(sorted(known))}")
        return value

    def optional_choice(self, name: str, known: frozenset[str]) -> str | None:
        """Return one of the known words, or None."""
        self._taken.add(name)
        return None if self._row.get(name) is None else self.choice(name, known)

    def flag(self, name: str) -> bool:
        """Return true or false."""
        value = self._take(name)
        if not isinstance(value, bool):
            self.fail(name, f"cần true hoặc false, đang là {value!r}")
        return value

    def number_in(self, name: str, allowed: range, *, default: int) -> int:
        """Return a whole number of a range, or the default where it is absent."""
        value = self._take(name)
        value = default if value is None else value
        if not isinstance(value, int) or isinstance(value, bool) or value not in allowed:
            self.fail(name, f"cần số nguyên từ {allowed.start} đến {allowed.stop - 1}, đang là {value!r}")
        return value

    def decimal(self, name: str) -> Decimal | None:
        """Return a number, or None where it is absent or null."""
        value = self._take(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
            self.fail(name, f"cần một số, đang là {value!r}")
        return Decimal(str(value))

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts with at least one entry."""
        value = self._take(name)
        if not isinstance(value, list) or not value:
            self.fail(name, "cần một danh sách có ít nhất một chuỗi")
        if not all(isinstance(entry, str) and entry.strip() for entry in value):
            self.fail(name, "mọi phần tử phải là chuỗi không rỗng")
        return tuple(normalise(entry) for entry in value)

    def texts_by_name(self, name: str) -> dict[str, str]:
        """Return an object of texts, empty where it is absent."""
        value = self._take(name) or {}
        if not isinstance(value, dict) or not all(isinstance(entry, str) for entry in value.values()):
            self.fail(name, "cần một đối tượng có giá trị là chuỗi")
        return {key: normalise(entry) for key, entry in value.items()}

    def parts(self, name: str) -> Iterator[Fields]:
        """Yield the objects of a list, empty where it is absent."""
        value = self._take(name)
        if value is None:
            return
        if not isinstance(value, list):
            self.fail(name, "cần một danh sách")
        for at, entry in enumerate(value):
            yield Fields(entry, self._file, self._line, f"{self._prefix}{name}[{at}].")

    def done(self) -> None:
        """Reject fields that are not part of the format: they are typing errors as a rule."""
        unknown = sorted(set(self._row) - self._taken)
        if unknown:
            self.fail(unknown[0], "không có trường này trong định dạng")

    def _take(self, name: str) -> Any:
        self._taken.add(name)
        return self._row.get(name)
