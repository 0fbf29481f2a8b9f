"""Which rows and columns of a table are headers, told from where its numbers stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.language.compiling import compiled
from documents.numbers.finding import find_numbers

Row = tuple[str, ...]

_NUMBER = compiled(r"[-+(]?\s*\d[\d.,/\s]*(?:%|‰)?\s*\)?|-|–|—")
_COUNTED = r"\d+(?:[.,]\d+)*\s*(?:%|[^\W\d]+(?: [^\W\d]+){0,2})?"
_COUNTS = compiled(rf"{_COUNTED}(?:\s*[/,;]\s*{_COUNTED})*(?:\s*\(.*\))?")  # "74 vụ/157 bị cáo"
_PERIOD = compiled(r"(?:năm\s*)?(?:19|20)\d{2}|\d{1,2}\s*tháng.*|\d{1,2}/(?:\d{1,2}/)?(?:19|20)\d{2}", re.IGNORECASE)
_YEAR = compiled(r"(?:năm\s*)?(?:19|20)\d{2}", re.IGNORECASE)  # a first column of years heads its rows
_INDEX_HEADER = compiled(r"(?:stt|tt|số tt|số thứ tự|no\.?|#)", re.IGNORECASE)
_INDEX = compiled(r"\(?(?:\d{1,3}|[IVX]{1,5}|[A-ZĐ])(?:\.\d{1,2})*[.)]?")
_COLUMN_NUMBER = compiled(r"\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=\s*[\d+\-/:()\s]+)?")
# Who leads a body, where it works, what it was given: columns that tell of the body that the row is labelled with.
_DESCRIBES = compiled(
    r"(?:phó )?(?:viện trưởng|trưởng phòng|chánh văn phòng|thủ trưởng)\b|(?:lãnh đạo|người|cán bộ|họ (?:và )?tên)\b"
    r"|(?:địa bàn|trụ sở|địa chỉ|ghi chú|danh hiệu|khen thưởng|hình thức khen)\b",
    re.IGNORECASE,
)
_RANK = compiled(r"(?:xếp |thứ )?hạng|vị thứ|xếp thứ", re.IGNORECASE)  # stands before the body that it ranks
_MOST_HEADER_ROWS = 4
_TEXT_SHARE = 0.5  # a column is a row header if more than this share of its filled cells is words


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the headers of a table end, and which column only numbers the rows."""

    header_rows: int
    header_columns: int
    index_column: int | None


def find_layout(rows: Sequence[Row], *, header_rows: int | None, header_columns: int | None) -> Layout:
    """Return the layout of a rectangle of cells; what the reader could not tell (None) is decided here."""
    header_rows = _count_header_rows(rows) if header_rows is None else min(max(0, header_rows), len(rows) - 1)
    body = rows[header_rows:]
    index = 0 if body and _numbers_rows([row[0] for row in rows], header_rows) else None
    if header_columns is None:
        header_columns = _count_header_columns(body, index, heads=rows[:header_rows])
    return Layout(header_rows, header_columns, index)


def numbers_columns(row: Row) -> bool:
    """Tell whether a row below a header only numbers or letters the columns ("A", "1", "2", "3=1+2")."""
    if len(row) < 2 or not all(map(_COLUMN_NUMBER.fullmatch, row)):
        return False
    plain = [int(cell.strip("()")) for cell in row if cell.strip("()").isdigit()]
    return len(plain) > 1 and plain == list(range(plain[0], plain[0] + len(plain))) and plain[0] <= 2


def is_number(cell: str) -> bool:
    """Tell whether a cell holds a number, a percentage or a dash in its place."""
    return _NUMBER.fullmatch(cell) is not None


def is_count(cell: str) -> bool:
    """Tell whether a cell holds a number, with or without its counting unit."""
    return is_number(cell) or (_COUNTS.fullmatch(cell) is not None and not _PERIOD.fullmatch(cell))


def is_index(cell: str) -> bool:
    """Tell whether a cell only numbers its row ("1", "II", "2.1")."""
    return _INDEX.fullmatch(cell) is not None


def _count_header_rows(rows: Sequence[Row]) -> int:
    """Count the header rows: a row with merged or empty cells has its lower level in the row below."""
    if len(rows) < 2 or any(map(_is_value, rows[0])):
        return 0
    count = 1
    while count < min(_MOST_HEADER_ROWS, len(rows) - 1) and _is_open(rows[count - 1]):
        if any(map(is_count, rows[count])):
            break
        count += 1
    return count + 1 if len(rows) > count + 1 and numbers_columns(rows[count]) else count


def _is_open(header: Row) -> bool:
    """Tell whether a header row spans columns; the corner above the row headers may be empty."""
    repeats = any(left == right for left, right in pairwise(header))
    return repeats or not all(header[1:])


def _numbers_rows(column: Sequence[str], header_rows: int) -> bool:
    header = [cell for cell in column[:header_rows] if cell]
    if any(map(_INDEX_HEADER.fullmatch, header)):
        return True
    body = [cell for cell in column[header_rows:] if cell]
    return not header and header_rows > 0 and len(body) > 1 and all(map(is_index, body))


def _count_header_columns(body: Sequence[Row], index: int | None, *, heads: Sequence[Row]) -> int:
    """Count the leading columns of words; the column that numbers the rows belongs to them.

    Behind the first, a column that only describes the bodies of the rows is no label of theirs.
    """
    first = 0 if index is None and not any(_RANK.fullmatch(head[0]) for head in heads) else 1
    columns = list(zip(*body, strict=True))[first:]
    leading = 0
    for number, column in enumerate(columns):
        filled = [cell for cell in column if cell]
        words = sum(not is_count(cell) or (leading == 0 and _YEAR.fullmatch(cell) is not None) for cell in filled)
        if words <= _TEXT_SHARE * len(filled) or (leading and _describes(head[first + number] for head in heads)):
            break
        if leading and sum(bool(find_numbers(cell)) for cell in filled) > _TEXT_SHARE * len(filled):
            break  # "Truy tố 28 vụ/57 bị can" is what a row reports, not what it is called
        leading += 1
    # A table of nothing but words names its rows in the first column.
    return first + (min(1, leading) if leading == len(columns) else leading)


def _describes(heads: Iterable[str]) -> bool:
    return any(map(_DESCRIBES.match, heads))


def _is_value(cell: str) -> bool:
    return any(map(str.isdigit, cell)) and is_number(cell) and not _PERIOD.fullmatch(cell)
