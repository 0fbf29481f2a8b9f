"""A sentence that only leads up to a list is quoted with the list."""

from __future__ import annotations

import pytest

from assistant.deciding.outcomes import decide
from assistant.questions.understanding import understand
from assistant.weighing.statements import statements_of
from documents.loading import document_from_raw
from documents.types import BlockKind, RawBlock, RawDocument
from tests.assistant.corpus import evenly

ITEMS = ("- Rà soát án tạm đình chỉ;", "- Xây dựng 01 chuyên đề;", "- Tổ chức 03 phiên tòa trực tuyến.")
BLOCKS = (
    RawBlock(BlockKind.TITLE, "Phòng 8 VKSND tỉnh Bến Tre tổng kết công tác năm 2023"),
    RawBlock(BlockKind.PARAGRAPH, "Lãnh đạo VKSND tỉnh lưu ý Phòng 8 một số việc phải làm trong năm 2024:"),
    *(RawBlock(BlockKind.LIST_ITEM, item) for item in ITEMS),
    RawBlock(BlockKind.PARAGRAPH, "Hội nghị kết thúc trong ngày."),
)


@pytest.mark.parametrize(
    "question",
    [
        "Lãnh đạo VKSND tỉnh Bến Tre lưu ý Phòng 8 những việc gì phải làm trong năm 2024?",
        "Năm 2024 lãnh đạo VKSND tỉnh Bến Tre đề ra cho Phòng 8 một số việc phải làm thế nào?",
    ],
)
def test_the_items_follow_the_sentence_that_opens_their_list(question: str) -> None:
    """ "lưu ý một số việc:" alone says nothing."""
    raw = RawDocument(BLOCKS)
    read = statements_of(document_from_raw(raw, source="bai.txt", content_hash="bai"))
    found = decide(understand(question), read, evenly)
    assert [item.statement.text for item in found.evidence][-3:] == list(ITEMS)
