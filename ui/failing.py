"""What the page says when the API does not do what was asked."""

from __future__ import annotations

from ui import session
from ui.errors import ApiAway, ApiError, ApiRefused, ApiSlow, NeedsKey
from ui.texts import say


def explain(error: ApiError) -> str:
    """Return what happened and what to do, in words for the reader."""
    chosen = session.settings()
    if isinstance(error, ApiAway):
        return say("failure.away", address=chosen.api)
    if isinstance(error, ApiSlow):
        return say("failure.slow", seconds=f"{chosen.timeout_seconds:g}")
    if isinstance(error, NeedsKey):
        return say("failure.needs_key" if error.status == 401 else "failure.forbidden")
    if isinstance(error, ApiRefused):
        return say("failure.refused", message=error.message or say("failure.status", status=error.status))
    return say("failure.broken")
