"""Errors of this package.

AssistantError
├── BadSetting      a setting cannot be used; names it and its value
└── BadRequest      the caller asked in a way that cannot be served; names the argument
"""

from __future__ import annotations


class AssistantError(Exception):
    """The work cannot be done; the message is one plain Vietnamese line that says what to do."""


class BadSetting(AssistantError):
    """A setting has a value that cannot be used."""

    def __init__(self, name: str, value: object, problem: str) -> None:
        self.name = name
        self.value = value
        super().__init__(f"Thiết lập {name}={value!s} không dùng được: {problem}")


class BadRequest(AssistantError):
    """An argument of a call cannot be used."""

    def __init__(self, argument: str, value: object, problem: str) -> None:
        self.argument = argument
        self.value = value
        super().__init__(f"{argument}={value!s}: {problem}")
