"""The numbers in one cell of a table: a plain one, a ratio, a signed change, or words with numbers in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from documents.figures.amounts import Amount, amounts_of, group_size
from documents.figures.cell_units import Measure, measures_of
from documents.figures.changes import changes_of
from documents.figures.directions import DOWN, UP
from documents.figures.sentence_figures import read_sentence
from documents.language.compiling import compiled
from documents.language.patterns import pattern
from documents.language.text import canonical
from documents.numbers.counting import PERCENT
from documents.numbers.finding import NotANumber, find_numbers, parse_number
from documents.types import Change

_PAIR = compiled(r"([\d.,]+)\s*/\s*([\d.,]+)")
_SIGN = compiled(r"[-+−–]\s?(?=\d)")
_SIGNS = ("+", "-", "−", "–")
# "Xét giảm án" heads an act, "Tăng, giảm", "Giảm (%)", "+/-" head changes.
_CHANGES = pattern(r"\btăng(?! cường)\b|\bgiảm\s*(?:$|[\-(,/%+]|so với)|\bchênh lệch\b|\bso sánh\b|\+\s*/\s*-")
_COMPARES = pattern(r"(?:^|\W)so (?:với |sánh )?(?:cùng|năm|kỳ|tháng|quý)\b")  # "So cùng kỳ": "+14", but no "106,1"
_RISES, _FALLS = pattern(r"\btăng\b|\+"), pattern(r"\bgiảm\b|-")
_TOLD = pattern(r"\s*(tăng|giảm)\s")


@dataclass(frozen=True, slots=True)
class CellAmount:
    """A number of a cell: the words in the cell about it, its change, and the pair it is half of within the cell."""

    amount: Amount
    words: str = ""
    change: Change | None = None
    pair: int | None = None


def read_cell(text: str, column_header: str, measure: Measure) -> list[CellAmount]:
    """Return the numbers of a cell, at offsets of its text; those without a unit of their own count ``measure``."""
    amounts = _plain(text, measure)
    if amounts is None:
        amounts = amounts_of(text, find_numbers(text))
        if amounts and all(amount.count_unit for amount in amounts):
            return list(_signed(text, amounts) if _heads_changes(column_header)[0] else ()) or list(_told(text))
        amounts = list(_completed(text, amounts, column_header, measure))
    direction = _direction(text, column_header)
    found: list[CellAmount] = []
    for pair, members in enumerate(_grouped(text, amounts)):
        for amount in members:
            change = Change(direction, amount.value, amount.count_unit) if direction else None
            found.append(CellAmount(amount, "", change, pair if len(members) > 1 else None))
    return found


def _plain(text: str, measure: Measure) -> list[Amount] | None:
    """Return the one number that a cell is, scaled as its header says; None if it is anything else."""
    sign = _SIGN.match(text)
    start = sign.end() if sign else 0
    number = text[start:].rstrip(" %)")
    try:
        value = parse_number(number)
    except NotANumber:
        return None
    unit = PERCENT if text.rstrip(" )").endswith("%") else measure.unit
    scaled = value * measure.factor if unit == measure.unit else value
    whole = scaled.to_integral_value()
    return [Amount(whole if scaled == whole else scaled, unit, 0, start + len(number), len(text), None)]


def _signed(text: str, amounts: list[Amount]) -> Iterator[CellAmount]:
    """Yield the numbers of a cell of changes, each with a sign and a unit of its own: "-35 vụ/+157 bị can"."""
    signs = [text[: amount.start].rstrip()[-1:] for amount in amounts]
    if all(sign in _SIGNS for sign in signs):
        for sign, amount in zip(signs, amounts, strict=True):
            yield CellAmount(amount, "", Change(UP if sign == "+" else DOWN, amount.value, amount.count_unit))


def _told(text: str) -> Iterator[CellAmount]:
    """Yield the numbers of a cell that is a piece of prose: "9 lượt, ban hành 3 kháng nghị"."""
    groups = read_sentence(text, find_numbers(text))
    changes = changes_of(text, groups)
    for number, group in enumerate(groups):
        for at, member in enumerate(group.members):
            change = changes.by_place.get((number, at))
            yield CellAmount(member, group.wording(at), change, number if len(group.members) > 1 else None)


def _completed(text: str, amounts: list[Amount], column_header: str, measure: Measure) -> Iterator[Amount]:
    """Give the numbers of "74/157" or "12 (85,7%)" the units of the header."""
    units = measures_of(column_header) if _PAIR.fullmatch(text.strip()) else ()
    for number, amount in enumerate(amounts):
        own = units[number] if number < len(units) else measure.unit
        yield amount if amount.count_unit else replace(amount, count_unit=own)


def _grouped(text: str, amounts: list[Amount]) -> Iterator[list[Amount]]:
    at = 0
    while at < len(amounts):
        size = group_size(text, amounts[at:])
        yield amounts[at : at + size]
        at += size


def _direction(text: str, column_header: str) -> str:
    """Return the direction of the change that a cell holds, empty for an amount."""
    if text[:1].isalpha() and (told := _TOLD.match(canonical(text))):
        return told[1]
    heads_changes, falls = _heads_changes(column_header)
    sign = _SIGN.match(text)
    if not heads_changes and not (sign and _COMPARES.search(canonical(column_header))):
        return ""
    if sign:
        return UP if sign[0].startswith("+") else DOWN
    return DOWN if falls else UP


@lru_cache(maxsize=1024)
def _heads_changes(column_header: str) -> tuple[bool, bool]:
    """Tell whether a header heads changes, and whether they are falls alone."""
    header = canonical(column_header.rsplit(" – ", 1)[-1])
    heads = _CHANGES.search(header) is not None or _CHANGES.search(canonical(column_header)) is not None
    return heads, _FALLS.search(header) is not None and _RISES.search(header) is None
