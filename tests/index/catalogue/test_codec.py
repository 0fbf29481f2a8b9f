from __future__ import annotations

from datetime import date
from decimal import Decimal

from documents.types import Block, BlockKind, Cell, Change, Figure, Level, Metadata, Period, PeriodKind, Span, Unit
from index.catalogue.codec import decode_blocks, decode_figure, decode_metadata, decode_period, decode_unit, encode

UNIT = Unit(Level.PROVINCE, "Hậu Giang", department="Phòng 8")
PERIOD = Period(PeriodKind.WINDOW, 2024, start=date(2023, 12, 1), end=date(2024, 5, 31))


def test_a_figure_comes_back_exactly() -> None:
    """Decimals keep their digits, dates and kinds their types."""
    figure = Figure(
        indicator="kháng nghị",
        wording="ban hành kháng nghị",
        value=Decimal("98.50"),
        count_unit="%",
        span=Span(3, 9),
        sentence=Span(0, 40),
        unit=UNIT,
        period=PERIOD,
        hedge="gần",
        change=Change("tăng", Decimal("1.5"), "%", "so với cùng kỳ"),
        pair=2,
    )
    again = decode_figure(encode(figure))
    assert (again, str(again.value), type(again.span)) == (figure, "98.50", Span)


def test_blocks_come_back_exactly() -> None:
    """Cells keep their headers and places."""
    blocks = (
        Block(BlockKind.TITLE, Span(0, 5)),
        Block(BlockKind.TABLE_ROW, Span(6, 20), (Cell(Span(8, 9), "Phòng 7", "Số vụ – Tổng"),), table=0),
    )
    assert decode_blocks(encode(blocks)) == blocks


def test_metadata_comes_back_exactly() -> None:
    """What the document says about itself survives."""
    metadata = Metadata(published=date(2024, 1, 2), unit=UNIT, period=PERIOD, document_numbers=("96/KH-VKS",))
    assert decode_metadata(encode(metadata)) == metadata


def test_a_missing_unit_and_period_come_back_as_missing() -> None:
    """Passages need not be about anybody."""
    assert (decode_unit(encode(None)), decode_period(encode(None))) == (None, None)


def test_a_unit_and_a_period_come_back_exactly() -> None:
    """Slots and dates survive."""
    assert (decode_unit(encode(UNIT)), decode_period(encode(PERIOD))) == (UNIT, PERIOD)
