"""What can go wrong between the page and the API.

PageError
├── BadPageSetting      a setting of the page cannot be used
└── ApiError            the API did not do what was asked
    ├── ApiAway         nobody answers at its address
    ├── ApiSlow         it did not answer in time
    └── ApiRefused      it answered with an error
        └── NeedsKey    it wants a key, or does not accept the one given
"""

from __future__ import annotations


class PageError(Exception):
    """Any error of the page."""


class BadPageSetting(PageError):
    """A setting of the page cannot be used."""

    def __init__(self, name: str, value: str, problem: str) -> None:
        super().__init__(f"{name}={value!r}: {problem}")
        self.name = name
        self.value = value
        self.problem = problem


class ApiError(PageError):
    """The API did not do what was asked."""


class ApiAway(ApiError):
    """Nobody answers at the API's address."""


class ApiSlow(ApiError):
    """The API did not answer in time."""


class ApiRefused(ApiError):
    """The API answered with an error; ``message`` is its own Vietnamese text, empty if it gave none."""

    def __init__(self, status: int, code: str = "", message: str = "") -> None:
        super().__init__(f"{status} {code}: {message}")
        self.status = status
        self.code = code
        self.message = message


class NeedsKey(ApiRefused):
    """The API wants a key (401), or the one given may not do this (403)."""
