from __future__ import annotations

from datetime import UTC, datetime

import pytest

from assistant.access.expiry import read_expiry
from assistant.errors import BadRequest

NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("90d", datetime(2026, 4, 1, 12, tzinfo=UTC)),
        ("12h", datetime(2026, 1, 2, 0, tzinfo=UTC)),
        ("2026-01-31", datetime(2026, 1, 31, 23, 59, 59, tzinfo=UTC)),
        ("never", None),
    ],
)
def test_a_time_limit_is_a_span_a_day_or_never(text: str, moment: datetime | None) -> None:
    """A day counts to its end."""
    assert read_expiry(text, now=NOW) == moment


@pytest.mark.parametrize("text", ["", "90", "d", "0d", "-5d", "2025-12-31", "31/01/2027", "999999d", "mãi mãi"])
def test_what_is_no_time_limit_is_refused(text: str) -> None:
    """A key must not live for ever by a typing error."""
    with pytest.raises(BadRequest, match="--expires"):
        read_expiry(text, now=NOW)
