"""Frozen dataclasses to JSON and back, exactly. The only file of this folder that meets pydantic."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from documents.types import Block, Figure, Metadata, Period, Unit


def encode(value: object) -> str:
    """Return a value of this project's dataclasses, or a tuple of them, as JSON."""
    from pydantic_core import to_json

    return to_json(value).decode()


def decode_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks that ``encode`` wrote."""
    blocks: tuple[Block, ...] = _decode(tuple[Block, ...], text)
    return blocks


def decode_metadata(text: str) -> Metadata:
    """Return the metadata that ``encode`` wrote."""
    metadata: Metadata = _decode(Metadata, text)
    return metadata


def decode_figure(text: str) -> Figure:
    """Return the figure that ``encode`` wrote."""
    figure: Figure = _decode(Figure, text)
    return figure


@lru_cache(maxsize=8192)  # documents speak of the same bodies and periods
def decode_unit(text: str) -> Unit | None:
    """Return the unit, or None, that ``encode`` wrote."""
    unit: Unit | None = _decode(Unit | None, text)
    return unit


@lru_cache(maxsize=1024)
def decode_period(text: str) -> Period | None:
    """Return the period, or None, that ``encode`` wrote."""
    period: Period | None = _decode(Period | None, text)
    return period


def _decode(shape: Any, text: str) -> Any:
    return _adapter(shape).validate_json(text)


@cache
def _adapter(shape: Any) -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(shape)
