"""Numbers that count something, with what they count and how they are qualified.

Dates, document numbers, articles, department numbers and list numbering are numbers too, but no quantities; they are
read in ``evals.support.moments`` and ``evals.support.codes``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from documents.language.text import canonical
from evals.support.codes import code_spans
from evals.support.moments import moment_spans
from evals.support.numerals import Number, find_numbers
from evals.support.units import canonical_unit, is_counting, is_known, same_unit, unit_at

# Ahead of a number, these make it a label ("Phòng 7", "Điều 173") or an ordinal, never an amount.
_LABEL = re.compile(
    canonical(
        r"(?:phòng|điều|khoản|mục|chương|khu vực|(?<!tổng )(?<!trong )số|thứ|khóa|quý|đợt|(?<!định )(?<!cùng )kỳ"
        r"|cụm|khối|quyển|tập|bảng|biểu|lần thứ|vụ|viện"
        r"|tháng|năm|ngày|p|kv)\s*$"
    )
)
_FIRST_YEAR = 1900  # what stands behind "năm" and is smaller is no year
_HEDGES = {
    "hơn": ("hơn", "trên", "quá", "vượt"),
    "gần": ("gần", "ngót"),
    "khoảng": ("khoảng", "chừng", "ước", "xấp xỉ"),
    "ít nhất": ("ít nhất", "tối thiểu", "từ", "không dưới"),
    "nhiều nhất": ("nhiều nhất", "tối đa", "không quá", "không vượt quá"),
    "dưới": ("dưới", "chưa đến", "chưa đầy"),
}
_HEDGE_OF = {canonical(word): name for name, words in _HEDGES.items() for word in words}
_HEDGE = re.compile(rf"(?:{'|'.join(sorted(map(re.escape, _HEDGE_OF), key=len, reverse=True))})\s*$")
_CHANGE = re.compile(
    r"(tăng|giảm|(?:nhiều|ít|cao|thấp) hơn(?= )(?: (?!là )[^\W\d]+){0,6}?|vượt)"
    r"(?: thêm| lên| xuống| được| tới| đến| chỉ tiêu)?"
    r"(?: so với)?(?: cùng kì)?(?: năm (?:trước|\d{4}))?(?: là)?(?: hơn| gần| trên| khoảng)?\s*$"
)
# "24 trên 29 sáng kiến" is a share, "hơn 29" is not meant.
_OUT_OF = re.compile(r"\d(?: (?!đạt|với|có|và|thu|là|tăng|giảm)[^\W\d]+){0,2} trên(?: tổng(?: số)?)? $")
_DIRECTIONS = {"tăng": "tăng", "nhiều hơn": "tăng", "cao hơn": "tăng", "vượt": "tăng",
               "giảm": "giảm", "ít hơn": "giảm", "thấp hơn": "giảm"}  # fmt: skip
_CELL_LABEL = re.compile(r"(?:^|[|\n])([^|\n:]*): *(?:tăng|giảm)? *$")
_CHAIN = re.compile(r", | và |/")
_SIGNED_CELL = re.compile(r"(?:tăng,? ?/?giảm|so sánh|chênh lệch)[^|:\n]*: ?([-−+]) ?$")
_LEVELS = re.compile(canonical(r"(?:2|hai) cấp(?!\w)"))  # both levels of the procuracy, no count
_ASIDE = re.compile(r"\(([^()]+)\)")
_TOLD = re.compile(r"(?:^|[.;,:|\n] ?)([^.;,:|\n]*) (?:là|=) *$")
_ROW_UNIT = re.compile(r"đơn vị tính: ([^|\n]+)|^[^|:]*\(([^()|]+)\) \|", re.MULTILINE)
_NO_COUNT = frozenset(("năm", "tháng", "ngày", "phòng", "đơn vị"))  # what columns and rows are named by
_BETWEEN_RATIO = re.compile(r"\s*/\s*(?:tổng (?:số )?)?")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A counted number at ``start`` to ``end`` of a text, its unit included.

    Attributes:
        readings: the values it can mean.
        unit: canonical unit, empty where none is named (a table cell).
        hedge: "hơn", "gần", ... in one spelling; empty for an exact number.
        change: "tăng" or "giảm" if the number is the size of a change; else empty.
        ratio: True for the first number of "6/7 kháng nghị".
        total: True for the second one.
    """

    start: int
    end: int
    readings: frozenset[Decimal]
    unit: str
    hedge: str = ""
    change: str = ""
    ratio: bool = False
    total: bool = False

    @property
    def kind(self) -> str:
        """ "percent", "money" or "figure"."""
        return {"%": "percent", "điểm %": "percent", "đồng": "money"}.get(self.unit, "figure")

    @property
    def values(self) -> frozenset[Decimal]:
        """The readings that the unit allows: whole numbers only where things are counted."""
        if not is_counting(self.unit):
            return self.readings
        return frozenset(value for value in self.readings if value == value.to_integral_value())

    def equals(self, other: Quantity) -> bool:
        """Tell whether both can be the same amount of the same unit; an unnamed unit fits every other."""
        return self.has_unit_of(other) and bool(self.values & other.values)

    def has_unit_of(self, other: Quantity) -> bool:
        """Tell whether both count the same, as far as they say."""
        return not self.unit or not other.unit or same_unit(self.unit, other.unit)


def quantity(value: Decimal, unit: str | None) -> Quantity:
    """Return a quantity that stands in no text."""
    plain = canonical_unit(unit or "")
    for scale, size in (("tỉ", 10**9), ("triệu", 10**6), ("nghìn", 10**3)):
        if canonical(unit or "").startswith(scale):
            return Quantity(0, 0, frozenset({(value * size).normalize() + 0}), "đồng")
    return Quantity(0, 0, frozenset({value.normalize() + 0}), plain)


def is_hedge(plain: str) -> bool:
    """Tell whether a canonical text is a word that makes a number inexact, such as "hơn" or "không dưới"."""
    return plain in _HEDGE_OF


@lru_cache(maxsize=32768)
def find_quantities(text: str, *, bare: bool = False) -> tuple[Quantity, ...]:
    """Return the quantities of a normalised text in order; with ``bare`` numbers without a unit, too."""
    plain = canonical(text)
    taken = [*code_spans(text), *moment_spans(text)]
    found: list[Quantity] = []
    numbers = [number for number in find_numbers(text) if not _is_inside(number, taken)]
    for at, number in enumerate(numbers):
        following = numbers[at + 1] if at + 1 < len(numbers) else None
        read = _read(plain, number, following)
        if read is not None and found and found[-1].ratio and found[-1].end <= read.start <= found[-1].end + 8:
            second = _second_unit(plain, found[-1].start)
            if second:
                found[-1], read = replace(found[-1], ratio=False), replace(read, unit=second)
            else:
                read = replace(read, total=True)
        if read is not None and (read.unit or bare):
            found.append(_chained(plain, found, read))
    return tuple(found)


def _second_unit(plain: str, start: int) -> str:
    """Return the second unit of a row that counts two things at once ("vụ/bị can"), empty if there is none."""
    row = _ROW_UNIT.search(plain, plain.rfind("\n", 0, start) + 1, start) if "|" in plain else None
    units = (row[1] or row[2]).split("/") if row else []
    return canonical_unit(units[1]) if len(units) > 1 else ""


def _read(plain: str, number: Number, following: Number | None) -> Quantity | None:
    if (_is_label(plain, number.start) and not _is_counted(plain, number)) or _LEVELS.match(plain, number.start):
        return None
    unit, end = unit_at(plain, number.end)
    ratio = False
    if not unit and following and _BETWEEN_RATIO.fullmatch(plain, number.end, following.start):
        unit, end, ratio = unit_at(plain, following.end)[0], number.end, True
    if not unit:
        unit = _unit_of_cell(plain, number.start) or _unit_told_before(plain, number.start)
    if number.in_words and not is_known(unit) and not ratio:
        return None
    found = Quantity(number.start, max(end, number.end), number.readings, unit, ratio=ratio)
    return _qualified(plain, found)


def _chained(plain: str, found: list[Quantity], read: Quantity) -> Quantity:
    """Pass the direction of a change on to what is joined to it: "giảm 11 vụ, 27 bị can"."""
    last = found[-1] if found else None
    if last and last.change and not read.change and _CHAIN.fullmatch(plain, last.end, read.start):
        return replace(read, change=last.change)
    return read


def _unit_of_cell(plain: str, start: int) -> str:
    """Return the unit that the label of a table cell names ("Truy tố – Số vụ: 44"), empty outside of such cells."""
    label = _CELL_LABEL.search(plain, max(0, start - 160), start)
    if label is None or "|" not in plain:
        return ""
    row = _ROW_UNIT.search(plain, plain.rfind("\n", 0, start) + 1, start)
    return canonical_unit(row[1] or row[2]) if row else _unit_of_label(label[1])


def _unit_told_before(plain: str, start: int) -> str:
    """Return the unit in front of a number that is read out: "số vụ truy tố là 54"; empty if there is none."""
    told = _TOLD.search(plain, max(0, start - 120), start)
    return _unit_of_label(told[1]) if told else ""


def _unit_of_label(label: str) -> str:
    """Return the unit that a label names in brackets or behind a dash, else the first that it names."""
    for part in (*_ASIDE.findall(label), label.rpartition("–")[2], label):
        named = [unit_at(part, word.start()) for word in re.finditer(r"(?<!\w)\w|%", part)]
        known = [unit for unit, _ in named if is_known(unit) and unit not in _NO_COUNT]
        if known:
            return known[0]
    return ""


def _qualified(plain: str, found: Quantity) -> Quantity:
    before = plain[max(0, found.start - 48) : found.start]
    change = _CHANGE.search(before)
    if change:
        return replace(found, change=_DIRECTIONS[" ".join(change[1].split()[: 2 if " hơn" in change[1] else 1])])
    signed = _SIGNED_CELL.search(plain, max(0, found.start - 80), found.start)
    if signed and "|" in plain:
        return replace(found, change="giảm" if signed[1] in "-−" else "tăng")
    hedge = _HEDGE.search(before)
    if hedge and not _OUT_OF.search(before) and (hedge.start() == 0 or not before[hedge.start() - 1].isalpha()):
        return replace(found, hedge=_HEDGE_OF[hedge[0].strip()])
    return found


def _is_label(plain: str, start: int) -> bool:
    before = plain[max(0, start - 12) : start]
    label = _LABEL.search(before)
    return label is not None and (label.start() == 0 or not before[label.start() - 1].isalpha())


def _is_counted(plain: str, number: Number) -> bool:
    """Tell whether a number behind "năm" counts what follows it and is no year: "so với đầu năm 01 phiên"."""
    behind_year = plain[max(0, number.start - 4) : number.start] == "năm "
    small = all(value < _FIRST_YEAR for value in number.readings)
    return behind_year and small and is_known(unit_at(plain, number.end)[0])


def _is_inside(number: Number, spans: list[tuple[int, int]]) -> bool:
    return any(start <= number.start < end for start, end in spans)
