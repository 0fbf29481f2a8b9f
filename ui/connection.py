"""Calling the API over HTTP in the name of a key; whatever goes wrong is an error of ``ui.errors``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import httpx
from pydantic import ValidationError

from ui.errors import ApiAway, ApiError, ApiRefused, ApiSlow, NeedsKey
from ui.events import ServerEvent, read_events
from ui.objects import Received

Kind = TypeVar("Kind", bound=Received)
LIST_SECONDS = 15  # for what a page is drawn with; answers and checks may take as long as is set


class Connection:
    """Calls the API in the name of one key. Threads may share it; all calls share one pool of connections."""

    def __init__(self, http: httpx.Client, key: str | None = None) -> None:
        self._http = http
        self._key = key

    def call(self, method: str, path: str, **given: Any) -> httpx.Response:
        """Return the answer to a call; ``given`` is what ``httpx.Client.request`` takes.

        Raises:
            ApiError: the API is away, slow or refuses.
        """
        with _failures():
            response = self._http.request(method, path, headers=self._headers(), **given)
        if response.is_error:
            raise _refusal(response)
        return response

    def json(self, method: str, path: str, **given: Any) -> dict[str, Any]:
        """Return the JSON object that a call is answered with; an empty one where there is no content.

        Raises:
            ApiError: as ``call``, or what comes is no JSON object.
        """
        response = self.call(method, path, **given)
        try:
            found = response.json() if response.content else {}
        except ValueError as error:
            raise ApiRefused(response.status_code, "not_json") from error
        if not isinstance(found, dict):
            raise ApiRefused(response.status_code, "not_an_object")
        return found

    @contextmanager
    def events(self, path: str, body: Mapping[str, Any]) -> Iterator[Iterator[ServerEvent]]:
        """Yield the events that a call is answered with, as they come.

        Raises:
            ApiError: the API is away, slow or refuses; also where what is made of an event within has another shape.
        """
        with _failures(), self._http.stream("POST", path, json=body, headers=self._headers()) as got:
            if got.is_error:
                got.read()
                raise _refusal(got)
            yield read_events(got.iter_lines())

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._key}"} if self._key else {}


def open_http(address: str, timeout_seconds: float) -> httpx.Client:
    """Return the pool of connections to the API; no proxy of the environment stands between."""
    return httpx.Client(base_url=address, timeout=httpx.Timeout(timeout_seconds, connect=5), trust_env=False)


@contextmanager
def _failures() -> Iterator[None]:
    try:
        yield
    except httpx.TimeoutException as error:
        raise (ApiAway if isinstance(error, httpx.ConnectTimeout) else ApiSlow)(str(error)) from error
    except httpx.TransportError as error:
        raise ApiAway(str(error)) from error
    except (ValidationError, json.JSONDecodeError) as error:
        raise ApiError(f"the API answered in another shape than agreed: {error}") from error


def _refusal(response: httpx.Response) -> ApiRefused:
    kind = NeedsKey if response.status_code in (401, 403) else ApiRefused
    try:
        found = response.json()["error"]
        return kind(response.status_code, str(found["code"]), str(found["message"]))
    except (ValueError, KeyError, TypeError):
        return kind(response.status_code)


def received(kind: type[Kind], found: Mapping[str, Any]) -> Kind:
    """Return an object of the contract.

    Raises:
        ApiError: it has another shape.
    """
    with _failures():
        return kind.model_validate(found)


def received_all(kind: type[Kind], found: Mapping[str, Any], name: str) -> tuple[Kind, ...]:
    """Return the objects of the contract in a field that may be missing or null.

    Raises:
        ApiError: one has another shape.
    """
    rows: Sequence[Any] = found.get(name) or ()
    with _failures():
        return tuple(kind.model_validate(row) for row in rows)
