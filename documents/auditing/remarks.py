"""Remarks on a source whose numbers do not add up, and how exact a stated number is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from documents.numbers.counting import PERCENT
from documents.numbers.finding import format_number
from documents.types import Figure, Span

_SHOWN_PLACES = Decimal("0.01")


class RemarkKind(StrEnum):
    """What was recomputed."""

    TOTAL = "total"
    SHARE = "share"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Remark:
    """A number that the document's own numbers do not give.

    Attributes:
        kind: what was recomputed.
        text: the remark in Vietnamese, with both values.
        stated: the value that the document states.
        computed: the value that its own numbers give.
        spans: the stated number first, then the numbers it was recomputed from; spans of the document's text.
    """

    kind: RemarkKind
    text: str
    stated: Decimal
    computed: Decimal
    spans: tuple[Span, ...]


def agrees(stated: Decimal, computed: Decimal) -> bool:
    """Tell whether a stated share is ``computed`` rounded or cut off to the places it is written with."""
    exponent = stated.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return abs(stated - computed) < Decimal(1).scaleb(-places)


def written(value: Decimal, count_unit: str) -> str:
    """Return a value with its unit as a remark shows it, shares to two places at most."""
    shown = value if value == value.to_integral_value() else value.quantize(_SHOWN_PLACES)
    joint = "" if count_unit == PERCENT else " "
    return f"{format_number(shown)}{joint}{count_unit}".strip()


def total_remark(stated: Figure, parts: list[Figure], where: str = "") -> Remark:
    """Return the remark that ``parts`` do not add up to the total ``stated``."""
    computed = sum((part.value for part in parts), Decimal(0))
    text = (
        f"{where}Tổng nêu trong tài liệu là {written(stated.value, stated.count_unit)}, "
        f"cộng các số thành phần được {written(computed, stated.count_unit)}."
    )
    return Remark(RemarkKind.TOTAL, text, stated.value, computed, (stated.span, *(part.span for part in parts)))


def share_remark(stated: Figure, part: Figure, whole: Figure) -> Remark:
    """Return the remark that ``part`` of ``whole`` is not the share ``stated``."""
    computed = part.value / whole.value * 100
    text = (
        f"Tỷ lệ nêu trong tài liệu là {written(stated.value, PERCENT)}, tính lại từ "
        f"{format_number(part.value)}/{format_number(whole.value)} được {written(computed, PERCENT)}."
    )
    return Remark(RemarkKind.SHARE, text, stated.value, computed, (stated.span, part.span, whole.span))


def change_remark(stated: Figure, now: Figure, before: Figure | None, computed: Decimal) -> Remark:
    """Return the remark that the change ``stated`` is not the ``computed`` one; a fall is negative in both values."""
    direction = stated.change.direction if stated.change else ""
    told = stated.value if direction != "giảm" else -stated.value
    word = "tăng" if computed >= 0 else "giảm"
    text = (
        f"Mức thay đổi nêu trong tài liệu là {direction} {written(stated.value, stated.count_unit)}, "
        f"tính lại được {word} {written(abs(computed), stated.count_unit)}."
    )
    spans = (stated.span, now.span, *((before.span,) if before else ()))
    return Remark(RemarkKind.CHANGE, text, told, computed, spans)
