"""How exact stated numbers are."""

from __future__ import annotations

from decimal import Decimal

import pytest

from documents.auditing.remarks import agrees, written


@pytest.mark.parametrize(
    ("stated", "computed", "same"),
    [
        ("85.7", "85.714", True),
        ("92.0", "92.063", True),
        ("92.1", "92.063", True),
        ("86", "85.714", True),
        ("84.6", "81.58", False),
    ],
)
def test_a_share_may_be_rounded_or_cut_off(stated: str, computed: str, same: bool) -> None:
    """Within one unit of its last place it is the same share."""
    assert agrees(Decimal(stated), Decimal(computed)) is same


def test_values_are_written_the_vietnamese_way() -> None:
    """Points group thousands, shares have two places at most."""
    assert (written(Decimal(1246), "nguồn tin"), written(Decimal("81.5789"), "%")) == ("1.246 nguồn tin", "81,58%")
