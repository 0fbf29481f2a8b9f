"""Filters as they are typed."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.errors import BadRequest
from assistant.filters import parse_filters


def test_filters_are_typed() -> None:
    """Years are numbers, dates are dates, repeated access labels add up."""
    filters = parse_filters(["year=2023", "published_from=2024-01-01", "access=internal", "access=public"])
    assert (filters.year, filters.published_from, filters.access) == (2023, date(2024, 1, 1), ("internal", "public"))


def test_decomposed_letters_are_composed() -> None:
    """A filter typed on a system that decomposes letters means the same province."""
    assert parse_filters(["province=Ha\u0323\u0302u Giang"]).province == "Hậu Giang"


@pytest.mark.parametrize("pair", ["year=23", "year", "colour=red", "published_to=31/12/2024", "unit="])
def test_a_bad_filter_is_quoted(pair: str) -> None:
    """The message repeats what was typed, so that it can be found and mended."""
    with pytest.raises(BadRequest, match=pair.split("=")[-1] or "unit"):
        parse_filters([pair])
