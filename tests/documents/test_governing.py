"""What governs a block: its heading, the items it is nested in, the line that introduces its list."""

from __future__ import annotations

from documents.governing import governed_blocks
from documents.types import Block, BlockKind, Document, Metadata, Span


def _document(*blocks: tuple[BlockKind, str]) -> Document:
    text, placed = "", []
    for kind, line in blocks:
        placed.append(Block(kind, Span(len(text), len(text) + len(line))))
        text += line + "\n"
    return Document("d", "d.txt", "Báo cáo", text, tuple(placed), Metadata(), "hash")


def _governing(document: Document) -> dict[str, list[str]]:
    return {document.text_of(block.span): above.split("\n") for block, above in governed_blocks(document)}


def test_a_nested_item_is_governed_by_the_items_around_it() -> None:
    """What "c) ..." counts is told by the numbered item above it."""
    document = _document(
        (BlockKind.HEADING, "I. Kết quả"),
        (BlockKind.LIST_ITEM, "4. Án dân sự:"),
        (BlockKind.LIST_ITEM, "c) Ban hành 31 kháng nghị."),
        (BlockKind.LIST_ITEM, "5. Án hành chính: 12 vụ."),
    )
    governing = _governing(document)
    assert "4. Án dân sự:" in governing["c) Ban hành 31 kháng nghị."]
    assert "4. Án dân sự:" not in governing["5. Án hành chính: 12 vụ."]


def test_a_numbered_item_ends_what_a_heading_of_its_kind_headed() -> None:
    """The second place of a report is not governed by the first, though only that was taken for a heading."""
    document = _document(
        (BlockKind.HEADING, "1. Tại Chi cục A:"),
        (BlockKind.LIST_ITEM, "- 10 việc."),
        (BlockKind.LIST_ITEM, "2. Tại Chi cục B:"),
        (BlockKind.LIST_ITEM, "- 20 việc."),
        (BlockKind.PARAGRAPH, "Đã ban hành 01 kết luận."),
        (BlockKind.PARAGRAPH, "Lãnh đạo hai nơi nhất trí."),
    )
    governing = _governing(document)
    assert "1. Tại Chi cục A:" not in governing["- 20 việc."]
    assert "2. Tại Chi cục B:" in governing["Đã ban hành 01 kết luận."]
    assert "2. Tại Chi cục B:" not in governing["Lãnh đạo hai nơi nhất trí."]


def test_an_item_alone_above_paragraphs_heads_them() -> None:
    """A report of several inspections names each place on a line with a star, and tells of it below."""
    document = _document(
        (BlockKind.PARAGRAPH, "Đoàn kiểm sát hai nơi."),
        (BlockKind.LIST_ITEM, "* Tại Chi cục A"),
        (BlockKind.PARAGRAPH, "Phát hiện 10 vi phạm."),
        (BlockKind.PARAGRAPH, "Ban hành 01 kết luận."),
        (BlockKind.LIST_ITEM, "* Tại Chi cục B"),
        (BlockKind.PARAGRAPH, "Phát hiện 20 vi phạm."),
    )
    governing = _governing(document)
    assert "* Tại Chi cục A" in governing["Ban hành 01 kết luận."]
    assert "* Tại Chi cục A" not in governing["Phát hiện 20 vi phạm."]


def test_a_paragraph_with_a_colon_introduces_its_list() -> None:
    """Items below a paragraph that ends in a colon are what it speaks of."""
    document = _document(
        (BlockKind.PARAGRAPH, "Đoàn kiểm sát phát hiện các vi phạm:"),
        (BlockKind.LIST_ITEM, "- 5 hồ sơ thiếu chữ ký."),
    )
    assert "Đoàn kiểm sát phát hiện các vi phạm:" in _governing(document)["- 5 hồ sơ thiếu chữ ký."]


def test_a_heading_that_its_text_follows_on_the_line_governs_it() -> None:
    """ "2. Án dân sự. Ban hành ..." is about civil cases; a first sentence that tells something heads nothing."""
    document = _document(
        (BlockKind.LIST_ITEM, "2. Án dân sự. Ban hành 12 kháng nghị."),
        (BlockKind.LIST_ITEM, "3. Đoàn đã làm việc xong. Ban hành kết luận."),
    )
    governing = _governing(document)
    assert "Án dân sự" in governing["2. Án dân sự. Ban hành 12 kháng nghị."]
    assert governing["3. Đoàn đã làm việc xong. Ban hành kết luận."] == ["Báo cáo", "", "", ""]
