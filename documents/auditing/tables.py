"""Recomputes what a table states: totals of its rows, and the changes and shares beside two amounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from documents.auditing.remarks import Remark, agrees, change_remark, share_remark, total_remark
from documents.figures.changes import is_change
from documents.language.patterns import pattern
from documents.language.text import canonical
from documents.numbers.counting import PERCENT
from documents.types import Block, BlockKind, Document, Figure

_TOTAL = pattern(r"\W*(?:tổng|tổng số|tổng cộng|cộng|toàn tỉnh|toàn thành phố|toàn ngành)\W*")
_SHARE_OF_TARGET = pattern(r"\b(?:đạt|hoàn thành|tỷ lệ)\b")

Row = tuple[str, dict[str, Figure]]  # row header, figures by column header


def table_remarks(document: Document, figures: Sequence[Figure]) -> Iterator[Remark]:
    """Yield the remarks on all tables of ``document``."""
    by_start = {figure.span.start: figure for figure in figures if figure.is_cell}
    rows = document.blocks_of([BlockKind.TABLE_ROW])
    for _, table in groupby(rows, key=lambda block: block.table):
        read = [_row(block, by_start) for block in table]
        yield from _totals(read)
        for header, cells in read:
            yield from _within_row(header, list(cells.values()))


def _row(block: Block, by_start: dict[int, Figure]) -> Row:
    """Return a row with the cells that hold one exact number and nothing else."""
    cells = {
        cell.column_header: by_start[cell.span.start]
        for cell in block.cells
        if cell.span.start in by_start and by_start[cell.span.start].span.end >= cell.span.end - 1
    }
    return (block.cells[0].row_header if block.cells else ""), cells


def _totals(rows: Sequence[Row]) -> Iterator[Remark]:
    """Compare each row that is headed as a total with the rows it sums.

    Which rows those are is only known if at least one column adds up, or if there is one column alone; tables whose
    rows overlap otherwise (an office and its departments) give no remark.
    """
    names = [_last_level(header) for header, _ in rows]
    totals = [number for number, name in enumerate(names) if _TOTAL.fullmatch(name)]
    for number in totals:
        header, stated = rows[number]
        parts = _summed(rows, totals, number)
        checked = [(total, [row[column] for row in parts if column in row]) for column, total in stated.items()]
        checked = [(total, held) for total, held in checked if _can_be_summed(total, held)]
        wrong = [(total, held) for total, held in checked if sum(part.value for part in held) != total.value]
        if len(checked) == 1 or len(wrong) < len(checked):
            for total, held in wrong:
                yield total_remark(total, held, f"Dòng “{_shown(header)}”: ")


def _summed(rows: Sequence[Row], totals: Sequence[int], number: int) -> list[dict[str, Figure]]:
    """Return the rows between the total before and this one, all others if it stands first."""
    before = [other for other in totals if other < number]
    start = before[-1] + 1 if before else 0
    others = range(start, number) if number > start else range(number + 1, len(rows))
    return [rows[at][1] for at in others if at not in totals]


def _can_be_summed(total: Figure, parts: Sequence[Figure]) -> bool:
    same = all(part.count_unit == total.count_unit and part.target == total.target for part in parts)
    plain = total.count_unit != PERCENT and not is_change(total) and not any(map(is_change, parts))
    return len(parts) > 1 and same and plain


def _within_row(header: str, figures: Sequence[Figure]) -> Iterator[Remark]:
    """Recompute change and share columns of a row that has exactly two amounts of one unit beside them."""
    amounts = [figure for figure in figures if not is_change(figure) and figure.count_unit != PERCENT]
    if len(amounts) != 2 or amounts[0].count_unit != amounts[1].count_unit:
        return
    first, second = amounts
    if first.target != second.target:
        yield from _of_target(figures, *((second, first) if first.target else (first, second)))
    elif first.period and second.period and first.period.year != second.period.year:
        ordered = sorted(amounts, key=lambda figure: figure.period.year if figure.period else 0)
        yield from _between_years(figures, *ordered)


def _of_target(figures: Sequence[Figure], result: Figure, target: Figure) -> Iterator[Remark]:
    for share in figures:
        is_share = share.count_unit == PERCENT and not is_change(share) and target.value > 0
        told = is_share and _SHARE_OF_TARGET.search(canonical(share.wording)) is not None
        if told and not agrees(share.value, result.value / target.value * 100):
            yield share_remark(share, result, target)


def _between_years(figures: Sequence[Figure], before: Figure, now: Figure) -> Iterator[Remark]:
    difference = now.value - before.value
    for figure in figures:
        if not is_change(figure) or figure.change is None:
            continue
        stated = -figure.value if figure.change.direction == "giảm" else figure.value
        if figure.count_unit == now.count_unit and stated != difference:
            yield change_remark(figure, now, before, difference)
        elif figure.count_unit == PERCENT and before.value:
            computed = difference / before.value * Decimal(100)
            if not agrees(stated, computed):
                yield change_remark(figure, now, before, computed)


def _last_level(header: str) -> str:
    return canonical(header.rsplit(" – ", 1)[-1])


def _shown(header: str) -> str:
    return header.rsplit(" – ", 1)[-1]
