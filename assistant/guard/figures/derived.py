"""Numbers of a claim that the evidence does not write and yet says: totals, lists, bases of comparison, remainders.

Each rule takes what it reckons with from one sentence of the evidence, and asks the claim for the words that say so;
a number that merely could be reckoned from others stays wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from assistant.guard.figures.remainders import counts_part, is_remainder
from assistant.guard.figures.rows import counts_days, counts_row
from assistant.guard.text.sameness import same_count_unit
from assistant.guard.text.sources import Source
from assistant.guard.text.tokens import Outline, Slot, Token
from documents.language.compiling import compiled
from documents.types import Figure

_TOTAL = compiled(r"(?:gồm|trong đó|bao gồm|chia ra|cụ thể|:)", re.IGNORECASE)
_WITHIN = compiled(r"\b(?:trong đó|trong số đó|gồm|riêng|kể cả|có)\b", re.IGNORECASE)
_JOINS = compiled(r"(?:(?!\b(?:tăng|giảm|còn|trên|trong|đạt|chấp nhận)\b)[^\d;.:(])*?(?:,| và)\s*", re.IGNORECASE)
_MOST_PARTS = 4
# "bị cáo A cùng 02 đồng phạm": three stand trial.
_WITH_OTHERS = compiled(r"\bcùng(?: với)?\s*$", re.IGNORECASE)
_OTHERS = compiled(r"\s*(?:đồng phạm|đồng bọn|(?:bị cáo|bị can|người|đồng chí|đối tượng) khác)", re.IGNORECASE)
_PEOPLE = frozenset({"bị cáo", "bị can", "người", "đối tượng", "đồng chí", ""})
_ANYBODY = frozenset({"người", "đồng chí"})
_COMPARES = frozenset({"so", "tăng", "giảm"})
_PLAN = compiled(r"\b(?:kế hoạch|chỉ tiêu|mục tiêu)\b", re.IGNORECASE)
_BEFORE = compiled(r"\b(?:cùng kỳ|năm trước|kỳ trước|tháng trước|quý trước|trước đó)\b", re.IGNORECASE)
_YEAR = compiled(r"\b(?:19|20)\d\d\b")
_LESS = frozenset({"giảm", "ít hơn", "thấp hơn"})
_ORDINALS = {
    "nhất": 1,
    "nhì": 2,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}
_ORDINAL = compiled(rf"\bthứ (?P<number>\d+|{'|'.join(_ORDINALS)})\b", re.IGNORECASE)
_BEFORE_ORDINAL = 60  # characters
_EACH = compiled(r"\bmỗi\b[^\d;.]*$", re.IGNORECASE)
_SCALES = {"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000}


def is_derived(token: Token, claim: Outline, sources: Sequence[Source]) -> bool:
    """Tell whether a number that the evidence does not state follows from what it states."""
    if token.value is None:
        return False
    return _is_claimed_total(token, claim, sources) or any(
        _is_total(token, claim, source)
        or _counts_accomplices(token, claim, source)
        or compared_year(token, claim, source) is not None
        or is_remainder(token, claim, source)
        or _counts_ordinal(token, source)
        or _is_product(token, claim, source)
        or _counts_named(token, source)
        or counts_part(token, claim, source)
        or counts_days(token, source)
        or (not token.text[0].isdigit() and counts_row(token, token.value, claim, source))
        for source in sources
    )


def _is_claimed_total(token: Token, claim: Outline, sources: Sequence[Source]) -> bool:
    """Tell whether a claim adds up itself what it states behind: "93 người, gồm 86 ... và 07 ..."."""
    behind = [other for other in claim.numbers() if other.span.start > token.span.end]
    if len(behind) < 2 or not _TOTAL.search(claim.text, token.span.end, behind[0].span.start):
        return False
    kind = token.group.split()[:1]  # "11 giải thưởng: 1 giải Nhất, 2 giải Nhì ..."
    alike = [other for other in behind if same_count_unit(token.group, other.group) or other.group.split()[:1] == kind]
    return any(
        sum(part.value or 0 for part in alike[:size]) == token.value
        and not any(_holds_another(alike[:size], source) for source in sources)
        for size in range(2, len(alike) + 1)
    )


def _holds_another(parts: Sequence[Token], source: Source) -> bool:
    """Tell whether the evidence counts one of several parts within another: "215 triệu đồng, trong đó 85 triệu"."""
    values = {part.value for part in parts}
    stated = [number for number in source.outline.numbers() if number.value in values]
    return any(_WITHIN.search(source.outline.text, one.span.end, other.span.start) for one, other in pairwise(stated))


def _is_total(token: Token, claim: Outline, source: Source) -> bool:
    """Tell whether a number is the sum of all that the evidence counts in one row: "19 đơn ... và 2 đơn ..."."""
    return any(
        len(row) > 1
        and sum(part.value or 0 for part in row) == token.value
        and all(part.group == row[0].group and same_count_unit(token.group, part.group) for part in row)
        and _speaks_of_each(claim, row, source.outline)
        for row in _rows(source.outline)
    )


def _speaks_of_each(claim: Outline, row: Sequence[Token], evidence: Outline) -> bool:
    """Tell whether a claim names what each part of a row counts, or none of it: not "đơn khiếu nại" of both kinds."""
    told = [
        {t.key for t in evidence.tokens if one.span.end <= t.span.start < other.span.start} - {"và"}
        for one, other in pairwise(row)
    ]
    behind = [token.key for token in evidence.tokens if token.span.start >= row[-1].span.end]
    told.append(set(behind[: len(told[-1])]))
    shared = set[str].intersection(*told)
    return len({any(key in claim.places for key in keys - shared) for keys in told}) == 1


def _rows(outline: Outline) -> Iterator[list[Token]]:
    """Yield numbers that are joined by commas and "và"."""
    row: list[Token] = []
    numbers = outline.numbers()
    for one, other in pairwise(numbers):
        row = row or [one]
        if _JOINS.fullmatch(outline.text, one.span.end, other.span.start) and len(row) < _MOST_PARTS:
            row.append(other)
            continue
        yield row
        row = []
    yield row


def _counts_accomplices(token: Token, claim: Outline, source: Source) -> bool:
    """Tell whether a number counts somebody named "cùng 02 đồng phạm" with them."""
    if token.group not in _PEOPLE or _is_of_others(token, claim):
        return False
    others = [other for other in source.outline.numbers() if _is_of_others(other, source.outline)]
    return any(other.value is not None and other.value + 1 == token.value for other in others)


def _is_of_others(token: Token, outline: Outline) -> bool:
    unit = token.span.start + len(token.text.split()[0])
    behind = _OTHERS.match(outline.text, unit)
    return behind is not None and _WITH_OTHERS.search(outline.text, 0, token.span.start) is not None


def compared_year(token: Token, claim: Outline, source: Source) -> str | None:
    """Return what a number is the base of if the claim says so: of "11 đồng chí, tăng 02 so với năm 2022" 9 is.

    That is the year compared with, or "" for a plan or the period before; None if the number is no base.
    """
    for figure in source.statement.figures:
        versus = figure.change.versus if figure.change else None
        if versus is None or _base(figure) != token.value or not _counts_alike(token, figure):
            continue
        year = _YEAR.search(versus)
        if year and year[0] in claim.text:
            return year[0]
        for words in (_PLAN, _BEFORE):
            if words.search(versus) and words.search(claim.text):
                return ""
    return None


def base_years(claim: Outline, sources: Sequence[Source]) -> frozenset[Token]:
    """Return the years of a claim that its numbers are the bases of, so that the evidence only compares with them."""
    years = {compared_year(token, claim, source) for token in claim.numbers() for source in sources}
    return frozenset(token for token in claim.tokens if token.slot is Slot.YEAR and token.key in years)


def _counts_alike(token: Token, figure: Figure) -> bool:
    units = (figure.count_unit, figure.change.count_unit if figure.change else None)
    return any(unit and same_count_unit(token.group, unit) for unit in units)


def _base(figure: Figure) -> Decimal | None:
    """Return what a figure is compared with, None if its change is no number of the same things."""
    change = figure.change
    if change is None or change.value is None or (change.count_unit or "").endswith("%"):
        return None
    return figure.value + change.value if change.direction in _LESS else figure.value - change.value


def _counts_ordinal(token: Token, source: Source) -> bool:
    """Tell whether a number counts what the evidence numbers: "ba năm liền" of "năm thứ ba liên tiếp"."""
    text = source.outline.text
    noun = token.group.split()[:1]
    for match in _ORDINAL.finditer(text):
        said = match["number"].lower()
        before = text[max(0, match.start() - _BEFORE_ORDINAL) : match.start()].lower().split()
        if noun and noun[0] in before and Decimal(_ORDINALS.get(said) or said) == token.value:
            return True
    return False


def _counts_named(token: Token, source: Source) -> bool:
    """Tell whether the evidence names what a number counts before it: "17 biên chế" of "biên chế thiếu 17 người"."""
    tokens = source.outline.tokens
    for at, number in enumerate(tokens):
        if number.value != token.value or number.group not in _ANYBODY:
            continue
        behind = tokens[at + 1 + len(number.group.split()) :][:1]
        others = (other for other in behind if other.part == number.part and other.slot is Slot.WORD)
        before = [other for other in tokens[:at] if other.part == number.part]
        counted = any(other.slot is Slot.NUMBER for other in before)
        if counted or any(other.key not in _COMPARES for other in others):
            continue  # "25 người làm chứng" are others, and so are 23 of "06 tập thể và 23 người"
        if same_count_unit(number.group, token.group) and f" {token.group} " in _padded(before):
            return True
    return False


def _padded(tokens: Sequence[Token]) -> str:
    return f" {' '.join(token.key for token in tokens)} "


def _is_product(token: Token, claim: Outline, source: Source) -> bool:
    """Tell whether a number is what so many times "mỗi suất" makes, of a count that the claim states as well."""
    numbers = source.outline.numbers()
    counts = {number.value for number in claim.numbers() if number is not token}
    each = [number for number in numbers if _EACH.search(source.outline.text, 0, number.span.start)]
    wanted, unit = _scaled(token)
    return any(
        _scaled(one) == (wanted / count, unit)
        for one in each
        for count in (number.value for number in numbers if number.value in counts)
        if count
    )


def _scaled(token: Token) -> tuple[Decimal, str]:
    """Return a number written out and what it counts: "22,5 triệu đồng" are 22500000 đồng."""
    scale, _, unit = token.group.partition(" ")
    value = token.value or Decimal(0)
    return (value * _SCALES[scale], unit) if scale in _SCALES else (value, token.group)
