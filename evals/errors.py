"""Errors of this package.

EvaluationError
├── BadDataset      a line of a data set cannot be used; names file, line and field
├── BadRun          a run folder is missing something or was made from other data
└── NotComparable   two runs do not answer the same items
"""

from __future__ import annotations

from pathlib import Path


class EvaluationError(Exception):
    """The evaluation cannot be done; the message is one plain Vietnamese line that says what to do."""


class BadDataset(EvaluationError):
    """A data set cannot be used.

    Attributes:
        file: the file at fault.
        line: its line, counted from 1; 0 where the file as a whole is at fault.
        field: the field at fault, empty where the whole line is.
    """

    def __init__(self, file: Path, line: int, field: str, problem: str) -> None:
        self.file, self.line, self.field, self.problem = file, line, field, problem
        place = f"{file}" + (f", dòng {line}" if line else "") + (f", trường “{field}”" if field else "")
        super().__init__(f"{place}: {problem}")


class BadRun(EvaluationError):
    """A run folder cannot be used."""

    def __init__(self, folder: Path, problem: str) -> None:
        self.folder = folder
        super().__init__(f"Kết quả đánh giá {folder}: {problem}")


class NotComparable(EvaluationError):
    """Two runs cannot be set against each other."""
