"""Who comes in: key, right, rate and parallel calls, settled before the first byte of a body is read."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from hashlib import sha256
from ipaddress import ip_address
from urllib.parse import urlsplit

from limits import parse
from limits.strategies import SlidingWindowCounterRateLimiter
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.access.errors import KeyRefused
from assistant.access.principals import LOCAL, Principal
from assistant.api.caching import Cache
from assistant.api.counters import Counters
from assistant.api.envelope import failure
from assistant.api.errors import Forbidden, KeyRequired, MethodUnknown, NotFound, TooManyCalls
from assistant.api.limits import Limits
from assistant.api.rules import RULES, Rule, methods_of, path_of
from assistant.api.services import Services
from assistant.errors import AssistantError

_KNOWN_KEYS, _KNOWN_SECONDS = 1024, 1.0  # a revoked key is felt after a second at most
NOBODY = Principal("", "")
_NO_PLACE = "Không có địa chỉ này; xem /docs để biết các lời gọi."


class Admission:
    """ASGI middleware that lets a call in, with its principal in the scope's state, or answers why not."""

    def __init__(self, app: ASGIApp, services: Services, limits: Limits) -> None:
        self._app, self._services = app, services
        self._turnstile = Turnstile(limits, services.counters or Counters())
        self._known = Cache[tuple[float, Principal]](_KNOWN_KEYS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or hand on, one call."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            rule = rule_of(scope)
            principal = await self._admitted(rule, Headers(scope=scope))
            with self._turnstile.pass_through(principal, rule):
                scope.setdefault("state", {}).update(principal=principal, rule=rule)
                await self._app(scope, receive, send)
        except AssistantError as error:
            await failure(error)(scope, receive, send)

    async def _admitted(self, rule: Rule, headers: Headers) -> Principal:
        if rule.action is None:
            return NOBODY
        principal = await self._principal(headers)
        if not principal.may(rule.action):
            raise Forbidden("Khóa truy cập này không được phép thực hiện việc này; hãy liên hệ người quản trị.")
        return principal

    async def _principal(self, headers: Headers) -> Principal:
        anonymous = self._services.anonymous()
        # Clients of the OpenAI protocol always send a key; where none is needed, any will do.
        if anonymous is not None and (anonymous != LOCAL or is_local(headers, self._services.origins())):
            return anonymous
        scheme, _, secret = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer" and secret.strip():
            return await self._bearer(secret.strip(), headers.get("origin"))
        raise KeyRequired("Cần khóa truy cập: gửi tiêu đề “Authorization: Bearer KHÓA”.")

    async def _bearer(self, secret: str, origin: str | None) -> Principal:
        digest = _digest(secret, origin)
        known = self._known.get(digest)
        if known is not None and time.monotonic() - known[0] < _KNOWN_SECONDS:
            return known[1]
        keys = self._services.kept.keys
        try:
            # The database may be busy; the event loop must not wait for it.
            principal = await asyncio.to_thread(keys.authenticate, secret, origin=origin)
        except KeyRefused as error:
            raise KeyRequired(str(error)) from error
        self._known.put(digest, (time.monotonic(), principal))
        return principal


def _digest(secret: str, origin: str | None) -> bytes:
    # Keys themselves are not held in memory for longer than a call.
    return sha256(f"{secret}\0{origin or ''}".encode()).digest()


def rule_of(scope: Scope) -> Rule:
    """Return the rule of a call.

    Raises:
        NotFound: there is no such path.
        MethodUnknown: the path does not take this method.
    """
    path = path_of(scope["path"])
    if path is None:
        raise NotFound(_NO_PLACE)
    rule = RULES.get((scope["method"], path))
    if rule is None:
        raise MethodUnknown(methods_of(path))
    return rule


def is_local(headers: Headers, origins: Collection[str]) -> bool:
    """Tell whether a call without a key comes from this machine's own pages and programs.

    A web page from elsewhere can make the browser of someone on this machine call us, under a name of its own that it
    has pointed at this machine, or as a form: the first shows in ``Host``, the second in ``Origin``.
    """
    origin = headers.get("origin")
    if not _is_loopback(urlsplit(f"//{headers.get('host', '')}").hostname):
        return False
    return origin is None or origin in origins or _is_loopback(urlsplit(origin).hostname)


def _is_loopback(host: str | None) -> bool:
    if host is None:
        return False
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class Turnstile:
    """Counts the calls of each principal: so many in a time, so many at once."""

    def __init__(self, limits: Limits, counters: Counters) -> None:
        self._rate = parse(limits.rate)
        self._limiter = SlidingWindowCounterRateLimiter(counters)
        self._parallel, self._inside = limits.parallel, Counter[str]()

    @contextmanager
    def pass_through(self, principal: Principal, rule: Rule) -> Iterator[None]:
        """Count a call while it lasts.

        Raises:
            TooManyCalls: the rate is used up, or too many calls are under way.
        """
        if rule.is_light:
            yield
            return
        if not self._limiter.hit(self._rate, principal.id):
            reset = self._limiter.get_window_stats(self._rate, principal.id).reset_time
            raise TooManyCalls(_TOO_OFTEN, retry_seconds=max(1.0, min(60.0, reset - time.time())))
        if self._inside[principal.id] >= self._parallel:
            raise TooManyCalls(_TOO_MANY, retry_seconds=1)
        self._inside[principal.id] += 1
        try:
            yield
        finally:
            self._inside[principal.id] -= 1
            if not self._inside[principal.id]:
                del self._inside[principal.id]


_TOO_OFTEN = "Khóa này gọi quá nhiều lần trong thời gian ngắn; mong đồng chí thử lại sau."
_TOO_MANY = "Khóa này đang có quá nhiều yêu cầu cùng lúc; mong đồng chí thử lại sau."
