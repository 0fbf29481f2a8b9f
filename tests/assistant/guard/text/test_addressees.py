"""Whom an act addresses, how often, and to whom something is sent."""

from __future__ import annotations

import pytest

from assistant.guard.text.addressees import addressees
from assistant.guard.text.reading import read


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("VKSND huyện Bắc Sơn yêu cầu Tòa án giải trình", [()]),
        ("ban hành 17 kiến nghị với Tòa án, 6 kiến nghị gửi Công an", [("17",), ("6",)]),
        ("ban hành 17 kiến nghị, làm việc với Tòa án", [()]),
    ],
)
def test_a_number_of_acts_goes_with_whom_they_address(said: str, numbers: list[tuple[str, ...]]) -> None:
    """A body in another clause gets none of them."""
    found = [addressee for addressee in addressees(read(said)) if addressee.is_acted_to]
    assert [tuple(number.text for number in addressee.numbers) for addressee in found] == numbers


@pytest.mark.parametrize(
    ("said", "sent"),
    [
        ("Tòa án gửi bản án về VKSND tỉnh Lạng Sơn", ["VKSND tỉnh Lạng Sơn"]),
        ("cán bộ về VKSND tỉnh Lạng Sơn", []),
    ],
)
def test_something_is_sent_where_a_clause_sends(said: str, sent: list[str]) -> None:
    """A body behind "về" alone is where somebody goes."""
    assert [addressee.body.text for addressee in addressees(read(said)) if addressee.is_sent_to] == sent
