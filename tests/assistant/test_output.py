"""Results as JSON of the public interface."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from assistant.output import to_plain
from assistant.types import PeriodLabel, Status


@dataclass(frozen=True)
class _Row:
    value: object


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Decimal("74"), 74),
        (Decimal("99.9"), 99.9),
        (date(2023, 8, 2), "2023-08-02"),
        (Status.NOT_FOUND, "not_found"),
        ((1, 2), [1, 2]),
        (_Row("x"), {"value": "x"}),
        (PeriodLabel(None, None, "năm 2023"), {"from": None, "to": None, "label": "năm 2023"}),
    ],
)
def test_values_become_json_types(value: object, plain: object) -> None:
    """Whole numbers stay whole, dates are ISO 8601, and a period's dates are called from and to."""
    assert to_plain(value) == plain
