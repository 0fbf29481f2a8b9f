"""Tests of what governs a passage from above."""

from __future__ import annotations

from itertools import pairwise

import pytest

from documents.periods.finding import find_periods
from documents.scopes.sections import continues, introduces, is_bare_label, is_only_period, marker_depth, rank
from documents.types import Block, BlockKind, Span


@pytest.mark.parametrize(
    ("upper", "lower"),
    list(
        pairwise(["I. Kết quả", "KẾT QUẢ CHUNG", "1. Án hình sự", "1.1. Sơ thẩm", "1.1.2. Tuyến", "a) Phòng 7", "Khác"])
    ),
)
def test_numbering_tells_how_deep_a_heading_stands(upper: str, lower: str) -> None:
    """Roman before Arabic before letters; a heading without any stands deepest."""
    assert rank(upper) < rank(lower)


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Tham mưu lãnh đạo viện ban hành quy chế", True),
        ("Ngoài ra, đã tổ chức phiên tòa rút kinh nghiệm", True),
        ("Trong kỳ, đơn vị đã kiểm sát trại giam", True),
        ("Trong năm tới các đơn vị cần cố gắng", False),
        ("Với kết quả đó, nhiều cá nhân được khen", False),
        ("Phát biểu kết luận, đồng chí Viện trưởng ghi nhận", False),
    ],
)
def test_a_paragraph_without_a_subject_continues_the_one_before(paragraph: str, expected: bool) -> None:
    """A verb, a joining word or "đơn vị" goes on; several units or a new occasion do not."""
    assert continues(paragraph) is expected


@pytest.mark.parametrize(
    ("text", "following", "expected"),
    [
        ("Các chỉ tiêu gồm:", BlockKind.LIST_ITEM, True),
        ("Các chỉ tiêu đã đạt.", BlockKind.LIST_ITEM, False),
        ("Biểu 1. Số liệu năm 2023", BlockKind.TABLE_ROW, True),
        ("Hội nghị đã nghe báo cáo. " * 12, BlockKind.TABLE_ROW, False),
    ],
)
def test_a_colon_opens_a_list_and_a_short_line_a_table(text: str, following: BlockKind, expected: bool) -> None:
    """A long paragraph before a table is a text of its own."""
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    assert introduces(block, text, following) is expected


@pytest.mark.parametrize(("text", "expected"), [("Gửi báo cáo trước ngày 15.", False), ("Chia theo huyện:", True)])
def test_an_item_of_a_list_introduces_a_table_with_its_colon_only(text: str, expected: bool) -> None:
    """The last of several demands does not make a plan of the figures behind it."""
    block = Block(BlockKind.LIST_ITEM, Span(0, len(text)))
    assert introduces(block, text, BlockKind.TABLE_ROW) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kết quả cụ thể:", True),
        ("1. Kết quả cụ thể:", False),
        ("Kết quả cụ thể", False),
        ("Kết quả " * 9 + ":", False),
    ],
)
def test_a_bare_label_is_short_and_has_no_number(text: str, expected: bool) -> None:
    """A numbered heading opens a section, a bare label only its list."""
    assert is_bare_label(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Quý I năm 2026", True), ("Bảng 3: Quý I năm 2026", True), ("Nhiệm vụ quý I năm 2026", False)],
)
def test_the_name_of_a_sheet_is_only_a_period(text: str, expected: bool) -> None:
    """It says nothing about plans, however late the period is."""
    (mention,) = find_periods(text)
    assert is_only_period(text, mention.span) is expected


@pytest.mark.parametrize(
    ("text", "depth"), [("Trong kỳ có 5 vụ.", 0), ("2. Án ma túy", 1), ("a) Án ma túy", 1), ("- Một", 2)]
)
def test_a_dash_stands_deeper_than_a_number(text: str, depth: int) -> None:
    """What stands deeper goes on about the item above it."""
    assert marker_depth(text) == depth
