"""Who has charge, as a table row tells it."""

from __future__ import annotations

import pytest

from assistant.composing import compose
from assistant.deciding.outcomes import combine, decide
from assistant.questions.asked.parts import understand_parts
from assistant.weighing.persons.charge import cells_of_charge, tells_charge
from assistant.weighing.statements import Statement, statements_of
from documents.loading import document_from_raw
from documents.readers.types import RawBlock, RawDocument, RawTable
from documents.types import BlockKind
from tests.assistant.corpus import decision, evenly

QUESTION = "Năm 2025 VKSND tỉnh Bến Tre đặt chỉ tiêu kháng nghị phúc thẩm hình sự mấy bản, đơn vị nào chủ trì?"
ROWS = (("Kháng nghị phúc thẩm hình sự", "12 bản", "Phòng 7"), ("Kháng nghị phúc thẩm dân sự", "9 bản", "Phòng 9"))


def _read(column: str) -> tuple[Statement, ...]:
    table = RawTable((("Chỉ tiêu", "Chỉ tiêu 2025", column), *ROWS), header_rows=1)
    title = RawBlock(BlockKind.TITLE, "Kế hoạch công tác năm 2025 của VKSND tỉnh Bến Tre")
    blocks = (title, RawBlock(BlockKind.PARAGRAPH, table=table))
    return statements_of(document_from_raw(RawDocument(blocks), source="kh.txt", content_hash=column))


@pytest.mark.parametrize("column", ["Đơn vị chủ trì", "Phòng thực hiện", "Chủ trì"])
def test_the_cell_of_who_has_charge_is_shown_with_the_figure(column: str) -> None:
    """The row answers both, and no other row does."""
    found = compose(combine([decide(part, _read(column), evenly) for part in understand_parts(QUESTION)]))
    assert [word in found.text for word in ("12 bản", "Phòng 7", "Phòng 9")] == [True, True, False]


def test_a_row_that_does_not_tell_it_is_said_to_leave_it_out() -> None:
    """Half an answer is marked as one."""
    found = combine([decide(part, _read("Ghi chú"), evenly) for part in understand_parts(QUESTION)])
    assert "đơn vị chủ trì" in (found.why or "")


def test_cells_are_told_by_their_heads() -> None:
    """The span is that of the whole cell, in the document."""
    row = next(one for one in _read("Đơn vị chủ trì") if one.kind is BlockKind.TABLE_ROW)
    told = [row.document.text_of(span) for span in cells_of_charge(row)]
    assert (told, tells_charge(row)) == (["Đơn vị chủ trì: Phòng 7"], True)


TASKS = (
    "VKSND tỉnh Bến Tre ban hành Kế hoạch thi đua năm 2024",
    "Giao Chi đoàn cơ sở tổ chức giải bóng đá tứ hùng trong tháng 3/2024.",
    "Giao Văn phòng tổng hợp báo cáo kết quả thi đua.",
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Giải bóng đá tứ hùng năm 2024 của VKSND tỉnh Bến Tre giao ai tổ chức?", "Chi đoàn cơ sở"),
        ("Năm 2024 giải bóng đá tứ hùng của VKSND tỉnh Bến Tre do ai chủ trì?", "Chi đoàn cơ sở"),
        ("Năm 2024 VKSND tỉnh Bến Tre giao cho ai tổng hợp báo cáo kết quả?", "Văn phòng"),
        ("Giải cờ tướng năm 2024 của VKSND tỉnh Bến Tre giao ai tổ chức?", ""),
        ("Phần mềm thi đua năm 2024 của VKSND tỉnh Bến Tre giao ai thực hiện?", ""),
    ],
)
def test_a_body_is_who_is_given_a_task(asked: str, told: str) -> None:
    """It is that of this task, not of the one beside it."""
    found = decision(asked, TASKS).evidence
    assert told in " ".join(item.statement.text for item in found)
    assert bool(found) is bool(told)
