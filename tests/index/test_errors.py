from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from index.errors import (
    FilterUnusable,
    IndexDamaged,
    IndexingError,
    IndexLocked,
    IndexMissing,
    IndexTooNew,
    IndexUnavailable,
    ModelMismatch,
    ModelMissing,
    ModelUnusable,
)

HOME = Path("/kho/index")


@pytest.mark.parametrize(
    ("error", "named"),
    [
        (IndexMissing(HOME), ["/kho/index", "assistant index"]),
        (IndexLocked(HOME, 4711, datetime(2025, 3, 1, 8, 30)), ["4711", "08:30:00", "01/03/2025"]),
        (IndexDamaged("vectors", "bad\nheader"), ["vectors", "bad header", "check --repair"]),
        (IndexUnavailable("lexical", "no space left"), ["lexical", "no space left", "dung lượng đĩa"]),
        (IndexTooNew(HOME, "9", 1), ["9", "nâng cấp"]),
        (ModelMismatch("cũ", "mới"), ["cũ", "mới", "ASSISTANT_EMBEDDER=cũ", "check --repair"]),
        (ModelMissing("a/b", [HOME]), ["a/b", "/kho/index", "make model MODEL=a/b"]),
        (ModelUnusable(HOME, "modules.json"), ["/kho/index", "modules.json"]),
        (FilterUnusable("year", "x", "hãy nêu năm"), ["year=x", "hãy nêu năm"]),
    ],
)
def test_an_error_is_one_line_that_names_what_is_at_fault(error: IndexingError, named: list[str]) -> None:
    """People see only the message: it has to name the thing and what to do, in one line."""
    message = str(error)
    assert "\n" not in message
    assert [part for part in named if part not in message] == []


def test_a_lock_without_a_signature_still_explains_itself() -> None:
    """The holder may not have signed yet."""
    assert "tiến trình khác" in str(IndexLocked(HOME, None, None))
