"""What can go wrong with a call, and the one table that turns every error into a status and a code.

CallError
├── NotReady        nothing is indexed yet, or the model is still being loaded
├── Overloaded      more is waiting than can be answered in time
├── TookTooLong     the work did not end within the time limit
├── KeyRequired     no key was given, or it is not (any more) valid
├── Forbidden       the key does not allow this call
├── TooManyCalls    the key has used up its rate or its parallel calls
├── MethodUnknown   the path is there and does not take this method
├── BodyTooLarge    the body is over the limit of this call
├── NotFound        there is no such thing, or the caller may not see it
├── WrongKind       a file or body of a kind that is not taken
├── Conflict        the thing is in a state that does not allow this
└── Unusable        what was sent is well-formed and cannot be used
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.errors import AssistantError, BadRequest
from assistant.evaluations.errors import RunMissing
from assistant.store.errors import ConversationMissing, JobMissing, StoreUnavailable
from documents.errors import DocumentError, TooLarge, UnknownFormat
from index.errors import DocumentMissing, FilterUnusable, IndexingError, IndexLocked, IndexMissing, IndexUnavailable


class CallError(AssistantError):
    """A call that ends with an error; the message is one plain Vietnamese line.

    Attributes:
        retry_seconds: when it makes sense to call again; None if it does not.
        detail: what a developer wants to know besides; never the internals of the server.
    """

    def __init__(self, message: str, *, retry_seconds: float | None = None, detail: object = None) -> None:
        super().__init__(message)
        self.retry_seconds, self.detail = retry_seconds, detail


class NotReady(CallError):
    """Nothing is indexed yet, or the model is still being loaded."""


class Overloaded(CallError):
    """More is waiting than can be answered in time."""


class TookTooLong(CallError):
    """The work did not end within the time limit."""


class KeyRequired(CallError):
    """No key was given, or it is not (any more) valid."""


class Forbidden(CallError):
    """The key does not allow this call."""


class TooManyCalls(CallError):
    """The key has used up its rate or its parallel calls."""


class MethodUnknown(CallError):
    """The path is there and takes only ``allowed``."""

    def __init__(self, allowed: Sequence[str]) -> None:
        self.allowed = tuple(allowed)
        names = ", ".join(self.allowed)
        super().__init__(f"Địa chỉ này chỉ nhận phương thức {names}.")


class BodyTooLarge(CallError):
    """The body is over the limit of this call."""


class NotFound(CallError):
    """There is no such thing, or the caller may not see it: the two look the same."""


class WrongKind(CallError):
    """A file or body of a kind that is not taken."""


class Conflict(CallError):
    """The thing is in a state that does not allow this."""


class Unusable(CallError):
    """What was sent is well-formed and cannot be used."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How an error ends a call; ``message`` stands in where the error's own words are for the machine's keeper."""

    status: int
    code: str
    message: str | None = None
    retry_seconds: float | None = None


_BUSY = "Kho tài liệu đang được cập nhật hoặc tạm thời chưa đọc được; mong đồng chí thử lại sau ít giây."
_DOWN = "Dịch vụ tạm thời chưa trả lời được; sự cố đã được ghi lại, mong đồng chí thử lại sau."

# The most special error first; the first that fits decides.
ENDINGS: Sequence[tuple[type[Exception], Ending]] = (
    (KeyRequired, Ending(401, "unauthorized")),
    (Forbidden, Ending(403, "forbidden")),
    (ConversationMissing, Ending(404, "not_found", "Không có cuộc trao đổi, hoặc lượt hỏi đáp, này.")),
    (JobMissing, Ending(404, "not_found", "Không có công việc này.")),
    (RunMissing, Ending(404, "not_found")),
    (StoreUnavailable, Ending(503, "store_unavailable", _DOWN, 5)),
    (NotFound, Ending(404, "not_found")),
    (MethodUnknown, Ending(405, "method_not_allowed")),
    (Conflict, Ending(409, "conflict")),
    (BodyTooLarge, Ending(413, "too_large")),
    (WrongKind, Ending(415, "unsupported_media_type")),
    (Unusable, Ending(422, "unusable")),
    (TooManyCalls, Ending(429, "too_many_requests")),
    (NotReady, Ending(503, "not_ready", retry_seconds=5)),
    (Overloaded, Ending(503, "overloaded", retry_seconds=1)),
    (TookTooLong, Ending(503, "timeout", retry_seconds=5)),
    (DocumentMissing, Ending(404, "not_found", "Không có tài liệu mang mã này.")),
    # What a filter names is looked up in the registers of places and bodies: it is not found there.
    (FilterUnusable, Ending(404, "filter_unknown")),
    (IndexMissing, Ending(503, "not_ready", "Kho tài liệu đang trống; hãy nạp tài liệu trước.", 5)),
    (IndexLocked, Ending(409, "index_busy", "Kho tài liệu đang được cập nhật; hãy thử lại khi xong.", 5)),
    (IndexUnavailable, Ending(503, "index_unavailable", _BUSY, 5)),
    (IndexingError, Ending(503, "index_unusable", _DOWN, 60)),
    (TooLarge, Ending(413, "too_large")),
    (UnknownFormat, Ending(415, "unsupported_media_type")),
    (DocumentError, Ending(422, "unreadable_document")),
    (BadRequest, Ending(422, "unusable")),
    (Exception, Ending(500, "failed", _DOWN)),
)


def ending_of(error: Exception) -> Ending:
    """Return how ``error`` ends a call."""
    return next(ending for kind, ending in ENDINGS if isinstance(error, kind))
